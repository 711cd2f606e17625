"""The main job from start to end, by keys and pointer alone: what is asserted is only what is on screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pikepdf
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel, QLineEdit, QMainWindow, QWidget

from steelyard.decision.files import read_decision
from steelyard.desktop.app import build_window
from steelyard.desktop.appearance.appearance import Appearance
from steelyard.desktop.export.dialog import ExportDialog
from steelyard.desktop.presentation.window import PresentationWindow
from steelyard.desktop.recommendation.lines import ReasonLine
from steelyard.desktop.state.settings import Settings
from tests import samples

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from steelyard.desktop.window.opening import MainWindow

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
PLAIN = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    settings = Settings(tmp_path / "settings")
    settings.keep_text("export-folder", str(tmp_path))
    window = build_window(samples.order_events(), Appearance("light"), settings, tmp_path / "autosave")
    qtbot.addWidget(window)
    window.resize(1440, 900)
    with qtbot.waitExposed(window):
        window.show()
    window.contents.complete()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def said(widget: QWidget) -> str:
    QApplication.processEvents()
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def opened(window: QMainWindow, kind: type[QDialog]) -> QDialog:
    QApplication.processEvents()
    return next(dialog for dialog in window.findChildren(kind) if dialog.isVisible())


def focused(window: QWidget) -> QWidget:
    widget = window.focusWidget()
    assert widget is not None
    return widget


def press(window: MainWindow, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
    """Press a key in the window, once the last dialog has given it back the focus, as a desktop does."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, key, modifier)


def test_the_main_job_by_keys_and_pointer_alone(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    assert "Kafka fits these requirements best." in said(window)

    # Start from the situation that is most like ours.
    press(window, qtbot, Qt.Key.Key_K, CONTROL)
    search = focused(opened(window, QDialog))
    qtbot.keyClicks(search, "scenario session")
    qtbot.keyClick(search, Qt.Key.Key_Return)
    assert "Redis fits these requirements best." in said(window)
    press(window, qtbot, Qt.Key.Key_Z, CONTROL)
    assert "Kafka fits these requirements best." in said(window)

    # Drag a slider until the answer changes.
    slider = window.contents.weights.list.rows["fast-reads"].slider
    middle = slider.height() // 2
    qtbot.mousePress(slider, LEFT, pos=QPoint(14, middle))
    for x in range(14, slider.width(), 6):
        qtbot.mouseMove(slider, QPoint(x, middle))
    qtbot.mouseRelease(slider, LEFT, pos=QPoint(slider.width() - 1, middle))
    assert "Use both:" in said(window)

    # Read why a cell says what it says, and look at another chart.
    press(window, qtbot, Qt.Key.Key_F, CONTROL)
    qtbot.keyClicks(focused(window), "backfill")
    qtbot.keyClick(focused(window), Qt.Key.Key_Down)
    qtbot.keyClick(focused(window), Qt.Key.Key_Return)
    assert "12 of 13 rows hidden; they still count." in said(window)
    assert "Backfill weeks to years of history" in said(window.contents.matrix)
    press(window, qtbot, Qt.Key.Key_4, ALT)
    assert window.contents.workspace.view.chart == "sensitivity"

    # Take a flip from the recommendation, and take it back.
    flip = next(
        line
        for line in window.contents.recommendation.findChildren(ReasonLine)
        if line.isVisible() and ", now " in line.text()
    )
    before = said(window.contents.recommendation)
    qtbot.mouseClick(flip, LEFT)
    assert said(window.contents.recommendation) != before
    press(window, qtbot, Qt.Key.Key_Z, CONTROL)
    assert said(window.contents.recommendation) == before

    # Present it, and come back.
    press(window, qtbot, Qt.Key.Key_F5)
    show = next(shown for shown in QApplication.topLevelWidgets() if isinstance(shown, PresentationWindow))
    for _ in range(6):
        qtbot.keyClick(show, Qt.Key.Key_Right)
    qtbot.keyClick(show, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not show.isVisible())

    # Save it.
    press(window, qtbot, Qt.Key.Key_S, CONTROL)
    dialog = opened(window, QFileDialog)
    name = dialog.findChild(QLineEdit, "fileNameEdit")
    assert isinstance(name, QLineEdit)
    name.selectAll()
    qtbot.keyClicks(name, str(tmp_path / "ours.decision.yaml"))
    qtbot.keyClick(name, Qt.Key.Key_Return)
    qtbot.waitUntil(window.contents.workspace.undo_stack.isClean)
    assert read_decision(tmp_path / "ours.decision.yaml").weights["fast-reads"] == 10

    # Take it out of the meeting.
    press(window, qtbot, Qt.Key.Key_E, CONTROL)
    export = opened(window, ExportDialog)
    assert isinstance(export, ExportDialog)
    with qtbot.waitSignal(export.exported, timeout=20_000) as written:
        qtbot.keyClick(export, Qt.Key.Key_Return)
    assert len(pikepdf.open(written.args[0]).pages) == 2

    # Nothing is unsaved: the window closes without a question.
    press(window, qtbot, Qt.Key.Key_W, CONTROL)
    assert not window.isVisible()
