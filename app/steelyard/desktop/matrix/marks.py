"""What stands out in the table now: the selected row, the hovered one, the words searched for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Marks:
    """Signals by their ids, empty for none; words folded as a search compares them."""

    selected: str = ""
    hovered: str = ""
    words: tuple[str, ...] = ()


NO_MARKS = Marks()
