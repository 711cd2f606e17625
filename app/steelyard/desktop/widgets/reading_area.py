"""A scroll area that is read by keyboard and shows that it has the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QFrame, QScrollArea
from typing_extensions import override

from steelyard.desktop.widgets.accessible_role import describe_as

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent


class ReadingArea(QScrollArea):
    """Arrows, Page keys, Home and End scroll; whoever it stands in paints the ring of the focus around it."""

    focus_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        describe_as(self, QAccessible.Role.Grouping)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        if event.key() == Qt.Key.Key_Home:
            bar.setValue(bar.minimum())
        elif event.key() == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_changed.emit()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_changed.emit()
