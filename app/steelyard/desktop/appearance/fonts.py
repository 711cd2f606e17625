"""The program's font, made known to Qt."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtGui import QFontDatabase

from steelyard.theme.fonts import FILES, font_folder


@lru_cache(maxsize=1)
def load_fonts() -> None:
    """Make the files of the font known to Qt, once a process."""
    for file in FILES:
        QFontDatabase.addApplicationFont(str(font_folder() / file))
