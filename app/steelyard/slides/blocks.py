"""Blocks of marks that stack: wrapped text, bars, lists that say how much they leave out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from math import cos, pi, sin
from typing import TYPE_CHECKING

from steelyard.charts.drawing import Area, Frame, Label, Line, Mark
from steelyard.charts.fitting import shorten
from steelyard.theme.fonts import measure

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from steelyard.charts.drawing import Point, Role
    from steelyard.slides.page import Kind, Page

_CURVE = 8
"""How many straight pieces a round end has."""
_HALVINGS = 6
"""How often the width of a headline is halved to balance its lines: to a 128th of it."""


@dataclass(frozen=True, slots=True)
class Block:
    """Marks from their own origin at the top left, and the height that they take."""

    marks: tuple[Mark, ...] = ()
    height: float = 0.0


EMPTY = Block()


def shift(marks: Iterable[Mark], by: Point) -> tuple[Mark, ...]:
    """Return the marks moved."""
    dx, dy = by
    moved: list[Mark] = []
    for mark in marks:
        if isinstance(mark, Line | Area):
            moved.append(replace(mark, points=tuple((x + dx, y + dy) for x, y in mark.points)))
        else:
            moved.append(replace(mark, at=(mark.at[0] + dx, mark.at[1] + dy)))
    return tuple(moved)


def stack(blocks: Iterable[Block], gap: float = 0.0) -> Block:
    """Return blocks one below the other; empty ones take no gap."""
    marks: list[Mark] = []
    y = 0.0
    for block in blocks:
        if block.height:
            y += gap if y else 0.0
            marks += shift(block.marks, (0.0, y))
            y += block.height
    return Block(tuple(marks), y)


def spread(blocks: Sequence[Block], room: float, least: float, most: float) -> Block:
    """Return blocks one below the other, as far apart within the room as the two gaps allow."""
    filled = [block for block in blocks if block.height]
    free = room - sum(block.height for block in filled)
    return stack(filled, min(max(free / max(len(filled), 1), least), most))


def stack_fitting(blocks: Sequence[Block], gap: float, room: float, more: Callable[[int], Block]) -> Block:
    """Return the blocks that there is room for; `more(n)` says that n are left out, and has room too."""
    for count in range(len(blocks), -1, -1):
        rest = (more(len(blocks) - count),) if count < len(blocks) else ()
        whole = stack((*blocks[:count], *rest), gap)
        if whole.height <= room:
            return whole
    return EMPTY


@dataclass(frozen=True, slots=True)
class Type:
    """How a text is set: its size by kind, its colour role, its weight, the lines it may take."""

    kind: Kind = "body"
    role: Role = "text"
    bold: bool = False
    most: int = 2
    key: str = ""


def text(words: str, page: Page, width: float, style: Type) -> Block:
    """Return a text in lines within a width; what does not fit its lines ends in an ellipsis."""
    size, line = page.size(style.kind), page.line(style.kind)
    lines = wrap(words, width, size, style.bold, style.most)
    if style.kind == "headline" and len(lines) > 1:
        lines = wrap(words, _narrowest(words, width, size, style), size, style.bold, style.most)
    marks = tuple(
        Label(said, (0.0, (i + 1 / 2) * line), style.role, size, bold=style.bold, key=style.key)
        for i, said in enumerate(lines)
    )
    return Block(marks, line * len(lines))


@lru_cache(maxsize=2000)
def wrap(words: str, width: float, size: float, bold: bool, most: int) -> tuple[str, ...]:
    """Break a text into at most `most` lines of a width, the last one shortened if it must be."""
    lines: list[str] = []
    rest = words.split()
    while rest and len(lines) < most - 1:
        count = _words_that_fit(rest, width, size, bold)
        if not count:
            break
        lines.append(" ".join(rest[:count]))
        rest = rest[count:]
    return (*lines, fit(" ".join(rest), width, size, bold)) if rest else tuple(lines)


def _narrowest(words: str, width: float, size: float, style: Type) -> float:
    """Return the least width that breaks a text into the same number of lines, none of them shortened."""
    lines = wrap(words, width, size, style.bold, style.most)
    whole = " ".join(words.split())
    low, high = width / 2, width
    for _ in range(_HALVINGS if " ".join(lines) == whole else 0):
        middle = (low + high) / 2
        tried = wrap(words, middle, size, style.bold, style.most)
        if len(tried) == len(lines) and " ".join(tried) == whole:
            high = middle
        else:
            low = middle
    return high


def _words_that_fit(words: Sequence[str], width: float, size: float, bold: bool) -> int:
    space, used = measure(" ", size, bold), 0.0
    for count, word in enumerate(words):
        used += measure(word, size, bold) + (space if count else 0.0)
        if used > width:
            return count
    return len(words)


def fit(words: str, width: float, size: float, bold: bool) -> str:
    """Return a text in one line within a width, shortened if it must be."""
    return shorten(words, width, Frame(width, size, size, measure), bold=bold)


def capsule(left: float, middle: float, width: float, height: float, *, full: float) -> tuple[Point, ...]:
    """Return the outline of a bar with round ends, cut off straight at x `left + full`."""
    radius, end = height / 2, left + min(full, width)
    turns = [pi / 2 + pi * i / _CURVE for i in range(_CURVE + 1)]
    start = [(left + radius + radius * cos(turn), middle - radius * sin(turn)) for turn in turns]
    tail = [(left + width - radius - radius * cos(turn), middle + radius * sin(turn)) for turn in turns]
    return tuple((min(x, end), y) for x, y in (*start, *tail))


def bar(
    left: float, middle: float, width: float, height: float, parts: tuple[float, Role]
) -> tuple[Mark, ...]:
    """Return a groove with a bar in it; `parts` are the filled part, 0 to 1, and its role."""
    part, role = parts
    groove = Area(capsule(left, middle, width, height, full=width), "track")
    if part <= 0:
        return (groove,)
    return groove, Area(capsule(left, middle, width, height, full=width * part), role)


def box(left: float, top: float, width: float, height: float, role: Role) -> Area:
    """Return a filled rectangle."""
    right, bottom = left + width, top + height
    return Area(((left, top), (right, top), (right, bottom), (left, bottom)), role)
