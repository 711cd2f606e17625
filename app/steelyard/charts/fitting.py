"""Fitting text into a width: shorten with an ellipsis, or break into two lines."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from steelyard.charts.drawing import Frame

ELLIPSIS = "…"
_ROUNDING = 1e-6
LINE_HEIGHT = 1.25
"""The height of a line of text, in text sizes."""


@dataclass(frozen=True, slots=True)
class Breakable:
    """A text with its width in one line and, if it can be broken, in its best two lines.

    `pair_width` is the width of the wider of the two lines; infinite where there is no place to break.
    """

    text: str
    width: float
    pair: tuple[str, str]
    pair_width: float

    def lines(self, width: float, most: int, frame: Frame) -> tuple[str, ...]:
        """Return the text in at most `most` (1 or 2) lines within a width, shortened if it must be."""
        if self.width <= width + _ROUNDING:
            return (self.text,)
        if most == 1:
            return (shorten(self.text, width, frame),)
        if self.pair_width <= width + _ROUNDING:
            return self.pair
        return tuple(shorten(line, width, frame) for line in self.pair if line)

    def fits(self, width: float, most: int) -> bool:
        """Return whether the text fits a width in at most `most` lines without being shortened."""
        room = width + _ROUNDING
        return self.width <= room or (most > 1 and self.pair_width <= room)


def breakable(text: str, frame: Frame, *, bold: bool = False) -> Breakable:
    """Measure a text and find where to break it so that the two lines are most alike."""
    words = text.split()
    pairs = [(" ".join(words[:i]), " ".join(words[i:])) for i in range(1, len(words))]
    width = frame.measure(text, frame.text_size, bold)
    best, best_width = (text, ""), width
    for pair in pairs:
        wider = max(frame.measure(line, frame.text_size, bold) for line in pair)
        if wider < best_width:
            best, best_width = pair, wider
    return Breakable(text, width, best, best_width)


def shorten(text: str, width: float, frame: Frame, *, bold: bool = False) -> str:
    """Return the text, or as much of its beginning as fits a width with an ellipsis after it."""
    if frame.measure(text, frame.text_size, bold) <= width + _ROUNDING:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if frame.measure(_cut(text, middle), frame.text_size, bold) <= width:
            low = middle
        else:
            high = middle - 1
    return _cut(text, low) if low else ELLIPSIS


def _cut(text: str, length: int) -> str:
    while length > 0 and length < len(text) and _continues(text[length]):
        length -= 1
    return text[:length].rstrip(" ,;:-–") + ELLIPSIS


def _continues(character: str) -> bool:
    joiner = character in "\u200d\ufe0e\ufe0f"
    return joiner or unicodedata.combining(character) > 0
