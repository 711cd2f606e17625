"""Messages and questions: what happened, what it means for the work, what to do; details folded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QLabel, QMessageBox

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget


def show_problem(parent: QWidget | None, happened: str, meaning: str, details: str = "") -> None:
    """Say what went wrong; `meaning` says what it means for the work and what can be done."""
    box = _box(QMessageBox.Icon.Warning, parent, happened, meaning)
    box.setDetailedText(details)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()


class Question(QObject):
    """A question that does not stop the program; the answer comes as the text of a button.

    The first answer is the default; the last one is what Esc and closing the question mean.
    """

    answered = Signal(str)

    def __init__(
        self,
        parent: QWidget,
        question: str,
        meaning: str,
        answers: Sequence[str],
        *,
        is_problem: bool = False,
    ) -> None:
        super().__init__(parent)
        icon = QMessageBox.Icon.Warning if is_problem else QMessageBox.Icon.Question
        self._box = _box(icon, parent, question, meaning)
        self._last = answers[-1]
        self._answers: dict[QAbstractButton, str] = {}
        for answer in answers:
            is_last = answer == self._last
            role = QMessageBox.ButtonRole.RejectRole if is_last else QMessageBox.ButtonRole.AcceptRole
            button = self._box.addButton(answer, role)
            self._answers[button] = answer
            if answer == answers[0]:
                self._box.setDefaultButton(button)
            if is_last:
                self._box.setEscapeButton(button)
        self._box.finished.connect(self._answer)

    def ask(self) -> None:
        """Show the question."""
        for button in self._answers:
            button.ensurePolished()  # a style sheet lets a box squeeze its buttons below their texts
            button.setMinimumWidth(button.sizeHint().width())
        self._box.open()

    @Slot()
    def _answer(self) -> None:
        answer = self._answers.get(self._box.clickedButton(), self._last)
        self._box.deleteLater()
        self.deleteLater()
        self.answered.emit(answer)


def _box(icon: QMessageBox.Icon, parent: QWidget | None, text: str, meaning: str) -> QMessageBox:
    box = QMessageBox(icon, "Steelyard", text, parent=parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setInformativeText(meaning)
    # Qt 6.11 gives the text format to the first label only; both show data.
    if (label := box.findChild(QLabel, "qt_msgbox_informativelabel")) is not None:
        label.setTextFormat(Qt.TextFormat.PlainText)
    return box
