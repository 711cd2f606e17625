from __future__ import annotations

from itertools import pairwise
from math import pi
from typing import get_args

import pytest

from steelyard.charts.drawing import Shape
from steelyard.charts.markers import marker_outline

CORNERED: tuple[Shape, ...] = tuple(shape for shape in get_args(Shape) if shape != "circle")


def area(shape: Shape) -> float:
    corners = marker_outline(shape)
    around = pairwise((*corners, corners[0]))
    return abs(sum(x * below - right * y for (x, y), (right, below) in around)) / 2


def test_that_a_circle_has_no_corners() -> None:
    assert marker_outline("circle") == ()


@pytest.mark.parametrize("shape", CORNERED)
def test_that_a_marker_is_about_as_large_as_a_circle_of_its_size(shape: Shape) -> None:
    assert 0.5 * pi / 4 < area(shape) < 1.1 * pi / 4
    assert all(abs(x) <= 0.6 and abs(y) <= 0.6 for x, y in marker_outline(shape))


def test_that_shapes_with_as_many_corners_are_told_apart_by_their_turn() -> None:
    assert max(y for _, y in marker_outline("diamond")) > max(y for _, y in marker_outline("square")) + 0.1
