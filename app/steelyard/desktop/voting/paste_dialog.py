"""Taking votes from whatever was copied out of a chat."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from steelyard.desktop.widgets.screen_room import resize_within_screen
from steelyard.desktop.widgets.text import Note, text_label
from steelyard.voting.chat import find_codes
from steelyard.voting.collecting import collect
from steelyard.wording.group import paste_hint, round_name

if TYPE_CHECKING:
    from steelyard.desktop.appearance.appearance import Appearance
    from steelyard.desktop.state.workspace import Workspace


class PasteDialog(QDialog):
    """Finds the codes in a text and makes them ballots, as one undo step."""

    taken = Signal(str)
    """Votes were taken: what became of each, a line each."""

    def __init__(
        self, workspace: Workspace, appearance: Appearance, round_number: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace, self._round = workspace, round_number
        self.setWindowTitle(f"Paste codes: {round_name(round_number).lower()}")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.hint = text_label()
        self.hint.setText(paste_hint(round_number))
        self.text = QPlainTextEdit()
        self.text.setAccessibleName("What was copied from the chat")
        self.text.setPlaceholderText("Ana: here is mine sy1…")
        self.text.setTabChangesFocus(True)
        self.note = Note()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.take = self.buttons.addButton("&Take the votes", QDialogButtonBox.ButtonRole.AcceptRole)
        self.take.setEnabled(False)
        column = QVBoxLayout(self)
        for widget in (self.hint, self.text, self.note, self.buttons):
            column.addWidget(widget)
        self.text.textChanged.connect(self._enable)
        self.buttons.accepted.connect(self._take)
        self.buttons.rejected.connect(self.reject)
        resize_within_screen(self, appearance.pixels(560), appearance.pixels(420))
        copied = QGuiApplication.clipboard().text()
        if find_codes(copied):
            self.text.setPlainText(copied)

    @Slot()
    def _enable(self) -> None:
        self.take.setEnabled(bool(self.text.toPlainText().strip()))
        self.note.say("")

    @Slot()
    def _take(self) -> None:
        cast = datetime.now(tz=UTC).replace(microsecond=0)
        text, agreed = self.text.toPlainText(), self._workspace.agreed
        collected = collect(agreed, text, cast=cast, round_number=self._round)
        if not collected.new:
            self.note.say("\n".join(collected.lines), is_problem=True)
            return
        self._workspace.commit(collected.decision)
        self.taken.emit("\n".join(collected.lines))
        self.accept()
