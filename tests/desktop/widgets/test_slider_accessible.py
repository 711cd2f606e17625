from __future__ import annotations

import gc
import weakref
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAccessible

from steelyard.desktop.weights.weight_slider import WeightSlider

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from steelyard.desktop.appearance.appearance import Appearance


@pytest.fixture
def slider(qtbot: QtBot, appearance: Appearance) -> WeightSlider:
    slider = WeightSlider(appearance)
    qtbot.addWidget(slider)
    slider.show_requirement("fan-out", "Fan-out")
    slider.show_weight(7.5, 0, ())
    return slider


def test_that_its_name_ends_in_the_importance(slider: WeightSlider) -> None:
    described = QAccessible.queryAccessibleInterface(slider)
    assert described.role() == QAccessible.Role.Slider
    assert described.text(QAccessible.Text.Name) == "Fan-out, 7.5 of 10, very important"
    slider.show_weight(0, 0, ())
    assert described.text(QAccessible.Text.Name) == "Fan-out, 0 of 10, at zero"


def test_that_its_value_is_a_percentage_of_the_scale(slider: WeightSlider) -> None:
    value = QAccessible.queryAccessibleInterface(slider).valueInterface()
    assert value.currentValue() == 75
    assert (value.minimumValue(), value.maximumValue(), value.minimumStepSize()) == (0, 100, 5)


def test_that_assistive_technology_can_ask_for_a_weight(slider: WeightSlider, qtbot: QtBot) -> None:
    value = QAccessible.queryAccessibleInterface(slider).valueInterface()
    with qtbot.waitSignal(slider.settled) as told:
        value.setCurrentValue(32)
    assert told.args == ["fan-out", 3.0, True]


def test_that_the_value_stays_where_nobody_grants_what_was_asked(slider: WeightSlider) -> None:
    value = QAccessible.queryAccessibleInterface(slider).valueInterface()
    value.setCurrentValue(32)
    assert value.currentValue() == 75


def test_that_describing_a_slider_does_not_keep_it(qtbot: QtBot, appearance: Appearance) -> None:
    slider = WeightSlider(appearance)
    assert QAccessible.queryAccessibleInterface(slider).role() == QAccessible.Role.Slider
    gone = weakref.ref(slider)
    del slider
    gc.collect()
    assert gone() is None
