from __future__ import annotations

import gc
import weakref
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAccessible

from steelyard.desktop.widgets.slider import WeightSlider, describe_sliders

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from steelyard.desktop.appearance.appearance import Appearance


@pytest.fixture
def slider(qtbot: QtBot, appearance: Appearance) -> WeightSlider:
    describe_sliders()
    slider = WeightSlider(appearance)
    qtbot.addWidget(slider)
    slider.setAccessibleName("Fan-out")
    slider.show_weight(7.5, 0, ())
    slider.value_text = "7.5, very important, share 9 percent"
    return slider


def test_that_assistive_technology_finds_a_slider_with_name_and_value_in_words(slider: WeightSlider) -> None:
    described = QAccessible.queryAccessibleInterface(slider)
    assert described.role() == QAccessible.Role.Slider
    assert described.text(QAccessible.Text.Name) == "Fan-out"
    assert described.text(QAccessible.Text.Value) == "7.5, very important, share 9 percent"


def test_that_its_value_goes_from_0_to_10_in_half_steps(slider: WeightSlider) -> None:
    value = QAccessible.queryAccessibleInterface(slider).valueInterface()
    assert value.currentValue() == 7.5
    assert (value.minimumValue(), value.maximumValue(), value.minimumStepSize()) == (0, 10, 0.5)


def test_that_assistive_technology_can_set_the_value(slider: WeightSlider, qtbot: QtBot) -> None:
    value = QAccessible.queryAccessibleInterface(slider).valueInterface()
    with qtbot.waitSignal(slider.settled) as told:
        value.setCurrentValue(3.2)
    assert told.args == [3.0, True]


def test_that_describing_a_slider_does_not_keep_it(qtbot: QtBot, appearance: Appearance) -> None:
    describe_sliders()
    slider = WeightSlider(appearance)
    assert QAccessible.queryAccessibleInterface(slider).role() == QAccessible.Role.Slider
    gone = weakref.ref(slider)
    del slider
    gc.collect()
    assert gone() is None
