from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QDialog

from steelyard.comparison.built_ins import open_built_in
from steelyard.decision import intents
from steelyard.desktop.app import build_window
from steelyard.desktop.appearance.appearance import Appearance
from steelyard.desktop.state.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from steelyard.desktop.window.opening import MainWindow

PASSING = (
    "new",
    "export-other",
    "settings",
    "scenarios",
    "palette",
    "keys",
    "help",
    "remove-data",
    "licences",
    "about",
    "steps",
)
"""The actions whose dialogs are gone when they are closed; the record stays beside the window."""


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    decision = intents.begin(open_built_in())
    window = build_window(decision, Appearance("light"), Settings(tmp_path), tmp_path / "autosave")
    qtbot.addWidget(window)
    window.show()
    return window


def open_and_close(window: MainWindow, action: str) -> None:
    window.contents.actions_by_id[action].trigger()
    dialogs = [dialog for dialog in window.findChildren(QDialog) if dialog.isVisible()]
    assert len(dialogs) == 1
    dialogs[0].close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.mark.parametrize("action", PASSING)
def test_that_a_dialog_leaves_no_widget_behind(window: MainWindow, action: str) -> None:
    open_and_close(window, action)  # the first time may make what stays, such as a menu
    before = len(QApplication.allWidgets())
    open_and_close(window, action)
    assert len(QApplication.allWidgets()) == before
