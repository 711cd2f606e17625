#!/bin/sh
# Makes dist/steelyard-VERSION-linux-MACHINE.tar.xz of the finished bundle: unpack it anywhere, or run its install.sh.
# usage: portable.sh BUNDLE [--unpacked]   (then it stands in build/portable, and no archive is made)
set -eu
cd "$(dirname "$0")/../.."
bundle=$1
version=$(sed -n 's/^__version__ = "\(.*\)"/\1/p' app/steelyard/__init__.py)
name=steelyard-$version-linux-$(uname -m)
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || date +%s)}
rm -rf build/portable dist/steelyard-*-linux-*.tar.xz
sh packaging/linux/stage.sh "$bundle" "build/portable/$name" ""
cp LICENSE packaging/linux/install.sh "build/portable/$name/"
chmod 755 "build/portable/$name/install.sh"
[ "${2:-}" != --unpacked ] || exit 0
tar --create --directory build/portable --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$SOURCE_DATE_EPOCH" \
    --use-compress-program="xz -6" --file "dist/$name.tar.xz" "$name"
