"""What is missing of the system for pictures, windows and tests, found out before Qt is imported. No Qt."""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from pathlib import Path
from typing import Literal, NamedTuple, cast

from steelyard.bundle import resource

Purpose = Literal["set-up", "picture", "window", "tests", "packages", "browser"]
"""What a part of the system is needed for; `resources/system-packages.txt` says what each means."""


class SystemPart(NamedTuple):
    """A library, program or file that the system must bring along, and the package that has it."""

    purpose: Purpose
    sign: str
    package: str


def system_parts() -> tuple[SystemPart, ...]:
    """Return everything that is needed of a Linux system, for whatever purpose."""
    lines = resource("system-packages.txt").read_text(encoding="utf-8").splitlines()
    rows = (line.split() for line in lines if line and not line.startswith("#"))
    return tuple(SystemPart(cast("Purpose", purpose), sign, package) for purpose, sign, package in rows)


def missing_packages(*purposes: Purpose) -> tuple[str, ...]:
    """Return the Debian packages of what these purposes need and what is not there; none but on Linux."""
    if not sys.platform.startswith("linux"):
        return ()
    needed = (part for part in system_parts() if part.purpose in purposes)
    return tuple(part.package for part in needed if not _is_there(part.sign))


def purposes_of_qt(*, window: bool) -> tuple[Purpose, ...]:
    """Return what Qt is needed for: a `window` on an X server needs more than a picture off the screen."""
    on_x11 = window and not os.environ.get("QT_QPA_PLATFORM") and not os.environ.get("WAYLAND_DISPLAY")
    return ("picture", "window") if on_x11 else ("picture",)


def has_display() -> bool:
    """Say whether there is a screen to show a window on."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("WAYLAND_DISPLAY")) or _x_server_answers()


def _is_there(sign: str) -> bool:
    if ".so." in sign:
        return _loads(sign)
    return Path(sign).exists() if sign.startswith("/") else shutil.which(sign) is not None


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _x_server_answers() -> bool:
    if not os.environ.get("DISPLAY"):
        return False
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:  # then the packages that are missing are named
        return True
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    answers = xcb.xcb_connection_has_error(connection) == 0
    xcb.xcb_disconnect(connection)
    return bool(answers)
