#!/bin/sh
# Checks what the desktop, man, the shells and the installer read, each with the tool that is made for it.
# A tool that is not there is named, and the check counts as failed.
set -u
cd "$(dirname "$0")/../.."
id=$(sed -n 's/^APPLICATION_ID = "\(.*\)"/\1/p' app/steelyard/__init__.py)
linux=packaging/linux
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0
check() { # TOOL PACKAGE WHAT COMMAND...
    tool=$1 package=$2 what=$3
    shift 3
    if ! command -v "$tool" >/dev/null 2>&1; then
        echo "not checked: $what ($tool is missing; Debian: apt-get install $package)"
        failed=1
    elif "$@" >"$work/said" 2>&1; then
        echo "ok: $what"
    else
        echo "FAILED: $what"
        sed 's/^/    /' "$work/said"
        failed=1
    fi
}
quiet() { "$@" >"$work/out" 2>&1; status=$?; cat "$work/out"; [ "$status" = 0 ] && [ ! -s "$work/out" ]; }
mime() {
    mkdir -p "$work/mime/packages" && cp "$linux/$id.mime.xml" "$work/mime/packages/" || return 1
    XDG_DATA_DIRS="$work" update-mime-database "$work/mime" || return 1
    [ -s "$work/mime/application/vnd.steelyard.decision+yaml.xml" ] \
        && [ -s "$work/mime/application/vnd.steelyard.comparison+yaml.xml" ]
}
manual() { MANWIDTH=80 man -l --warnings "$1" >/dev/null; }
installer() {
    mkdir -p "$work/payload" && echo placeholder >"$work/payload/steelyard.exe" || return 1
    makensis -V2 -WX -DVERSION=0.0.0 -DPAYLOAD="$work/payload" -DOUT="$work/steelyard-setup.exe" packaging/windows/steelyard.nsi
}
property_list() { # the marks stand for what the build fills in
    python3 - "$1" <<'PYTHON'
import plistlib, sys
with open(sys.argv[1], "rb") as file:
    assert plistlib.load(file)["CFBundleIdentifier"]
PYTHON
}

check desktop-file-validate desktop-file-utils "desktop entry" quiet desktop-file-validate "$linux/$id.desktop"
check appstreamcli appstream "software centre metadata" appstreamcli validate --no-net "$linux/$id.metainfo.xml"
check update-mime-database shared-mime-info "kinds of files" mime
check man man-db "manual page" quiet manual "$linux/steelyard.1"
check bash bash "completion of bash" bash -n resources/completions/steelyard.bash
check makensis nsis "Windows installer (with a placeholder for the program)" installer
check python3 python3 "macOS property list" property_list packaging/macos/Info.plist
for script in packaging/*.sh packaging/*/*.sh; do
    check sh dash "$script" sh -n "$script"
done
exit "$failed"
