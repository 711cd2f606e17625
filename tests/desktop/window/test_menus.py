from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QMenu, QMenuBar

from steelyard.desktop.actions import ACTIONS, MENUS, Actions
from steelyard.desktop.window.menus import fill_menu_bar

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def bar(qtbot: QtBot) -> QMenuBar:
    bar = QMenuBar()
    qtbot.addWidget(bar)
    fill_menu_bar(bar, Actions(bar), {"open": QMenu("Open &recent", bar)})
    return bar


def entries(bar: QMenuBar, title: str) -> list[str]:
    menu = next(action.menu() for action in bar.actions() if action.text() == title)
    assert isinstance(menu, QMenu)
    return [action.text() for action in menu.actions()]


def test_that_every_menu_holds_its_actions_in_the_order_of_the_table(bar: QMenuBar) -> None:
    assert [action.text() for action in bar.actions()] == list(MENUS)
    for title in MENUS:
        expected = [spec.text for spec in ACTIONS if spec.menu == title]
        assert [text for text in entries(bar, title) if text in expected] == expected


def test_that_a_line_stands_between_the_sections_of_a_menu(bar: QMenuBar) -> None:
    sections = [spec.group for spec in ACTIONS if spec.menu == "&File"]
    assert entries(bar, "&File").count("") == len(set(sections)) - 1


def test_that_a_menu_stands_below_its_action(bar: QMenuBar) -> None:
    shown = entries(bar, "&File")
    assert shown[shown.index("&Open…") + 1] == "Open &recent"
