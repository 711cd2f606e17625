"""What somebody who looks into a fault has to know of program and machine, and no name of user or file."""

from __future__ import annotations

import os
import platform
import sys
from typing import TYPE_CHECKING

import numpy
import PySide6
import typst
from pydantic import VERSION as PYDANTIC_VERSION
from PySide6.QtCore import QLocale, QSysInfo, qVersion
from PySide6.QtGui import QGuiApplication

from steelyard import APPLICATION_ID, __version__

if TYPE_CHECKING:
    from steelyard.desktop.appearance.appearance import Appearance


def versions() -> tuple[tuple[str, str], ...]:
    """Return the parts that an answer, a picture or a page depends on, with their versions."""
    return (
        ("Python", platform.python_version()),
        ("Qt", qVersion()),
        ("PySide", PySide6.__version__),
        ("numpy", numpy.__version__),
        ("pydantic", PYDANTIC_VERSION),
        ("typst", str(getattr(typst, "__version__", "unknown"))),  # its types do not name it
    )


def system_information(appearance: Appearance) -> str:
    """Return one line a fact, to be pasted into a report."""
    facts = (
        ("Steelyard", f"{__version__} ({'bundle' if _is_bundle() else 'Python package'}, {APPLICATION_ID})"),
        *versions(),
        ("System", f"{QSysInfo.prettyProductName()}, {QSysInfo.currentCpuArchitecture()}"),
        ("Desktop", _desktop()),
        ("Screens", "; ".join(_screens())),
        ("Locale", f"{QLocale.system().name()}, {sys.getfilesystemencoding()}"),
        ("Theme and text", f"{appearance.choice}, {appearance.text_percent}%"),
    )
    return "\n".join(f"{name}: {said}" for name, said in facts)


def _is_bundle() -> bool:
    return bool(getattr(sys, "frozen", False))


def _desktop() -> str:
    session = (os.environ.get(name, "") for name in ("XDG_CURRENT_DESKTOP", "XDG_SESSION_TYPE"))
    return ", ".join(part for part in (*session, QGuiApplication.platformName()) if part)


def _screens() -> list[str]:
    return [
        f"{screen.size().width()} x {screen.size().height()} at {screen.devicePixelRatio():g}"
        for screen in QGuiApplication.screens()
    ]
