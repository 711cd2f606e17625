from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from steelyard.desktop.matrix.filter_menus import ColumnsMenu, ThemeMenu
from steelyard.desktop.state.view import View
from tests.desktop.matrix.rows import headings_of

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from pytestqt.qtbot import QtBot

    from steelyard.decision.model import Decision

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def columns(odd: Decision, qtbot: QtBot) -> ColumnsMenu:
    menu = ColumnsMenu()
    qtbot.addWidget(menu)
    menu.show_headings(headings_of(odd))
    menu.show_view(View())
    return menu


def box(menu: ColumnsMenu, candidate: str) -> QAction:
    return next(action for action in menu.actions() if action.data() == candidate)


def sort_menu(menu: ColumnsMenu) -> QMenu:
    found = menu.actions()[-1].menu()
    assert isinstance(found, QMenu)
    return found


def test_that_a_click_hides_a_column_and_leaves_the_menu_open(columns: ColumnsMenu, qtbot: QtBot) -> None:
    columns.popup(columns.pos())
    with qtbot.waitSignal(columns.hidden_changed) as told:
        qtbot.mouseClick(columns, LEFT, pos=columns.actionGeometry(box(columns, "b")).center())
    assert told.args == [frozenset("b")]
    assert columns.isVisible()


def test_that_space_hides_a_column_and_leaves_the_menu_open(columns: ColumnsMenu, qtbot: QtBot) -> None:
    columns.popup(columns.pos())
    columns.setActiveAction(box(columns, "c"))
    with qtbot.waitSignal(columns.hidden_changed) as told:
        qtbot.keyClick(columns, Qt.Key.Key_Space)
    assert told.args == [frozenset("c")]
    assert columns.isVisible()


def test_that_the_last_column_cannot_be_hidden(columns: ColumnsMenu) -> None:
    columns.show_view(View(hidden=frozenset("ab")))
    assert [box(columns, candidate).isChecked() for candidate in "abc"] == [False, False, True]
    assert [box(columns, candidate).isEnabled() for candidate in "abc"] == [True, True, False]


def test_that_sorting_can_be_chosen_without_a_mouse(columns: ColumnsMenu, qtbot: QtBot) -> None:
    sorting = sort_menu(columns)
    texts = [action.text() for action in sorting.actions()]
    assert texts[:3] == ["By what separates", "Original order", "Alpha, strongest first"]
    with qtbot.waitSignal(columns.sort_chosen) as told:
        sorting.actions()[3].trigger()
    assert told.args == ["a", "ascending"]


def test_that_the_present_order_is_marked(columns: ColumnsMenu) -> None:
    columns.show_view(View(sort_by="c", order="descending"))
    sorting = sort_menu(columns)
    assert [action.text() for action in sorting.actions() if action.isChecked()] == ["Gamma, strongest first"]


def test_that_ampersands_in_names_stay_visible(columns: ColumnsMenu) -> None:
    assert box(columns, "b").text() == "Beta && <b>Co</b>"


def test_that_themes_stand_with_their_counts_and_one_is_chosen(qtbot: QtBot) -> None:
    menu = ThemeMenu()
    qtbot.addWidget(menu)
    menu.show_counts({"": 4, "One & two": 1, "Three": 2}, "Three")
    assert [action.text() for action in menu.actions()] == ["All themes  4", "One && two  1", "Three  2"]
    assert [action.isChecked() for action in menu.actions()] == [False, False, True]
    with qtbot.waitSignal(menu.chosen) as told:
        menu.actions()[1].trigger()
    assert told.args == ["One & two"]


def test_that_counts_change_without_new_entries(qtbot: QtBot) -> None:
    menu = ThemeMenu()
    qtbot.addWidget(menu)
    menu.show_counts({"": 4, "Three": 2}, "")
    before = menu.actions()
    menu.show_counts({"": 3, "Three": 1}, "")
    assert menu.actions() == before
    assert before[1].text() == "Three  1"
