"""The icon by which a desktop shows the program."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon

from steelyard.bundle import resource

ICON_SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
"""In pixels; in each there is a picture of the icon."""


def application_icon() -> QIcon:
    """Return the icon in every size; a picture is read when it is shown."""
    icon = QIcon()
    for size in ICON_SIZES:
        icon.addFile(str(resource("app-icon", f"steelyard-{size}.png")), QSize(size, size))
    return icon
