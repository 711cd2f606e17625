from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from steelyard.comparison.built_ins import built_ins
from steelyard.desktop.files.new_dialog import NewDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from steelyard.desktop.appearance.appearance import Appearance
    from tests.desktop.desk import Desk


@pytest.fixture
def dialog(desk: Desk, appearance: Appearance) -> NewDialog:
    dialog = NewDialog(desk.commands, desk.workspace, appearance, desk.window)
    dialog.open()
    return dialog


def test_that_the_built_ins_and_the_open_comparison_are_offered(dialog: NewDialog) -> None:
    offered = [dialog.list.item(row).text() for row in range(dialog.list.count())]
    assert offered == [*(built_in.title for built_in in built_ins()), "Redis or Kafka (open now)"]


def test_that_enter_begins_on_the_chosen_one_once(dialog: NewDialog, desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.session.begun):
        qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    assert desk.workspace.agreed.comparison.id == built_ins()[0].id
    assert desk.workspace.agreed.comparison_source == built_ins()[0].id


def test_that_the_open_comparison_can_be_begun_anew(dialog: NewDialog, desk: Desk) -> None:
    desk.edit(9)
    desk.workspace.undo_stack.setClean()
    dialog.list.setCurrentRow(dialog.list.count() - 1)
    dialog.begin.click()
    assert desk.workspace.agreed.comparison.id == "sample"
    assert desk.workspace.agreed.weights["fast"] == 0


def test_that_a_file_can_be_chosen_instead(dialog: NewDialog, desk: Desk) -> None:
    dialog.from_file.click()
    chooser = desk.file_dialog()
    assert chooser.windowTitle() == "Open"
    chooser.reject()


def test_that_a_built_in_that_is_open_is_listed_once(desk: Desk, appearance: Appearance) -> None:
    desk.commands.open_built_in("redis-vs-kafka")
    dialog = NewDialog(desk.commands, desk.workspace, appearance, desk.window)
    assert dialog.list.count() == len(built_ins())
    dialog.deleteLater()
