"""The ring around what has the focus of the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QColor

WIDTH, RADIUS = 2.0, 4.0


def paint_focus_ring(
    painter: QPainter, around: QRectF | QRect, colour: QColor, *, width: float = WIDTH, radius: float = RADIUS
) -> None:
    """Paint a rounded ring with its middle on the edge of a rectangle; lengths in pixels."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, width))
    painter.drawRoundedRect(QRectF(around), radius, radius)
