"""Choosing the steps of a presentation: which are shown, and in which order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from steelyard.decision import intents
from steelyard.desktop.widgets.screen_room import resize_within_screen
from steelyard.slides.steps import STEPS, TITLES, ordered_steps, shown_steps

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from steelyard.desktop.appearance.appearance import Appearance
    from steelyard.desktop.state.workspace import Workspace

_ROW = 32
_HINT = "Space shows or hides a step, Alt+Up and Alt+Down move it."
_NONE = "At least one step must be shown."


class StepList(QListWidget):
    """The steps in their order, each with a tick."""

    move_asked = Signal(int)
    """By how many places the current step is to be moved."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        up_or_down = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if up_or_down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.move_asked.emit(up_or_down)
        else:
            super().keyPressEvent(event)


class StepsDialog(QDialog):
    """Shows the steps of the decision's story; accepting keeps them as one undo step."""

    def __init__(self, workspace: Workspace, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.list = StepList()
        self.up = QPushButton("Move up")
        self.down = QPushButton("Move down")
        self._hint = QLabel(_HINT)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self._fill(appearance)
        self._lay_out(appearance)
        resize_within_screen(self, self.sizeHint().width(), self.sizeHint().height())
        self.list.move_asked.connect(self._move)
        self.list.itemChanged.connect(self._check)
        self.up.clicked.connect(self._move_up)
        self.down.clicked.connect(self._move_down)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    @property
    def order(self) -> tuple[str, ...]:
        """All steps in the order of the list."""
        return tuple(str(item.data(Qt.ItemDataRole.UserRole)) for item in self._items())

    @property
    def hidden(self) -> tuple[str, ...]:
        """The steps that are not ticked."""
        return tuple(
            str(item.data(Qt.ItemDataRole.UserRole))
            for item in self._items()
            if item.checkState() != Qt.CheckState.Checked
        )

    @override
    def accept(self) -> None:
        order = () if self.order == STEPS else self.order
        self._workspace.commit(intents.set_story(self._workspace.agreed, order=order, hidden=self.hidden))
        super().accept()

    def _fill(self, appearance: Appearance) -> None:
        story = self._workspace.agreed.story
        shown = shown_steps(story)
        for step in ordered_steps(story):
            item = QListWidgetItem(TITLES[step], self.list)
            item.setData(Qt.ItemDataRole.UserRole, step)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if step in shown else Qt.CheckState.Unchecked)
            item.setSizeHint(QSize(0, appearance.pixels(_ROW)))
        self.list.setCurrentRow(0)

    def _lay_out(self, appearance: Appearance) -> None:
        self.setWindowTitle("Steps of the presentation")
        self.list.setAccessibleName("Steps")
        self.list.setMinimumSize(appearance.pixels(320), appearance.pixels(_ROW * len(STEPS) + 8))
        self._hint.setObjectName("small")
        self._hint.setWordWrap(True)
        moves = QHBoxLayout()
        moves.addWidget(self.up)
        moves.addWidget(self.down)
        moves.addStretch(1)
        column = QVBoxLayout(self)
        column.addWidget(self.list, 1)
        column.addLayout(moves)
        column.addWidget(self._hint)
        column.addWidget(self.buttons)

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]

    @Slot(int)
    def _move(self, by: int) -> None:
        row = self.list.currentRow()
        if 0 <= row + by < self.list.count():
            self.list.insertItem(row + by, self.list.takeItem(row))
            self.list.setCurrentRow(row + by)

    @Slot()
    def _move_up(self) -> None:
        self._move(-1)

    @Slot()
    def _move_down(self) -> None:
        self._move(1)

    @Slot()
    def _check(self) -> None:
        possible = len(self.hidden) < len(STEPS)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(possible)
        self._hint.setText(_HINT if possible else _NONE)
