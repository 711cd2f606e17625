"""The cell over the signals: what the first column is, and how the rows are sorted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from steelyard.desktop.matrix.style import Style
    from steelyard.desktop.painting.text_layout import Texts

TITLE = "Decision signal"


class Corner(QAbstractButton):
    """Names the first column; a click restores the original order, as the Columns menu does by keyboard."""

    def __init__(self, style: Style, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._texts = texts
        self._order = ""
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.show_order("in original order")

    def dress(self, style: Style, texts: Texts) -> None:
        """Paint in another style from now on."""
        self._style, self._texts = style, texts
        self.update()

    def show_order(self, order: str) -> None:
        """Say how the rows are sorted."""
        if order != self._order:
            self._order = order
            self.setAccessibleName(f"{TITLE}, {order}. Restore the original order")
            self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        style = self._style
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), style.colour("card"))
            x = style.padding + style.bar
            width = self.width() - x - style.padding
            painter.setPen(style.colour("text"))
            title = self._texts.block(TITLE, style.bold, width)
            title.draw(painter, x, style.padding)
            painter.setPen(style.colour("muted"))
            order = self._texts.block(self._order, style.small, width)
            order.draw(painter, x, style.padding + title.height)
            bottom = self.height() - style.border
            painter.fillRect(QRect(0, bottom, self.width(), style.border), style.colour("border"))
