"""What a row shows beside its content: selection, pointer, words of a search."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Marks:
    """Signals by their ids, empty for none; words folded as a search compares them."""

    selected: str = ""
    hovered: str = ""
    words: tuple[str, ...] = ()


NO_MARKS = Marks()
