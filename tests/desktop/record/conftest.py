"""A record dialog on a small decision."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from steelyard.desktop.record.dialog import RecordDialog
from steelyard.desktop.theme import Appearance
from steelyard.desktop.workspace import Workspace
from tests import samples

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


@pytest.fixture
def appearance(qapp: QApplication) -> Iterator[Appearance]:
    sheet, font, palette = qapp.styleSheet(), qapp.font(), qapp.palette()
    yield Appearance("light")
    qapp.setStyleSheet(sheet)
    qapp.setFont(font)
    qapp.setPalette(palette)


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
