"""Painting: the picture has the marks, in the colours of the theme, sharp at any scale."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetricsF, QImage, QPainter

from steelyard.charts.drawing import Area, Drawing, Label, Line, Marker
from steelyard.charts.series import SHAPES
from steelyard.desktop.appearance.fonts import load_fonts
from steelyard.desktop.painting.drawings import drawing_font, paint_drawing
from steelyard.desktop.presentation.page_painting import render_step
from steelyard.slides.steps import STEPS
from steelyard.theme.fonts import measure
from steelyard.theme.palette import slide_palette
from tests.slides.cases import snapshot_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from steelyard.charts.drawing import Mark

pytestmark = pytest.mark.usefixtures("qapp")


def painted(*marks: Mark) -> QImage:
    load_fonts()
    image = QImage(100, 100, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    with QPainter(image) as painter:
        paint_drawing(painter, Drawing("", "", 100, 100, marks, (), "", (), ()), slide_palette())
    return image


def ink(image: QImage) -> tuple[int, int, int, int]:
    """Return the box of what is not white."""
    dark = [(x, y) for x in range(100) for y in range(100) if image.pixelColor(x, y).lightness() < 200]
    xs, ys = zip(*dark, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


@pytest.mark.parametrize("anchor", ["start", "middle", "end"])
def test_that_a_label_stands_at_its_anchor_with_its_capitals_in_the_middle(anchor: str) -> None:
    left, top, right, bottom = ink(painted(Label("HH", (50.0, 50.0), "text", 20.0, anchor)))  # type: ignore[arg-type] # each anchor
    assert (top + bottom) / 2 == pytest.approx(50, abs=1.5)
    assert {"start": left, "middle": (left + right) / 2, "end": right}[anchor] == pytest.approx(50, abs=3.5)


@pytest.mark.parametrize("shape", SHAPES)
def test_that_each_marker_is_about_as_large_as_it_says(shape: str) -> None:
    left, top, right, bottom = ink(painted(Marker((50.0, 50.0), shape, "series:1", 40.0)))  # type: ignore[arg-type] # each shape
    assert 30 <= right - left <= 48
    assert 28 <= bottom - top <= 48


def test_that_lines_and_areas_take_the_colours_of_their_roles() -> None:
    image = painted(
        Area(((0, 0), (100, 0), (100, 40), (0, 40)), "accent"), Line(((0, 70), (100, 70)), "series:0", 6.0)
    )
    lines = slide_palette().lines
    assert image.pixelColor(50, 20).name() == lines["accent"]
    assert image.pixelColor(50, 70).name() == lines["series:0"]
    assert image.pixelColor(50, 95).name() == "#ffffff"


@pytest.mark.parametrize("bold", [False, True])
def test_that_texts_are_never_wider_than_they_are_measured(bold: bool) -> None:
    load_fonts()
    for words in (
        "Kafka fits these requirements best.",
        "AVAToWA",
        "“Fan-out” → 5 · 81 of 100",
        "iiIIll11",
    ):
        drawn = QFontMetricsF(drawing_font(72, bold)).horizontalAdvance(words)
        assert drawn <= measure(words, 72, bold) * 1.001


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
@pytest.mark.parametrize("step", STEPS)
def test_that_every_step_can_be_rendered_in_every_theme(step: str, theme: str) -> None:
    image = render_step(snapshot_of("choose"), step, QSize(640, 360), theme=theme)
    assert image.size() == QSize(640, 360)
    assert image.pixelColor(2, 2).name() == slide_palette(theme).lines["background"]
    assert len({image.pixel(x, y) for x in range(0, 640, 3) for y in range(0, 360, 3)}) > 10


def test_that_a_scale_gives_as_many_more_pixels(qapp: QApplication) -> None:
    image = render_step(snapshot_of("choose"), "profile", QSize(640, 360), scale=2.0)
    assert image.size() == QSize(1280, 720)
    assert image.devicePixelRatio() == 2.0
