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
    _show(QMessageBox.Icon.Warning, parent, happened, meaning, details)


def show_notice(parent: QWidget | None, happened: str, meaning: str) -> None:
    """Say something that is no fault of anybody."""
    _show(QMessageBox.Icon.Information, parent, happened, meaning)


MOST_WIDTH = 460
"""How wide a text may be before it wraps, in pixels."""


def _show(
    icon: QMessageBox.Icon, parent: QWidget | None, happened: str, meaning: str, details: str = ""
) -> None:
    box = _box(icon, parent, happened, meaning)
    box.setDetailedText(details)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    _make_room(box)
    box.open()


def _make_room(box: QMessageBox) -> None:
    """Let a box hold its texts whole: the font of a style sheet comes late, and it squeezes what is in it."""
    for label in box.findChildren(QLabel):
        if not label.text():  # the icon
            continue
        label.ensurePolished()
        label.setWordWrap(True)
        needed = label.fontMetrics().horizontalAdvance(label.text()) + 12
        label.setMinimumWidth(min(needed, MOST_WIDTH))
    for button in box.buttons():
        button.ensurePolished()
        button.setMinimumWidth(button.sizeHint().width())


class Question(QObject):
    """A question that does not stop the program; the answer comes as the text of a button.

    The first answer is the default. Esc and closing the question mean `harmless`, without it the last one.
    """

    answered = Signal(str)

    def __init__(
        self,
        parent: QWidget,
        question: str,
        meaning: str,
        answers: Sequence[str],
        *,
        harmless: str = "",
        details: str = "",
        is_problem: bool = False,
    ) -> None:
        super().__init__(parent)
        icon = QMessageBox.Icon.Warning if is_problem else QMessageBox.Icon.Question
        self._box = _box(icon, parent, question, meaning)
        self._box.setDetailedText(details)
        self._harmless = harmless or answers[-1]
        self._answers: dict[QAbstractButton, str] = {}
        for answer in answers:
            escapes = answer == self._harmless
            role = QMessageBox.ButtonRole.RejectRole if escapes else QMessageBox.ButtonRole.AcceptRole
            button = self._box.addButton(answer, role)
            self._answers[button] = answer
            if answer == answers[0]:
                self._box.setDefaultButton(button)
            if escapes:
                self._box.setEscapeButton(button)
        self._box.finished.connect(self._answer)

    def ask(self) -> None:
        """Show the question."""
        _make_room(self._box)
        self._box.open()

    @Slot()
    def _answer(self) -> None:
        answer = self._answers.get(self._box.clickedButton(), self._harmless)
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
