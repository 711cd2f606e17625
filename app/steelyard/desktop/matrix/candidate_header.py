"""The head of the table: each candidate's mark, name and result; a click sorts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPolygonF
from PySide6.QtWidgets import QHeaderView, QWidget
from typing_extensions import override

from steelyard.desktop.matrix.model import HEADING_ROLE
from steelyard.desktop.painting.markers import paint_marker

if TYPE_CHECKING:
    from steelyard.desktop.matrix.heading import Heading
    from steelyard.desktop.matrix.style import Style
    from steelyard.desktop.painting.text_layout import TextBlock, Texts
    from steelyard.desktop.state.view import Order

NAME_LINES = 2
RESULT_LINES = 1
REASON_LINES = 3


class CandidateHeader(QHeaderView):
    """Paints the candidates over the columns. Its height follows the longest name and reason."""

    def __init__(self, style: Style, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._style = style
        self._texts = texts
        self._sort_by = ""
        self._order: Order = "original"
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        self.setAccessibleName("Candidates")

    def dress(self, style: Style, texts: Texts) -> None:
        """Paint in another style from now on."""
        self._style, self._texts = style, texts

    def show_order(self, sort_by: str, order: Order) -> None:
        """Mark the candidate that the rows are sorted by."""
        if (sort_by, order) != (self._sort_by, self._order):
            self._sort_by, self._order = sort_by, order
            self.viewport().update()

    def fit_height(self) -> None:
        """Take the height that names and results need at the present widths."""
        height = max((self._needed(section) for section in range(self.count())), default=0)
        least = self._style.body_height + self._style.small_height + 2 * self._style.padding
        if max(height, least) != self.height():
            self.setFixedHeight(max(height, least))

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.minimumHeight())

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logical_index: int) -> None:
        heading = self._heading(logical_index)
        if heading is None:
            return
        style, theme = self._style, self._style.theme
        name, result = self._blocks(heading, rect.width())
        painter.save()
        painter.fillRect(rect, theme.colour("card"))
        x, y = rect.left() + style.padding, rect.top() + style.padding
        centre = QPointF(x + style.marker / 2, y + style.body_height / 2)
        colour = theme.colour(f"series:{heading.index}") if heading.eligible else theme.colour("faint")
        paint_marker(painter, heading.shape, centre, style.marker, colour)
        left = x + style.marker + style.gap * 2
        painter.setPen(theme.colour("text" if heading.eligible else "muted"))
        name.draw(painter, left, y)
        painter.setPen(theme.colour("muted"))
        result.draw(painter, left, y + name.height)
        if heading.candidate == self._sort_by and self._order != "original":
            self._paint_order(painter, rect, y + style.body_height / 2)
        painter.fillRect(
            QRect(rect.left(), rect.bottom() + 1 - style.border, rect.width(), style.border),
            theme.colour("border"),
        )
        painter.restore()

    def _paint_order(self, painter: QPainter, rect: QRect, middle: float) -> None:
        size = self._style.arrow
        right = rect.right() - self._style.padding / 2
        tip = size / 2 if self._order == "descending" else -size / 2
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._style.colour("accent"))
        painter.drawPolygon(
            QPolygonF(
                [
                    QPointF(right - size * 1.4, middle - tip),
                    QPointF(right, middle - tip),
                    QPointF(right - size * 0.7, middle + tip),
                ]
            )
        )

    def _blocks(self, heading: Heading, width: int) -> tuple[TextBlock, TextBlock]:
        style = self._style
        room = width - 3 * style.padding - style.marker - style.gap
        result_lines = RESULT_LINES if heading.eligible else REASON_LINES
        return (
            self._texts.block(heading.name, style.bold, room, lines=NAME_LINES),
            self._texts.block(heading.result, style.small, room, lines=result_lines),
        )

    def _needed(self, section: int) -> int:
        heading = self._heading(section)
        if heading is None:
            return 0
        name, result = self._blocks(heading, self.sectionSize(section))
        return round(name.height + result.height) + 2 * self._style.padding

    def _heading(self, section: int) -> Heading | None:
        model = self.model()
        heading: Heading | None = model.headerData(section, Qt.Orientation.Horizontal, HEADING_ROLE)
        return heading
