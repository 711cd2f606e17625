"""Messages and questions: what happened, what it means for the work, what to do; details folded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QMessageBox

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget


def show_problem(parent: QWidget | None, happened: str, meaning: str, details: str = "") -> None:
    """Say what went wrong; `meaning` says what it means for the work and what can be done."""
    box = QMessageBox(QMessageBox.Icon.Warning, "Steelyard", happened, parent=parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setInformativeText(meaning)
    box.setDetailedText(details)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()


class Question(QObject):
    """A question that does not stop the program; the answer comes as the text of a button.

    The first answer is the default, the last one is what Esc means.
    """

    answered = Signal(str)

    def __init__(self, parent: QWidget, question: str, meaning: str, answers: Sequence[str]) -> None:
        super().__init__(parent)
        self._box = QMessageBox(QMessageBox.Icon.Question, "Steelyard", question, parent=parent)
        self._box.setTextFormat(Qt.TextFormat.PlainText)
        self._box.setInformativeText(meaning)
        for place, answer in enumerate(answers):
            role = (
                QMessageBox.ButtonRole.RejectRole
                if place == len(answers) - 1
                else QMessageBox.ButtonRole.AcceptRole
            )
            button = self._box.addButton(answer, role)
            if place == 0:
                self._box.setDefaultButton(button)
            if place == len(answers) - 1:
                self._box.setEscapeButton(button)
        self._box.buttonClicked.connect(self._answer)

    def ask(self) -> None:
        """Show the question."""
        self._box.open()

    @Slot(QAbstractButton)
    def _answer(self, button: QAbstractButton) -> None:
        self.answered.emit(button.text())
        self._box.deleteLater()
        self.deleteLater()
