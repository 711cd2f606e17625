"""A window with the document commands of the program, and its files in a folder of their own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QWidget

from steelyard.desktop.files.file_actions import FileActions
from steelyard.desktop.files.order import Written, carry_out
from steelyard.desktop.files.recovery.autosave import Autosave
from steelyard.desktop.files.session import Session
from steelyard.desktop.state.settings import Settings
from steelyard.desktop.state.workspace import Workspace
from tests import samples

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@dataclass(frozen=True)
class Desk:
    """All that works on one document."""

    window: QWidget
    workspace: Workspace
    session: Session
    settings: Settings
    commands: FileActions
    autosave: Autosave
    autosaves: Path

    def edit(self, weight: float = 3) -> None:
        self.workspace.set_weight("fast", weight)

    def open(self, path: Path) -> None:
        """Open a file and wait for what comes of it."""
        self.settle(self.commands.open_path, str(path))

    def save(self) -> None:
        """Save and wait for what comes of it."""
        self.settle(self.commands.save)

    def save_as(self, path: Path) -> None:
        """Save to a file that was chosen, and wait for what comes of it."""
        self.settle(self.commands._saving.save_as, str(path))

    def settle(self, act: Callable[..., object], *how: object) -> None:
        """Do something and wait for the disk."""
        act(*how)
        while self.commands.working:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def box(self) -> QMessageBox:
        """Return the message or question that is open."""
        boxes = [box for box in self.window.findChildren(QMessageBox) if box.isVisible()]
        assert len(boxes) == 1
        return boxes[0]

    def answer(self, text: str) -> None:
        """Press the button with this text."""
        self.settle(next(button for button in self.box().buttons() if button.text() == text).click)

    def asks(self) -> bool:
        return any(box.isVisible() for box in self.window.findChildren(QMessageBox))

    def file_dialog(self) -> QFileDialog:
        """Return the file dialog that is open."""
        dialogs = [dialog for dialog in self.window.findChildren(QFileDialog) if dialog.isVisible()]
        assert len(dialogs) == 1
        return dialogs[0]


def save_now(session: Session, path: Path) -> None:
    """Save here and now, as the window does it away from its thread."""
    written = None
    try:
        outcome = carry_out(session.order(path))
        assert isinstance(outcome, Written)
        written = outcome
    finally:
        session.settle(written)


def lay_desk(window: QWidget, folder: Path, autosaves: Path) -> Desk:
    """Return a desk with a new decision on it."""
    workspace = Workspace(samples.decision(), window)
    session = Session(workspace, window)
    settings = Settings(folder, window)
    autosave = Autosave(workspace, session, autosaves, window)
    desk = Desk(
        window, workspace, session, settings, FileActions(session, settings, window), autosave, autosaves
    )
    session.begin(samples.decision())
    return desk
