from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from steelyard.desktop.widgets.columns import Columns

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from steelyard.desktop.appearance.appearance import Appearance


@pytest.fixture
def columns(qtbot: QtBot, appearance: Appearance) -> Columns:
    columns = Columns(("What matters", "Table", "Result"), appearance)
    qtbot.addWidget(columns)
    columns.set_columns((QWidget(), QWidget(), QWidget()), (340, 660, 400))
    columns.resize(1420, 700)
    with qtbot.waitExposed(columns):
        columns.show()
    return columns


def widths(columns: Columns) -> list[int]:
    QApplication.processEvents()
    return columns.splitter.sizes()


def test_that_the_panes_keep_their_shares_through_narrow_windows(columns: Columns) -> None:
    first = widths(columns)
    assert first == [340, 660, 400]
    for narrow in (700, 900, 640):
        columns.resize(narrow, 700)
        QApplication.processEvents()
        assert columns.narrow
        columns.resize(1200, 700)
        QApplication.processEvents()
        columns.resize(1420, 700)
        assert widths(columns) == first


def test_that_the_panes_keep_their_shares_through_large_text(
    columns: Columns, appearance: Appearance
) -> None:
    first = widths(columns)
    for percent in (200, 100):
        appearance.set_text_percent(percent)
        columns.resize(1421, 700)
        QApplication.processEvents()
        columns.resize(1420, 700)
        QApplication.processEvents()
        assert columns.narrow is (percent == 200)
    assert widths(columns) == first


def test_that_the_user_changes_the_shares_and_a_reset_gives_the_first_ones_back(
    columns: Columns, qtbot: QtBot
) -> None:
    first = widths(columns)

    def click_twice() -> None:
        qtbot.mouseDClick(columns.splitter.handle(1), Qt.MouseButton.LeftButton)

    for reset in (columns.reset, click_twice):
        columns.splitter.setSizes([500, 500, 400])
        columns.remember()
        columns.resize(700, 700)
        QApplication.processEvents()
        columns.resize(1420, 700)
        assert widths(columns) == [500, 500, 400]
        reset()
        assert widths(columns) == first
