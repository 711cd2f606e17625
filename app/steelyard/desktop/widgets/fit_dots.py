"""A fit as five dots."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from steelyard.desktop.painting.markers import FIT_DOTS, paint_dots

if TYPE_CHECKING:
    from steelyard.desktop.appearance.appearance import Appearance


class FitDots(QWidget):
    """A fit as five dots, some of them filled; hidden from screen readers, which get the word."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._level = 0

    def show_level(self, level: int) -> None:
        """Fill so many dots, 0 to 5."""
        if level != self._level:
            self._level = level
            self.update()

    @override
    def sizeHint(self) -> QSize:
        size = self._appearance.pixels(10)
        return QSize(FIT_DOTS * size, size)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        pixels = self._appearance.pixels
        with QPainter(self) as painter:
            paint_dots(
                painter,
                QPointF(0, self.height() / 2),
                self._level,
                size=pixels(7),
                step=pixels(9),
                colour=self._appearance.theme.colour("text"),
            )
