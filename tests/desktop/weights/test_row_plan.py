from __future__ import annotations

from itertools import combinations

import pytest

from steelyard.desktop.weights.row_plan import LEAST_HEIGHT, LEAST_SLIDER, WIDE, plan_row


def at(percent: int, length: float) -> int:
    return round(length * percent / 100)


@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize("width", [270, 320, WIDE, 900])
@pytest.mark.parametrize("lines", [1, 2])
def test_that_the_parts_of_a_row_stand_inside_it_and_apart(percent: int, width: int, lines: int) -> None:
    plan = plan_row(at(percent, width), lines, lambda length: at(percent, length))
    parts = (plan.label, plan.number, plan.word, plan.shield, plan.info, plan.share)
    for one, other in combinations(parts, 2):
        assert not one.intersects(other)
    assert all(part.right() < plan.width and part.bottom() < plan.height for part in (*parts, plan.slider))
    assert all(not plan.slider.intersects(part) for part in parts[1:])
    assert plan.height >= at(percent, LEAST_HEIGHT)


@pytest.mark.parametrize("width", [270, WIDE])
def test_that_what_can_be_clicked_is_at_least_24_pixels_wide_and_high(width: int) -> None:
    plan = plan_row(width, 1, round)
    for target in (plan.number, plan.shield, plan.info):
        assert min(target.width(), target.height()) >= 24
    assert plan.slider.height() >= 32
    assert plan.slider.width() >= 80


def test_that_a_wide_row_is_one_line_and_a_narrow_one_has_its_name_above() -> None:
    wide, narrow = plan_row(WIDE, 1, round), plan_row(WIDE - 1, 1, round)
    assert wide.label.right() < wide.slider.left()
    assert narrow.label.left() == wide.label.left()
    assert narrow.label.center().y() < narrow.slider.center().y()
    assert narrow.height > wide.height


def test_that_the_word_gives_way_before_the_slider_gets_short() -> None:
    roomy, tight = plan_row(300, 1, round), plan_row(240, 1, round)
    assert not roomy.word.isEmpty()
    assert tight.word.isEmpty()
    assert tight.slider.width() >= LEAST_SLIDER
