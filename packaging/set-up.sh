#!/bin/sh
# Makes the virtual environment and installs what a lock file names, then the program itself.
# usage: set-up.sh PYTHON VENV LOCKFILE SIZE
set -eu
python=$1 venv=$2 lock=$3 size=$4
say() { printf 'steelyard: %s\n' "$1" >&2; }

command -v "$python" >/dev/null 2>&1 || { say "Python 3.11 or newer is needed (Debian: apt-get install python3)"; exit 1; }
"$python" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 15))' \
    || { say "Python 3.11 to 3.14 is needed; $("$python" --version 2>&1) was found (make PYTHON=python3.11)"; exit 1; }
say "setting up $venv (once; about a minute, $size)"
if [ ! -d "$venv" ]; then
    "$python" -m venv "$venv" >/dev/null 2>&1 || {
        rm -rf "$venv"
        say "venv is missing (Debian: apt-get install python3-venv)"; exit 1; }
fi
bin=$venv/bin
[ -d "$bin" ] || bin=$venv/Scripts # on Windows
install() { "$bin/python" -m pip install --quiet --disable-pip-version-check "$@"; }
install --require-hashes --requirement "$lock"
install --no-deps --no-build-isolation --editable .
"$bin/python" -m compileall -q app # the rest pip has compiled
