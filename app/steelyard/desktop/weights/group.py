"""The requirements of one signal, under its title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget
from typing_extensions import override

from steelyard.desktop.weights.group_header import GroupHeader
from steelyard.desktop.weights.group_state import GroupContent
from steelyard.desktop.weights.requirement_row import RequirementRow
from steelyard.wording.language.grammar import tidy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QEnterEvent, QResizeEvent

    from steelyard.comparison.model import Signal as DecisionSignal
    from steelyard.desktop.appearance.appearance import Appearance
    from steelyard.desktop.state.view import View

SPACE_BELOW = 4


class SignalGroup(QWidget):
    """Header, rows, and the button that shows optional requirements."""

    pointed = Signal(str)
    """The pointer came: the signal."""
    left = Signal(str)
    """The pointer went: the signal."""
    fold_asked = Signal(str)
    """The rows of the signal are to be folded, or unfolded."""
    optional_asked = Signal(str)
    """The optional requirements of the signal are to be shown, or hidden."""

    def __init__(
        self, described: DecisionSignal, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.signal = described.id
        self._appearance = appearance
        every = tuple(one.id for one in described.requirements)
        self._content = GroupContent(present=True, folded=False, rows=every)
        self.header = GroupHeader(tidy(described.title), appearance, self)
        self.header.clicked.connect(self._fold)
        self.rows = {one.id: RequirementRow(one, appearance, self) for one in described.requirements}
        self.more: QPushButton | None = None
        if any(one.optional for one in described.requirements):
            self.more = QPushButton(self)
            self.more.setProperty("link", True)
            self.more.hide()
            self.more.clicked.connect(self._show_optional)

    @property
    def content(self) -> GroupContent:
        """What is shown."""
        return self._content

    def show_content(self, content: GroupContent) -> None:
        """Show other rows, or none; the list places the groups afterwards."""
        if content == self._content:
            return
        self._content = content
        self.setVisible(content.present)
        self.header.setChecked(not content.folded)
        for name, row in self.rows.items():
            row.setVisible(name in content.rows)
        if self.more is not None:
            self.more.setVisible(content.optional > 0)
            self.more.setText("Fewer" if content.shown else f"{content.optional} more")
            self.more.setAccessibleName(f"{self.more.text()} under {self.header.title}")
        self.place()

    def show_view(self, view: View) -> None:
        """Show whether the signal is selected or pointed at, and which requirement is followed."""
        self.header.show_marks(view.signal == self.signal, view.hovered == self.signal)
        for name, row in self.rows.items():
            row.show_current(name == view.requirement)

    def restyle(self) -> None:
        """Take another theme or text size."""
        self.header.update()
        for row in self.rows.values():
            row.restyle()
        self.place()

    def place(self) -> None:
        """Put header and rows below one another."""
        for part, top, height in self._stacked(self.width()):
            width = part.sizeHint().width() if part is self.more else self.width()
            part.setGeometry(QRect(0, top, width, height))

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        bottom = max(top + height for _, top, height in self._stacked(width))
        return bottom + self._appearance.pixels(SPACE_BELOW)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.place()

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.pointed.emit(self.signal)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.left.emit(self.signal)

    def _stacked(self, width: int) -> Iterator[tuple[QWidget, int, int]]:
        height = self.header.sizeHint().height()
        yield self.header, 0, height
        top = height
        for name in self._content.rows:
            row = self.rows[name]
            height = row.heightForWidth(width)
            yield row, top, height
            top += height
        if self.more is not None and self._content.optional:
            yield self.more, top, self.more.sizeHint().height()

    @Slot()
    def _fold(self) -> None:
        self.fold_asked.emit(self.signal)
        self.header.setChecked(not self._content.folded)  # a search shows folded rows all the same

    @Slot()
    def _show_optional(self) -> None:
        self.optional_asked.emit(self.signal)
