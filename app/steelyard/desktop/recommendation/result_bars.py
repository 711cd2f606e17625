"""The result of every candidate as a bar with its score; eliminated ones greyed, with the reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from steelyard.desktop.theme import Appearance
    from steelyard.wording.parts import ResultLine

ROW = 22
NAME_PART = 0.34
SCORE_WIDTH = 36


class ResultBars(QWidget):
    """One bar a candidate, best first, all on the same scale from 0 to 5."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._lines: tuple[ResultLine, ...] = ()
        self._places: dict[str, int] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName("Results")
        appearance.changed.connect(self._measure_again)

    def show_results(self, lines: tuple[ResultLine, ...], places: dict[str, int]) -> None:
        """Show results; `places` gives each candidate's place in the comparison, which has its colour."""
        if lines == self._lines:
            return
        taller = len(lines) != len(self._lines) or [line.eligible for line in lines] != [
            line.eligible for line in self._lines
        ]
        self._lines, self._places = lines, places
        self.setAccessibleDescription(
            "; ".join(
                f"{line.name} {line.score} of 5{f', {line.note}' if line.note else ''}" for line in lines
            )
        )
        if taller:
            self.updateGeometry()
        self.update()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return sum(self._row_height(line, width) for line in self._lines)

    @override
    def sizeHint(self) -> QSize:
        width = max(self.width(), self._appearance.pixels(240))
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._appearance.pixels(180), self._appearance.pixels(ROW))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            top = 0
            for line in self._lines:
                self._paint_line(painter, line, top)
                top += self._row_height(line, self.width())

    @Slot()
    def _measure_again(self) -> None:
        self.updateGeometry()
        self.update()

    def _row_height(self, line: ResultLine, width: int) -> int:
        row = self._appearance.pixels(ROW)
        if line.eligible:
            return row
        note = self._note_rect(0, width)
        metrics = QFontMetrics(self._appearance.font(12))
        return row + metrics.boundingRect(note, Qt.TextFlag.TextWordWrap, line.note).height() + 4

    def _note_rect(self, top: int, width: int) -> QRect:
        return QRect(0, top, width, 10_000)

    def _paint_line(self, painter: QPainter, line: ResultLine, top: int) -> None:
        theme, pixels = self._appearance.theme, self._appearance.pixels
        row, place = pixels(ROW), self._places[line.candidate]
        names = round(self.width() * NAME_PART)
        colour = theme.series_text(place) if line.eligible else theme.colour("muted")
        painter.setFont(self._appearance.font(13, 600))
        painter.setPen(colour)
        name = painter.fontMetrics().elidedText(line.name, Qt.TextElideMode.ElideRight, names - pixels(8))
        painter.drawText(QRect(0, top, names, row), Qt.AlignmentFlag.AlignVCenter, name)
        space = self.width() - names - pixels(SCORE_WIDTH)
        bar = QRectF(names, top + (row - pixels(9)) / 2, space, pixels(9))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("groove"))
        painter.drawRoundedRect(bar, 3, 3)
        if line.fraction:
            bar.setWidth(max(space * line.fraction, 2.0))
            painter.setBrush(theme.colour(f"series:{place}") if line.eligible else theme.colour("outline"))
            painter.drawRoundedRect(bar, 3, 3)
        painter.setPen(theme.colour("text") if line.eligible else theme.colour("muted"))
        painter.setFont(self._appearance.font(13, 700))
        score = QRect(self.width() - pixels(SCORE_WIDTH), top, pixels(SCORE_WIDTH), row)
        painter.drawText(score, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, line.score)
        if not line.eligible:
            painter.setFont(self._appearance.font(12))
            painter.setPen(theme.colour("muted"))
            painter.drawText(
                self._note_rect(top + row - pixels(2), self.width()), Qt.TextFlag.TextWordWrap, line.note
            )
