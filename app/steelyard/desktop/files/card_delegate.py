"""Paints a comparison of the library as a card: title, question, options, counts and day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from steelyard.desktop.painting.text_layout import TextBlock, Texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QFont

    from steelyard.desktop.appearance.appearance import Appearance
    from steelyard.wording.library import LibraryCard

Index = QModelIndex | QPersistentModelIndex

CARD_ROLE = Qt.ItemDataRole.UserRole + 1
"""The LibraryCard of an item."""

_PADDING, _GAP, _MARGIN, _ROUND = 12, 3, 4, 6
_TITLE, _BODY, _SMALL = 15, 13, 12
MOST_LINES = 6
"""Lines of one text before it is cut: more than the widest text needs at three times its size."""


class CardDelegate(QStyledItemDelegate):
    """Lays a card out as wide as its list; the words that are searched for are marked in it."""

    def __init__(self, appearance: Appearance, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        theme = appearance.theme
        self._texts = Texts(theme.colour("mark"), theme.colour("card"))
        self._fonts = (
            appearance.font(_TITLE, 600),
            appearance.font(_BODY),
            appearance.font(_BODY),
            appearance.font(_SMALL),
        )
        self.width = 0
        """What there is for a card, in pixels."""
        self.words: tuple[str, ...] = ()
        """What is searched for, folded."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self.width, round(self._height(index.data(CARD_ROLE), self.width)))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        state: QStyle.StateFlag = option.state
        frame = QRectF(option.rect).adjusted(0, 0, 0, -self._pixels(_MARGIN))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_frame(painter, frame, state)
        self._paint_texts(painter, frame, index.data(CARD_ROLE))
        painter.restore()

    def _paint_frame(self, painter: QPainter, frame: QRectF, state: QStyle.StateFlag) -> None:
        theme = self._appearance.theme
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        pen = QPen(theme.colour("accent" if chosen else "border"), 2 if chosen else 1)
        half = pen.widthF() / 2
        painter.setPen(pen)
        painter.setBrush(theme.colour("accent-pale" if chosen else "card"))
        painter.drawRoundedRect(frame.adjusted(half, half, -half, -half), _ROUND, _ROUND)

    def _paint_texts(self, painter: QPainter, frame: QRectF, card: LibraryCard) -> None:
        theme = self._appearance.theme
        x, y = frame.left() + self._pixels(_PADDING), frame.top() + self._pixels(_PADDING)
        for number, block in self._blocks(card, round(frame.width())):
            painter.setPen(theme.colour("text" if number < 2 else "muted"))
            block.draw(painter, x, y)
            y += block.height + self._pixels(_GAP)

    def _blocks(self, card: LibraryCard, width: int) -> Iterator[tuple[int, TextBlock]]:
        room = width - 2 * self._pixels(_PADDING)
        texts = (card.title, card.question, card.options, card.counts)
        for number, (text, font) in enumerate(zip(texts, self._fonts, strict=True)):
            if text:
                yield number, self._block(text, font, room)

    def _block(self, text: str, font: QFont, width: int) -> TextBlock:
        return self._texts.block(text, font, width, lines=MOST_LINES, words=self.words)

    def _height(self, card: LibraryCard, width: int) -> float:
        blocks = [block for _, block in self._blocks(card, width)]
        gaps = self._pixels(_GAP) * (len(blocks) - 1)
        edges = 2 * self._pixels(_PADDING) + self._pixels(_MARGIN)
        return sum(block.height for block in blocks) + gaps + edges

    def _pixels(self, length: int) -> int:
        return self._appearance.pixels(length)
