"""A layout that sets widgets in lines, as words are set, so that a bar of chips wraps where it is narrow."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Sequence


class FlowLayout(QLayout):
    """Lines of widgets; those whose width may grow share what is left of their line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._last: QWidget | None = None

    @override
    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def arrange(self, widgets: Sequence[QWidget], *, last: QWidget | None = None) -> None:
        """Set the widgets in another order, which Tab follows too; `last` ends its line."""
        places: dict[QWidget | None, int] = {widget: place for place, widget in enumerate(widgets)}
        self._items.sort(key=lambda item: places[item.widget()])
        self._last = last
        for one, following in pairwise(widgets):
            QWidget.setTabOrder(one, following)
        self.invalidate()

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        margins = self.contentsMargins()
        lines = self._lines(width - margins.left() - margins.right())
        heights = sum(_height(line) for line in lines) + self.spacing() * max(len(lines) - 1, 0)
        return heights + margins.top() + margins.bottom()

    def count_lines(self, width: int) -> int:
        """Return how many lines the widgets take in a width."""
        margins = self.contentsMargins()
        return len(self._lines(width - margins.left() - margins.right()))

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSize()

    @override
    def minimumSize(self) -> QSize:
        margins: QMargins = self.contentsMargins()
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    @override
    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        inner = rect.marginsRemoved(self.contentsMargins())
        top = inner.top()
        for line in self._lines(inner.width()):
            height = _height(line)
            self._place(line, QRect(inner.left(), top, inner.width(), height))
            top += height + self.spacing()

    def _place(self, line: list[QLayoutItem], room: QRect) -> None:
        taken = sum(_width(item) for item in line) + self.spacing() * (len(line) - 1)
        growing = [item for item in line if _grows(item)]
        left = room.left()
        for item in line:
            hint = item.sizeHint()
            width = _width(item) + (max(room.width() - taken, 0) // len(growing) if _grows(item) else 0)
            width = min(width, room.width())
            top = room.top() + (room.height() - hint.height()) // 2
            item.setGeometry(QRect(left, top, width, hint.height()))
            left += width + self.spacing()

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        taken = 0
        for item in self._shown():
            needed = _width(item)
            ended = lines and self._last is not None and lines[-1][-1].widget() is self._last
            if lines and not ended and taken + self.spacing() + needed <= width:
                lines[-1].append(item)
                taken += self.spacing() + needed
            else:
                lines.append([item])
                taken = needed
        return lines

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]


def _height(line: list[QLayoutItem]) -> int:
    return max(item.sizeHint().height() for item in line)


def _width(item: QLayoutItem) -> int:
    """Return the width an item takes before what is left of its line is shared."""
    return (item.minimumSize() if _grows(item) else item.sizeHint()).width()


def _grows(item: QLayoutItem) -> bool:
    widget = item.widget()
    return widget is not None and bool(
        widget.sizePolicy().horizontalPolicy().value & QSizePolicy.PolicyFlag.ExpandFlag.value
    )
