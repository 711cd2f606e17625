"""Small marks: those of the candidates, in the shapes that the charts use, and the dots of a fit."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from steelyard.charts.markers import marker_outline

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from steelyard.charts.drawing import Shape

FIT_DOTS = 5


def paint_dots(
    painter: QPainter, at: QPointF, level: int, *, size: float, step: float, colour: QColor
) -> None:
    """Paint a fit as five dots of which `level` are filled, the first one's left edge centred on a point."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1))
    for number in range(FIT_DOTS):
        painter.setBrush(colour if number < level else Qt.BrushStyle.NoBrush)
        left = at.x() + number * step + 0.5
        painter.drawEllipse(QRectF(left, at.y() - (size - 1) / 2, size - 1, size - 1))
    painter.restore()


def draw_marker(painter: QPainter, shape: Shape, centre: QPointF, size: float) -> None:
    """Draw a marker of a size, in pixels, around a point, with the painter's pen and brush."""
    if shape == "circle":
        painter.drawEllipse(centre, size / 2, size / 2)
    else:
        painter.drawPolygon(_polygon(shape, size).translated(centre))


def paint_marker(painter: QPainter, shape: Shape, centre: QPointF, size: float, colour: QColor) -> None:
    """Paint a marker in one colour."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    draw_marker(painter, shape, centre, size)
    painter.restore()


def paint_clock(painter: QPainter, middle: QPointF, size: float, *, colour: QColor, ground: QColor) -> None:
    """Paint a clock of a size, in pixels, around a point: a mark for what is old."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, max(size / 8, 1)))
    painter.setBrush(ground)
    painter.drawEllipse(middle, size / 2, size / 2)
    painter.drawLine(middle, middle - QPointF(0, size / 3))
    painter.drawLine(middle, middle + QPointF(size / 4, 0))
    painter.restore()


@lru_cache(maxsize=64)
def _polygon(shape: Shape, size: float) -> QPolygonF:
    return QPolygonF([QPointF(x * size, y * size) for x, y in marker_outline(shape)])
