"""A record dialog on a small decision."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from steelyard.desktop.record.dialog import RecordDialog
from steelyard.desktop.state.workspace import Workspace
from tests import samples

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from steelyard.desktop.appearance.appearance import Appearance


@pytest.fixture
def workspace(qtbot: QtBot) -> Workspace:
    return Workspace(samples.decision())


@pytest.fixture
def dialog(workspace: Workspace, appearance: Appearance, qtbot: QtBot) -> RecordDialog:
    dialog = RecordDialog(workspace, appearance)
    qtbot.addWidget(dialog)
    stack = workspace.undo_stack
    for action, keys in (
        (stack.createUndoAction(dialog), "Ctrl+Z"),
        (stack.createRedoAction(dialog), "Ctrl+Shift+Z"),
    ):
        action.setShortcut(keys)
        dialog.addAction(action)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog
