from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from steelyard.desktop.appearance.appearance import Appearance
from steelyard.desktop.widgets.result_bars import ROW, ResultBars
from steelyard.wording.result.standings import ResultLine

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

WIDTH = 360


def result(name: str, note: str = "") -> ResultLine:
    return ResultLine(name, name, "3.2", 0.64, eligible=not note, leads=False, note=note, lead="", paid="")


def height_of(bars: ResultBars, *lines: ResultLine) -> int:
    bars.show_results(lines, {line.candidate: place for place, line in enumerate(lines)})
    return bars.heightForWidth(WIDTH)


@pytest.fixture
def bars(qtbot: QtBot) -> ResultBars:
    appearance = Appearance("light")
    bars = ResultBars(appearance)
    appearance.setParent(bars)
    qtbot.addWidget(bars)
    return bars


def test_that_short_names_take_a_row_each(bars: ResultBars) -> None:
    assert height_of(bars, result("Redis"), result("Kafka")) == 2 * ROW


@pytest.mark.parametrize("name", ["A name of a product that is really very long", "Averyverylongword" * 3])
def test_that_a_long_name_breaks_into_lines(bars: ResultBars, name: str) -> None:
    assert height_of(bars, result(name)) > ROW


def test_that_another_reason_to_be_eliminated_is_measured_anew(bars: ResultBars) -> None:
    short = height_of(bars, result("Redis", "misses a must-have"))
    assert height_of(bars, result("Redis", "misses a must-have: " + "far too slow " * 12)) > short


def test_that_larger_text_is_measured_anew(bars: ResultBars) -> None:
    before = height_of(bars, result("Redis"))
    bars._appearance.set_text_percent(200)
    assert bars.heightForWidth(WIDTH) == 2 * before
