"""A switch in the colours of the theme, visible in every one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QWidget
from typing_extensions import override

from steelyard.desktop.painting.focus_ring import paint_focus_ring

if TYPE_CHECKING:
    from steelyard.desktop.appearance.appearance import Appearance

_BOX, _HEIGHT, _GAP, _RADIUS = 18, 28, 8, 4


class CheckBox(QCheckBox):
    """A box with a tick and a text beside it; all of it can be clicked."""

    def __init__(self, text: str, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._appearance = appearance

    @override
    def sizeHint(self) -> QSize:
        pixels = self._appearance.pixels
        width = pixels(_BOX + _GAP * 2) + self.fontMetrics().horizontalAdvance(self.text())
        return QSize(width, pixels(_HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        pixels, colour = self._appearance.pixels, self._appearance.theme.colour
        size = pixels(_BOX)
        box = QRectF(2, (self.height() - size) / 2, size, size)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            line = QPen(colour("focus" if self.hasFocus() else "outline"), 2 if self.hasFocus() else 1)
            painter.setPen(line)
            painter.setBrush(colour("accent" if self.isChecked() else "field"))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
            if self.isChecked():
                tick = self._appearance.pixmap("check", "accent-text", size)
                painter.drawPixmap(box.topLeft(), tick)
            if self.hasFocus():  # a ring outside, seen on the filled box as well
                paint_focus_ring(painter, box.adjusted(-1, -1, 1, 1), colour("focus"), radius=_RADIUS + 1)
            painter.setPen(colour("text"))
            beside = self.rect().adjusted(size + pixels(_GAP) + 2, 0, 0, 0)
            painter.drawText(beside, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, self.text())
