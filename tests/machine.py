"""What the tests need of the machine that they run on, and that nothing else of it reaches them. No Qt."""

from __future__ import annotations

import os
from pathlib import Path

from steelyard.desktop.system import missing_packages

FONTS = Path(__file__).parent / "fonts" / "fonts.conf"
FORGOTTEN = ("QT_", "QML", "LC_", "LANG", "PYQTGRAPH_", "FONTCONFIG_", "TYPST_", "XDG_CURRENT_DESKTOP")
"""How variables begin with which people furnish their desktops."""
SAME_EVERYWHERE = {
    "COLUMNS": "80",
    "FONTCONFIG_FILE": str(FONTS),
    "LC_ALL": "C.UTF-8",
    "PYQTGRAPH_QT_LIB": "PySide6",
    "QT_QPA_PLATFORM": "offscreen",
    "TZ": "UTC",
}


def require_what_tests_need() -> None:
    """End with one line that names the packages which are missing, before Qt fails to be imported."""
    packages = missing_packages("picture", "window", "tests")
    if packages:
        raise SystemExit(
            "steelyard: the tests need libraries and programs that are not installed. "
            f"On Debian or Ubuntu: apt-get install {' '.join(packages)}"
        )


def forget_the_rest() -> None:
    """Put what tests see of the environment into one state: no fonts, language or scale of the machine."""
    for variable in [name for name in os.environ if name.startswith(FORGOTTEN)]:
        del os.environ[variable]
    os.environ.update(SAME_EVERYWHERE)
