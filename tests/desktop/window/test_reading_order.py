from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from steelyard.comparison.built_ins import open_built_in
from steelyard.decision import intents
from steelyard.desktop.app import build_window
from steelyard.desktop.appearance.appearance import Appearance
from steelyard.desktop.state.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from steelyard.desktop.window.opening import MainWindow


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    window = build_window(
        intents.begin(open_built_in()), Appearance("light"), Settings(tmp_path), tmp_path / "autosave"
    )
    qtbot.addWidget(window)
    window.resize(1440, 900)
    with qtbot.waitExposed(window):
        window.show()
    window.contents.complete()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def walk(window: MainWindow, qtbot: QtBot, key: Qt.Key = Qt.Key.Key_Tab) -> list[QWidget]:
    """Press a key until it leads back to where the focus is now; return the stops on the way."""
    start = QApplication.focusWidget()
    assert start is not None
    found = [start]
    while len(found) < 200:
        qtbot.keyClick(found[-1], key)
        QApplication.processEvents()
        focused = QApplication.focusWidget()
        assert focused is not None
        if focused is start:
            return found
        found.append(focused)
    raise AssertionError("the Tab key does not come round")


def test_that_tab_goes_as_the_window_reads_also_to_what_was_made_later(
    window: MainWindow, qtbot: QtBot
) -> None:
    contents = window.contents
    assert contents.charts is not None
    table = contents.matrix.table
    table.setFocus()
    table.setCurrentIndex(table.model().index(5, 1))
    qtbot.keyClick(table, Qt.Key.Key_Return)
    QApplication.processEvents()
    table.setFocus()
    found = walk(window, qtbot)
    panes = [contents.matrix.details, contents.charts, contents.recommendation, contents.weights]
    passed = [next((pane for pane in panes if pane.isAncestorOf(stop)), None) for stop in found]
    order = [pane for pane in dict.fromkeys(passed) if pane is not None]
    assert order == panes
    changes = sum(one is not other for one, other in itertools.pairwise(passed))
    assert changes <= len(panes) + 3  # no pane is left and come back to


def test_that_the_way_back_is_the_way_there(window: MainWindow, qtbot: QtBot) -> None:
    window.contents.matrix.table.setFocus()
    there = walk(window, qtbot)
    back = walk(window, qtbot, Qt.Key.Key_Backtab)
    assert len(there) > 40
    assert back[1:] == there[:0:-1]


def test_that_a_stop_in_the_details_shows_a_ring(window: MainWindow, qtbot: QtBot) -> None:
    table, details = window.contents.matrix.table, window.contents.matrix.details
    table.setFocus()
    table.setCurrentIndex(table.model().index(2, 1))
    qtbot.keyClick(table, Qt.Key.Key_Return)
    QApplication.processEvents()
    without = details.grab().toImage()
    details.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    assert details.grab().toImage() != without
