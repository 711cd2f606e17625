"""A list to choose from that shows its arrow in the colours of the theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from steelyard.desktop.appearance.appearance import Appearance

_ARROW = 16


class ChoiceBox(QComboBox):
    """A combo box; the wheel scrolls what it stands in and never changes the choice."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        size = self._appearance.pixels(_ARROW)
        role = "text" if self.isEnabled() else "faint"
        with QPainter(self) as painter:
            arrow = self._appearance.pixmap("chevron-down", role, size)
            painter.drawPixmap(self.width() - size * 3 // 2, (self.height() - size) // 2, arrow)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
