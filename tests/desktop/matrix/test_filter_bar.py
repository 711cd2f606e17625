from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from steelyard.desktop.matrix.filter_bar import FilterBar
from steelyard.desktop.matrix.filtering import count_rows
from steelyard.desktop.state.view import View
from steelyard.scoring.snapshot import take_snapshot
from tests.desktop.matrix.rows import headings_of, rows_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from steelyard.decision.model import Decision
    from steelyard.desktop.appearance.appearance import Appearance


@pytest.fixture
def bar(appearance: Appearance, odd: Decision, qtbot: QtBot) -> FilterBar:
    bar = FilterBar(appearance)
    qtbot.addWidget(bar)
    show(bar, odd, View())
    bar.resize(900, bar.heightForWidth(900))
    with qtbot.waitExposed(bar):
        bar.show()
    return bar


def show(bar: FilterBar, decision: Decision, view: View) -> None:
    bar.show_headings(headings_of(decision))
    bar.show_view(view, count_rows(rows_of(take_snapshot(decision)), view))


def chips(bar: FilterBar) -> list[QPushButton]:
    return [chip for chip in bar.findChildren(QPushButton) if chip.isVisible()]


def test_that_chips_carry_their_counts_and_the_chosen_one_is_marked(bar: FilterBar, odd: Decision) -> None:
    show(bar, odd, View(row_filter="separates"))
    assert [chip.text() for chip in chips(bar)][:3] == ["All 4", "Separates the leaders 1", "Weighted 2"]
    assert [chip.isChecked() for chip in chips(bar)][:3] == [False, True, False]


def test_that_a_chip_is_chosen_by_keyboard(bar: FilterBar, qtbot: QtBot) -> None:
    weighted = chips(bar)[2]
    weighted.setFocus()
    with qtbot.waitSignal(bar.chip_chosen) as told:
        qtbot.keyClick(weighted, Qt.Key.Key_Space)
    assert told.args == ["weighted"]


def test_that_theme_and_hidden_columns_are_named_on_their_chips(bar: FilterBar, odd: Decision) -> None:
    show(bar, odd, View(theme="One & two", hidden=frozenset("a")))
    theme, columns = chips(bar)[-2:]
    assert (theme.text(), columns.text()) == ("One && two", "Columns −1")
    assert (theme.accessibleName(), columns.accessibleName()) == ("Theme: One & two", "Columns, 1 hidden")
    assert theme.isChecked()
    assert columns.isChecked()


def test_that_menus_keep_their_names_for_screen_readers_where_only_icons_fit(bar: FilterBar) -> None:
    wide = chips(bar)[-1].text()
    bar.resize(520, 60)
    theme, columns = chips(bar)[-2:]
    assert (wide, columns.text()) == ("Columns", "")
    assert not columns.icon().isNull()
    assert (theme.accessibleName(), columns.accessibleName()) == ("Theme: all", "Columns")


def test_that_the_bar_wraps_and_nothing_leaves_it(bar: FilterBar, appearance: Appearance) -> None:
    appearance.set_text_percent(200)
    for width in (300, 500, 700):
        bar.resize(width, bar.heightForWidth(width))
        inside = bar.rect()
        assert all(inside.contains(chip.geometry()) for chip in (*chips(bar), bar.search))
    assert bar.heightForWidth(500) > bar.heightForWidth(3000)


def test_that_menus_stand_beside_the_search_where_the_chips_need_a_line_of_their_own(bar: FilterBar) -> None:
    *four, theme, columns = chips(bar)
    bar.resize(1200, bar.heightForWidth(1200))
    QApplication.processEvents()
    assert {chip.y() for chip in chips(bar)} == {four[0].y()}
    assert theme.x() > four[-1].x()
    bar.resize(480, bar.heightForWidth(480))
    QApplication.processEvents()
    assert (
        theme.geometry().center().y() == columns.geometry().center().y() == bar.search.geometry().center().y()
    )
    assert len({chip.y() for chip in four}) == 1
    assert four[0].y() > theme.y()


def test_that_showing_a_search_tells_nothing(bar: FilterBar, odd: Decision, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(bar.search_changed):
        show(bar, odd, View(search="known"))
    assert bar.search.text() == "known"
