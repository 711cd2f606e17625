"""Painting a drawing: its marks with a painter, in the colours of a palette."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QPolygonF,
    QStaticText,
)

from steelyard.charts.drawing import Area, Label, Line, Marker
from steelyard.desktop.painting.markers import draw_marker
from steelyard.theme.fonts import FAMILY

if TYPE_CHECKING:
    from collections.abc import Mapping

    from steelyard.charts.drawing import Dash, Drawing, Mark
    from steelyard.theme.palette import Palette

_DASHES: Mapping[Dash, tuple[float, ...]] = {
    "solid": (),
    "dashed": (4.0, 2.4),
    "dotted": (0.1, 2.2),
    "dashdot": (5.0, 2.0, 0.6, 2.0),
    "longdash": (8.0, 3.0),
    "dashdotdot": (5.0, 1.8, 0.6, 1.8, 0.6, 1.8),
}
"""In line widths, as a pen takes them."""


@lru_cache(maxsize=64)
def drawing_font(size: float, bold: bool) -> QFont:
    """Return the font of drawings at a size in pixels."""
    font = QFont(FAMILY)
    font.setPixelSize(max(round(size), 1))
    font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def paint_drawing(painter: QPainter, drawing: Drawing, palette: Palette) -> None:
    """Paint the marks of a drawing from back to front, from the painter's origin."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for mark in drawing.marks:
        paint_mark(painter, mark, palette)


def paint_mark(painter: QPainter, mark: Mark, palette: Palette) -> None:
    """Paint one mark."""
    if isinstance(mark, Label):
        _paint_label(painter, mark, _colour(palette.texts[mark.role]))
    elif isinstance(mark, Area):
        colour = QColor(palette.lines[mark.role])
        colour.setAlphaF(mark.opacity)
        _fill(painter, colour)
        painter.drawPolygon(_polygon(mark.points))
    elif isinstance(mark, Line):
        painter.setPen(_pen(palette.lines[mark.role], mark.width, mark.dash))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(_polygon(mark.points))
    else:
        _paint_marker(painter, mark, palette)


def label_rect(label: Label) -> QRectF:
    """Return where a label is painted."""
    said, width, rise = _static(label.text, label.size, label.bold)
    x, y = label.at
    left = x - {"start": 0.0, "middle": width / 2, "end": width}[label.anchor]
    return QRectF(QPointF(left, y - rise), said.size())


def _paint_label(painter: QPainter, label: Label, colour: QColor) -> None:
    painter.setFont(drawing_font(label.size, label.bold))
    painter.setPen(colour)
    said, _, _ = _static(label.text, label.size, label.bold)
    painter.drawStaticText(label_rect(label).topLeft(), said)


@lru_cache(maxsize=600)
def _static(words: str, size: float, bold: bool) -> tuple[QStaticText, float, float]:
    """Return a text laid out once, its width, and how far its top is above the middle of its capitals."""
    font = drawing_font(size, bold)
    said = QStaticText(words)
    said.setTextFormat(Qt.TextFormat.PlainText)
    said.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
    said.prepare(font=font)
    metrics = QFontMetricsF(font)
    return said, said.size().width(), metrics.ascent() - metrics.capHeight() / 2


def _paint_marker(painter: QPainter, mark: Marker, palette: Palette) -> None:
    colour, ground = _colour(palette.lines[mark.role]), _colour(palette.lines["background"])
    painter.setPen(QPen(colour if mark.hollow else ground, max(mark.size * 0.09, 1.0)))
    painter.setBrush(ground if mark.hollow else colour)
    draw_marker(painter, mark.shape, QPointF(*mark.at), mark.size)


def _polygon(points: tuple[tuple[float, float], ...]) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in points])


def _pen(colour: str, width: float, dash: Dash) -> QPen:
    pen = QPen(_colour(colour), width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap if dash == "dotted" else Qt.PenCapStyle.FlatCap)
    if dash != "solid":
        pen.setDashPattern(_DASHES[dash])
    return pen


def _fill(painter: QPainter, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(colour))


@lru_cache(maxsize=64)
def _colour(value: str) -> QColor:
    return QColor(value)


def prepare_drawing(drawing: Drawing) -> None:
    """Lay out the texts of a drawing ahead of painting it."""
    for mark in drawing.marks:
        if isinstance(mark, Label):
            _static(mark.text, mark.size, mark.bold)
