from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractSlider, QComboBox, QLabel, QLineEdit, QMenu, QWidget

from steelyard.comparison.catalogue import open_built_in
from steelyard.decision import intents
from steelyard.desktop.actions import ACTIONS
from steelyard.desktop.app import build_window
from steelyard.desktop.commands.palette import Palette
from steelyard.desktop.plots.panel import ChartsPanel
from steelyard.desktop.settings import Settings
from steelyard.desktop.theme import Appearance
from steelyard.wording.explanation import explain

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from steelyard.desktop.main_window import MainWindow


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    decision = intents.begin(open_built_in())
    window = build_window(decision, Appearance("light"), Settings(tmp_path), tmp_path / "autosave")
    qtbot.addWidget(window, before_close_func=_let_go)
    window.resize(1440, 900)
    with qtbot.waitExposed(window):
        window.show()
    window.complete()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def _let_go(window: MainWindow) -> None:
    window.workspace.undo_stack.setClean()


def test_that_a_slider_moved_by_keys_moves_matrix_radar_and_answer(window: MainWindow, qtbot: QtBot) -> None:
    slider = window.weights.list.rows["fast-reads"].slider
    slider.setFocus()
    for _ in range(7):
        qtbot.keyClick(slider, Qt.Key.Key_Right)
    snapshot = window.workspace.snapshot
    assert snapshot.decision.weights["fast-reads"] == 7
    assert snapshot.recommendation.recommended == ("kafka-redis",)
    assert isinstance(window.charts, ChartsPanel)
    assert explain(snapshot).sentence in [
        label.text() for label in window.recommendation.findChildren(QLabel)
    ]


def test_that_a_whole_drag_is_undone_by_one_key(window: MainWindow, qtbot: QtBot) -> None:
    slider = window.weights.list.rows["async-decoupling"].slider
    left, right = QPoint(20, slider.height() // 2), QPoint(slider.width() - 18, slider.height() // 2)
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=right)
    for x in range(right.x(), left.x(), -8):
        qtbot.mouseMove(slider, QPoint(x, left.y()))
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=left)
    assert window.workspace.agreed.weights["async-decoupling"] < 3
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.workspace.agreed.weights["async-decoupling"] == 10


def test_that_the_table_is_searched_from_the_keyboard(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    focused = window.focusWidget()
    assert isinstance(focused, QLineEdit)
    qtbot.keyClicks(focused, "replay")
    qtbot.waitUntil(lambda: window.workspace.view.search == "replay")
    assert window.workspace.snapshot.decision.weights["fast-reads"] == 0


def test_that_f6_walks_through_the_panes_and_comes_round(window: MainWindow, qtbot: QtBot) -> None:
    panes = (window.weights, window.matrix, window.charts, window.recommendation)
    visited = []
    for _ in range(5):
        qtbot.keyClick(window, Qt.Key.Key_F6)
        focused = window.focusWidget()
        visited.append(next(i for i, pane in enumerate(panes) if pane and pane.isAncestorOf(focused)))
    assert sorted(set(visited)) == [0, 1, 2, 3]
    assert visited[0] == visited[4]


def test_that_a_chart_is_chosen_by_its_number(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert window.workspace.view.chart == "contributions"


def test_that_the_palette_finds_a_scenario_and_takes_it(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = window.findChild(Palette)
    assert isinstance(palette, Palette)
    search = palette.findChild(QLineEdit)
    assert isinstance(search, QLineEdit)
    qtbot.keyClicks(search, "session store")
    qtbot.keyClick(search, Qt.Key.Key_Return)
    assert window.workspace.decision.scenario == "session-store"


def test_that_undo_names_what_it_takes_back(window: MainWindow) -> None:
    window.workspace.set_weight("fast-reads", 7)
    assert window.actions_by_id["undo"].text() == "Undo: Cheaper, faster reads 0 to 7"
    assert not window.actions_by_id["redo"].isEnabled()


def test_that_unsaved_work_is_marked_in_the_title(window: MainWindow) -> None:
    assert not window.isWindowModified()
    window.workspace.set_weight("fast-reads", 7)
    assert window.isWindowModified()
    window.workspace.undo_stack.undo()
    assert not window.isWindowModified()


def test_that_the_columns_become_tabs_where_it_is_narrow_and_come_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.resize(900, 700)
    qtbot.waitUntil(lambda: not window.weights.isVisible())
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert window.matrix.isVisible()
    window.resize(1440, 900)
    qtbot.waitUntil(lambda: window.weights.isVisible() and window.matrix.isVisible())


def test_that_a_theme_is_switched_live(window: MainWindow) -> None:
    window.actions_by_id["theme-dark"].trigger()
    assert window.palette().window().color().lightness() < 60
    assert window.actions_by_id["theme-dark"].isChecked()


def test_that_every_control_has_a_name(window: MainWindow) -> None:
    controls = [
        widget
        for kind in (QAbstractButton, QAbstractSlider, QLineEdit, QComboBox)
        for widget in window.findChildren(kind)
        if widget.isVisible() and widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
    ]
    nameless = [
        widget
        for widget in controls
        if not (widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else ""))
    ]
    assert controls
    assert [(type(widget.parent()).__name__, widget.toolTip()) for widget in nameless] == []


def test_that_nothing_that_takes_focus_is_too_small_to_hit(window: MainWindow) -> None:
    small = [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.ClickFocus
        and (widget.width() < 24 or widget.height() < 24)
    ]
    assert small == []


def test_that_every_menu_has_a_letter_and_every_action_stands_in_one(window: MainWindow) -> None:
    menus = [action for action in window.menuBar().actions() if action.isVisible()]
    assert all(action.text().count("&") == 1 for action in menus)
    listed = {
        entry.objectName()
        for menu in window.menuBar().findChildren(QMenu)
        for entry in menu.actions()
        if entry.objectName()
    }
    assert listed == {spec.id for spec in ACTIONS}
