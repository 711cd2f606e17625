"""How a weight slider looks: a function of its state and the theme."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from steelyard.desktop.widgets.importance import HIGHEST

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from steelyard.charts.notches import Notch
    from steelyard.desktop.appearance.theme import Theme

HANDLE = 18.0
"""The diameter of the drawn handle, in pixels of the design."""
TARGET = 32.0
"""The width within which the pointer takes the handle."""
GROOVE = 4.0
FOCUS = 2.0
_NOTCH_HALF, _NOTCH_HEAD = 9.0, 3.0
_GHOST_START, _GHOST_END = 4.0, 10.0


@dataclass(frozen=True, slots=True)
class Track:
    """Where the values of a slider lie: from `left` (0) to `right` (10) on the line `middle`, in pixels."""

    left: float
    right: float
    middle: float
    scale: float

    @classmethod
    def within(cls, width: float, height: float, scale: float) -> Track:
        """Return the track of a slider of this size; at both ends the handle has room for its ring."""
        margin = (HANDLE / 2 + 2 * FOCUS) * scale
        return cls(margin, max(width - margin, margin + 1), height / 2, scale)

    def place(self, value: float) -> float:
        """Return where a value lies."""
        return self.left + (self.right - self.left) * value / HIGHEST

    def value(self, x: float) -> float:
        """Return the value at a place, not rounded; beyond the ends it leaves 0 to 10."""
        return (x - self.left) / (self.right - self.left) * HIGHEST


@dataclass(frozen=True, slots=True)
class SliderLook:
    """All that is drawn: `ghost` is the scenario's value, `notches` where the answer flips."""

    value: float
    ghost: float
    notches: tuple[Notch, ...]
    focused: bool
    active: bool


def paint_slider(painter: QPainter, track: Track, look: SliderLook, theme: Theme) -> None:
    """Paint groove, filled part, ghost tick, flip notches, handle and focus ring."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_line(painter, track, HIGHEST, theme.colour("groove"))
    if look.value > 0:
        _paint_line(painter, track, look.value, theme.colour("accent"))
    if look.ghost != look.value:
        _paint_ghost(painter, track, look.ghost, theme.colour("outline"))
    for notch in look.notches:
        _paint_notch(painter, track, notch.at, theme.colour(notch.role))
    _paint_handle(painter, track, look, theme)


def _paint_line(painter: QPainter, track: Track, end: float, colour: QColor) -> None:
    painter.setPen(_round_pen(colour, GROOVE * track.scale))
    painter.drawLine(QLineF(track.left, track.middle, track.place(end), track.middle))


def _paint_ghost(painter: QPainter, track: Track, value: float, colour: QColor) -> None:
    x = track.place(value)
    painter.setPen(_round_pen(colour, 2 * track.scale))
    painter.drawLine(
        QLineF(x, track.middle + _GHOST_START * track.scale, x, track.middle + _GHOST_END * track.scale)
    )


def _paint_notch(painter: QPainter, track: Track, at: float, colour: QColor) -> None:
    x, half, head = track.place(at), _NOTCH_HALF * track.scale, _NOTCH_HEAD * track.scale
    top, bottom = track.middle - half, track.middle + half
    painter.setPen(QPen(colour, 2 * track.scale, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    painter.drawLine(QLineF(x, top, x, bottom))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPolygon([QPointF(x - head, top - 1), QPointF(x + head, top - 1), QPointF(x, top + head)])


def _paint_handle(painter: QPainter, track: Track, look: SliderLook, theme: Theme) -> None:
    centre = QPointF(track.place(look.value), track.middle)
    radius = HANDLE / 2 * track.scale
    ring = 2 * track.scale
    if look.focused:
        painter.setPen(QPen(theme.colour("focus"), FOCUS * track.scale))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(_around(centre, radius + 2.5 * track.scale))
    painter.setPen(QPen(theme.colour("accent" if look.value > 0 else "outline"), ring))
    painter.setBrush(theme.colour("accent-pale" if look.active else "handle"))
    painter.drawEllipse(_around(centre, radius - ring / 2))


def _around(centre: QPointF, radius: float) -> QRectF:
    return QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)


def _round_pen(colour: QColor, width: float) -> QPen:
    return QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
