#!/bin/sh
# Installs Steelyard for one user, or removes it again; needs no administrator.
# usage: ./install.sh [--prefix FOLDER] [--remove]   (by default ~/.local)
set -eu
here=$(cd "$(dirname "$0")" && pwd)
prefix=$HOME/.local
remove=
while [ $# -gt 0 ]; do
    case $1 in
    --prefix) prefix=${2:?--prefix wants a folder}; shift 2 ;;
    --remove) remove=yes; shift ;;
    *) sed -n '2,3s/^# //p' "$0" >&2; exit 2 ;;
    esac
done
refresh() { # what is not there needs no refreshing
    command -v update-desktop-database >/dev/null 2>&1 && update-desktop-database -q "$prefix/share/applications" || true
    command -v update-mime-database >/dev/null 2>&1 && update-mime-database "$prefix/share/mime" >/dev/null 2>&1 || true
}
# what an earlier version has put there goes first
rm -rf "$prefix/lib/steelyard"
(cd "$here" && find share bin \( -type f -o -type l \)) | while IFS= read -r file; do
    rm -f "$prefix/$file"
done
if [ -z "$remove" ]; then
    mkdir -p "$prefix/lib"
    cp -a "$here/lib/steelyard" "$prefix/lib/"
    (cd "$here" && tar -cf - share bin) | (cd "$prefix" && tar -xf -)
    refresh
    echo "Steelyard stands in $prefix; remove it with: $0 --remove"
    case :$PATH: in *":$prefix/bin:"*) ;; *) echo "$prefix/bin is not in your PATH" ;; esac
else
    refresh
    echo "Steelyard is removed from $prefix; settings and unsaved work stay: man steelyard, FILES, names them"
fi
