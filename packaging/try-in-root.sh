#!/bin/sh
# Installs an older package in a bare Debian without Python and upgrades it to this one, does the main job with it, has
# the desktop open a decision as a double click does, removes the package, and says what is left. Needs root (or sudo),
# debootstrap, Xvfb and xdotool; a bare system is made once a release.
# usage: try-in-root.sh PACKAGE.deb [RELEASE...]   (by default bookworm trixie)
set -eu
deb=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
shift
[ $# -gt 0 ] || set -- bookworm trixie
[ "$(id -u)" = 0 ] || exec sudo "$0" "$deb" "$@"
mirror=${MIRROR:-$(sed -n 's/^URIs: *\([^ ]*\).*/\1/p; s/^deb \(\[[^]]*\] \)\{0,1\}\([^ ]*\) .*/\2/p' \
    /etc/apt/sources.list.d/debian.sources /etc/apt/sources.list 2>/dev/null | head -1)}
bases=${BASES:-/var/cache/steelyard-roots}
say() { printf '%s: %s\n' "$release" "$1"; }
fail() { say "FAILED: $1"; exit 1; }

clean() { # never through a mount into what is not ours
    [ -z "$window" ] || kill "$window" 2>/dev/null || true
    [ -z "$server" ] || kill "$server" 2>/dev/null || true
    for place in tmp/.X11-unix proc; do
        ! mountpoint -q "$root/$place" || umount "$root/$place" || return
    done
    rm -rf --one-file-system "$root"
}

older() { # PACKAGE: this one under an older number, with a file more, which has to go when it is upgraded
    made=$(mktemp -d)
    dpkg-deb -R "$deb" "$made/tree" || fail "$deb is no package"
    sed -i 's/^Version: .*/Version: 0.0.1/' "$made/tree/DEBIAN/control"
    echo "of the older version" >"$made/tree/usr/lib/steelyard/_internal/older"
    dpkg-deb --root-owner-group -Zgzip -z1 --build "$made/tree" "$1" >/dev/null
    rm -rf "$made"
}

try() {
    release=$1 base=$bases/$1
    if [ ! -e "$base.tar" ]; then
        mkdir -p "$bases"
        rm -rf "$base"
        debootstrap --variant=minbase "$release" "$base" "$mirror" >"$base.log" 2>&1 || fail "debootstrap: $base.log"
        tar -C "$base" -cf "$base.tar" .
        rm -rf "$base"
    fi
    root=$(mktemp -d)
    server= window=
    trap clean EXIT INT TERM
    tar -C "$root" -xf "$base.tar"
    mount -t proc proc "$root/proc"
    inside() { chroot "$root" env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 \
        DEBIAN_FRONTEND=noninteractive "$@"; }
    inside apt-get update -qq
    cp "$deb" "$root/tmp/steelyard.deb"
    older "$root/tmp/older.deb"
    before=$(du -smx "$root" | cut -f1)
    started=$(date +%s)
    install() { inside apt-get install -qq -y --no-install-recommends "$@" >"$root/tmp/said" 2>&1 \
        || { cat "$root/tmp/said"; fail "install $*"; }; }
    install /tmp/older.deb
    say "installed in $(($(date +%s) - started)) s, $(($(du -smx "$root" | cut -f1) - before)) MB with what it depends on"
    ! inside sh -c 'command -v python3' >/dev/null || fail "there is a Python, which proves nothing"

    started=$(date +%s)
    install /tmp/steelyard.deb
    [ ! -e "$root/usr/lib/steelyard/_internal/older" ] || fail "a file of the older version stayed"
    say "upgraded in $(($(date +%s) - started)) s"
    inside steelyard --version
    inside steelyard show redis-vs-kafka | sed -n 3p | grep . || fail "show"
    inside sh -c 'cd /tmp && steelyard export redis-vs-kafka -o brief.pdf && steelyard export redis-vs-kafka -o a.svg \
        && steelyard export redis-vs-kafka -o a.xlsx && steelyard screenshot redis-vs-kafka -o window.png \
        && printf "| | A | B |\n|---|---|---|\n| Speed | 3 | 5 |\n| Price | 4 | 2 |\n" >t.md \
        && steelyard import t.md -o t.decision.yaml && steelyard check t.decision.yaml' || fail "the main job"
    head -c 5 "$root/tmp/brief.pdf" | grep -q %PDF- || fail "the brief"
    [ -z "${BRIEF:-}" ] || cmp "$BRIEF" "$root/tmp/brief.pdf" || fail "the brief is not the wheel's"
    say "main job done: brief $(stat -c %s "$root/tmp/brief.pdf") bytes, picture $(stat -c %s "$root/tmp/window.png")"

    # what a desktop brings that opens files by their kind
    install shared-mime-info desktop-file-utils libglib2.0-bin
    kind=$(inside gio info -a standard::content-type /tmp/t.decision.yaml | sed -n 's/.*content-type: //p')
    [ "$kind" = application/vnd.steelyard.decision+yaml ] || fail "a decision counts as $kind"

    display=:$((90 + $$ % 100))
    mkdir -p "$root/tmp/.X11-unix"
    Xvfb "$display" -screen 0 1440x900x24 -nolisten tcp -listen unix >/dev/null 2>&1 &
    server=$!
    for _ in 1 2 3 4 5 6 7 8 9 10; do [ -S "/tmp/.X11-unix/X${display#:}" ] && break; sleep 0.5; done
    mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
    inside DISPLAY="$display" gio open /tmp/t.decision.yaml >"$root/tmp/window.log" 2>&1 || fail "gio open"
    found=
    for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
        found=$(DISPLAY=$display xdotool search --onlyvisible --name 'Steelyard' 2>/dev/null | head -1) && [ -n "$found" ] && break
        sleep 0.5
    done
    [ -n "$found" ] || { cat "$root/tmp/window.log"; fail "no window"; }
    window=$(DISPLAY=$display xdotool getwindowpid "$found")
    say "opened by its kind: $(DISPLAY=$display xdotool getwindowname "$found")"
    [ -z "${SHOTS:-}" ] || { sleep 3; DISPLAY=$display import -window root "$SHOTS/$release.png" 2>/dev/null || true; }
    sleep 2 # so that it does not end in the middle of its start
    kill "$window"
    while kill -0 "$window" 2>/dev/null; do sleep 0.2; done
    window=
    umount "$root/tmp/.X11-unix"
    kill "$server"; wait "$server" 2>/dev/null || true
    server= window=
    sed 's/^/    /' "$root/tmp/window.log"

    inside apt-get remove -qq -y --purge steelyard >/dev/null 2>&1 || fail "remove"
    left=$(chroot "$root" find / -xdev \( -path /proc -o -path /tmp -o -path /root -o -path /var/cache/apt -o -path /var/log \) -prune \
        -o \( -iname '*steelyard*' -print \) | grep -v '^/var/lib/apt' || true)
    [ -z "$left" ] || fail "left behind: $left"
    say "removed, and nothing is left but the user's own: $(cd "$root/root" && find . -iname '*steelyard*' -maxdepth 4 | tr '\n' ' ')"
    clean
    trap - EXIT INT TERM
}
for release in "$@"; do
    (try "$release") || exit 1
done
