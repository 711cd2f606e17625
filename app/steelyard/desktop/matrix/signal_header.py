"""The frozen first column of the table: each row with its part of the weight; signals unfold in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPolygonF
from PySide6.QtWidgets import QHeaderView, QWidget
from typing_extensions import override

from steelyard.desktop.matrix.filtering import explain_hit
from steelyard.desktop.matrix.highlights import NO_MARKS, Marks
from steelyard.desktop.matrix.model import ROW_ROLE
from steelyard.desktop.state.view import View

if TYPE_CHECKING:
    from steelyard.desktop.matrix.row_state import TableRow
    from steelyard.desktop.matrix.style import Style
    from steelyard.desktop.painting.text_layout import TextBlock, Texts

TITLE_LINES = 2


class SignalHeader(QHeaderView):
    """Paints the signals beside the rows. All rows are of one height, so none is ever measured."""

    hovered = Signal(int)
    """The row under the pointer, -1 when it leaves."""
    fold_wanted = Signal(str)
    """The signal whose requirements are to be shown under it, or no longer."""

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
        style = self._style
        painter.save()
        painter.fillRect(rect, style.colour(self._ground(row)))
        self._paint_bar(painter, rect, row.bar)
        x = rect.left() + self._inset(row)
        if row.unfolds:
            self._paint_chevron(
                painter, QPointF(x, rect.top() + self._middle(row, rect)), unfolded=row.unfolded
            )
        x += style.chevron + style.gap
        title, note = self._blocks(row, rect)
        y = rect.top() + (rect.height() - title.height - note.height) / 2
        painter.setPen(style.colour("text"))
        title.draw(painter, x, y)
        painter.setPen(style.colour("muted"))
        note.draw(painter, x, y + title.height)
        self._paint_lines(painter, rect, row)
        painter.restore()

    def _ground(self, row: TableRow) -> str:
        if row.key == self.marks.selected:
            return "selection"
        return "hover" if row.signal == self.marks.hovered else "raised" if row.requirement else "card"

    def _inset(self, row: TableRow) -> int:
        style = self._style
        return style.bar + 2 * style.gap + (style.indent if row.requirement else 0)

    def _blocks(self, row: TableRow, rect: QRect) -> tuple[TextBlock, TextBlock]:
        """Return title and note; what the title leaves of the height is the note's."""
        style, words = self._style, self.marks.words
        width = rect.width() - self._inset(row) - style.chevron - 2 * style.gap
        font = style.body if row.requirement else style.bold
        title = self._texts.block(row.title, font, width, lines=TITLE_LINES, words=words)
        lines = max(int((rect.height() - 2 * style.border - title.height) // style.small_height), 1)
        hit = explain_hit(row, words, self._view)
        note = self._texts.block(
            hit or row.share_words, style.small, width, lines=lines, words=words if hit else ()
        )
        return title, note

    def _middle(self, row: TableRow, rect: QRect) -> float:
        """Return the middle of the first line of a row's title, from its top."""
        title, note = self._blocks(row, rect)
        return (rect.height() - title.height - note.height + self._style.body_height) / 2

    def _paint_chevron(self, painter: QPainter, at: QPointF, *, unfolded: bool) -> None:
        """Paint an arrow in the field left of the title: to the right for folded, down for unfolded."""
        half = self._style.arrow / 2
        tip, side = (QPointF(0, half), QPointF(half, 0)) if unfolded else (QPointF(half, 0), QPointF(0, half))
        middle = at + QPointF(half, 0)
        back = middle - tip / 2
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._style.colour("muted"))
        painter.drawPolygon(QPolygonF([back - side, back + side, middle + tip / 2]))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _paint_bar(self, painter: QPainter, rect: QRect, part: float) -> None:
        style = self._style
        if part <= 0:
            return
        room = rect.height() - 4 * style.gap
        height = max(round(room * part), style.bar)
        bar = QRect(rect.left() + style.gap, rect.bottom() - 2 * style.gap - height, style.bar, height)
        painter.fillRect(bar, style.colour("bar"))

    def _paint_lines(self, painter: QPainter, rect: QRect, row: TableRow) -> None:
        style, marks = self._style, self.marks
        bottom, right = rect.bottom() + 1 - style.border, rect.right() + 1 - style.border
        painter.fillRect(QRect(rect.left(), bottom, rect.width(), style.border), style.colour("grid"))
        painter.fillRect(QRect(right, rect.top(), style.border, rect.height()), style.colour("grid"))
        selected = row.key == marks.selected
        if selected or row.signal == marks.hovered:
            thick = style.ring if selected else style.border
            for top in (rect.top(), bottom - thick):
                painter.fillRect(QRect(rect.left(), top, rect.width(), thick), style.colour("accent"))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on the field of the arrow unfolds or folds; elsewhere it selects the row."""
        position = event.position().toPoint()
        section = self.logicalIndexAt(position)
        row: TableRow | None = self.model().headerData(section, self.orientation(), ROW_ROLE)
        reach = self._style.bar + 4 * self._style.gap + self._style.chevron
        if row is not None and row.unfolds and position.x() < reach:
            self.fold_wanted.emit(row.signal)
            return
        super().mousePressEvent(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        row: TableRow | None = self.model().headerData(
            self.logicalIndexAt(event.position().toPoint()), self.orientation(), ROW_ROLE
        )
        if row is not None and row.unfolds:
            self.fold_wanted.emit(row.signal)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self.hovered.emit(self.logicalIndexAt(event.position().toPoint()))

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Leave, QEvent.Type.HoverLeave):
            self.hovered.emit(-1)
        return super().viewportEvent(event)
