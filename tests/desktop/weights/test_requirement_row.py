from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from steelyard.desktop.weights.requirement_row import RequirementRow
from steelyard.desktop.weights.row_state import RowState
from tests import samples

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from steelyard.desktop.appearance.appearance import Appearance


@pytest.fixture
def row(qtbot: QtBot, appearance: Appearance) -> RequirementRow:
    row = RequirementRow(samples.comparison().requirement_by_id["fast"], appearance)
    qtbot.addWidget(row)
    row.resize(320, row.heightForWidth(320))
    with qtbot.waitExposed(row):
        row.show()
    row.activateWindow()
    qtbot.waitUntil(row.isActiveWindow)
    row.show_state(RowState(weight=4, reference=9, words="4, useful, share 20 percent"))
    return row


@pytest.mark.parametrize(
    ("key", "settled"), [(Qt.Key.Key_Right, 5.0), (Qt.Key.Key_7, 7.0), (Qt.Key.Key_Delete, 9.0)]
)
def test_that_a_key_asks_for_a_weight_and_changes_nothing_by_itself(
    row: RequirementRow, qtbot: QtBot, key: Qt.Key, settled: float
) -> None:
    with qtbot.waitSignal(row.weight_settled) as told:
        qtbot.keyClick(row.slider, key)
    assert told.args == ["fast", settled, True]
    assert row.state.weight == row.slider.weight == row.number.value() == 4


def test_that_the_focus_and_a_press_ask_to_be_followed(row: RequirementRow, qtbot: QtBot) -> None:
    row.slider.clearFocus()
    for ask in (row.slider.setFocus, lambda: qtbot.mouseClick(row, Qt.MouseButton.LeftButton)):
        with qtbot.waitSignal(row.followed) as told:
            ask()
        assert told.args == ["fast"]


@pytest.mark.parametrize("key", [Qt.Key.Key_M, Qt.Key.Key_I])
def test_that_m_and_i_ask_for_levels_and_for_the_explanation(
    row: RequirementRow, qtbot: QtBot, key: Qt.Key
) -> None:
    asked = {Qt.Key.Key_M: row.levels_asked, Qt.Key.Key_I: row.explanation_asked}[key]
    with qtbot.waitSignal(asked) as told:
        qtbot.keyClick(row.slider, key)
    assert told.args == ["fast"]


def test_that_what_the_flips_mean_stands_in_the_tip_and_is_said_at_the_slider(row: RequirementRow) -> None:
    row.slider.setFocus()
    row.show_state(RowState(weight=4, words="4, useful", share=20, flips="From 6 up Kafka leads."))
    assert row.tip() == "4, useful. From 6 up Kafka leads."
    assert row.slider.accessibleDescription().startswith("Share 20 percent. From 6 up Kafka leads.")
