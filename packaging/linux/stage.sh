#!/bin/sh
# Lays out a finished bundle and what a desktop reads below a prefix, as package and portable archive have it.
# usage: stage.sh BUNDLE ROOT PREFIX   (ROOT/PREFIX is written, ROOT stands for / )
set -eu
cd "$(dirname "$0")/../.."
bundle=$1 root=$2 prefix=$3
id=$(sed -n 's/^APPLICATION_ID = "\(.*\)"/\1/p' app/steelyard/__init__.py)
to=$root$prefix
mkdir -p "$to/lib" "$to/bin"
cp -a "$bundle" "$to/lib/steelyard"
ln -s ../lib/steelyard/steelyard "$to/bin/steelyard"
put() { # FILE PLACE: readable by all, written by none but the owner
    mkdir -p "$(dirname "$to/share/$2")"
    install -m 644 "$1" "$to/share/$2"
}
put "packaging/linux/$id.desktop" "applications/$id.desktop"
put "packaging/linux/$id.metainfo.xml" "metainfo/$id.metainfo.xml"
put "packaging/linux/$id.mime.xml" "mime/packages/$id.xml"
put resources/app-icon/steelyard.svg "icons/hicolor/scalable/apps/$id.svg"
for size in 16 24 32 48 64 128 256 512; do
    put "resources/app-icon/steelyard-$size.png" "icons/hicolor/${size}x$size/apps/$id.png"
done
put resources/completions/steelyard.bash bash-completion/completions/steelyard
put resources/completions/_steelyard zsh/vendor-completions/_steelyard
put resources/completions/steelyard.fish fish/vendor_completions.d/steelyard.fish
put packaging/linux/steelyard.1 man/man1/steelyard.1
gzip -9n "$to/share/man/man1/steelyard.1"
