"""The cell over the rows: what the first column is, how the rows are sorted, and sorting them again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from steelyard.desktop.matrix.style import Style
    from steelyard.desktop.painting.text_layout import Texts

TITLE = "What is asked"
SORT_AGAIN = "Sort again"


class Corner(QAbstractButton):
    """Names the first column and its order; a click changes it, as the Table menu does by keyboard.

    Where the order is out of date it says so quietly, and a click sorts again.
    """

    def __init__(self, style: Style, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._texts = texts
        self._order = ""
        self.stale = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.show_order("by what separates", stale=False)

    def dress(self, style: Style, texts: Texts) -> None:
        """Paint in another style from now on."""
        self._style, self._texts = style, texts
        self.update()

    def show_order(self, order: str, *, stale: bool) -> None:
        """Say how the rows are sorted; `stale` says that they would be sorted otherwise by now."""
        if (order, stale) != (self._order, self.stale):
            self._order, self.stale = order, stale
            does = SORT_AGAIN if stale else "Change the order"
            self.setAccessibleName(f"{TITLE}, {order}. {does}")
            self.setToolTip(
                "The order is from before: sort again" if stale else "By what separates, or as in the file"
            )
            self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        style = self._style
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), style.colour("card"))
            x = style.bar + 3 * style.gap + style.chevron
            width = self.width() - x - style.padding
            painter.setPen(style.colour("text"))
            title = self._texts.block(TITLE, style.bold, width)
            title.draw(painter, x, style.padding)
            said = SORT_AGAIN if self.stale else self._order
            painter.setPen(style.colour("accent" if self.stale else "muted"))
            font = style.link if self.stale else style.small
            self._texts.block(said, font, width).draw(painter, x, style.padding + title.height)
            bottom = self.height() - style.border
            painter.fillRect(QRect(0, bottom, self.width(), style.border), style.colour("border"))
