"""What tests measure in drawings: where texts and points lie."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from steelyard.charts.drawing import Area, Label, Line, Marker

if TYPE_CHECKING:
    from steelyard.charts.drawing import Drawing, Frame, Point


class Box(NamedTuple):
    """The place of a text."""

    left: float
    top: float
    right: float
    bottom: float


def labels(drawing: Drawing, *, key: str | None = None) -> list[Label]:
    """Return the texts of a drawing, those of one key only where it is given."""
    found = [mark for mark in drawing.marks if isinstance(mark, Label)]
    return found if key is None else [label for label in found if label.key == key]


def lines(drawing: Drawing, role: str) -> list[Line]:
    """Return the lines of a role."""
    return [mark for mark in drawing.marks if isinstance(mark, Line) and mark.role == role]


def areas(drawing: Drawing) -> list[Area]:
    """Return the areas of a drawing."""
    return [mark for mark in drawing.marks if isinstance(mark, Area)]


def markers(drawing: Drawing, role: str) -> list[Marker]:
    """Return the markers of a role that stand for data."""
    return [mark for mark in drawing.marks if isinstance(mark, Marker) and mark.role == role and mark.key]


def box(label: Label, frame: Frame) -> Box:
    """Return the place that a text takes."""
    width = frame.measure(label.text, label.size, label.bold)
    left = label.at[0] - {"start": 0.0, "middle": width / 2, "end": width}[label.anchor]
    return Box(left, label.at[1] - label.size / 2, left + width, label.at[1] + label.size / 2)


def overlapping(drawing: Drawing, frame: Frame) -> list[tuple[str, str]]:
    """Return the pairs of texts that overlap."""
    places = [(label.text, box(label, frame)) for label in labels(drawing)]
    return [(a[0], b[0]) for a, b in combinations(places, 2) if _overlap(a[1], b[1])]


def outside(drawing: Drawing, frame: Frame) -> list[str]:
    """Return the texts that leave the frame, and "points" where marks do."""
    found = [label.text for label in labels(drawing) if not _inside(box(label, frame), frame)]
    return found + ["points" for point in _points(drawing) if not _within(point, frame)]


def _points(drawing: Drawing) -> list[Point]:
    found: list[Point] = []
    for mark in drawing.marks:
        if isinstance(mark, Line | Area):
            found += mark.points
        elif isinstance(mark, Marker):
            found.append(mark.at)
    return found


def _within(point: Point, frame: Frame) -> bool:
    return -0.01 <= point[0] <= frame.width + 0.01 and -0.01 <= point[1] <= frame.height + 0.01


def _inside(place: Box, frame: Frame) -> bool:
    return _within((place.left, place.top), frame) and _within((place.right, place.bottom), frame)


def _overlap(a: Box, b: Box) -> bool:
    slack = 0.01
    return (
        a.left < b.right - slack
        and b.left < a.right - slack
        and a.top < b.bottom - slack
        and b.top < a.bottom - slack
    )
