"""The outlines of the candidates' markers: one geometry for the table's head, the charts and paper."""

from __future__ import annotations

from functools import cache
from math import cos, pi, sin
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from steelyard.charts.drawing import Point, Shape

_REGULAR: Mapping[Shape, tuple[int, float, float]] = {
    "square": (4, pi / 4, 0.62),
    "diamond": (4, 0.0, 0.6),
    "triangle": (3, 0.0, 0.6),
    "pentagon": (5, 0.0, 0.525),
}
"""Corners, turn in radians and radius of the regular shapes, as large to the eye as a circle of 0.5."""
_ARM = 0.18
"""Half the width of an arm of the cross; the arms are three times as long."""
_CROSS = (
    (-1, -3), (1, -3), (1, -1), (3, -1), (3, 1), (1, 1),
    (1, 3), (-1, 3), (-1, 1), (-3, 1), (-3, -1), (-1, -1),
)  # fmt: skip


@cache
def marker_outline(shape: Shape) -> tuple[Point, ...]:
    """Return the corners of a marker of size 1 around the origin; none for a circle, whose diameter is 1."""
    if shape == "circle":
        return ()
    if shape == "cross":
        return tuple((x * _ARM, y * _ARM) for x, y in _CROSS)
    corners, turn, radius = _REGULAR[shape]
    angles = [turn + 2 * pi * corner / corners for corner in range(corners)]
    return tuple((radius * sin(angle), -radius * cos(angle)) for angle in angles)
