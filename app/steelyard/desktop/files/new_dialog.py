"""Which comparison a new decision is made on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QBoxLayout, QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from steelyard.desktop.files.library import OPEN_NOW, Library
from steelyard.desktop.widgets.screen_room import resize_within_screen
from steelyard.desktop.widgets.text import plain_label

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QResizeEvent

    from steelyard.desktop.appearance.appearance import Appearance
    from steelyard.desktop.files.file_actions import FileActions
    from steelyard.desktop.state.workspace import Workspace

_WIDTH, _HEIGHT = 800, 600
_BESIDE = 640
"""The width, at normal text size, from which the other ways to begin stand beside the library."""
_STARTS, _UNBOUNDED = 210, 16_777_215
"""How wide they may be beside it, and Qt's word for as wide as they like."""


class NewDialog(QDialog):
    """The library as cards, with the other ways to begin beside it: blank, a table, a file."""

    def __init__(
        self,
        commands: FileActions,
        workspace: Workspace,
        appearance: Appearance,
        parent: QWidget | None = None,
        *,
        table: QAction,
    ) -> None:
        super().__init__(parent)
        self._commands = commands
        self._appearance = appearance
        self._table = table
        self.setWindowTitle("New decision")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.library = Library(workspace.agreed, appearance, self)
        self.blank = QPushButton("&Blank")
        self.from_table = QPushButton("From a &table…")
        self.from_file = QPushButton("From a &file…")
        self._said: list[QLabel] = []
        self.buttons = QDialogButtonBox()
        self.begin = self.buttons.addButton("Begin", QDialogButtonBox.ButtonRole.AcceptRole)
        self.begin.setProperty("primary", True)
        self.buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        self._lay_out()
        self._connect()
        self.library.setFocus()
        resize_within_screen(self, appearance.pixels(_WIDTH), appearance.pixels(_HEIGHT))

    def _lay_out(self) -> None:
        lead = QLabel("On which comparison?")
        lead.setObjectName("section")
        self._starts = QWidget()
        self._others = QBoxLayout(QBoxLayout.Direction.TopToBottom, self._starts)
        self._others.setContentsMargins(0, 0, 0, 0)
        for button, said in (
            (self.blank, "Two options and one requirement, to be filled in."),
            (self.from_table, "Markdown, HTML, CSV or a spreadsheet, in its own words."),
            (self.from_file, "A comparison or a decision that is there already."),
        ):
            self._add_start(button, said)
        self._others.addStretch(1)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setSpacing(self._appearance.pixels(16))
        self._sides.addWidget(self.library, 1)
        self._sides.addWidget(self._starts)
        column = QVBoxLayout(self)
        column.addWidget(lead)
        column.addLayout(self._sides, 1)
        column.addWidget(self.buttons)

    def _add_start(self, button: QPushButton, said: str) -> None:
        button.setAutoDefault(False)
        button.setAccessibleDescription(said)
        label = plain_label("small")
        label.setText(said)
        self._said.append(label)
        self._others.addWidget(button)
        self._others.addWidget(label)
        self._others.addSpacing(self._appearance.pixels(8))

    def _connect(self) -> None:
        self.begin.setDefault(True)
        self.library.chosen.connect(self._begin)
        self.library.left.connect(self.reject)
        self.library.found_changed.connect(self.begin.setEnabled)
        self.buttons.accepted.connect(self._begin)
        self.buttons.rejected.connect(self.reject)
        self.blank.clicked.connect(self._begin_blank)
        self.from_table.clicked.connect(self._ask_for_table)
        self.from_file.clicked.connect(self._ask_for_file)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the other ways to begin under the library, without their explanations, where it is narrow."""
        super().resizeEvent(event)
        beside = event.size().width() >= self._appearance.pixels(_BESIDE)
        down, right = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._sides.setDirection(right if beside else down)
        self._others.setDirection(down if beside else right)
        width = self._appearance.pixels(_STARTS)
        self._starts.setMinimumWidth(width if beside else 0)
        self._starts.setMaximumWidth(width if beside else _UNBOUNDED)
        for label in self._said:
            label.setVisible(beside)

    @Slot()
    def _begin(self) -> None:
        name = self.library.name
        if name is None or not self.isVisible():  # Enter activates the card and presses the default button
            return
        self.accept()
        if name == OPEN_NOW:
            self._commands.begin_again()
        else:
            self._commands.open_built_in(name)

    @Slot()
    def _begin_blank(self) -> None:
        self.accept()
        self._commands.begin_blank()

    @Slot()
    def _ask_for_table(self) -> None:
        self.accept()
        self._table.trigger()

    @Slot()
    def _ask_for_file(self) -> None:
        self.accept()
        self._commands.ask_open()
