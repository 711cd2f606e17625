"""The next steps of a decision: written, put in order and removed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from steelyard.decision.model import NextStep
from steelyard.desktop.record.record_values import parse_date
from steelyard.desktop.record.step_row import StepRow
from steelyard.desktop.widgets.typed_text import typed

if TYPE_CHECKING:
    from steelyard.desktop.appearance.appearance import Appearance

_NO_WORDS = "A step says what is to be done; the last words are kept until there are others."
_NOT_YET = "This becomes a step as soon as it says what is to be done."


class StepsField(QWidget):
    """A row a step and an empty one to write the next."""

    edited = Signal(object)
    """The steps, while somebody types."""
    rearranged = Signal(object)
    """The steps, after one was moved or removed."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._steps: tuple[NextStep, ...] = ()
        self.rows: list[StepRow] = []
        self.label = QLabel("Next steps")
        self.label.setObjectName("section")
        self.add = QPushButton("Add a step")
        self.add.clicked.connect(self._add)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(self.label)
        self._column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self._show_rows()

    def show_value(self, steps: tuple[NextStep, ...]) -> None:
        """Show the steps of the record, unless they are what was typed."""
        if steps == self._steps:
            return
        before, self._steps = self._steps, steps
        self._show_rows()
        for number, step in enumerate(steps):
            if number >= len(before) or step != before[number]:
                self.rows[number].show_step(step)
        if len(steps) != len(before):
            for row in self.rows[len(steps) :]:
                row.show_step(None)

    def _show_rows(self) -> None:
        """Have one row more than there are steps."""
        while len(self.rows) <= len(self._steps):
            row = StepRow(len(self.rows), self._appearance)
            row.edited.connect(self._take)
            row.moved.connect(self._move)
            row.removed.connect(self._remove)
            self.rows.append(row)
            self._column.insertWidget(self._column.count() - 1, row)
        for number, row in enumerate(self.rows):
            if row.isHidden() == (number <= len(self._steps)):
                row.setVisible(number <= len(self._steps))
            row.show_place(is_step=number < len(self._steps), is_last=number == len(self._steps) - 1)

    @Slot()
    def _take(self) -> None:
        taken = tuple(
            step for number in range(len(self._steps) + 1) if (step := self._read(number)) is not None
        )
        if taken != self._steps:
            self._steps = taken
            self._show_rows()
            self.edited.emit(taken)

    def _read(self, number: int) -> NextStep | None:
        """Return the step of a row; where what was typed cannot be one, its last valid part stands."""
        row, last = self.rows[number], self._steps[number] if number < len(self._steps) else None
        problem, (what, who, by) = "", map(typed, row.typed)
        day = last.by if last else None
        try:
            day = parse_date(by)
        except ValueError as error:
            problem = str(error)
        if not what.strip():
            started = bool(who.strip() or by.strip())
            problem = _NO_WORDS if last else _NOT_YET if started else problem
        row.say(problem)
        if not what.strip() and last is None:
            return None
        return NextStep(what=what if what.strip() or last is None else last.what, who=who, by=day)

    @Slot(int, int)
    def _move(self, number: int, by: int) -> None:
        steps = list(self._steps)
        steps.insert(number + by, steps.pop(number))
        self.rows[number + by].what.setFocus(Qt.FocusReason.OtherFocusReason)
        self.rearranged.emit(tuple(steps))

    @Slot(int)
    def _remove(self, number: int) -> None:
        self.rows[number].what.setFocus(Qt.FocusReason.OtherFocusReason)
        self.rearranged.emit(self._steps[:number] + self._steps[number + 1 :])

    @Slot()
    def _add(self) -> None:
        self.rows[len(self._steps)].what.setFocus(Qt.FocusReason.OtherFocusReason)
