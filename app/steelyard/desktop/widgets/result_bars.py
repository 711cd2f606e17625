"""The result of every candidate as a bar with its score; eliminated ones greyed, with the reason."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QAccessible, QFontMetrics, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from steelyard.desktop.painting.breaking import breakable
from steelyard.desktop.widgets.accessible_role import describe_as

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from steelyard.desktop.appearance.appearance import Appearance
    from steelyard.wording.result.standings import ResultLine

ROW = 22
NAME_PART, LARGEST_NAME_PART = 0.34, 0.5
"""The part of the width that names take, and how far it grows for long ones before they break."""
SCORE_WIDTH = 36
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class _Places:
    """Where the lines are at one width: how wide the names are, how high each name, and each note."""

    names: int
    rows: tuple[int, ...]
    notes: tuple[int, ...]

    @property
    def height(self) -> int:
        return sum(self.rows) + sum(self.notes)


class ResultBars(QWidget):
    """One bar a candidate, best first, all on the same scale from 0 to 5."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        describe_as(self, QAccessible.Role.Chart)
        self._appearance = appearance
        self._lines: tuple[ResultLine, ...] = ()
        self._colours: dict[str, int] = {}
        self._measured: dict[int, _Places] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName("Results")
        appearance.changed.connect(self._measure_again)

    def show_results(self, lines: tuple[ResultLine, ...], places: dict[str, int]) -> None:
        """Show results; `places` gives each candidate's place in the comparison, which has its colour."""
        if lines == self._lines:
            return
        measured = [(line.name, line.eligible or line.note) for line in lines]
        moved = measured != [(line.name, line.eligible or line.note) for line in self._lines]
        self._lines, self._colours = lines, places
        self.setAccessibleDescription(
            "; ".join(
                f"{line.name} {line.score} of 5{f', {line.note}' if line.note else ''}" for line in lines
            )
        )
        if moved:
            self._measured.clear()
            self.updateGeometry()
        self.update()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._measure(width).height

    @override
    def sizeHint(self) -> QSize:
        width = max(self.width(), self._appearance.pixels(240))
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._appearance.pixels(120), self._appearance.pixels(ROW))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            places, top = self._measure(self.width()), 0
            for line, row, note in zip(self._lines, places.rows, places.notes, strict=True):
                self._paint_line(painter, line, QRect(0, top, places.names, row))
                if note:
                    self._paint_note(painter, line, QRect(0, top + row, self.width(), note))
                top += row + note

    @Slot()
    def _measure_again(self) -> None:
        self._measured.clear()
        self.updateGeometry()
        self.update()

    def _measure(self, width: int) -> _Places:
        if width not in self._measured:
            pixels = self._appearance.pixels
            metrics = QFontMetrics(self._appearance.font(13, 600))
            longest = max((metrics.horizontalAdvance(line.name) for line in self._lines), default=0)
            least, most = round(width * NAME_PART), round(width * LARGEST_NAME_PART)
            names = min(max(least, longest + pixels(8)), most)
            space = QRect(0, 0, names - pixels(8), 10_000)
            rows = (
                metrics.boundingRect(space, _WRAPPED, breakable(line.name)).height() for line in self._lines
            )
            self._measured[width] = _Places(
                names,
                tuple(max(row + pixels(4), pixels(ROW)) for row in rows),
                tuple(self._note_height(line, width) for line in self._lines),
            )
        return self._measured[width]

    def _note_height(self, line: ResultLine, width: int) -> int:
        if line.eligible or not line.note:
            return 0
        metrics = QFontMetrics(self._appearance.font(12))
        return metrics.boundingRect(QRect(0, 0, width, 10_000), _WRAPPED, breakable(line.note)).height() + 4

    def _paint_line(self, painter: QPainter, line: ResultLine, names: QRect) -> None:
        theme, pixels = self._appearance.theme, self._appearance.pixels
        place, row = self._colours[line.candidate], QRect(0, names.top(), self.width(), names.height())
        painter.setFont(self._appearance.font(13, 600))
        painter.setPen(theme.series_text(place) if line.eligible else theme.colour("muted"))
        painter.drawText(names.adjusted(0, 0, -pixels(8), 0), _WRAPPED, breakable(line.name))
        space = row.width() - names.width() - pixels(SCORE_WIDTH)
        bar = QRectF(names.width(), row.top() + (row.height() - pixels(9)) / 2, space, pixels(9))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("groove"))
        painter.drawRect(bar)
        if line.fraction:
            bar.setWidth(max(space * line.fraction, 2.0))
            painter.setBrush(theme.colour(f"series:{place}") if line.eligible else theme.colour("outline"))
            painter.drawRect(bar)
        painter.setPen(theme.colour("text") if line.eligible else theme.colour("muted"))
        painter.setFont(self._appearance.font(13, 700))
        painter.drawText(row, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, line.score)

    def _paint_note(self, painter: QPainter, line: ResultLine, space: QRect) -> None:
        painter.setFont(self._appearance.font(12))
        painter.setPen(self._appearance.theme.colour("muted"))
        top = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        painter.drawText(space.adjusted(0, -self._appearance.pixels(2), 0, 0), top, breakable(line.note))
