"""Three columns side by side, or as tabs where the window is narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QSplitter, QStackedWidget, QTabWidget, QVBoxLayout, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from steelyard.desktop.appearance.appearance import Appearance

NARROW = 1000
"""The width in pixels, at normal text size, below which the columns become tabs."""


class Columns(QStackedWidget):
    """The main columns of the window; the same widgets stand in a splitter or in tabs."""

    def __init__(
        self, titles: tuple[str, ...], appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._titles = titles
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(10)
        self._tabs = QTabWidget()
        self._tabs.tabBar().setAccessibleName("Columns")
        self._columns: tuple[QWidget, ...] = ()
        self._wished: list[int] = []
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
        self._wished = [self._appearance.pixels(width) for width in widths]
        self._splitter.setSizes(self._wished)
        for index, stretch in enumerate((1, 2, 1)):
            self._splitter.setStretchFactor(index, stretch)

    @Slot()
    def remember(self) -> None:
        """Take the present widths for those that are wished for, also after the columns were tabs."""
        if not self.narrow:
            self._wished = self._splitter.sizes()

    def reveal(self, column: QWidget) -> None:
        """Bring a column to the front where they stand as tabs."""
        if self.narrow:
            self._tabs.setCurrentWidget(column)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        narrow = event.size().width() < self._appearance.pixels(NARROW)
        if narrow != self.narrow and self._columns:
            self._arrange(narrow)
        super().resizeEvent(event)

    def _arrange(self, narrow: bool) -> None:
        if narrow:
            for column, title in zip(self._columns, self._titles, strict=True):
                self._tabs.addTab(column, title)
            self._tabs.setCurrentIndex(1)
        else:
            for column in self._columns:
                self._splitter.addWidget(column)
                column.show()
            self._splitter.setSizes(self._wished)
        self.setCurrentWidget(self._tabs if narrow else self._splitter)


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
