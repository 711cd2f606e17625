from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from steelyard.charts.notches import Notch
from steelyard.desktop.weights.weight_slider import WeightSlider

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from steelyard.desktop.appearance.appearance import Appearance

LEFT = Qt.MouseButton.LeftButton


class Listener:
    """Follows a slider as a row does, and keeps what it said."""

    def __init__(self, slider: WeightSlider) -> None:
        self.moved: list[float] = []
        self.settled: list[tuple[float, bool]] = []
        self.cancelled: list[float] = []
        self._slider = slider
        slider.moved.connect(self._move)
        slider.settled.connect(self._settle)
        slider.cancelled.connect(self._cancel)

    def _move(self, requirement: str, weight: float) -> None:
        assert requirement == "fan-out"
        self.moved.append(weight)
        self._slider.show_weight(weight, self._slider.ghost, ())

    def _settle(self, requirement: str, weight: float, merge: bool) -> None:
        assert requirement == "fan-out"
        self.settled.append((weight, merge))
        self._slider.show_weight(weight, self._slider.ghost, ())

    def _cancel(self, requirement: str, start: float) -> None:
        assert requirement == "fan-out"
        self.cancelled.append(start)


@pytest.fixture
def slider(qtbot: QtBot, appearance: Appearance) -> WeightSlider:
    slider = WeightSlider(appearance)
    qtbot.addWidget(slider)
    slider.resize(200, 32)
    slider.show_requirement("fan-out", "Fan-out")
    slider.show_weight(4, 0, ())
    with qtbot.waitExposed(slider):
        slider.show()
    slider.setFocus()
    return slider


@pytest.fixture
def listener(slider: WeightSlider) -> Listener:
    return Listener(slider)


def place(slider: WeightSlider, weight: float, aside: int = 0) -> QPoint:
    return QPoint(round(slider.track.place(weight)) + aside, slider.height() // 2)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        (Qt.Key.Key_Right, 5),
        (Qt.Key.Key_Up, 5),
        (Qt.Key.Key_Left, 3),
        (Qt.Key.Key_Down, 3),
        (Qt.Key.Key_PageUp, 6),
        (Qt.Key.Key_PageDown, 2),
        (Qt.Key.Key_Home, 0),
        (Qt.Key.Key_End, 10),
        (Qt.Key.Key_7, 7),
    ],
)
def test_that_a_key_settles_on_its_value_and_merges(
    slider: WeightSlider, listener: Listener, qtbot: QtBot, key: Qt.Key, value: float
) -> None:
    qtbot.keyClick(slider, key)
    assert listener.settled == [(value, True)]


def test_that_shift_with_an_arrow_moves_by_a_half(
    slider: WeightSlider, listener: Listener, qtbot: QtBot
) -> None:
    qtbot.keyClick(slider, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert listener.settled == [(4.5, True)]


def test_that_1_then_0_is_10_and_a_comma_leads_to_a_half(
    slider: WeightSlider, listener: Listener, qtbot: QtBot
) -> None:
    qtbot.keyClicks(slider, "10")
    qtbot.keyClicks(slider, "2,5")
    assert [value for value, _ in listener.settled] == [1, 10, 2, 2, 2.5]


def test_that_keys_stop_at_the_ends(slider: WeightSlider, listener: Listener, qtbot: QtBot) -> None:
    slider.show_weight(9.5, 0, ())
    qtbot.keyClick(slider, Qt.Key.Key_PageUp)
    slider.show_weight(0.5, 0, ())
    qtbot.keyClick(slider, Qt.Key.Key_Left)
    assert listener.settled == [(10, True), (0, True)]


def test_that_a_value_between_half_steps_is_shown_as_it_is_and_stepped_to_a_half(
    slider: WeightSlider, listener: Listener, qtbot: QtBot
) -> None:
    slider.show_weight(6.3, 0, ())
    assert slider.weight == 6.3
    qtbot.keyClick(slider, Qt.Key.Key_Right)
    assert listener.settled == [(7.5, True)]


def test_that_commands_of_the_window_are_left_alone(
    slider: WeightSlider, listener: Listener, qtbot: QtBot
) -> None:
    qtbot.keyClick(slider, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(slider, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert listener.settled == []


def test_that_a_drag_tells_each_half_step_and_settles_once(
    slider: WeightSlider, listener: Listener, qtbot: QtBot
) -> None:
    qtbot.mousePress(slider, LEFT, pos=place(slider, 4))
    for value in (5, 6, 7, 7.5):
        qtbot.mouseMove(slider, place(slider, value))
    qtbot.mouseRelease(slider, LEFT, pos=place(slider, 7.5))
    assert listener.moved == [5, 6, 7, 7.5]
    assert listener.settled == [(7.5, False)]


def test_that_the_handle_can_be_taken_within_16_pixels_and_does_not_jump(
    slider: WeightSlider, listener: Listener, qtbot: QtBot
) -> None:
    qtbot.mousePress(slider, LEFT, pos=place(slider, 4, aside=15))
    assert slider.dragging
    assert listener.moved == []
    qtbot.mouseRelease(slider, LEFT, pos=place(slider, 4, aside=15))
    assert listener.settled == []


def test_that_a_click_on_the_groove_jumps_there(
    slider: WeightSlider, listener: Listener, qtbot: QtBot
) -> None:
    qtbot.mouseClick(slider, LEFT, pos=place(slider, 9))
    assert listener.moved == [9]
    assert listener.settled == [(9, True)]


def test_that_esc_gives_a_drag_up_and_the_release_means_nothing(
    slider: WeightSlider, listener: Listener, qtbot: QtBot
) -> None:
    qtbot.mousePress(slider, LEFT, pos=place(slider, 4))
    qtbot.mouseMove(slider, place(slider, 8))
    qtbot.keyClick(slider, Qt.Key.Key_Escape)
    qtbot.mouseRelease(slider, LEFT, pos=place(slider, 8))
    assert listener.cancelled == [4]
    assert listener.settled == []


def test_that_a_slider_which_vanishes_gives_its_drag_up(
    slider: WeightSlider, listener: Listener, qtbot: QtBot
) -> None:
    qtbot.mousePress(slider, LEFT, pos=place(slider, 4))
    slider.hide()
    assert listener.cancelled == [4]
    assert not slider.dragging


def test_that_delete_and_double_click_ask_for_the_scenarios_value(
    slider: WeightSlider, listener: Listener, qtbot: QtBot
) -> None:
    slider.show_weight(4, 6.3, ())
    qtbot.keyClick(slider, Qt.Key.Key_Delete)
    slider.show_weight(4, 6.3, ())
    qtbot.mouseDClick(slider, LEFT, pos=place(slider, 4))
    assert listener.settled == [(6.3, True), (6.3, True)]


def turn_wheel(slider: WeightSlider, angle: int, modifiers: Qt.KeyboardModifier) -> bool:
    event = QWheelEvent(
        QPointF(50, 16),
        slider.mapToGlobal(QPointF(50, 16)),
        QPoint(),
        QPoint(0, angle),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    event.setAccepted(False)
    QApplication.sendEvent(slider, event)
    return event.isAccepted()


def test_that_the_wheel_needs_focus_and_ctrl(slider: WeightSlider, listener: Listener) -> None:
    assert not turn_wheel(slider, 120, Qt.KeyboardModifier.NoModifier)
    slider.clearFocus()
    assert not turn_wheel(slider, 120, Qt.KeyboardModifier.ControlModifier)
    assert listener.settled == []
    slider.setFocus()
    assert turn_wheel(slider, 120, Qt.KeyboardModifier.ControlModifier)
    assert listener.settled == [(5, True)]


def test_that_small_turns_of_a_fine_wheel_add_up(slider: WeightSlider, listener: Listener) -> None:
    for _ in range(4):
        turn_wheel(slider, -30, Qt.KeyboardModifier.ControlModifier)
    assert listener.settled == [(3, True)]


def test_that_the_handle_is_drawn_18_pixels_wide_at_its_weight(
    slider: WeightSlider, appearance: Appearance
) -> None:
    slider.clearFocus()
    slider.show_weight(5, 0, ())
    assert slider.track.place(5) == 100
    picture, middle = slider.grab().toImage(), round(slider.track.middle)
    rim = appearance.theme.colour("accent")
    assert picture.pixelColor(100 - 9 + 1, middle) == rim
    assert picture.pixelColor(100 + 9 - 2, middle) == rim
    assert picture.pixelColor(100 + 9 + 1, middle) != rim


def test_that_a_notch_is_painted_at_its_place_in_its_colour(
    slider: WeightSlider, appearance: Appearance
) -> None:
    slider.show_weight(2, 2, (Notch(8, "series:2"),))
    track = slider.track
    colour = slider.grab().toImage().pixelColor(round(track.place(8)), round(track.middle))
    assert colour == appearance.theme.colour("series:2")


def test_that_the_ghost_tick_shows_only_where_it_differs_from_the_value(
    slider: WeightSlider, appearance: Appearance
) -> None:
    slider.show_weight(2, 8, ())
    below = QPoint(round(slider.track.place(8)), round(slider.track.middle) + 7)
    with_ghost = slider.grab().toImage().pixelColor(below)
    slider.show_weight(2, 2, ())
    assert with_ghost != slider.grab().toImage().pixelColor(below)
