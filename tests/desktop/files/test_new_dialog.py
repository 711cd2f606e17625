from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction

from steelyard.comparison.built_ins import built_ins
from steelyard.desktop.files.blank import LATER
from steelyard.desktop.files.new_dialog import NewDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from steelyard.desktop.appearance.appearance import Appearance
    from tests.desktop.desk import Desk


@pytest.fixture
def table() -> QAction:
    return QAction("Import a table")


@pytest.fixture
def dialog(desk: Desk, appearance: Appearance, table: QAction) -> NewDialog:
    dialog = NewDialog(desk.commands, desk.workspace, appearance, desk.window, table=table)
    dialog.open()
    return dialog


def shown(dialog: NewDialog) -> list[str]:
    items = [dialog.library.list.item(row) for row in range(dialog.library.list.count())]
    return [item.text() for item in items if not item.isHidden()]


def test_that_the_built_ins_and_the_open_comparison_are_offered(dialog: NewDialog) -> None:
    assert shown(dialog) == [*(built_in.title for built_in in built_ins()), "Redis or Kafka (open now)"]


def test_that_a_card_is_read_whole_to_those_who_do_not_see_it(dialog: NewDialog) -> None:
    spoken = str(dialog.library.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole))
    assert spoken.startswith("Message broker. Which broker carries our messages")
    assert "26 requirements" in spoken


def test_that_enter_begins_on_the_chosen_one_once(dialog: NewDialog, desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.session.begun):
        qtbot.keyClick(dialog.library.list, Qt.Key.Key_Return)
    assert desk.workspace.agreed.comparison.id == built_ins()[0].id
    assert desk.workspace.agreed.comparison_source == built_ins()[0].id


def test_that_one_types_chooses_by_arrows_and_begins_without_the_pointer(
    dialog: NewDialog, desk: Desk, qtbot: QtBot
) -> None:
    assert dialog.library.search.hasFocus()
    qtbot.keyClicks(dialog.library.search, "kafka redis")
    assert shown(dialog) == [
        "Message broker",
        "Redis vs Kafka",
        "Redis vs Kafka, run by a provider",
        "Redis or Kafka (open now)",
    ]
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        qtbot.keyClick(dialog.library.search, key)
    with qtbot.waitSignal(desk.session.begun):
        qtbot.keyClick(dialog.library.search, Qt.Key.Key_Return)
    assert desk.workspace.agreed.comparison.id == "redis-vs-kafka"


def test_that_a_search_looks_into_what_a_card_only_counts(dialog: NewDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(dialog.library.search, "payments behind api documents")
    assert shown(dialog) == ["Store of record"]


def test_that_a_search_without_a_hit_says_so_and_begins_nothing(
    dialog: NewDialog, desk: Desk, qtbot: QtBot
) -> None:
    before = desk.workspace.agreed
    qtbot.keyClicks(dialog.library.search, "zebra")
    assert dialog.library.nothing.isVisible()
    assert not dialog.begin.isEnabled()
    qtbot.keyClick(dialog.library.search, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert desk.workspace.agreed is before


def test_that_esc_clears_the_search_first_and_closes_then(dialog: NewDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(dialog.library.search, "zebra")
    qtbot.keyClick(dialog.library.search, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert len(shown(dialog)) == len(built_ins()) + 1
    qtbot.keyClick(dialog.library.search, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_that_tab_reaches_all_there_is_in_reading_order(dialog: NewDialog, qtbot: QtBot) -> None:
    stops: list[QWidget | None] = []
    for _ in range(8):
        stops.append(dialog.focusWidget())
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    cancel = dialog.buttons.buttons()[-1]
    wanted: list[QWidget | None] = [
        dialog.library.search,
        dialog.library.list,
        dialog.blank,
        dialog.from_table,
        dialog.from_file,
        dialog.begin,
        cancel,
    ]
    assert [stops.index(stop) for stop in wanted] == sorted(stops.index(stop) for stop in wanted)


def test_that_the_open_comparison_can_be_begun_anew(dialog: NewDialog, desk: Desk) -> None:
    desk.edit(9)
    desk.workspace.undo_stack.setClean()
    dialog.library.list.setCurrentRow(dialog.library.list.count() - 1)
    dialog.begin.click()
    assert desk.workspace.agreed.comparison.id == "sample"
    assert desk.workspace.agreed.weights["fast"] == 0


def test_that_one_can_begin_with_nothing(dialog: NewDialog, desk: Desk) -> None:
    dialog.blank.click()
    assert desk.workspace.agreed.comparison.id == "untitled"
    desk.answer(LATER)


def test_that_one_can_begin_with_a_table(dialog: NewDialog, table: QAction, qtbot: QtBot) -> None:
    with qtbot.waitSignal(table.triggered):
        dialog.from_table.click()
    assert not dialog.isVisible()


def test_that_a_file_can_be_chosen_instead(dialog: NewDialog, desk: Desk) -> None:
    dialog.from_file.click()
    chooser = desk.file_dialog()
    assert chooser.windowTitle() == "Open"
    chooser.reject()


def test_that_where_it_is_narrow_the_library_keeps_the_width(dialog: NewDialog, qtbot: QtBot) -> None:
    dialog.resize(480, 480)
    qtbot.waitUntil(lambda: dialog.library.width() > dialog.width() * 0.9)
    top = dialog.blank.mapTo(dialog, dialog.blank.rect().topLeft()).y()
    assert top > dialog.library.geometry().bottom()
    dialog.resize(800, 600)
    qtbot.waitUntil(lambda: dialog.library.width() < dialog.width() * 0.9)


def test_that_a_built_in_that_is_open_is_listed_once(
    desk: Desk, appearance: Appearance, table: QAction
) -> None:
    desk.commands.open_built_in("redis-vs-kafka")
    dialog = NewDialog(desk.commands, desk.workspace, appearance, desk.window, table=table)
    assert dialog.library.list.count() == len(built_ins())
    dialog.deleteLater()
