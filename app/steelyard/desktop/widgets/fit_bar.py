"""A fit as five segments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from steelyard.desktop.painting.markers import Segments, paint_segments

if TYPE_CHECKING:
    from steelyard.desktop.appearance.appearance import Appearance


class FitBar(QWidget):
    """A fit as five segments on one scale; hidden from screen readers, which get the word."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._fit = 0.0

    def show_fit(self, fit: float) -> None:
        """Fill it up to a fit, 0 to 5."""
        if fit != self._fit:
            self._fit = fit
            self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(round(self._segments.reach) + self._appearance.pixels(6), self._appearance.pixels(10))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._appearance.theme
        with QPainter(self) as painter:
            paint_segments(
                painter,
                QPointF(0, self.height() / 2),
                self._fit,
                self._segments,
                (theme.colour("bar"), theme.colour("groove")),
            )

    @property
    def _segments(self) -> Segments:
        pixels = self._appearance.pixels
        return Segments(pixels(10), pixels(6), pixels(2))
