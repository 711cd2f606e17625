"""Choosing and ordering the steps, by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox

from steelyard.desktop.appearance.appearance import Appearance
from steelyard.desktop.presentation.steps_dialog import StepsDialog
from steelyard.slides.steps import STEPS

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from steelyard.desktop.state.workspace import Workspace

Alt = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def dialog(qtbot: QtBot, workspace: Workspace) -> StepsDialog:
    shown = StepsDialog(workspace, Appearance("light"))
    qtbot.addWidget(shown)
    with qtbot.waitExposed(shown):
        shown.show()
    return shown


def test_that_space_hides_a_step_and_accepting_keeps_it(
    qtbot: QtBot, dialog: StepsDialog, workspace: Workspace
) -> None:
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
    dialog.accept()
    assert workspace.agreed.story.hidden == (STEPS[1],)
    assert workspace.agreed.story.order == ()
    assert workspace.undo_stack.count() == 1


def test_that_alt_with_arrows_moves_a_step(qtbot: QtBot, dialog: StepsDialog, workspace: Workspace) -> None:
    for _ in range(2):
        qtbot.keyClick(dialog.list, Qt.Key.Key_Down, Alt)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Up, Alt)
    dialog.accept()
    assert workspace.agreed.story.order == (STEPS[1], STEPS[0], *STEPS[2:])


def test_that_a_step_at_an_end_stays_there(qtbot: QtBot, dialog: StepsDialog) -> None:
    qtbot.keyClick(dialog.list, Qt.Key.Key_Up, Alt)
    qtbot.mouseClick(dialog.up, Qt.MouseButton.LeftButton)
    assert dialog.order == STEPS


def test_that_cancelling_keeps_nothing(qtbot: QtBot, dialog: StepsDialog, workspace: Workspace) -> None:
    qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
    dialog.reject()
    assert workspace.undo_stack.count() == 0


def test_that_at_least_one_step_must_be_shown(qtbot: QtBot, dialog: StepsDialog) -> None:
    for _ in STEPS:
        qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
        qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    assert dialog.hidden == STEPS
    assert not dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()
