"""Where the marks of two drawings differ, so that only that is painted again."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from steelyard.charts.drawing import Area, Label, Line, Marker
from steelyard.desktop.painting.drawings import label_rect

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from steelyard.charts.drawing import Mark, Point

MARGIN = 2.0
"""For the soft edges of what is painted, in pixels."""
_STRETCH = 1.25
"""How far a marker reaches beyond its size, with its outline."""


def changed_rects(before: Sequence[Mark], after: Sequence[Mark]) -> list[QRectF]:
    """Return where `after` is to be painted again, mark by mark; both hold the same number of marks.

    Rectangles are in the marks' units. Two polygons that differ in a few points differ only beside the
    edges at these points.
    """
    rects: list[QRectF] = []
    for old, new in zip(before, after, strict=True):
        if old != new:
            rects += _difference(old, new)
    return rects


def _difference(old: Mark, new: Mark) -> Iterable[QRectF]:
    if isinstance(old, Line | Area) and isinstance(new, Line | Area) and _alike(old, new):
        return _moved_edges(old, new)
    return (mark_rect(old), mark_rect(new))


def _alike(old: Line | Area, new: Line | Area) -> bool:
    """Return whether only points differ; a dash pattern runs on behind a point that has moved."""
    if isinstance(old, Line) and isinstance(new, Line):
        same = (old.role, old.width, old.dash) == (new.role, new.width, new.dash) and old.dash == "solid"
    elif isinstance(old, Area) and isinstance(new, Area):
        same = (old.role, old.opacity) == (new.role, new.opacity)
    else:
        same = False
    return same and len(old.points) == len(new.points)


def _moved_edges(old: Line | Area, new: Line | Area) -> Iterator[QRectF]:
    width = old.width if isinstance(old, Line) else 0.0
    close = isinstance(old, Area)
    edges = zip(pairwise(_ring(old.points, close)), pairwise(_ring(new.points, close)), strict=True)
    for edge, moved in edges:
        if edge != moved:
            yield _around((*edge, *moved), width)


def _ring(points: tuple[Point, ...], close: bool) -> tuple[Point, ...]:
    return (*points, points[0]) if close and points else points


def mark_rect(mark: Mark) -> QRectF:
    """Return a rectangle that holds all of a mark."""
    if isinstance(mark, Label):
        return label_rect(mark).adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN)
    if isinstance(mark, Marker):
        return _around((mark.at,), mark.size * _STRETCH)
    return _around(mark.points, mark.width if isinstance(mark, Line) else 0.0)


def _around(points: tuple[Point, ...], width: float) -> QRectF:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    reach = width + MARGIN  # a corner of a line reaches farther than half its width
    left, top = min(xs) - reach, min(ys) - reach
    return QRectF(left, top, max(xs) + reach - left, max(ys) + reach - top)
