"""A strip above the panels that says something and asks what to do, without standing in the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Sequence

    from steelyard.desktop.appearance.appearance import Appearance

_DETAILS_LINES = 8


class Banner(QWidget):
    """Text, one or two answers and folded details; Esc gives the last answer. Hidden until it asks."""

    answered = Signal(str)
    """The text of the button that was pressed; the banner is hidden then."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.setObjectName("banner")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._icon = QLabel()
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.answers = (QPushButton(), QPushButton())
        self.details_button = QPushButton("Details")
        self.details_button.setCheckable(True)
        self.details = QPlainTextEdit()
        self.details.setReadOnly(True)
        self.details.setTabChangesFocus(True)
        self.details.setAccessibleName("Details")
        self._lay_out()
        self.details_button.toggled.connect(self.details.setVisible)
        buttons = QButtonGroup(self)
        for button in self.answers:
            buttons.addButton(button)
        buttons.buttonClicked.connect(self._answer)
        appearance.changed.connect(self._dress)
        self._dress()
        self.hide()

    @property
    def text(self) -> str:
        """What it says."""
        return self._text.text()

    def ask(self, text: str, answers: Sequence[str], details: Sequence[str] = ()) -> None:
        """Say something and offer one or two answers, and details to unfold."""
        news = self.isHidden() or text != self.text
        self._text.setText(text)
        self.setAccessibleName(text)
        for number, button in enumerate(self.answers):
            button.setText(answers[number] if number < len(answers) else "")
            button.setVisible(number < len(answers))
        if self.details.toPlainText() != "\n".join(details):
            self.details.setPlainText("\n".join(details))
        self.details_button.setVisible(bool(details))
        if not details:
            self.details_button.setChecked(False)
        self.show()
        if news:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def withdraw(self) -> None:
        """Say nothing any more."""
        self.details_button.setChecked(False)
        self.hide()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            [button for button in self.answers if button.isVisible()][-1].click()
        else:
            super().keyPressEvent(event)

    @Slot(QAbstractButton)
    def _answer(self, button: QAbstractButton) -> None:
        self.withdraw()
        self.answered.emit(button.text())

    @Slot()
    def _dress(self) -> None:
        size = self._appearance.pixels(18)
        self._icon.setPixmap(self._appearance.icon("info", "accent", size).pixmap(QSize(size, size)))
        line = self.details.fontMetrics().lineSpacing()
        self.details.setFixedHeight(line * _DETAILS_LINES + self._appearance.pixels(16))

    def _lay_out(self) -> None:
        self.details.hide()
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._icon)
        line.addWidget(self._text, 1)
        for button in (*self.answers, self.details_button):
            line.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 12, 8)
        column.addLayout(line)
        column.addWidget(self.details)
