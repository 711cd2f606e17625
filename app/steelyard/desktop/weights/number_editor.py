"""The field in which a weight is typed, over the number that it changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from steelyard.desktop.widgets.importance import parse_importance

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent


class NumberEditor(QLineEdit):
    """Takes a number from 0 to 10, with a point or a comma; half steps are kept, others rounded."""

    entered = Signal(float)
    """A value of the slider was entered."""
    closed = Signal(bool)
    """The field is done with. True: by a key, so the slider should have the focus again."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._open = True
        self._shown = text
        self.setMaxLength(5)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.selectAll()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._close(by_key=True)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()  # a line edit would pass the key on to the row, which would open another field
        else:
            super().keyPressEvent(event)

    @override
    def focusNextPrevChild(self, forward: bool) -> bool:
        self._take()
        self._close(by_key=True)
        slider = self.window().focusWidget()
        return slider is not None and slider.focusNextPrevChild(forward)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self._open and event.reason() != Qt.FocusReason.PopupFocusReason:
            self._take()
            self._close(by_key=False)

    def _enter(self) -> None:
        if parse_importance(self.text()) is None:
            self.selectAll()
            return
        self._take()
        self._close(by_key=True)

    def _take(self) -> None:
        value = parse_importance(self.text())
        if self._open and value is not None and self.text() != self._shown:
            self.entered.emit(value)

    def _close(self, *, by_key: bool) -> None:
        if self._open:
            self._open = False
            self.closed.emit(by_key)
