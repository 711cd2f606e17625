"""How a slider looks: a function of its state, its style and the theme."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QPainter, QPen

from steelyard.desktop.widgets.importance import HIGHEST

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from steelyard.charts.notches import Notch
    from steelyard.desktop.appearance.theme import Theme


@dataclass(frozen=True, slots=True)
class SliderStyle:
    """The lengths of a slider, in pixels, and the roles of its colours."""

    margin: float
    """Between the ends of the groove and of the slider: room for the handle and its focus ring."""
    grip: float
    """How far beside the middle of the handle the pointer still takes it."""
    line: float
    """The width of ghost, notches and the edge of the handle."""
    groove: float
    handle: float
    """The radius of the handle with its edge."""
    focus: float
    """The radius of the focus ring."""
    focus_line: float
    notch: float
    """How far a notch reaches above and below the groove."""
    notch_head: float
    """Half the width of the head of a notch; 0 for a plain line."""
    ghost_tick: tuple[float, float]
    """From where to where below the groove the ghost's tick reaches."""
    ghost_ring: float
    """The radius of the ghost's ring; 0 where a tick marks it."""
    handle_role: str
    active_role: str
    """The handle under the pointer."""
    empty_role: str
    """The edge of the handle at 0."""
    ghost_role: str


@dataclass(frozen=True, slots=True)
class Track:
    """Where the weights of a slider lie: from `left` (0) to `right` (10) on the line `middle`, in pixels."""

    left: float
    right: float
    middle: float

    @classmethod
    def within(cls, width: float, height: float, margin: float) -> Track:
        """Return the track of a slider of this size."""
        return cls(margin, max(width - margin, margin + 1), height / 2)

    def place(self, weight: float) -> float:
        """Return where a weight lies."""
        return self.left + (self.right - self.left) * weight / HIGHEST

    def weight(self, x: float) -> float:
        """Return the weight at a place, not rounded; beyond the ends it leaves 0 to 10."""
        return (x - self.left) / (self.right - self.left) * HIGHEST


@dataclass(frozen=True, slots=True)
class SliderLook:
    """All that is drawn: `ghost` is the weight to compare with, `notches` where the answer flips.

    `dots` are the weights of others, small ones above the groove.
    """

    weight: float
    ghost: float
    notches: tuple[Notch, ...]
    dots: tuple[float, ...]
    focused: bool
    active: bool


def paint_slider(painter: QPainter, track: Track, look: SliderLook, style: SliderStyle, theme: Theme) -> None:
    """Paint groove, filled part, flip notches, ghost, handle and focus ring."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_groove(painter, track, HIGHEST, _round_pen(theme.colour("groove"), style.groove))
    if look.weight > 0:
        _paint_groove(painter, track, look.weight, _round_pen(theme.colour("accent"), style.groove))
    for notch in look.notches:
        _paint_notch(painter, QPointF(track.place(notch.at), track.middle), theme.colour(notch.role), style)
    _paint_dots(painter, track, look, style, theme)
    if look.ghost != look.weight:
        _paint_ghost(painter, QPointF(track.place(look.ghost), track.middle), style, theme)
    _paint_handle(painter, QPointF(track.place(look.weight), track.middle), look, style, theme)


def _paint_groove(painter: QPainter, track: Track, end: float, pen: QPen) -> None:
    painter.setPen(pen)
    painter.drawLine(QLineF(track.left, track.middle, track.place(end), track.middle))


def _paint_notch(painter: QPainter, at: QPointF, colour: QColor, style: SliderStyle) -> None:
    x, top, bottom, head = at.x(), at.y() - style.notch, at.y() + style.notch, style.notch_head
    painter.setPen(QPen(colour, style.line, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    painter.drawLine(QLineF(x, top, x, bottom))
    if head:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawPolygon([QPointF(x - head, top - 1), QPointF(x + head, top - 1), QPointF(x, top + head)])


def _paint_ghost(painter: QPainter, at: QPointF, style: SliderStyle, theme: Theme) -> None:
    painter.setPen(_round_pen(theme.colour(style.ghost_role), style.line))
    if style.ghost_ring:
        painter.setBrush(theme.colour("window"))
        painter.drawEllipse(at, style.ghost_ring, style.ghost_ring)
        return
    start, end = style.ghost_tick
    painter.drawLine(QLineF(at.x(), at.y() + start, at.x(), at.y() + end))


def _paint_dots(painter: QPainter, track: Track, look: SliderLook, style: SliderStyle, theme: Theme) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("muted"))
    radius = style.groove / 2
    for weight in dict.fromkeys(look.dots):
        painter.drawEllipse(QPointF(track.place(weight), track.middle - 2 * style.groove), radius, radius)


def _paint_handle(
    painter: QPainter, centre: QPointF, look: SliderLook, style: SliderStyle, theme: Theme
) -> None:
    radius = style.handle - style.line / 2
    painter.setPen(QPen(theme.colour("accent" if look.weight > 0 else style.empty_role), style.line))
    painter.setBrush(theme.colour(style.active_role if look.active else style.handle_role))
    painter.drawEllipse(centre, radius, radius)
    if look.focused:
        painter.setPen(QPen(theme.colour("focus"), style.focus_line))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(centre, style.focus, style.focus)


def _round_pen(colour: QColor, width: float) -> QPen:
    return QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
