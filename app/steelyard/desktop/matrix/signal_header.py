"""The frozen first column of the table: each signal with its part of the weight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget
from typing_extensions import override

from steelyard.desktop.matrix.filtering import explain_hit
from steelyard.desktop.matrix.highlights import NO_MARKS, Marks
from steelyard.desktop.matrix.model import ROW_ROLE
from steelyard.desktop.state.view import View

if TYPE_CHECKING:
    from steelyard.desktop.matrix.row_state import TableRow
    from steelyard.desktop.matrix.style import Style
    from steelyard.desktop.painting.text_layout import Texts

TITLE_LINES = 2


class SignalHeader(QHeaderView):
    """Paints the signals beside the rows. All rows are of one height, so none is ever measured."""

    hovered = Signal(int)
    """The row under the pointer, -1 when it leaves."""

    def __init__(self, style: Style, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._style = style
        self._texts = texts
        self._view = View()
        self.marks: Marks = NO_MARKS
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMouseTracking(True)
        self.setAccessibleName("Decision signals")

    def dress(self, style: Style, texts: Texts) -> None:
        """Paint in another style from now on."""
        self._style, self._texts = style, texts

    def show_view(self, view: View) -> None:
        """Take the view that says which cells a search can be seen in."""
        self._view = view

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.minimumWidth(), super().sizeHint().height())

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logical_index: int) -> None:
        row: TableRow | None = self.model().headerData(logical_index, self.orientation(), ROW_ROLE)
        if row is None:
            return
        style, marks = self._style, self.marks
        selected = row.signal == marks.selected
        role = "selection" if selected else "hover" if row.signal == marks.hovered else "card"
        painter.save()
        painter.fillRect(rect, style.colour(role))
        self._paint_bar(painter, rect, row.bar)
        x = rect.left() + style.padding + style.bar
        width = rect.width() - style.padding - style.bar - style.gap
        title = self._texts.block(row.title, style.bold, width, lines=TITLE_LINES, words=marks.words)
        hit = explain_hit(row, marks.words, self._view)
        note = self._texts.block(hit or row.share_words, style.small, width, words=marks.words if hit else ())
        y = rect.top() + (rect.height() - title.height - note.height) / 2
        painter.setPen(style.colour("text"))
        title.draw(painter, x, y)
        painter.setPen(style.colour("muted"))
        note.draw(painter, x, y + title.height)
        self._paint_lines(painter, rect, row)
        painter.restore()

    def _paint_bar(self, painter: QPainter, rect: QRect, part: float) -> None:
        style = self._style
        if part <= 0:
            return
        room = rect.height() - 4 * style.gap
        height = max(room * part, style.bar)
        bar = QRectF(rect.left() + style.gap, rect.bottom() - 2 * style.gap - height, style.bar, height)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(style.colour("accent"))
        painter.drawRoundedRect(bar, style.bar / 2, style.bar / 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _paint_lines(self, painter: QPainter, rect: QRect, row: TableRow) -> None:
        style, marks = self._style, self.marks
        bottom = rect.bottom() + 1 - style.border
        painter.fillRect(QRect(rect.left(), bottom, rect.width(), style.border), style.colour("border"))
        if row.signal in (marks.selected, marks.hovered):
            thick = style.ring if row.signal == marks.selected else style.border
            for top in (rect.top(), bottom - thick):
                painter.fillRect(QRect(rect.left(), top, rect.width(), thick), style.colour("accent"))

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self.hovered.emit(self.logicalIndexAt(event.position().toPoint()))

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Leave, QEvent.Type.HoverLeave):
            self.hovered.emit(-1)
        return super().viewportEvent(event)
