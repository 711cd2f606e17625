"""Text in a few lines, for widgets that paint it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout, QTextOption


def wrap(text: str, font: QFont, width: int, most: int) -> tuple[str, ...]:
    """Return a text in at most so many lines of at most `width` pixels; the last one is elided."""
    layout = QTextLayout(text, font)
    layout.setTextOption(_AT_WORDS)
    starts = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1))
        starts.append(line.textStart())
    layout.endLayout()
    lines = [text[start:end].strip() for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]
    if len(lines) <= most:
        return tuple(lines) or ("",)
    rest = QFontMetrics(font).elidedText(text[starts[most - 1] :], Qt.TextElideMode.ElideRight, width)
    return (*lines[: most - 1], rest)


_AT_WORDS = QTextOption()
_AT_WORDS.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
