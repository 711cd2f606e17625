"""Three columns side by side, or as tabs where the window is narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtWidgets import QSplitter, QStackedWidget, QTabWidget, QVBoxLayout, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from steelyard.desktop.appearance.appearance import Appearance

NARROW = 1000
"""The width in pixels, at normal text size, below which the columns become tabs."""


class Columns(QStackedWidget):
    """The main columns of the window; the same widgets stand in a splitter or in tabs.

    Below `narrow` pixels at normal text size they become tabs. Each has a share of the width, which only
    the user changes: it is the same again after the window was narrow or the text large.
    """

    def __init__(
        self,
        titles: tuple[str, ...],
        appearance: Appearance,
        parent: QWidget | None = None,
        *,
        narrow: int = NARROW,
    ) -> None:
        super().__init__(parent)
        self._narrow = narrow
        self._appearance = appearance
        self._titles = titles
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(10)
        self._tabs = QTabWidget()
        self._tabs.tabBar().setAccessibleName("Columns")
        self._columns: tuple[QWidget, ...] = ()
        self._first: tuple[float, ...] = ()
        self._shares: tuple[float, ...] = ()
        self._splitter.splitterMoved.connect(self.remember)
        self.addWidget(self._splitter)
        self.addWidget(self._tabs)

    @property
    def narrow(self) -> bool:
        """Whether the columns stand as tabs."""
        return self.currentWidget() is self._tabs

    @property
    def splitter(self) -> QSplitter:
        """What holds the columns side by side."""
        return self._splitter

    def set_columns(self, columns: tuple[QWidget, ...], widths: tuple[int, ...]) -> None:
        """Take the columns, from left to right, with their first widths."""
        self._columns = columns
        for column in columns:
            self._splitter.addWidget(column)
        self._first = self._shares = _shares(widths)
        for index in range(1, len(columns)):
            self._splitter.handle(index).installEventFilter(self)
        self._share_out()

    @Slot()
    def remember(self) -> None:
        """Take the present widths for those that are wished for."""
        if not self.narrow and any(self._splitter.sizes()):
            self._shares = _shares(self._splitter.sizes())

    @Slot()
    def reset(self) -> None:
        """Give each column its first share again."""
        self._shares = self._first
        self._share_out()

    def reveal(self, column: QWidget) -> None:
        """Bring a column to the front where they stand as tabs."""
        if self.narrow:
            self._tabs.setCurrentWidget(column)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonDblClick:
            self.reset()
            return True
        return super().eventFilter(watched, event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        narrow = event.size().width() < self._appearance.pixels(self._narrow)
        if narrow != self.narrow and self._columns:
            self._arrange(narrow)
        super().resizeEvent(event)
        if not narrow:
            self._share_out()

    def _share_out(self) -> None:
        if self.narrow or not self._shares:
            return
        self._splitter.setGeometry(self.contentsRect())  # it may still be as wide as it was before the tabs
        handles = self._splitter.handleWidth() * (len(self._columns) - 1)
        room = self._splitter.width() - handles
        self._splitter.setSizes([round(share * room) for share in self._shares])

    def _arrange(self, narrow: bool) -> None:
        if narrow:
            for column, title in zip(self._columns, self._titles, strict=True):
                self._tabs.addTab(column, title)
            self._tabs.setCurrentIndex(1)
        else:
            for column in self._columns:
                self._splitter.addWidget(column)
                column.show()
            for index in range(1, len(self._columns)):
                self._splitter.handle(index).installEventFilter(self)
        self.setCurrentWidget(self._tabs if narrow else self._splitter)


def _shares(widths: Sequence[int]) -> tuple[float, ...]:
    return tuple(width / sum(widths) for width in widths)


def card(*contents: QWidget) -> QWidget:
    """Return a panel's frame around its contents, from top to bottom."""
    frame = QWidget()
    frame.setObjectName("card")
    frame.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    layout = QVBoxLayout(frame)
    layout.setContentsMargins(1, 1, 1, 1)
    for content in contents:
        layout.addWidget(content)
    return frame


def fill(frame: QWidget, content: QWidget) -> None:
    """Put a panel into a frame that stands in its place already."""
    layout = frame.layout()
    assert layout is not None
    layout.addWidget(content)
