"""The names of undo and redo: what each would take back or make again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from steelyard.desktop.painting.text_layout import plain_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QUndoStack

    from steelyard.desktop.actions import Actions


class History(QObject):
    """Follows an undo stack and says in the two actions what they do now."""

    def __init__(self, stack: QUndoStack, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._stack = stack
        self._actions = actions
        stack.canUndoChanged.connect(self._actions["undo"].setEnabled)
        stack.canRedoChanged.connect(self._actions["redo"].setEnabled)
        stack.indexChanged.connect(self._name)
        self._name()

    @Slot()
    def _name(self) -> None:
        stack = self._stack
        for name, verb, text, can in (
            ("undo", "Undo", stack.undoText(), stack.canUndo()),
            ("redo", "Redo", stack.redoText(), stack.canRedo()),
        ):
            action = self._actions[name]
            said = f"{verb}: {text}" if text else verb
            action.setText(said.replace("&", "&&"))
            action.setToolTip(plain_tip(f"{said} ({action.shortcut().toString()})"))
            action.setEnabled(can)
