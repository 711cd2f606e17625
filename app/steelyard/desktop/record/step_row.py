"""One next step: what, who, by when, and its place in the order."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from steelyard.desktop.widgets.editors import LineEditor
from steelyard.desktop.widgets.text import Note

if TYPE_CHECKING:
    from steelyard.decision.model import NextStep
    from steelyard.desktop.appearance.appearance import Appearance

_PLACEHOLDERS = ("What is to be done", "Who", "Year-month-day")
_NAMES = ("What", "Who", "By when")
_ICONS = (("chevron-up", "Move up"), ("chevron-down", "Move down"), ("close", "Remove"))


class Typed(NamedTuple):
    """What stands in a row, as it was typed."""

    what: str
    who: str
    by: str


class StepRow(QWidget):
    """Three editors and three buttons; what is wrong is said beneath them."""

    edited = Signal()
    moved = Signal(int, int)
    """The number of the row, and by how many places it is to move."""
    removed = Signal(int)
    """The number of the row."""

    def __init__(self, number: int, appearance: Appearance) -> None:
        super().__init__()
        self._number = number
        self._appearance = appearance
        self.what, self.who, self.by = self._editors = tuple(LineEditor() for _ in _NAMES)
        self.up, self.down, self.remove = self._buttons = tuple(QToolButton() for _ in _ICONS)
        self.note = Note()
        self._lay_out()
        for editor in self._editors:
            editor.textEdited.connect(self.edited)
        self.up.clicked.connect(self._move_up)
        self.down.clicked.connect(self._move_down)
        self.remove.clicked.connect(self._remove)
        appearance.changed.connect(self._dress)
        self._dress()

    @property
    def typed(self) -> Typed:
        """What stands in the editors."""
        return Typed(self.what.text(), self.who.text(), self.by.text())

    def show_step(self, step: NextStep | None) -> None:
        """Show a step, or an empty row for one that is still to be written."""
        texts = (step.what, step.who, step.by.isoformat() if step.by else "") if step else ("", "", "")
        for editor, text in zip(self._editors, texts, strict=True):
            editor.follow(text)
        self.say("")

    def show_place(self, *, is_step: bool, is_last: bool) -> None:
        """Enable what can be done with the row at its place."""
        self.up.setEnabled(is_step and self._number > 0)
        self.down.setEnabled(is_step and not is_last)
        self.remove.setEnabled(is_step)

    def say(self, problem: str) -> None:
        """Say what is wrong, or nothing."""
        self.note.say(problem, is_problem=True)
        for editor in self._editors:
            editor.setAccessibleDescription(problem)

    def _lay_out(self) -> None:
        step = f"step {self._number + 1}"
        line = QHBoxLayout()
        line.setSpacing(6)
        for editor, name, placeholder, stretch in zip(
            self._editors, _NAMES, _PLACEHOLDERS, (4, 2, 2), strict=True
        ):
            editor.setAccessibleName(f"{name}, {step}")
            editor.setPlaceholderText(placeholder)
            line.addWidget(editor, stretch)
        for button, (_, tip) in zip(self._buttons, _ICONS, strict=True):
            button.setToolTip(tip)
            button.setAccessibleName(f"{tip}, {step}")
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            line.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(line)
        column.addWidget(self.note)

    @Slot()
    def _move_up(self) -> None:
        self.moved.emit(self._number, -1)

    @Slot()
    def _move_down(self) -> None:
        self.moved.emit(self._number, 1)

    @Slot()
    def _remove(self) -> None:
        self.removed.emit(self._number)

    @Slot()
    def _dress(self) -> None:
        size = self._appearance.pixels(16)
        for button, (icon, _) in zip(self._buttons, _ICONS, strict=True):
            button.setIcon(self._appearance.icon(icon, size=size))
            button.setIconSize(QSize(size, size))
