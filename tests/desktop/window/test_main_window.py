from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QMessageBox,
    QWidget,
)

from steelyard.decision import intents
from steelyard.desktop.actions import ACTIONS
from steelyard.desktop.app import build_window, open_window
from steelyard.desktop.appearance.appearance import Appearance
from steelyard.desktop.charts.panel import ChartsPanel
from steelyard.desktop.help.command_palette import CommandPalette
from steelyard.desktop.state.settings import Settings
from steelyard.desktop.state.view import View
from steelyard.wording.result.explanation import explain
from tests import samples

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from steelyard.desktop.window.opening import MainWindow


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    decision = samples.order_events()
    window = build_window(decision, Appearance("light"), Settings(tmp_path), tmp_path / "autosave")
    qtbot.addWidget(window, before_close_func=_let_go)
    window.resize(1440, 900)
    with qtbot.waitExposed(window):
        window.show()
    window.contents.complete()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def _let_go(window: MainWindow) -> None:
    window.contents.workspace.undo_stack.setClean()


def test_that_a_slider_moved_by_keys_moves_matrix_radar_and_answer(window: MainWindow, qtbot: QtBot) -> None:
    slider = window.contents.weights.list.rows["fast-reads"].slider
    slider.setFocus()
    for _ in range(10):
        qtbot.keyClick(slider, Qt.Key.Key_Right)
    snapshot = window.contents.workspace.snapshot
    assert snapshot.decision.weights["fast-reads"] == 10
    assert snapshot.recommendation.recommended == ("kafka-redis",)
    assert isinstance(window.contents.charts, ChartsPanel)
    assert explain(snapshot).answer.sentence in [
        label.text() for label in window.contents.recommendation.findChildren(QLabel)
    ]


def test_that_a_whole_drag_is_undone_by_one_key(window: MainWindow, qtbot: QtBot) -> None:
    slider = window.contents.weights.list.rows["async-decoupling"].slider
    left, right = QPoint(20, slider.height() // 2), QPoint(slider.width() - 18, slider.height() // 2)
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=right)
    for x in range(right.x(), left.x(), -8):
        qtbot.mouseMove(slider, QPoint(x, left.y()))
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=left)
    assert window.contents.workspace.agreed.weights["async-decoupling"] < 3
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.contents.workspace.agreed.weights["async-decoupling"] == 10


def test_that_the_table_is_searched_from_the_keyboard(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    focused = window.focusWidget()
    assert isinstance(focused, QLineEdit)
    qtbot.keyClicks(focused, "replay")
    qtbot.waitUntil(lambda: window.contents.workspace.view.search == "replay")
    assert window.contents.workspace.snapshot.decision.weights["fast-reads"] == 0


def test_that_f6_walks_through_the_panes_and_comes_round(window: MainWindow, qtbot: QtBot) -> None:
    panes = (
        window.contents.weights,
        window.contents.matrix,
        window.contents.charts,
        window.contents.recommendation,
    )
    visited = []
    for _ in range(5):
        qtbot.keyClick(window, Qt.Key.Key_F6)
        focused = window.focusWidget()
        visited.append(next(i for i, pane in enumerate(panes) if pane and pane.isAncestorOf(focused)))
    assert sorted(set(visited)) == [0, 1, 2, 3]
    assert visited[0] == visited[4]


def test_that_a_chart_is_chosen_by_its_number(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert window.contents.workspace.view.chart == "contributions"


def test_that_the_palette_finds_a_scenario_and_takes_it(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = window.findChild(CommandPalette)
    assert isinstance(palette, CommandPalette)
    search = palette.findChild(QLineEdit)
    assert isinstance(search, QLineEdit)
    qtbot.keyClicks(search, "session store")
    qtbot.keyClick(search, Qt.Key.Key_Return)
    assert window.contents.workspace.decision.scenario == "session-store"


def test_that_undo_names_what_it_takes_back(window: MainWindow) -> None:
    window.contents.workspace.set_weight("fast-reads", 7)
    assert window.contents.actions_by_id["undo"].text() == "Undo: Cheaper, faster reads 0 to 7"
    assert not window.contents.actions_by_id["redo"].isEnabled()


def test_that_unsaved_work_is_marked_in_the_title(window: MainWindow) -> None:
    assert not window.isWindowModified()
    window.contents.workspace.set_weight("fast-reads", 7)
    assert window.isWindowModified()
    window.contents.workspace.undo_stack.undo()
    assert not window.isWindowModified()


def test_that_a_window_with_nothing_unsaved_closes_at_the_first_key(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    assert not window.isVisible()


def test_that_unsaved_work_is_asked_about_each_time_before_the_window_closes(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.contents.workspace.set_weight("fast-reads", 9)
    for answer, stays in (("Cancel", True), ("Discard", False)):
        qtbot.keyClick(window, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
        assert window.isVisible()
        box = next(box for box in window.findChildren(QMessageBox) if box.isVisible())
        button = next(button for button in box.buttons() if answer in button.text())
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert window.isVisible() == stays


def test_that_everything_is_removed_only_by_the_closing_that_was_agreed_to(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.contents.workspace.set_weight("fast-reads", 9)
    for answer, removes in (("Cancel", False), ("Discard", True)):
        window.contents.actions_by_id["remove-data"].trigger()
        for wanted in ("Close and remove", answer):
            box = next(box for box in window.findChildren(QMessageBox) if box.isVisible())
            button = next(button for button in box.buttons() if wanted in button.text())
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert window.isVisible() != removes
        assert window.contents.program.removal_agreed == removes


def test_that_the_window_is_on_screen_before_it_is_filled(qtbot: QtBot, tmp_path: Path) -> None:
    decision = samples.order_events()
    window = open_window(decision, Appearance("light"), Settings(tmp_path))
    qtbot.addWidget(window)
    assert window.appear()
    assert "Opening Redis vs Kafka…" in [label.text() for label in window.findChildren(QLabel)]
    window.begin(decision, tmp_path / "autosave")
    assert window.contents.workspace.decision is decision


def test_that_a_window_may_be_closed_while_it_opens(qtbot: QtBot, tmp_path: Path) -> None:
    window = open_window(samples.order_events(), Appearance("light"), Settings(tmp_path))
    qtbot.addWidget(window)
    QTimer.singleShot(0, window.close)
    window.appear()
    QApplication.processEvents()
    assert not window.isVisible()


def test_that_the_columns_become_tabs_where_it_is_narrow_and_come_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.resize(900, 700)
    qtbot.waitUntil(lambda: not window.contents.weights.isVisible())
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert window.contents.matrix.isVisible()
    window.resize(1440, 900)
    qtbot.waitUntil(lambda: window.contents.weights.isVisible() and window.contents.matrix.isVisible())


def test_that_columns_have_their_widths_again_after_they_were_tabs(window: MainWindow) -> None:
    splitter = window.contents.columns.splitter
    splitter.setSizes([400, 560, 440])
    window.contents.columns.remember()
    QApplication.processEvents()
    before = splitter.sizes()
    for width in (1200, 1010, 700, 900, 1010, 1300, 1440):
        window.resize(width, 900)
        QApplication.processEvents()
    for width in (640, 1440):
        window.resize(width, 900)
        QApplication.processEvents()
    assert all(abs(one - other) <= 2 for one, other in zip(splitter.sizes(), before, strict=True))


def test_that_a_preview_does_not_reach_the_record(window: MainWindow) -> None:
    workspace = window.contents.workspace
    workspace.preview_weight("fast-reads", 10)
    window.contents.actions_by_id["record"].trigger()
    dialog = next(dialog for dialog in window.findChildren(QDialog) if dialog.isVisible())
    said = [label.text() for label in dialog.findChildren(QLabel)]
    assert "Recommendation: Kafka fits these requirements best." in said
    workspace.preview_weight("fast-reads", 9)
    assert said == [label.text() for label in dialog.findChildren(QLabel)]
    dialog.close()


def test_that_a_theme_is_switched_live(window: MainWindow) -> None:
    window.contents.actions_by_id["theme-dark"].trigger()
    assert window.palette().window().color().lightness() < 60
    assert window.contents.actions_by_id["theme-dark"].isChecked()


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


def test_that_taking_a_version_without_what_the_charts_follow_shows_the_rest(
    window: MainWindow, qtbot: QtBot
) -> None:
    workspace = window.contents.workspace
    workspace.open(samples.decision())
    followed = replace(workspace.view, chart="sensitivity", signal="core", requirement="fast")
    workspace.show_view(replace(followed, hidden=frozenset({"both"}), sort_by="both", order="descending"))
    less = samples.comparison(
        combinations="",
        requirements="      - {id: slow, name: Slow, fits: {redis: 1, kafka: 2}}\n",
        scenarios="",
    )
    workspace.commit(intents.take_comparison(workspace.agreed, less))
    assert workspace.view == View(chart="sensitivity", signal="core")
    workspace.undo_stack.undo()
    assert workspace.decision.weights["no-loss"] == 8
