from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from steelyard.desktop.app import build_window
from steelyard.desktop.appearance.appearance import Appearance, ThemeChoice
from steelyard.desktop.state.settings import Settings
from tests import samples

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QImage
    from pytestqt.qtbot import QtBot

    from steelyard.desktop.window.opening import MainWindow


def open_window(qtbot: QtBot, folder: Path, appearance: Appearance) -> MainWindow:
    window = build_window(samples.order_events(), appearance, Settings(folder), folder / "autosave")
    qtbot.addWidget(window)
    window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    window.resize(1440, 900)
    window.show()
    window.contents.complete()
    QApplication.processEvents()
    return window


def picture(window: MainWindow) -> QImage:
    window.contents.workspace.settle()
    for _ in range(3):  # a status bar asks for its new height only after its labels have theirs
        QApplication.processEvents()
    return window.grab().toImage()


@pytest.mark.parametrize(
    ("before", "after"), [("light", "dark"), ("light", "contrast"), ("dark", "light"), ("contrast", "dark")]
)
def test_that_a_theme_switched_live_looks_as_if_it_had_been_there_from_the_start(
    qtbot: QtBot, tmp_path: Path, before: ThemeChoice, after: ThemeChoice
) -> None:
    appearance = Appearance(before)
    window = open_window(qtbot, tmp_path, appearance)
    window.grab()
    appearance.choose(after)
    assert picture(window) == picture(open_window(qtbot, tmp_path, Appearance(after)))


def test_that_text_made_larger_live_looks_as_if_it_had_been_there_from_the_start(
    qtbot: QtBot, tmp_path: Path
) -> None:
    appearance = Appearance("light", 100)
    window = open_window(qtbot, tmp_path, appearance)
    window.grab()
    appearance.set_text_percent(150)
    assert picture(window) == picture(open_window(qtbot, tmp_path, Appearance("light", 150)))
