from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from steelyard.desktop.app import build_window
from steelyard.desktop.appearance.appearance import Appearance
from steelyard.desktop.state.settings import Settings
from tests import samples

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from steelyard.desktop.window.opening import MainWindow


@pytest.fixture
def main(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    decision = samples.order_events()
    window = build_window(decision, Appearance("light"), Settings(tmp_path / "settings"), tmp_path / "kept")
    qtbot.addWidget(window, before_close_func=_let_go)
    window.resize(1280, 800)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def _let_go(window: MainWindow) -> None:
    window.contents.workspace.undo_stack.setClean()
