"""The way from one drawing to another of the same marks, for a short animation."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from steelyard.charts.drawing import Area, Drawing, Label, Line, Mark, Marker, Point

if TYPE_CHECKING:
    from collections.abc import Hashable


def can_blend(one: Drawing, other: Drawing) -> bool:
    """Say whether two drawings have the same marks, be it at other places or in another order."""
    return (
        one.name == other.name
        and (one.width, one.height) == (other.width, other.height)
        and _by_identity(one).keys() == _by_identity(other).keys()
    )


def blend(one: Drawing, other: Drawing, part: float) -> Drawing:
    """Return the drawing on the way from one (0) to the other (1), in the order of the other."""
    start = _by_identity(one)
    marks = tuple(_between(start[name], mark, part) for name, mark in _by_identity(other).items())
    return replace(other, marks=marks)


def _by_identity(drawing: Drawing) -> dict[Hashable, Mark]:
    """Return the marks by what they are: kind, colour, key, points and their number among the like."""
    seen: Counter[Hashable] = Counter()
    marks: dict[Hashable, Mark] = {}
    for mark in drawing.marks:
        size = len(mark.points) if isinstance(mark, Line | Area) else 0
        kind = (type(mark).__name__, mark.role, mark.key, size)
        marks[kind, seen[kind]] = mark
        seen[kind] += 1
    return marks


def _between(one: Mark, other: Mark, part: float) -> Mark:
    if isinstance(one, Line | Area) and isinstance(other, Line | Area):
        pairs = zip(one.points, other.points, strict=True)
        return replace(other, points=tuple(_point(a, b, part) for a, b in pairs))
    if isinstance(one, Marker | Label) and isinstance(other, Marker | Label):
        return replace(other, at=_point(one.at, other.at, part))
    return other


def _point(one: Point, other: Point, part: float) -> Point:
    return one[0] + (other[0] - one[0]) * part, one[1] + (other[1] - one[1]) * part
