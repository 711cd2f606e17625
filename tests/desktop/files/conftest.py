"""A window with the document commands of the program, and its files in a folder of their own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QWidget

from steelyard.desktop.files.autosave import Autosave
from steelyard.desktop.files.commands import FileCommands
from steelyard.desktop.files.session import Session
from steelyard.desktop.settings import Settings
from steelyard.desktop.theme import Appearance
from steelyard.desktop.workspace import Workspace
from tests import samples

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@dataclass(frozen=True)
class Desk:
    """All that works on one document."""

    window: QWidget
    workspace: Workspace
    session: Session
    settings: Settings
    commands: FileCommands
    autosave: Autosave
    autosaves: Path

    def edit(self, weight: float = 3) -> None:
        self.workspace.set_weight("fast", weight)

    def box(self) -> QMessageBox:
        """Return the message or question that is open."""
        boxes = [box for box in self.window.findChildren(QMessageBox) if box.isVisible()]
        assert len(boxes) == 1
        return boxes[0]

    def answer(self, text: str) -> None:
        """Press the button with this text."""
        next(button for button in self.box().buttons() if button.text() == text).click()

    def asks(self) -> bool:
        return any(box.isVisible() for box in self.window.findChildren(QMessageBox))

    def file_dialog(self) -> QFileDialog:
        """Return the file dialog that is open."""
        dialogs = [dialog for dialog in self.window.findChildren(QFileDialog) if dialog.isVisible()]
        assert len(dialogs) == 1
        return dialogs[0]


def lay_desk(window: QWidget, folder: Path, autosaves: Path) -> Desk:
    """Return a desk with a new decision on it."""
    workspace = Workspace(samples.decision(), window)
    session = Session(workspace, window)
    settings = Settings(folder, window)
    autosave = Autosave(workspace, session, autosaves, window)
    desk = Desk(
        window, workspace, session, settings, FileCommands(session, settings, window), autosave, autosaves
    )
    session.begin(samples.decision())
    return desk


@pytest.fixture(autouse=True)
def _plain_file_dialogs(qapp: QApplication) -> Iterator[None]:
    from PySide6.QtCore import Qt

    qapp.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    yield
    qapp.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs, False)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def desk(window: QWidget, tmp_path: Path) -> Iterator[Desk]:
    desk = lay_desk(window, tmp_path / "settings", tmp_path / "autosave")
    yield desk
    desk.autosave.close()
    desk.session.close()


@pytest.fixture
def appearance(qapp: QApplication) -> Iterator[Appearance]:
    sheet, font, palette = qapp.styleSheet(), qapp.font(), qapp.palette()
    yield Appearance("light")
    qapp.setStyleSheet(sheet)
    qapp.setFont(font)
    qapp.setPalette(palette)
