#!/bin/sh
# Makes dist/steelyard_VERSION_ARCHITECTURE.deb of the finished bundle.
# usage: [COMPRESSION=gzip] deb.sh BUNDLE   (by default xz, which takes a minute and 15 MB less)
set -eu
cd "$(dirname "$0")/../.."
bundle=$1
version=$(sed -n 's/^__version__ = "\(.*\)"/\1/p' app/steelyard/__init__.py)
architecture=$(dpkg --print-architecture)
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || date +%s)}
export SOURCE_DATE_EPOCH
root=build/deb
rm -rf "$root" dist/steelyard_*.deb
sh packaging/linux/stage.sh "$bundle" "$root" /usr

doc=$root/usr/share/doc/steelyard
mkdir -p "$doc" "$root/DEBIAN" "$root/usr/share/lintian/overrides"
{
    echo "Steelyard is made by its contributors. Its licence:"
    echo
    cat LICENSE
    echo
    echo "Everything else in this package is named, with licence and text, in"
    echo "/usr/share/doc/steelyard/THIRD-PARTY-NOTICES.txt.gz. Of these licences, LGPL-3, GPL-3, Apache-2.0 and"
    echo "MPL-2.0 stand in /usr/share/common-licenses too."
} >"$doc/copyright"
gzip -9nc "$bundle/THIRD-PARTY-NOTICES.txt" >"$doc/THIRD-PARTY-NOTICES.txt.gz"
rm "$root/usr/lib/steelyard/THIRD-PARTY-NOTICES.txt"
{
    echo "steelyard ($version) stable; urgency=medium"
    echo
    echo "  * What is new stands in /usr/share/doc/steelyard/NEWS.gz."
    echo
    echo " -- Steelyard contributors <noreply@steelyard.invalid>  $(LC_ALL=C date -Ru -d "@$SOURCE_DATE_EPOCH")"
} | gzip -9nc >"$doc/changelog.gz"
gzip -9nc CHANGELOG.md >"$doc/NEWS.gz"
cp packaging/linux/lintian-overrides "$root/usr/share/lintian/overrides/steelyard"

# one package a line, each once, alternatives with blanks around the bar; the C library with the floor of the bundle
packages() { # KIND
    awk -v kind="$1" '!/^#/ && $1 == kind && !seen[$3]++ { gsub(/\|/, " | ", $0); sub(/^[^ ]+ +[^ ]+ +/, ""); print }' \
        packaging/bundle/from-the-system.txt | sed 's/^libc6$/libc6 (>= 2.35)/' | paste -sd, | sed 's/,/, /g'
}
size=$(du -sk --exclude=DEBIAN "$root" | cut -f1)
sed -e "s/@VERSION@/$version/" -e "s/@ARCHITECTURE@/$architecture/" -e "s/@SIZE@/$size/" \
    -e "s/@DEPENDS@/$(packages required)/" -e "s/@RECOMMENDS@/$(packages window)/" \
    packaging/linux/control.in >"$root/DEBIAN/control"
(cd "$root" && find usr -type f -print0 | LC_ALL=C sort -z | xargs -0 md5sum >DEBIAN/md5sums)
find "$root" -type d -exec chmod 755 {} +
find "$root/usr/share" "$root/DEBIAN" -type f -exec chmod 644 {} +
find "$root/usr/lib" -type f ! -name steelyard -exec chmod 644 {} +
chmod 755 "$root/usr/lib/steelyard/steelyard"
find "$root" -newermt "@$SOURCE_DATE_EPOCH" -exec touch -hd "@$SOURCE_DATE_EPOCH" {} +
case ${COMPRESSION:-xz} in
gzip) compression="-Zgzip -z1" ;;
*) compression="-Zxz -z6" ;;
esac
# shellcheck disable=SC2086 # two words
dpkg-deb --root-owner-group $compression --build "$root" "dist/steelyard_${version}_$architecture.deb"
