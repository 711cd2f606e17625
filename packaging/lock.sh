#!/bin/sh
# Writes the lock files anew from pyproject.toml: what a fresh resolution gives today, with hashes, for every
# Python and every system that the program runs on.
set -eu
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-python3}" -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check uv
lock() { # LOCKFILE OPTION...
    lockfile=$1
    shift
    "$work/venv/bin/uv" pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
        --no-header --no-annotate --no-emit-index-url --no-emit-find-links "$@" \
        --output-file "$work/lock" pyproject.toml packaging/build-tools.in
    { echo "# made by packaging/lock.sh"; cat "$work/lock"; } > "packaging/$lockfile"
    rm "$work/lock"
}
lock requirements.lock
lock requirements-bundle.lock packaging/bundle-tools.in --constraint packaging/requirements.lock
lock requirements-dev.lock --extra dev --constraint packaging/requirements.lock
