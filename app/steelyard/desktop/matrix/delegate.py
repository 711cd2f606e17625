"""Paints a cell of the table: statement, fit as segments and word, background by what separates."""

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

from steelyard.desktop.matrix.cell_pictures import Look, Pictures
from steelyard.desktop.matrix.highlights import NO_MARKS, Marks
from steelyard.desktop.matrix.model import SHOWN_ROLE
from steelyard.desktop.matrix.style import STATEMENT_LINES, Style
from steelyard.desktop.painting.markers import paint_clock, paint_segments
from steelyard.desktop.painting.text_layout import TextBlock, Texts, plain_tip
from steelyard.wording.language.numbers import fit_level

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QFont, QPixmap

    from steelyard.desktop.matrix.row_state import CellLook
    from steelyard.desktop.state.view import Tint
    from steelyard.wording.cells import CellWords

MISSED = "Must-have missed"

Index = QModelIndex | QPersistentModelIndex


class CellDelegate(QStyledItemDelegate):
    """Paints cells from their data, the style and what is marked; lays no text out twice."""

    def __init__(self, style: Style, texts: Texts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._texts = texts
        self._pictures = Pictures()
        self.marks: Marks = NO_MARKS
        self.tint: Tint = "separates"

    def dress(self, style: Style, texts: Texts) -> None:
        """Paint in another style from now on."""
        self._style, self._texts, self._pictures = style, texts, Pictures()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._style.least_column, self._style.row_height)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell, look, stale = index.data(SHOWN_ROLE)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        picture = self._picture(cell, look, rect.size(), painter.device().devicePixelRatioF())
        painter.drawPixmap(rect.topLeft(), picture)
        if stale:
            self._paint_age(painter, self._inner(rect))
        marked = self._is_selected(cell) or cell.signal == self.marks.hovered
        if marked or state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus):
            painter.save()
            self._paint_state(painter, self._inner(rect), cell, state)
            painter.restore()

    def _picture(self, cell: CellWords, shown: CellLook, size: QSize, ratio: float) -> QPixmap:
        ground = self._ground(cell, shown)
        look = Look(size.width(), size.height(), ratio, shown, ground.rgba(), self.marks.words)
        picture = self._pictures.find(cell, look)
        if picture is None:
            picture = self._pictures.make(cell, size, look)
            with QPainter(picture) as painter:
                painter.fillRect(QRect(QPoint(0, 0), size), self._style.colour("grid"))
                inner = self._inner(QRect(QPoint(0, 0), size))
                self._paint_background(painter, inner, cell, ground)
                self._paint_content(painter, inner, cell, shown)
                if shown.failing:
                    frame = QPen(self._style.colour("danger"), self._style.ring)
                    _paint_frame(painter, inner.adjusted(1, 1, -1, -1), frame)
        return picture

    def _inner(self, rect: QRect) -> QRect:
        """Return a cell without the lines to the next column and row."""
        return rect.adjusted(0, 0, -self._style.border, -self._style.border)

    def _ground(self, cell: CellWords, shown: CellLook) -> QColor:
        """Return the background: by what separates the leaders, by the level of the fit, or plain."""
        theme = self._style.theme
        if cell.fit is None or cell.unknown or self.tint == "none":
            return theme.unknown if cell.unknown else theme.colour("card")
        return theme.fit_background(fit_level(cell.fit)) if self.tint == "level" else theme.tint(shown.tint)

    def _paint_background(self, painter: QPainter, inner: QRect, cell: CellWords, ground: QColor) -> None:
        style, theme = self._style, self._style.theme
        painter.fillRect(inner, ground)
        hatched = QRect()
        if cell.unknown:
            hatched = inner
        elif cell.missing:  # part of the fit rests on what is not known: the edge of the cell says so
            hatched = inner.adjusted(inner.width() - 2 * style.gap, 0, 0, 0)
        painter.fillRect(hatched, theme.unknown)
        painter.fillRect(hatched, QBrush(theme.hatch, Qt.BrushStyle.BDiagPattern))

    def _paint_content(self, painter: QPainter, inner: QRect, cell: CellWords, shown: CellLook) -> None:
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
            self._paint_fit(painter, QRectF(x, y, inner.right() - style.gap - x, 0), cell, shown)

    def _paint_fit(self, painter: QPainter, line: QRectF, cell: CellWords, shown: CellLook) -> None:
        style, theme = self._style, self._style.theme
        reach = 0.0
        if not (cell.unknown or shown.failing):
            middle = line.topLeft() + QPointF(0, style.small_height / 2)
            colours = theme.colour("bar"), theme.colour("groove")
            paint_segments(painter, middle, cell.fit or 0.0, style.segments, colours)
            reach = style.segments.reach + 2 * style.gap
        font = style.strong_word if shown.better and self.tint == "separates" else style.word
        said = MISSED if shown.failing else cell.word
        word = self._block(said, font, round(line.width() - reach), 1)
        self._clear_hatch(painter, cell, QRectF(line.left(), line.top(), word.width, word.height))
        painter.setPen(theme.colour("danger") if shown.failing else theme.fit_muted)
        word.draw(painter, line.left() + reach, line.top())

    def _paint_age(self, painter: QPainter, inner: QRect) -> None:
        """Mark a cell that is to be verified, in the margin that its texts leave free."""
        style, theme = self._style, self._style.theme
        middle = QPointF(inner.topRight()) + QPointF(-style.padding / 2, style.padding / 2 + style.ring)
        paint_clock(painter, middle, style.arrow + 2, colour=theme.fit_muted, ground=theme.colour("card"))

    def _clear_hatch(self, painter: QPainter, cell: CellWords, rect: QRectF) -> None:
        if cell.unknown:
            reach = self._style.gap
            painter.fillRect(rect.adjusted(-reach, 0, reach, 0), self._style.theme.unknown)

    def _is_selected(self, cell: CellWords) -> bool:
        return (cell.signal, cell.requirement) == self.marks.selected

    def _paint_state(self, painter: QPainter, inner: QRect, cell: CellWords, state: QStyle.StateFlag) -> None:
        theme, style = self._style.theme, self._style
        accent, selected = theme.colour("accent"), self._is_selected(cell)
        if selected or cell.signal == self.marks.hovered:
            thick = style.ring if selected else style.border
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
        """Show what has no room: a cut statement, what the fit is the mean of, what is missed or old."""
        shown: tuple[CellWords, CellLook, str] | None = index.data(SHOWN_ROLE)
        if event.type() != QEvent.Type.ToolTip or shown is None:
            return super().helpEvent(event, view, option, index)
        cell, look, stale = shown
        rect: QRect = option.rect
        width = rect.width() - self._style.border - 2 * self._style.padding
        cut = bool(cell.statement) and self._statement(cell, width).cut
        parts = (
            cell.statement if cut else "",
            look.counted,
            f"{cell.word}: {look.failing}" if look.failing else "",
            stale,
        )
        QToolTip.showText(event.globalPos(), plain_tip("\n".join(filter(None, parts))), view)
        return True


def _paint_frame(painter: QPainter, inner: QRect, pen: QPen) -> None:
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    half = pen.widthF() / 2
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen)
    painter.drawRect(QRectF(inner).adjusted(half, half, -half, -half))
