from __future__ import annotations

from typing import get_args

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter

from steelyard.charts.drawing import Shape
from steelyard.desktop.painting.markers import Segments, paint_marker, paint_segments

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


@pytest.mark.parametrize("fit", [0.0, 1.0, 2.5, 4.7, 5.0])
def test_that_segments_are_filled_up_to_the_fit_on_one_scale(qapp: object, fit: float) -> None:
    image = blank(60, 12)
    with QPainter(image) as painter:
        paint_segments(painter, QPointF(0, 6), fit, Segments(10, 6, 1), (INK, QColor("silver")))
    filled = sum(image.pixelColor(x, 6) == INK for x in range(60))
    assert filled == 10 * fit
    assert Segments(10, 6, 1).reach == 54
