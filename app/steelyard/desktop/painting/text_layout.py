"""Laid out texts, kept by text, font, width and marks, so that painting does no layout."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QFontMetricsF, QTextCharFormat, QTextLayout, QTextOption

from steelyard.desktop.state.search import find_hits

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QColor, QFont, QPainter

MOST_KEPT = 6000
"""Texts kept before the store is emptied: more than a table of 200 rows and 20 columns shows."""


@dataclass(frozen=True, slots=True)
class TextBlock:
    """A text in lines. `width` and `height` are in pixels; `cut` says that some is left out."""

    layout: QTextLayout
    width: float
    height: float
    cut: bool

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Draw it in the painter's pen with its top left corner at a point."""
        self.layout.draw(painter, QPointF(x, y))


class Texts:
    """Makes and keeps blocks; search hits are marked in `mark`, written in `mark_text`."""

    def __init__(self, mark: QColor, mark_text: QColor) -> None:
        self._blocks: dict[tuple[str, str, int, int, tuple[str, ...]], TextBlock] = {}
        self._format = QTextCharFormat()
        self._format.setBackground(mark)
        self._format.setForeground(mark_text)

    def block(
        self, text: str, font: QFont, width: int, *, lines: int = 1, words: tuple[str, ...] = ()
    ) -> TextBlock:
        """Return a text within a width and a number of lines, with the hits of the folded words marked."""
        key = (text, font.key(), width, lines, words)
        block = self._blocks.get(key)
        if block is None:
            if len(self._blocks) >= MOST_KEPT:
                self._blocks.clear()
            block = self._blocks[key] = self._lay_out(text, font, max(width, 1), lines, words)
        return block

    def _lay_out(self, text: str, font: QFont, width: int, lines: int, words: Sequence[str]) -> TextBlock:
        layout = _break(text, font, width)
        cut = layout.lineCount() > lines
        if cut:
            start = layout.lineAt(lines - 1).textStart()
            units = text.encode("utf-16-le")
            rest = units[2 * start :].decode("utf-16-le")
            elided = QFontMetricsF(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)
            text = units[: 2 * start].decode("utf-16-le") + elided
            layout = _break(text, font, width, most=lines)
        hits = find_hits(words, text)
        if hits:
            layout.setFormats([self._range(start, length) for start, length in hits])
            place_lines(layout, width, most=lines)
        bounds = layout.boundingRect()
        natural = max((layout.lineAt(i).naturalTextWidth() for i in range(layout.lineCount())), default=0)
        return TextBlock(layout, natural, bounds.height(), cut)

    def _range(self, start: int, length: int) -> QTextLayout.FormatRange:
        span = QTextLayout.FormatRange()
        span.start, span.length, span.format = start, length, self._format
        return span


def plain_tip(text: str) -> str:
    """Return a text as a tool tip that shows it as it is, whatever markup it may hold, its lines kept.

    Tool tips are rich text wherever a text looks like it, and an image in one reads any file of the user:
    this is the one way for data into a tip.
    """
    return f"<p style='white-space:pre-line'>{escape(text)}</p>" if text else ""


def _break(text: str, font: QFont, width: int, most: int | None = None) -> QTextLayout:
    layout = QTextLayout(text, font)
    option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    place_lines(layout, width, most=most)
    return layout


def place_lines(layout: QTextLayout, width: int, most: int | None = None) -> None:
    """Break a text into lines of a width below one another, at most so many."""
    layout.beginLayout()
    y = 0.0
    while most is None or layout.lineCount() < most:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, y))
        y += line.height()
    layout.endLayout()


def wrap(text: str, font: QFont, width: int, most: int) -> tuple[str, ...]:
    """Return a text in at most so many lines of at most `width` pixels; the last one is elided."""
    layout = QTextLayout(text, font)
    layout.setTextOption(_AT_WORDS)
    place_lines(layout, max(width, 1))
    starts = [layout.lineAt(number).textStart() for number in range(layout.lineCount())]
    lines = [text[start:end].strip() for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]
    if len(lines) <= most:
        return tuple(lines) or ("",)
    rest = QFontMetrics(font).elidedText(text[starts[most - 1] :], Qt.TextElideMode.ElideRight, width)
    return (*lines[: most - 1], rest)


_AT_WORDS = QTextOption()


_AT_WORDS.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
