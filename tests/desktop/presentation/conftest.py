"""A presentation of Redis vs Kafka in a window of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from steelyard.desktop.presentation.window import PresentationWindow
from steelyard.desktop.state.workspace import Workspace
from tests import samples

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot


@pytest.fixture
def workspace(qapp: QApplication) -> Workspace:
    return Workspace(samples.order_events())


@pytest.fixture
def window(qtbot: QtBot, workspace: Workspace) -> PresentationWindow:
    shown = PresentationWindow(workspace, reduced_motion=True)
    qtbot.addWidget(shown)
    shown.resize(1280, 720)
    with qtbot.waitActive(shown):
        shown.show()
        shown.activateWindow()
    shown.setFocus(Qt.FocusReason.OtherFocusReason)
    return shown


@pytest.fixture
def press(qtbot: QtBot, window: PresentationWindow) -> Callable[..., None]:
    """Return a function that presses keys where the focus is, as a keyboard or a remote control does."""

    def press_keys(*keys: Qt.Key | str) -> None:
        for key in keys:
            target: QWidget = QApplication.focusWidget() or window
            if isinstance(key, str):
                qtbot.keyClicks(target, key)
            else:
                qtbot.keyClick(target, key)

    return press_keys
