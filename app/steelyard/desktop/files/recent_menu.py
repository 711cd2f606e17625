"""The files opened last, to open them again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from steelyard.desktop.files.commands import FileCommands


class RecentMenu(QMenu):
    """Lists the recent files; ones that are gone are greyed, and the list can be cleared."""

    def __init__(self, commands: FileCommands, parent: QWidget | None = None) -> None:
        super().__init__("Open &recent", parent)
        self._commands = commands
        self._files = QActionGroup(self)
        self._files.triggered.connect(self._open)
        self._clear = QAction("&Clear the list", self)
        self._clear.triggered.connect(commands.clear_recent)
        self.aboutToShow.connect(self._fill)
        commands.recent_changed.connect(self._fill)
        self._fill()

    @Slot()
    def _fill(self) -> None:
        for action in self._files.actions():
            self._files.removeAction(action)
            action.deleteLater()
        self.clear()
        recent = self._commands.recent()
        for number, file in enumerate(recent, start=1):
            path = Path(file)
            action = QAction(f"&{number % 10} {path.name.replace('&', '&&')} – {path.parent}", self._files)
            action.setData(file)
            action.setEnabled(path.exists())
            self.addAction(action)
        if recent:
            self.addSeparator()
            self.addAction(self._clear)
        self.menuAction().setEnabled(bool(recent))

    @Slot(QAction)
    def _open(self, action: QAction) -> None:
        self._commands.open_path(action.data())
