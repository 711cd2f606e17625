"""Lines at the edge of the window: what is weighted, what is filtered away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steelyard.wording.grammar import count, join, quote

if TYPE_CHECKING:
    from collections.abc import Sequence

    from steelyard.scoring.results import Snapshot

_CHIPS = {"differences": "different", "weighted": "weighted", "decisive": "decisive"}


def describe_status(snapshot: Snapshot) -> str:
    """Return the status line: "26 requirements, 14 weighted · No must-haves set · method: weighted mean"."""
    weights, must_haves = snapshot.decision.weights, snapshot.decision.must_haves
    weighted = sum(weight > 0 for weight in weights.values())
    noun = "requirement" if len(weights) == 1 else "requirements"
    demanded = count(len(must_haves), "must-have").capitalize() if must_haves else "No must-haves"
    return f"{len(weights)} {noun}, {weighted} weighted · {demanded} set · method: weighted mean"


def describe_filter(hidden: int, rows: int) -> str:
    """Return what a filter of the table leaves out, of so many rows; empty where it leaves out none."""
    if hidden <= 0:
        return ""
    if hidden >= rows:
        return "No row matches; all of them still count."
    noun, verb = ("row", "it still counts") if rows == 1 else ("rows", "they still count")
    if hidden == 1:
        verb = "it still counts"
    return f"{hidden} of {rows} {noun} hidden; {verb}."


def describe_active_filter(*, search: str, rows: str, theme: str, hidden: Sequence[str]) -> str:
    """Return that the table was filtered while something was exported, and how; empty where it was not.

    `rows` is the chip that was chosen, `all` for none; `hidden` are the names of hidden columns.
    """
    parts = [
        f"search {quote(search)}" if search.strip() else "",
        f"only rows that are {_CHIPS[rows]}" if rows in _CHIPS else "",
        f"theme {quote(theme)}" if theme else "",
        f"without {join(hidden)}" if hidden else "",
    ]
    said = [part for part in parts if part]
    if not said:
        return ""
    return f"The table on the screen was filtered ({'; '.join(said)}); this holds everything."


def describe_left_out(parts: Sequence[str]) -> str:
    """Return that parts of a document were left out, given their titles; empty where none was."""
    return f"Left out of this copy by choice: {join([part.lower() for part in parts])}." if parts else ""
