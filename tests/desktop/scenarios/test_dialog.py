from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QTableWidget

from steelyard.desktop.scenarios.dialog import ScenariosDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from steelyard.desktop.appearance.appearance import Appearance
    from tests.desktop.desk import Desk


@pytest.fixture
def dialog(desk: Desk, appearance: Appearance) -> ScenariosDialog:
    dialog = ScenariosDialog(desk.workspace, appearance, desk.window)
    dialog.open()
    return dialog


def titles(dialog: ScenariosDialog) -> list[str]:
    return [dialog.list.item(row).text() for row in range(dialog.list.count())]


def keep(dialog: ScenariosDialog, name: str) -> None:
    dialog.name.setText(name)
    dialog.keep.click()


def rows(table: QTableWidget) -> list[list[str]]:
    model = table.model()
    return [
        [str(model.index(row, column).data()) for column in range(table.columnCount())]
        for row in range(table.rowCount())
    ]


def is_bold(table: QTableWidget, row: int) -> bool:
    item = table.item(row, 0)
    return item is not None and item.font().bold()


def test_that_the_present_weights_are_kept_under_a_name(dialog: ScenariosDialog, desk: Desk) -> None:
    assert not dialog.keep.isEnabled()
    desk.edit(7)
    keep(dialog, "Peak season")
    assert titles(dialog) == ["Peak season"]
    (kept,) = desk.workspace.agreed.scenarios
    assert (kept.title, kept.weights, kept.must_haves) == (
        "Peak season",
        {"no-loss": 8, "fast": 7},
        {"no-loss": 3},
    )
    assert desk.workspace.undo_stack.undoText() == "Keep scenario Peak season"


def test_that_a_blank_name_keeps_nothing(dialog: ScenariosDialog) -> None:
    dialog.name.setText("  \u200b\x07 ".replace("\u200b", ""))
    assert not dialog.keep.isEnabled()


def test_that_an_own_scenario_is_renamed_and_deleted_and_undo_brings_it_back(
    dialog: ScenariosDialog, desk: Desk
) -> None:
    keep(dialog, "Mine")
    keep(dialog, "Yours")
    dialog.list.setCurrentRow(0)
    dialog.name.setText("Ours")
    dialog.rename.click()
    assert titles(dialog) == ["Ours", "Yours"]
    assert dialog.list.currentRow() == 0
    dialog.delete.click()
    assert titles(dialog) == ["Yours"]
    desk.workspace.undo_stack.undo()
    assert titles(dialog) == ["Ours", "Yours"]


def test_that_weights_are_taken_from_a_scenario_and_reset_to_it_or_to_zero(
    dialog: ScenariosDialog, desk: Desk
) -> None:
    desk.edit(7)
    keep(dialog, "Mine")
    dialog.zero.click()
    assert not any(desk.workspace.agreed.weights.values())
    assert not dialog.reset.isEnabled()
    dialog.take.click()
    assert desk.workspace.agreed.weights["fast"] == 7
    desk.edit(1)
    dialog.reset.click()
    assert desk.workspace.agreed.weights["fast"] == 7


def test_that_two_scenarios_stand_side_by_side(dialog: ScenariosDialog, desk: Desk) -> None:
    comparison = dialog.comparison
    assert rows(comparison.table) == [
        ["No acknowledged write may be lost", "8, at least adequate", "8, at least adequate"]
    ]
    comparison.b.setCurrentIndex(2)
    comparison.b.activated.emit(2)
    assert rows(comparison.table) == [
        ["No acknowledged write may be lost", "8, at least adequate", "0"],
        ["Answers in a millisecond", "0", "9"],
        ["Few people to run it", "0", "2.5"],
    ]
    assert is_bold(comparison.table, 0)
    desk.edit(9)
    assert rows(comparison.table)[1] == ["Answers in a millisecond", "9", "9"]
    assert not is_bold(comparison.table, 1)


def test_that_the_chosen_ones_stay_chosen_when_scenarios_come_and_go(dialog: ScenariosDialog) -> None:
    comparison = dialog.comparison
    comparison.b.setCurrentIndex(2)
    comparison.b.activated.emit(2)
    keep(dialog, "Mine")
    assert comparison.b.currentText() == "Cache"


def test_that_enter_in_the_name_keeps_the_dialog_open(dialog: ScenariosDialog, qtbot: QtBot) -> None:
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    assert dialog.isVisible()


def test_that_every_control_is_named_and_large_enough(dialog: ScenariosDialog) -> None:
    buttons = [button for button in dialog.findChildren(QAbstractButton) if button.text()]
    assert len(buttons) >= 7
    assert all(button.height() >= 24 for button in buttons)
    for editor in (dialog.name, dialog.comparison.a, dialog.comparison.b, dialog.list):
        assert editor.accessibleName()
        assert editor.height() >= 24


def test_that_esc_closes_it(dialog: ScenariosDialog, qtbot: QtBot) -> None:
    qtbot.keyClick(dialog.list, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
