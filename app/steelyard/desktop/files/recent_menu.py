"""The files opened last, to open them again."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from steelyard.desktop.painting.text_layout import plain_tip
from steelyard.desktop.state.aside import Aside
from steelyard.documents.characters import printable

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from steelyard.desktop.files.file_actions import FileActions


class RecentMenu(QMenu):
    """Lists the recent files; ones that are gone are greyed, and the list can be cleared.

    A file counts as there until its disk has said that it is not: one that does not answer greys nothing.
    """

    def __init__(self, commands: FileActions, parent: QWidget | None = None) -> None:
        super().__init__("Open &recent", parent)
        self._commands = commands
        self._recent = commands.recent_files
        self._looking: dict[str, Aside] = {}
        self._files = QActionGroup(self)
        self._files.triggered.connect(self._open)
        self._clear = QAction("&Clear the list", self._files)  # of the group: clear() deletes the menu's own
        self._files.removeAction(self._clear)
        self._clear.triggered.connect(self._recent.clear)
        self.setToolTipsVisible(True)
        self.aboutToShow.connect(self._fill)
        self.aboutToShow.connect(self._look)
        self._recent.changed.connect(self._fill)
        self._fill()

    @Slot()
    def _fill(self) -> None:
        self.clear()
        for action in self._files.actions():
            self._files.removeAction(action)
            action.deleteLater()
        for number, file in enumerate(self._recent.files, start=1):
            self.addAction(self._action(number, Path(file)))
        if self._recent.files:
            self.addSeparator()
            self.addAction(self._clear)
        self.menuAction().setEnabled(bool(self._recent.files))

    @Slot()
    def _look(self) -> None:
        for file in self._recent.files:
            if file not in self._looking:  # a disk that has not answered is not asked again
                self._looking[file] = Aside(partial(_is_there, Path(file)), self)
                self._looking[file].done.connect(self._show_whether_there)

    def _action(self, number: int, path: Path) -> QAction:
        key = f"&{number % 10} " if number <= 10 else ""
        text = printable(f"{path.name} – {path.parent}").replace("&", "&&")
        action = QAction(f"{key}{text}", self._files)
        action.setData(str(path))
        action.setToolTip(plain_tip(printable(str(path))))
        return action

    @Slot(object)
    def _show_whether_there(self, looking: Aside) -> None:
        file = next(file for file, known in self._looking.items() if known is looking)
        del self._looking[file]
        there = cast("bool", looking.result())
        said = printable(file)
        for action in self._files.actions():
            if action.data() == file:
                action.setEnabled(there)
                action.setToolTip(plain_tip(said if there else f"{said} is no longer there"))

    @Slot(QAction)
    def _open(self, action: QAction) -> None:
        self._commands.open_path(action.data())


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # a folder that may not be looked into
        return False
