"""A line beneath a field: a hint, or what is wrong with what was typed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

_HINT, _PROBLEM = "small", "problem"


class Note(QLabel):
    """Small text that wraps; hidden where there is nothing to say, in the warning colour for a problem."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(_HINT)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.hide()

    def say(self, text: str, *, is_problem: bool = False) -> None:
        """Show a text, or nothing."""
        if text != self.text():
            self.setText(text)
        if self.isHidden() == bool(text):
            self.setVisible(bool(text))
        name = _PROBLEM if is_problem else _HINT
        if name != self.objectName():
            self.setObjectName(name)
            self.style().polish(self)
