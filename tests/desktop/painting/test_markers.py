from __future__ import annotations

from typing import get_args

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter

from steelyard.charts.drawing import Shape
from steelyard.desktop.painting.markers import paint_dots, paint_marker

SHAPES: tuple[Shape, ...] = get_args(Shape)
INK = QColor("black")


def blank(width: int, height: int) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    return image


def draw(shape: Shape) -> QImage:
    image = blank(24, 24)
    with QPainter(image) as painter:
        paint_marker(painter, shape, QPointF(12, 12), 16, INK)
    return image


@pytest.mark.parametrize("shape", SHAPES)
def test_that_a_marker_covers_its_centre_and_stays_within_its_size(qapp: object, shape: Shape) -> None:
    image = draw(shape)
    assert image.pixelColor(12, 12) == INK
    assert all(image.pixelColor(x, y) == QColor("white") for x in (0, 23) for y in (0, 12, 23))


def test_that_no_two_markers_look_alike(qapp: object) -> None:
    pictures = [draw(shape) for shape in SHAPES]
    assert all(one != other for i, one in enumerate(pictures) for other in pictures[i + 1 :])


@pytest.mark.parametrize("level", range(6))
def test_that_as_many_dots_are_filled_as_the_fit_says(qapp: object, level: int) -> None:
    image = blank(60, 12)
    with QPainter(image) as painter:
        paint_dots(painter, QPointF(0, 6), level, size=9, step=11, colour=INK)
    assert sum(image.pixelColor(11 * dot + 4, 6) == INK for dot in range(5)) == level
