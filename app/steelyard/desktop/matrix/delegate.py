"""Paints a cell of the table: statement, fit as dots and word, background by fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QBrush, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)
from typing_extensions import override

from steelyard.desktop.matrix.cell_pictures import Pictures
from steelyard.desktop.matrix.highlights import NO_MARKS, Marks
from steelyard.desktop.matrix.model import CELL_ROLE, STALE_ROLE
from steelyard.desktop.matrix.style import STATEMENT_LINES, Style
from steelyard.desktop.painting.markers import FIT_DOTS, paint_clock, paint_dots
from steelyard.desktop.painting.text_layout import TextBlock, Texts, plain_tip
from steelyard.wording.language.numbers import fit_level

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from steelyard.wording.cells import CellWords

Index = QModelIndex | QPersistentModelIndex


class CellDelegate(QStyledItemDelegate):
    """Paints cells from their data, the style and what is marked; lays no text out twice."""

    def __init__(self, style: Style, texts: Texts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._texts = texts
        self._pictures = Pictures()
        self.marks: Marks = NO_MARKS

    def dress(self, style: Style, texts: Texts) -> None:
        """Paint in another style from now on."""
        self._style, self._texts, self._pictures = style, texts, Pictures()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._style.least_column, self._style.row_height)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell: CellWords = index.data(CELL_ROLE)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        ratio = painter.device().devicePixelRatioF()
        words = self.marks.words
        picture = self._pictures.find(cell, rect.size(), ratio, words)
        if picture is None:
            picture = self._pictures.make(cell, rect.size(), ratio, words)
            with QPainter(picture) as on_picture:
                self._paint_cell(on_picture, QRect(QPoint(0, 0), rect.size()), cell)
        painter.drawPixmap(rect.topLeft(), picture)
        if index.data(STALE_ROLE):
            self._paint_age(painter, self._inner(rect))
        marked = cell.signal in (self.marks.selected, self.marks.hovered)
        if marked or state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus):
            painter.save()
            self._paint_state(painter, self._inner(rect), cell.signal, state)
            painter.restore()

    def _paint_cell(self, painter: QPainter, rect: QRect, cell: CellWords) -> None:
        painter.fillRect(rect, self._style.colour("card"))
        inner = self._inner(rect)
        self._paint_background(painter, inner, cell)
        self._paint_content(painter, inner, cell)

    def _inner(self, rect: QRect) -> QRect:
        """Return a cell without the gaps to the next column and row."""
        return rect.adjusted(0, 0, -self._style.column_gap, -self._style.border)

    def _paint_background(self, painter: QPainter, inner: QRect, cell: CellWords) -> None:
        style, theme = self._style, self._style.theme
        if cell.fit is None:
            line = QRect(inner.left(), inner.bottom() + 1, inner.width(), style.border)
            painter.fillRect(line, theme.colour("border"))
            return
        hatched = QRect()
        if cell.unknown:
            hatched = inner
        else:
            painter.fillRect(inner, theme.fit_background(fit_level(cell.fit)))
            if cell.missing:  # part of the fit rests on what is not known: the edge of the cell says so
                hatched = inner.adjusted(inner.width() - 2 * style.gap, 0, 0, 0)
        painter.fillRect(hatched, theme.unknown)
        painter.fillRect(hatched, QBrush(theme.hatch, Qt.BrushStyle.BDiagPattern))

    def _paint_content(self, painter: QPainter, inner: QRect, cell: CellWords) -> None:
        style, theme = self._style, self._style.theme
        x, width = inner.left() + style.padding, inner.width() - 2 * style.padding
        statement = self._statement(cell, width) if cell.statement else None
        height = statement.height if statement else 0.0
        if cell.fit is not None:
            height += style.small_height + (style.gap if statement else 0)
        y = inner.top() + max((inner.height() - height) / 2, 0)
        if statement:
            self._clear_hatch(painter, cell, QRectF(x, y, statement.width, statement.height))
            painter.setPen(theme.colour("text") if cell.fit is None else theme.fit_text)
            statement.draw(painter, x, y)
            y += statement.height + style.gap
        if cell.fit is not None:
            self._paint_fit(painter, QPointF(x, y), inner.right() - style.gap - x, cell)

    def _paint_fit(self, painter: QPainter, at: QPointF, width: float, cell: CellWords) -> None:
        style, theme = self._style, self._style.theme
        dots = 0 if cell.unknown else FIT_DOTS * style.dot_step + style.gap
        if dots:
            paint_dots(
                painter,
                at + QPointF(0, style.small_height / 2),
                fit_level(cell.fit or 0),
                size=style.dot,
                step=style.dot_step,
                colour=theme.fit_text,
            )
        word = self._block(cell.word, style.word, round(width - dots), 1)
        self._clear_hatch(painter, cell, QRectF(at.x(), at.y(), word.width, word.height))
        painter.setPen(theme.fit_muted)
        word.draw(painter, at.x() + dots, at.y())

    def _paint_age(self, painter: QPainter, inner: QRect) -> None:
        """Mark a cell that is to be verified, in the margin that its texts leave free."""
        style, theme = self._style, self._style.theme
        middle = QPointF(inner.topRight()) + QPointF(-style.padding / 2, style.padding / 2 + style.ring)
        paint_clock(painter, middle, style.dot + 2, colour=theme.fit_muted, ground=theme.colour("card"))

    def _clear_hatch(self, painter: QPainter, cell: CellWords, rect: QRectF) -> None:
        if cell.unknown:
            reach = self._style.gap
            painter.fillRect(rect.adjusted(-reach, 0, reach, 0), self._style.theme.unknown)

    def _paint_state(self, painter: QPainter, inner: QRect, signal: str, state: QStyle.StateFlag) -> None:
        theme, style = self._style.theme, self._style
        accent = theme.colour("accent")
        if signal in (self.marks.selected, self.marks.hovered):
            thick = style.ring if signal == self.marks.selected else style.border
            painter.fillRect(QRect(inner.left(), inner.top(), inner.width(), thick), accent)
            painter.fillRect(QRect(inner.left(), inner.bottom() + 1 - thick, inner.width(), thick), accent)
        if state & QStyle.StateFlag.State_Selected:
            _paint_frame(painter, inner, QPen(accent, style.ring))
        if state & QStyle.StateFlag.State_HasFocus:
            _paint_frame(painter, inner, QPen(theme.colour("focus"), style.ring + 1))

    def _statement(self, cell: CellWords, width: int) -> TextBlock:
        return self._block(cell.statement, self._style.body, width, STATEMENT_LINES)

    def _block(self, text: str, font: QFont, width: int, lines: int) -> TextBlock:
        return self._texts.block(text, font, width, lines=lines, words=self.marks.words)

    @override
    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Show the whole text of a cell that is cut off, and what of it is old."""
        cell: CellWords | None = index.data(CELL_ROLE)
        if event.type() != QEvent.Type.ToolTip or cell is None:
            return super().helpEvent(event, view, option, index)
        rect: QRect = option.rect
        width = rect.width() - self._style.column_gap - 2 * self._style.padding
        cut = bool(cell.statement) and self._statement(cell, width).cut
        said = "\n".join(text for text in (cell.statement if cut else "", index.data(STALE_ROLE)) if text)
        QToolTip.showText(event.globalPos(), plain_tip(said), view)
        return True


def _paint_frame(painter: QPainter, inner: QRect, pen: QPen) -> None:
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    half = pen.widthF() / 2
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen)
    painter.drawRect(QRectF(inner).adjusted(half, half, -half, -half))
