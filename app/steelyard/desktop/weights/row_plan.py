"""Where the parts of a row stand: in one line where there is room, else with the name above the slider."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect

from steelyard.desktop.widgets.icon_button import BUTTON

if TYPE_CHECKING:
    from collections.abc import Callable

WIDE = 500
"""The width from which a row stands in one line; all lengths are pixels of the design."""
LEAST_HEIGHT = 36
LABEL_LINE = 16
CONTROLS = 32
SHARE = 38
NUMBER = 34
WORD = 84
LEAST_SLIDER = 80
"""The shortest slider beside which there is room for the word."""
GAP = 4
TOP = 2
PADDING = 6
"""Between the edge of a row and what stands in it."""


@dataclass(frozen=True, slots=True)
class RowPlan:
    """The rectangles of a row, in pixels of the row, and its size."""

    width: int
    height: int
    label: QRect
    slider: QRect
    number: QRect
    word: QRect
    shield: QRect
    info: QRect
    share: QRect


def is_wide(width: int, pixels: Callable[[float], int]) -> bool:
    """Return whether a row of this width, in pixels, stands in one line."""
    return width >= pixels(WIDE)


def label_width(width: int, pixels: Callable[[float], int]) -> int:
    """Return how wide the name may be in a row of this width."""
    if not is_wide(width, pixels):
        return width - pixels(SHARE + GAP + 2 * PADDING)
    controls = pixels(SHARE + 2 * BUTTON + WORD + NUMBER + 4 * GAP + 2 * PADDING)
    return (width - controls) * 9 // 20


def plan_row(width: int, lines: int, pixels: Callable[[float], int]) -> RowPlan:
    """Return the plan of a row of this width whose name takes so many lines."""
    text, label = lines * pixels(LABEL_LINE), label_width(width, pixels)
    left, right = pixels(PADDING), width - pixels(PADDING)
    wide = is_wide(width, pixels)
    if wide:
        height = max(text + pixels(8), pixels(LEAST_HEIGHT))
        label_top, top = (height - text) // 2, (height - pixels(BUTTON)) // 2
    else:
        label_top, top = pixels(TOP), pixels(TOP) + text
        height = top + (pixels(BUTTON) + pixels(CONTROLS)) // 2
    start = left + label + pixels(GAP) if wide else left - pixels(GAP)
    fixed = pixels(2 * BUTTON + WORD + GAP + NUMBER)
    spoken = wide or right - start - fixed >= pixels(LEAST_SLIDER)
    line = _Line(top, pixels(BUTTON), right)
    share = line.take(pixels(SHARE)) if wide else QRect(right - pixels(SHARE), label_top, pixels(SHARE), text)
    if wide:
        line.take(pixels(GAP))
    info, shield = line.take(pixels(BUTTON)), line.take(pixels(BUTTON))
    word = line.take(pixels(WORD) if spoken else 0)
    line.take(pixels(GAP))
    number = line.take(pixels(NUMBER))
    middle = top + pixels(BUTTON) // 2
    return RowPlan(
        width=width,
        height=height,
        label=QRect(left, label_top, label, text),
        slider=QRect(start, middle - pixels(CONTROLS) // 2, line.end - start, pixels(CONTROLS)),
        number=number,
        word=word,
        shield=shield,
        info=info,
        share=share,
    )


class _Line:
    """Hands out rectangles of one line, from its right end."""

    def __init__(self, top: int, height: int, end: int) -> None:
        self._top, self._height, self.end = top, height, end

    def take(self, width: int) -> QRect:
        self.end -= width
        return QRect(self.end, self._top, width, self._height)
