#!/bin/sh
# Writes the lock files anew from pyproject.toml: what a fresh resolution gives today.
set -eu
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
lock() { # EXTRAS LOCKFILE
    python3 -m venv "$work/venv"
    "$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check "hatchling>=1.27" editables ".$1"
    { echo "# made by packaging/lock.sh"; "$work/venv/bin/python" -m pip freeze --exclude steelyard --exclude pip --exclude setuptools; } > "packaging/$2"
    rm -rf "$work/venv"
}
lock "" requirements.lock
lock "[dev]" requirements-dev.lock
