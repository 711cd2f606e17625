"""The way from one drawing to another of the same marks, for a short animation."""

from __future__ import annotations

from dataclasses import replace

from steelyard.charts.drawing import Area, Drawing, Label, Line, Mark, Marker, Point


def can_blend(one: Drawing, other: Drawing) -> bool:
    """Say whether two drawings have the same marks at other places."""
    return (
        one.name == other.name
        and (one.width, one.height) == (other.width, other.height)
        and len(one.marks) == len(other.marks)
        and all(_alike(*pair) for pair in zip(one.marks, other.marks, strict=True))
    )


def blend(one: Drawing, other: Drawing, part: float) -> Drawing:
    """Return the drawing on the way from one (0) to the other (1)."""
    marks = tuple(_between(*pair, part) for pair in zip(one.marks, other.marks, strict=True))
    return replace(other, marks=marks)


def _alike(one: Mark, other: Mark) -> bool:
    if isinstance(one, Line | Area) and isinstance(other, Line | Area):
        return type(one) is type(other) and len(one.points) == len(other.points) and one.role == other.role
    return type(one) is type(other) and one.role == other.role


def _between(one: Mark, other: Mark, part: float) -> Mark:
    if isinstance(one, Line | Area) and isinstance(other, Line | Area):
        pairs = zip(one.points, other.points, strict=True)
        return replace(other, points=tuple(_point(a, b, part) for a, b in pairs))
    if isinstance(one, Marker | Label) and isinstance(other, Marker | Label):
        return replace(other, at=_point(one.at, other.at, part))
    return other


def _point(one: Point, other: Point, part: float) -> Point:
    return one[0] + (other[0] - one[0]) * part, one[1] + (other[1] - one[1]) * part
