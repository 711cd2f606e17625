"""Which comparison a new decision is made on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from steelyard.comparison.built_ins import built_ins
from steelyard.desktop.files.sources import find_source
from steelyard.desktop.widgets.screen_room import resize_within_screen

if TYPE_CHECKING:
    from steelyard.decision.model import Decision
    from steelyard.desktop.appearance.appearance import Appearance
    from steelyard.desktop.files.file_actions import FileActions
    from steelyard.desktop.state.workspace import Workspace

_ROW = 36
_OPEN_NOW = ""


class NewDialog(QDialog):
    """Lists the built-in comparisons and the one that is open; a file can be chosen instead."""

    def __init__(
        self,
        commands: FileActions,
        workspace: Workspace,
        appearance: Appearance,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._commands = commands
        self.setWindowTitle("New decision")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.list = QListWidget()
        self.list.setAccessibleName("Comparisons")
        self._fill(workspace.agreed, appearance)
        self.buttons = QDialogButtonBox()
        self.begin = self.buttons.addButton("Begin", QDialogButtonBox.ButtonRole.AcceptRole)
        self.begin.setDefault(True)
        self.begin.setProperty("primary", True)
        self.from_file = self.buttons.addButton("From a file…", QDialogButtonBox.ButtonRole.ActionRole)
        self.buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        lead = QLabel("On which comparison?")
        lead.setObjectName("section")
        column = QVBoxLayout(self)
        for widget in (lead, self.list, self.buttons):
            column.addWidget(widget)
        self.list.itemActivated.connect(self._begin)
        self.buttons.accepted.connect(self._begin)
        self.buttons.rejected.connect(self.reject)
        self.from_file.clicked.connect(self._ask_for_file)
        resize_within_screen(self, appearance.pixels(420), appearance.pixels(300))

    def _fill(self, decision: Decision, appearance: Appearance) -> None:
        known = built_ins()
        for built_in in known:
            self._add(built_in.title, built_in.id, appearance)
        if find_source(decision) not in {built_in.path for built_in in known}:
            self._add(f"{decision.comparison.title} (open now)", _OPEN_NOW, appearance)
        self.list.setCurrentRow(0)

    def _add(self, title: str, name: str, appearance: Appearance) -> None:
        item = QListWidgetItem(title, self.list)
        item.setData(Qt.ItemDataRole.UserRole, name)
        item.setSizeHint(QSize(0, appearance.pixels(_ROW)))

    @Slot()
    def _begin(self) -> None:
        if not self.isVisible():  # Enter activates the row and presses the default button
            return
        name = str(self.list.currentItem().data(Qt.ItemDataRole.UserRole))
        self.accept()
        if name == _OPEN_NOW:
            self._commands.begin_again()
        else:
            self._commands.open_built_in(name)

    @Slot()
    def _ask_for_file(self) -> None:
        self.accept()
        self._commands.ask_open()
