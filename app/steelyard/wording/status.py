"""Lines at the edge of the window: what is weighted, what is filtered away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steelyard.wording.grammar import count

if TYPE_CHECKING:
    from steelyard.scoring.results import Snapshot


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
