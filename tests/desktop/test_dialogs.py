"""Every dialog by real keys in a shown window: Esc changes nothing, Return never throws anything away."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMessageBox, QWidget

from steelyard.comparison.built_ins import open_built_in
from steelyard.decision import intents
from steelyard.decision.files import read_decision
from steelyard.desktop.app import build_window
from steelyard.desktop.appearance.appearance import Appearance
from steelyard.desktop.state.settings import Settings
from steelyard.desktop.widgets import screen_room
from steelyard.desktop.widgets.notices import Question
from steelyard.desktop.widgets.screen_room import FRAME
from steelyard.documents.writing import backup_path
from tests.desktop.desk import save_now

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from steelyard.desktop.window.opening import MainWindow

DIALOGS = (
    *("new", "open", "save-as", "compare", "record", "settings", "scenarios", "palette", "keys", "steps"),
    *("export-brief", "export-other", "help", "licences", "about", "set-aside", "remove-data"),
)
PRESSED = tuple(name for name in DIALOGS if not name.startswith("export"))
"""Return in the others writes the file that was asked for, which has tests of its own."""


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, request: pytest.FixtureRequest) -> MainWindow:
    settings = Settings(tmp_path / "settings")
    for place in ("folder", "export-folder"):
        settings.keep_text(place, str(tmp_path))
    size = getattr(request, "param", 100)
    window = build_window(
        intents.begin(open_built_in(), source="redis-vs-kafka"),
        Appearance("light", size),
        settings,
        tmp_path / "autosave",
    )
    qtbot.addWidget(window)
    window.resize(1440, 900)
    with qtbot.waitExposed(window):
        window.show()
    window.contents.complete()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.contents.workspace.set_weight("fast-reads", 3)
    return window


def dialogs(window: MainWindow) -> list[QDialog]:
    QApplication.processEvents()
    return [dialog for dialog in window.findChildren(QDialog) if dialog.isVisible()]


def open_dialog(window: MainWindow, qtbot: QtBot, name: str) -> QDialog:
    window.contents.actions_by_id[name].trigger()
    (dialog,) = dialogs(window)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def press(dialog: QWidget, qtbot: QtBot, key: Qt.Key) -> None:
    qtbot.keyClick(dialog.focusWidget() or dialog, key)
    QApplication.processEvents()


@pytest.mark.parametrize("name", DIALOGS)
def test_that_escape_closes_a_dialog_and_changes_nothing(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, name: str
) -> None:
    before, files = window.contents.workspace.agreed, sorted(tmp_path.rglob("*.yaml"))
    dialog = open_dialog(window, qtbot, name)
    press(dialog, qtbot, Qt.Key.Key_Escape)
    if dialogs(window):  # a field or a search is left first
        press(dialog, qtbot, Qt.Key.Key_Escape)
    assert dialogs(window) == []
    assert window.contents.workspace.agreed == before
    assert sorted(tmp_path.rglob("*.yaml")) == files


@pytest.mark.parametrize("name", PRESSED)
def test_that_return_in_a_dialog_throws_nothing_away(window: MainWindow, qtbot: QtBot, name: str) -> None:
    before = window.contents.workspace.agreed
    dialog = open_dialog(window, qtbot, name)
    press(dialog, qtbot, Qt.Key.Key_Return)
    for _ in range(3):  # what it asks now is escaped
        for still in dialogs(window):
            press(still, qtbot, Qt.Key.Key_Escape)
    if window.contents.workspace.agreed != before:  # what it did can be taken back
        window.contents.workspace.undo_stack.undo()
    assert window.contents.workspace.agreed == before


def needs(dialog: QDialog) -> QSize:
    """Return the least size that shows all of a dialog that it does not scroll."""
    layout = dialog.layout()
    assert layout is not None
    height = layout.totalMinimumHeightForWidth(dialog.width()) if layout.hasHeightForWidth() else 0
    return layout.totalMinimumSize().expandedTo(QSize(0, height)).expandedTo(dialog.minimumSize())


@pytest.mark.parametrize(
    ("window", "screen"),
    [(200, QSize(1280, 800)), (300, QSize(800, 800))],
    ids=["200-on-1280x800", "300-on-800x800"],
    indirect=["window"],
)
@pytest.mark.parametrize("name", DIALOGS)
def test_that_a_dialog_fits_the_screen_at_twice_and_thrice_the_text(
    window: MainWindow, qtbot: QtBot, name: str, screen: QSize, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = screen - FRAME
    monkeypatch.setattr(screen_room, "screen_room", lambda _widget: room)
    dialog = open_dialog(window, qtbot, name)
    if isinstance(dialog, QFileDialog) and screen.width() < 1280:
        dialog.reject()  # Qt's own, which does not scroll
        return
    for size in (dialog.size(), needs(dialog)):
        assert size.width() <= room.width()
        assert size.height() <= room.height()
    first = dialog.focusWidget()
    for _ in range(40):
        press(dialog, qtbot, Qt.Key.Key_Tab)
        focused = dialog.focusWidget()
        assert focused is None or not focused.visibleRegion().isEmpty()
        if focused is first:
            break
    dialog.reject()


@pytest.mark.parametrize(("key", "expected"), [(Qt.Key.Key_Return, "first"), (Qt.Key.Key_Escape, "harmless")])
def test_that_return_gives_the_first_answer_of_a_question_and_escape_the_harmless_one(
    qtbot: QtBot, key: Qt.Key, expected: str
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    question = Question(window, "What now?", "It matters.", ("first", "second", "harmless"))
    answers: list[str] = []
    question.answered.connect(answers.append)
    question.ask()
    (box,) = window.findChildren(QMessageBox)
    box.activateWindow()
    qtbot.waitUntil(box.isActiveWindow)
    press(box, qtbot, key)
    assert answers == [expected]


def test_that_return_saves_unsaved_work_before_something_else_opens(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "a.decision.yaml"
    contents = window.contents
    save_now(contents.session, path)
    contents.workspace.set_weight("fast-reads", 7)
    contents._files.open_built_in("redis-vs-kafka")
    (box,) = dialogs(window)
    press(box, qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not contents._files.working)
    assert dialogs(window) == []
    assert read_decision(path).weights["fast-reads"] == 7
    contents.workspace.set_weight("fast-reads", 9)


def test_that_return_and_escape_replace_no_file_that_another_program_wrote(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "a.decision.yaml"
    contents = window.contents
    save_now(contents.session, path)
    path.write_text("another hand")
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_Return):
        contents.workspace.set_weight("fast-reads", 7)
        contents._files.save()
        qtbot.waitUntil(lambda: not contents._files.working)
        (box,) = dialogs(window)
        press(box, qtbot, key)
        assert path.read_text() == "another hand"
        for dialog in dialogs(window):
            dialog.reject()
    assert not backup_path(path).exists()
