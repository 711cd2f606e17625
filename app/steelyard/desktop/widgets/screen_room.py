"""How large a dialog may be: it never reaches beyond its screen, however large the text is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog

FRAME = QSize(16, 48)
"""What the desktop puts around a dialog at the most, which is not known before it is shown."""


def resize_within_screen(dialog: QDialog, width: int, height: int) -> None:
    """Give a dialog a size in pixels, or as much of it as its screen has room for."""
    parent = dialog.parentWidget()
    screen = parent.screen() if parent is not None else dialog.screen()
    dialog.resize(QSize(width, height).boundedTo(screen.availableSize() - FRAME))
