"""The colours of slides: every text at least 7 to 1."""

from __future__ import annotations

import pytest

from steelyard.charts.drawing import Label
from steelyard.slides.page import Page
from steelyard.slides.slide import draw_slide
from steelyard.slides.steps import STEPS
from steelyard.theme.contrast import LEAST_CONTRAST, contrast, legible
from steelyard.theme.palette import slide_palette
from tests.slides.cases import CASES, snapshot_of


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
@pytest.mark.parametrize("ground", ["background", "panel"])
def test_that_every_text_of_every_slide_can_be_read_across_a_room(theme: str, ground: str) -> None:
    palette = slide_palette(theme)
    used = {
        mark.role
        for case in CASES
        for step in STEPS
        for mark in draw_slide(snapshot_of(case), step, Page(1920, 1080)).marks
        if isinstance(mark, Label)
    }
    assert {"text", "muted", "series:0"} <= used
    faint = {role for role in used if contrast(palette.texts[role], palette.lines[ground]) < LEAST_CONTRAST}
    assert faint == set()


def test_that_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


def test_that_a_legible_colour_stays_as_it_is() -> None:
    assert legible("#003366", ("#ffffff",), "#000000") == "#003366"


def test_that_a_pale_colour_is_mixed_with_ink_until_it_can_be_read() -> None:
    mixed = legible("#d55e00", ("#ffffff",), "#1b1f24")
    assert 7.0 <= contrast(mixed, "#ffffff") < 9.0
