"""Where the radar stands in its space: centre, radius, and labels that neither overlap nor leave it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import cos, pi, sin, sqrt
from typing import TYPE_CHECKING

from steelyard.charts.fitting import LINE_HEIGHT, Breakable, breakable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from steelyard.charts.drawing import Anchor, Frame, Point

_SMALLEST, _STEPS = 0.4, 21
"""The smallest radius tried, in parts of the largest, and how many are tried from that to this."""
_SCALES = tuple(1 - (1 - _SMALLEST) * step / (_STEPS - 1) for step in range(_STEPS))
_GAP = 0.75
"""From the circle to the labels, in text sizes."""
_MIDDLE = 0.02
"""A spoke that leans less to a side than this has its label at the top or the bottom."""
_AT_MIDDLE = 0.7
"""The most that a label at the top or the bottom takes of the width."""


@dataclass(frozen=True, slots=True)
class PlacedLabel:
    """A spoke's label: its lines, where it stands and which end of it is there."""

    lines: tuple[str, ...]
    at: Point
    anchor: Anchor
    shortened: bool


@dataclass(frozen=True, slots=True)
class RadarLayout:
    """The centre and the radius of the outermost ring, with a label for each spoke, or none at all."""

    centre: Point
    radius: float
    labels: tuple[PlacedLabel, ...]


@dataclass(slots=True)
class _Box:
    """A label on its way: the middle of its box, relative to the centre."""

    x: float
    y: float
    height: float
    side: int


def directions(count: int) -> tuple[Point, ...]:
    """Return unit vectors of the spokes, the first upwards, then clockwise."""
    return tuple((sin(2 * pi * i / count), -cos(2 * pi * i / count)) for i in range(count))


@lru_cache(maxsize=8)
def lay_out_radar(texts: tuple[str, ...], frame: Frame, height: float) -> RadarLayout:
    """Find the largest radar within the frame's width and `height` whose labels stand in full.

    If there is none the labels are shortened; in a space too small even for that they are left out.
    Weights do not enter, so that all steps of a slider share one layout.
    """
    labels = [breakable(text, frame) for text in texts]
    for most in (2, 1):
        found: list[RadarLayout] = []
        for scale in _SCALES:
            layout = _try(labels, frame, height, scale, most)
            if layout and not _shortened(layout):
                return layout
            found += [layout] if layout else []
        if found:
            return min(found, key=_shortened)
    return _without_labels(len(texts), frame, height)


def _shortened(layout: RadarLayout) -> int:
    return sum(label.shortened for label in layout.labels)


def _without_labels(count: int, frame: Frame, height: float) -> RadarLayout:
    ways = directions(count)
    lowest = max(y for _, y in ways)
    radius = max(1.0, min(frame.width / 2, height / (1 + lowest)) - 2)
    return RadarLayout((frame.width / 2, height / 2 + radius * (1 - lowest) / 2), radius, ())


def _try(
    labels: Sequence[Breakable], frame: Frame, height: float, scale: float, most: int
) -> RadarLayout | None:
    size = frame.text_size
    ways = directions(len(labels))
    lowest, line, gap = max(y for _, y in ways), LINE_HEIGHT * size, _GAP * size
    radius = scale * min(frame.width / 2, (height - 2 * (line + gap)) / (1 + lowest))
    if radius < 2 * size:
        return None
    centre = (frame.width / 2, height / 2 + radius * (1 - lowest) / 2)
    reach = radius + gap
    boxes = [
        _place(label, way, reach, frame.width, (line, most)) for label, way in zip(labels, ways, strict=True)
    ]
    limits = (-centre[1], height - centre[1])
    if not all(_spread(boxes, side, limits, reach) for side in (-1, 1)):
        return None
    if not _lift_middles([label.width + gap for label in labels], boxes, centre[1], height):
        return None
    placed = tuple(_set(label, box, centre, frame, most) for label, box in zip(labels, boxes, strict=True))
    return None if _middle_overlaps(placed, frame) else RadarLayout(centre, radius, placed)


def _place(label: Breakable, way: Point, reach: float, width: float, lines: tuple[float, int]) -> _Box:
    line, most = lines
    side = 0 if abs(way[0]) < _MIDDLE else (1 if way[0] > 0 else -1)
    room = width * _AT_MIDDLE if side == 0 else width / 2 - reach * abs(way[0])
    count = 1 if most == 1 or label.width <= room or not label.pair[1] else 2
    height = count * line
    return _Box(reach * way[0], reach * way[1] + way[1] * height / 2, height, side)


def _spread(boxes: Sequence[_Box], side: int, limits: tuple[float, float], reach: float) -> bool:
    """Push the labels of one side apart, within the limits, and out of the circle; say whether they fit."""
    low, high = limits
    column = sorted((box for box in boxes if box.side == side), key=lambda box: box.y)
    if sum(box.height for box in column) > high - low:
        return False
    edge = low
    for box in column:
        box.y = max(box.y, edge + box.height / 2)
        edge = box.y + box.height / 2
    edge = high
    for box in reversed(column):
        box.y = min(box.y, edge - box.height / 2)
        edge = box.y - box.height / 2
    for box in column:
        nearest = max(0.0, abs(box.y) - box.height / 2)
        box.x = side * max(abs(box.x), sqrt(max(0.0, reach * reach - nearest * nearest)))
    return True


def _lift_middles(widths: Sequence[float], boxes: Sequence[_Box], centre: float, height: float) -> bool:
    """Push the labels at top and bottom clear of the others; say whether they stay within the height."""
    for width, box in zip(widths, boxes, strict=True):
        if box.side == 0:
            _lift(box, width / 2, boxes)
            if not 0 <= centre + box.y - box.height / 2 <= height - box.height:
                return False
    return True


def _lift(middle: _Box, half: float, boxes: Sequence[_Box]) -> None:
    """Push a label at the top or bottom out until it clears those of the sides."""
    way = 1 if middle.y > 0 else -1
    for box in boxes:
        if box.side and abs(box.x) < half and box.y * way > 0:
            middle.y = way * max(abs(middle.y), abs(box.y) + (box.height + middle.height) / 2)


def _set(label: Breakable, box: _Box, centre: Point, frame: Frame, most: int) -> PlacedLabel:
    room = frame.width * _AT_MIDDLE if box.side == 0 else frame.width / 2 - abs(box.x)
    most = min(most, round(box.height / (LINE_HEIGHT * frame.text_size)))
    anchor: Anchor = "middle" if box.side == 0 else ("start" if box.side > 0 else "end")
    lines = label.lines(max(room, 0.0), most, frame)
    at = (centre[0] + box.x, centre[1] + box.y)
    return PlacedLabel(lines, at, anchor, not label.fits(room, most))


def _middle_overlaps(labels: Sequence[PlacedLabel], frame: Frame) -> bool:
    """Return whether a label at the top or bottom reaches into one of a side."""
    extents = [_extent(label, frame) for label in labels]
    middles = [i for i, label in enumerate(labels) if label.anchor == "middle"]
    return any(_overlap(extents[i], extents[j]) for i in middles for j in range(len(labels)) if i != j)


def _extent(label: PlacedLabel, frame: Frame) -> tuple[float, float, float, float]:
    width = max(frame.measure(line, frame.text_size, False) for line in label.lines)
    left = label.at[0] - {"start": 0.0, "middle": width / 2, "end": width}[label.anchor]
    half = len(label.lines) * LINE_HEIGHT * frame.text_size / 2
    return left, label.at[1] - half, left + width, label.at[1] + half


def _overlap(a: tuple[float, float, float, float], b: tuple[float, float, float, float]) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
