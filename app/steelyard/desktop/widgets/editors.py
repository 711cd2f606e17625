"""Text editors whose undo is the workspace's, and that follow it without moving the cursor."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QLineEdit, QMenu, QPlainTextEdit
from typing_extensions import override

_OWN_UNDO = {"edit-undo", "edit-redo"}


class LineEditor(QLineEdit):
    """One line of plain text."""

    @override
    def event(self, event: QEvent) -> bool:
        if _asks_for_undo(event):
            event.ignore()
            return False
        return super().event(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        _show_menu(self.createStandardContextMenu(), event)

    def follow(self, text: str) -> None:
        """Show a text; the cursor stays where it is in what both have in common."""
        old = self.text()
        if text != old:
            place = _moved(self.cursorPosition(), old, text)
            self.setText(text)
            self.setCursorPosition(place)


class TextEditor(QPlainTextEdit):
    """Several lines of plain text; Tab leaves it."""

    edited = Signal()
    """Somebody typed; not sent when the editor follows."""

    def __init__(self) -> None:
        super().__init__()
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self._following = False
        self.textChanged.connect(self._tell)

    @override
    def event(self, event: QEvent) -> bool:
        if _asks_for_undo(event):
            event.ignore()
            return False
        return super().event(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        _show_menu(self.createStandardContextMenu(), event)

    def follow(self, text: str) -> None:
        """Show a text; only what differs is replaced, so that cursor and scroll position stay."""
        old = self.toPlainText()
        if text == old:
            return
        start, end = _common_ends(old, text)
        cursor = QTextCursor(self.document())
        cursor.setPosition(_units(old[:start]))
        cursor.setPosition(_units(old[: len(old) - end]), QTextCursor.MoveMode.KeepAnchor)
        self._following = True
        cursor.insertText(text[start : len(text) - end])
        self._following = False

    def _tell(self) -> None:
        if not self._following:
            self.edited.emit()


def _asks_for_undo(event: QEvent) -> bool:
    return (
        event.type() in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
        and isinstance(event, QKeyEvent)
        and (event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo))
    )


def _show_menu(menu: QMenu, event: QContextMenuEvent) -> None:
    for action in menu.actions():
        if action.objectName() in _OWN_UNDO:
            menu.removeAction(action)
    menu.popup(event.globalPos())


def _moved(place: int, old: str, new: str) -> int:
    """Return where a cursor of the old text, in UTF-16 units, stands in the new one."""
    start, end = _common_ends(old, new)
    if place <= _units(old[:start]):
        return place
    behind = min(_units(old) - place, _units(old[len(old) - end :]))
    return _units(new) - behind


def _common_ends(old: str, new: str) -> tuple[int, int]:
    """Return how many characters two texts share at the start, and at the end after that."""
    most = min(len(old), len(new))
    start = next((at for at in range(most) if old[at] != new[at]), most)
    most -= start
    end = next((at for at in range(most) if old[-1 - at] != new[-1 - at]), most)
    return start, end


def _units(text: str) -> int:
    """Return the length of a text as Qt counts it."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
