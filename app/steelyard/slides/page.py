"""The space of a slide, and its sizes in parts of the window's height."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from steelyard.charts.drawing import Frame
from steelyard.theme.fonts import measure

if TYPE_CHECKING:
    from collections.abc import Mapping

Kind = Literal["headline", "key", "body", "note", "label"]
SIZES: Mapping[Kind, float] = {
    "headline": 0.067,
    "key": 0.055,
    "body": 0.033,
    "note": 0.027,
    "label": 0.022,
}
"""Text sizes in parts of the window's height; `label` is the least of all."""
LEADING: Mapping[Kind, float] = {"headline": 1.14, "key": 1.2, "body": 1.32, "note": 1.35, "label": 1.35}
"""The height of a line, in text sizes."""
LARGEST_TEXT = 1.4
FOOTER = 0.06
_LEFT, _RIGHT, _TOP, _BELOW = 0.1, 0.06, 0.056, 0.028
"""The margins in parts of the window's height."""
_MOST_LEFT, _MOST_RIGHT = 0.09, 0.06
"""The most that margins take of the width."""
_WIDE = 1.3
"""From how many heights on a slide has room for two columns, the text as large as it is."""
_BREATH = 1.0005
"""Keeps the least size at its least where renderers round."""


@dataclass(frozen=True, slots=True)
class Page:
    """A slide's space: the stage's width, the whole window's height, and the text factor, 1 to 1.4.

    The footer takes the lowest part of the height; `left`, `right`, `top` and `bottom` bound what a slide
    may use above it.
    """

    width: float
    height: float
    text: float = 1.0

    def size(self, kind: Kind) -> float:
        """Return a text size in the page's unit."""
        return SIZES[kind] * self.height * self.text * _BREATH

    def line(self, kind: Kind) -> float:
        """Return the height of a line of text."""
        return self.size(kind) * LEADING[kind]

    def part(self, fraction: float) -> float:
        """Return a length as a part of the height; it does not grow with the text."""
        return self.height * fraction

    @property
    def left(self) -> float:
        """The left edge of what a slide may use."""
        return min(_LEFT * self.height, _MOST_LEFT * self.width)

    @property
    def right(self) -> float:
        """The right edge of what a slide may use."""
        return self.width - min(_RIGHT * self.height, _MOST_RIGHT * self.width)

    @property
    def room(self) -> float:
        """The width that a slide may use."""
        return self.right - self.left

    @property
    def top(self) -> float:
        """The upper edge of what a slide may use."""
        return _TOP * self.height

    @property
    def bottom(self) -> float:
        """The lower edge of what a slide may use."""
        return self.height * (1 - FOOTER - _BELOW)

    @property
    def wide(self) -> bool:
        """Whether there is room for two columns side by side."""
        return self.room > _WIDE * self.height * self.text

    def frame(self, width: float, height: float, kind: Kind = "label") -> Frame:
        """Return a frame for a chart within the slide."""
        return Frame(width, height, self.size(kind), measure)
