#!/bin/sh
# Makes dist/steelyard/, which runs without Python: a virtual environment from the lock, the wheel, PyInstaller.
# usage: [PYTHON=...] build.sh WHEEL
set -eu
cd "$(dirname "$0")/../.."
wheel=$1 python=${PYTHON:-/usr/bin/python3}
unset PYTHONPATH # what is bundled is the wheel, not a source tree
say() { printf 'steelyard: %s\n' "$1" >&2; }

venv=build/bundle-venv
lock=packaging/requirements-bundle.lock
if ! cmp -s "$lock" "$venv/lock"; then
    say "setting up $venv (once; about a minute, 0.5 GB)"
    rm -rf "$venv"
    "$python" -m venv "$venv"
    bin=$venv/bin
    [ -d "$bin" ] || bin=$venv/Scripts # on Windows
    "$bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes --requirement "$lock"
    cp "$lock" "$venv/lock"
fi
bin=$venv/bin
[ -d "$bin" ] || bin=$venv/Scripts
"$bin/python" -m pip install --quiet --disable-pip-version-check --no-deps --force-reinstall "$wheel"

rm -rf dist/steelyard build/pyinstaller
# a build of the same source is the same build
PYTHONHASHSEED=0 SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || echo 0)} \
    "$bin/python" -m PyInstaller --noconfirm --log-level WARN --distpath dist --workpath build/pyinstaller \
    packaging/bundle/steelyard.spec

"$bin/python" packaging/sbom.py dist/steelyard.cdx.json
if [ "$(uname)" = Linux ]; then
    # Qt's own libraries come stripped, and strip breaks what their makers have aligned
    find dist/steelyard/_internal -type f -name '*.so*' ! -path '*/PySide6/*' ! -path '*/shiboken6/*' \
        ! -path '*/numpy.libs/*' -exec strip --strip-unneeded {} + 2>/dev/null || true
    find dist/steelyard -type f -name '*.so*' -exec chmod 644 {} +
    "$bin/python" packaging/notices.py --bundle dist/steelyard dist/steelyard/THIRD-PARTY-NOTICES.txt
    "$bin/python" packaging/bundle/check.py dist/steelyard
else
    "$bin/python" packaging/notices.py dist/steelyard/THIRD-PARTY-NOTICES.txt
fi
