"""What the View menu does to the look of the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction

if TYPE_CHECKING:
    from collections.abc import Callable

    from steelyard.desktop.appearance.appearance import Appearance

ZOOM_STEP = 10
NORMAL = 100


class AppearanceActions(QObject):
    """Theme and text size as actions."""

    def __init__(self, appearance: Appearance, parent: QObject) -> None:
        super().__init__(parent)
        self._appearance = appearance

    def handlers(self) -> dict[str, Callable[..., object]]:
        """Return what is done, by the ids of the actions."""
        return {
            "theme": self._choose_theme,
            "zoom-in": self._zoom_in,
            "zoom-out": self._zoom_out,
            "zoom-reset": self._reset_zoom,
        }

    @Slot(QAction)
    def _choose_theme(self, action: QAction) -> None:
        self._appearance.choose(action.data())

    @Slot()
    def _zoom_in(self) -> None:
        self._appearance.set_text_percent(self._appearance.text_percent + ZOOM_STEP)

    @Slot()
    def _zoom_out(self) -> None:
        self._appearance.set_text_percent(self._appearance.text_percent - ZOOM_STEP)

    @Slot()
    def _reset_zoom(self) -> None:
        self._appearance.set_text_percent(NORMAL)
