"""What the View menu does to the look of the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    from steelyard.desktop.appearance.appearance import Appearance

ZOOM_STEP = 10


class AppearanceCommands(QObject):
    """Theme and text size as actions."""

    def __init__(self, appearance: Appearance, parent: QObject) -> None:
        super().__init__(parent)
        self._appearance = appearance

    @Slot()
    def follow_system(self) -> None:
        """Take the desktop's light or dark."""
        self._appearance.choose("system")

    @Slot()
    def choose_light(self) -> None:
        """Take the light theme."""
        self._appearance.choose("light")

    @Slot()
    def choose_dark(self) -> None:
        """Take the dark theme."""
        self._appearance.choose("dark")

    @Slot()
    def choose_contrast(self) -> None:
        """Take the high contrast theme."""
        self._appearance.choose("contrast")

    @Slot()
    def zoom_in(self) -> None:
        """Make all text larger."""
        self._appearance.set_text_percent(self._appearance.text_percent + ZOOM_STEP)

    @Slot()
    def zoom_out(self) -> None:
        """Make all text smaller."""
        self._appearance.set_text_percent(self._appearance.text_percent - ZOOM_STEP)

    @Slot()
    def reset_zoom(self) -> None:
        """Show text at its normal size."""
        self._appearance.set_text_percent(100)
