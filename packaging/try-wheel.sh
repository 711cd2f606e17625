#!/bin/sh
# Installs the wheel in a virtual environment of its own and does the main job with it outside of the source tree.
# usage: try-wheel.sh WHEEL
set -eu
cd "$(dirname "$0")/.."
wheel=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
lock=$PWD/packaging/requirements.lock
unset PYTHONPATH
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-python3}" -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes --requirement "$lock"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps "$wheel"
cd "$work"
steelyard=$work/venv/bin/steelyard
"$steelyard" --version
"$steelyard" list --json >list.json
"$steelyard" show redis-vs-kafka >show.txt
"$steelyard" schema decision >schema.json
"$steelyard" completion bash >completion.bash
for ending in pdf md csv xlsx json svg png; do
    "$steelyard" export redis-vs-kafka -o "brief.$ending"
done
printf '| | A | B |\n|---|---|---|\n| Speed | 3 | 5 |\n| Price | 4 | 2 |\n' >table.md
"$steelyard" import table.md -o table.decision.yaml >import.txt 2>&1
"$steelyard" check table.decision.yaml
"$steelyard" screenshot table.decision.yaml -o window.png
for file in *.*; do
    [ -s "$file" ] || { echo "$file: empty"; exit 1; }
done
echo "the wheel does the main job by itself"
