"""Small marks: those of the candidates, in the shapes that the charts use, and the dots of a fit."""

from __future__ import annotations

from math import cos, pi, sin
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from steelyard.charts.drawing import Shape

_CORNERS: dict[str, tuple[int, float]] = {
    "diamond": (4, 0.0),
    "square": (4, pi / 4),
    "triangle": (3, 0.0),
    "pentagon": (5, 0.0),
}
"""Corners and turn of each polygon; the first corner of an unturned one points up."""


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


def paint_marker(painter: QPainter, shape: Shape, centre: QPointF, size: float, colour: QColor) -> None:
    """Paint a marker, `size` pixels across, around a point."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    radius = size / 2
    if shape == "circle":
        painter.drawEllipse(QRectF(centre.x() - radius, centre.y() - radius, size, size))
    elif shape == "cross":
        painter.setPen(QPen(colour, size / 3.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        reach = radius * 0.8
        for x, y in ((reach, reach), (reach, -reach)):
            painter.drawLine(centre - QPointF(x, y), centre + QPointF(x, y))
    else:
        corners, turn = _CORNERS[shape]
        around = radius * (1.25 if shape == "square" else 1.15)
        angles = [turn + 2 * pi * corner / corners for corner in range(corners)]
        painter.drawPolygon(
            QPolygonF([centre + QPointF(around * sin(angle), -around * cos(angle)) for angle in angles])
        )
    painter.restore()
