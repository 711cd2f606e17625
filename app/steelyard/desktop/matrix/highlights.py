"""What a row shows beside its content: selection, pointer, words of a search."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from steelyard.desktop.matrix.row_state import RowKey


@dataclass(frozen=True, slots=True)
class Marks:
    """`selected` is a row by its key, `hovered` a signal; words are folded as a search compares them."""

    selected: RowKey = ("", "")
    hovered: str = ""
    words: tuple[str, ...] = ()


NO_MARKS = Marks()
