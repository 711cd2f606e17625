"""Small marks: those of the candidates, in the shapes that the charts use, and the segments of a fit."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from steelyard.charts.markers import marker_outline

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from steelyard.charts.drawing import Shape

SEGMENTS = 5


@dataclass(frozen=True, slots=True)
class Segments:
    """How a fit is painted: the size of one of its five segments and the gap between two, in pixels."""

    width: float
    height: float
    gap: float

    @property
    def reach(self) -> float:
        """The width of all five."""
        return SEGMENTS * (self.width + self.gap) - self.gap


def paint_segments(
    painter: QPainter, at: QPointF, fit: float, segments: Segments, colours: tuple[QColor, QColor]
) -> None:
    """Paint a fit, 0 to 5, as five square segments on one scale, the left end's middle on a point.

    `colours` are those of what is reached, and of the rest.
    """
    top = at.y() - segments.height / 2
    for number in range(SEGMENTS):
        left = at.x() + number * (segments.width + segments.gap)
        reached = min(max(fit - number, 0.0), 1.0) * segments.width
        if reached < segments.width:
            painter.fillRect(QRectF(left, top, segments.width, segments.height), colours[1])
        if reached:
            painter.fillRect(QRectF(left, top, reached, segments.height), colours[0])


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
