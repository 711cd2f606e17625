"""Lines at the edge of the window: what is weighted, what is filtered away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steelyard.scoring.results import Outcome
from steelyard.wording.language.grammar import capitalise, count, join, quote
from steelyard.wording.language.names import Names
from steelyard.wording.language.numbers import importance_word, weight_text
from steelyard.wording.result.answer import answer_sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from steelyard.scoring.snapshot import Snapshot

_CHIPS = {
    "separates": "that separate the leaders",
    "weighted": "that are weighted",
    "decisive": "that are decisive",
}


def describe_status(snapshot: Snapshot) -> str:
    """Return the status line: "26 requirements, 14 weighted · No must-haves set"."""
    weights, must_haves = snapshot.decision.weights, snapshot.decision.must_haves
    weighted = sum(weight > 0 for weight in weights.values())
    noun = "requirement" if len(weights) == 1 else "requirements"
    demanded = count(len(must_haves), "must-have").capitalize() if must_haves else "No must-haves"
    return f"{len(weights)} {noun}, {weighted} weighted · {demanded} set"


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
        f"only rows {_CHIPS[rows]}" if rows in _CHIPS else "",
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


def weight_words(snapshot: Snapshot, requirement: str) -> str:
    """Return a slider's value in words: "7, very important, share 9 percent"."""
    weight = snapshot.decision.weights[requirement]
    share = snapshot.evaluation.shares[requirement]
    return f"{weight_text(weight)}, {importance_word(weight)}, share {share} percent"


def announce_weight(snapshot: Snapshot, requirement: str, previous: Snapshot | None = None) -> str:
    """Return what a change of a weight did: "Fan-out 7, very important, share 9 percent. Kafka still leads."

    `previous` is the snapshot before the change; without it the result is said as it stands.
    """
    name = Names(snapshot.decision.comparison).requirement(requirement)
    return f"{name} {weight_words(snapshot, requirement)}. {announce_result(snapshot, previous)}"


def announce_result(snapshot: Snapshot, previous: Snapshot | None = None) -> str:
    """Return who leads, and whether that is new: "Kafka + Redis now leads."."""
    now, before = _standing(snapshot), _standing(previous) if previous else None
    adverb = "" if before is None else "still " if before == now else "now "
    outcome, candidates = now
    if outcome in (Outcome.NO_WEIGHTS, Outcome.NONE_ELIGIBLE, Outcome.NOT_ENOUGH_KNOWN):
        return answer_sentence(snapshot)
    names = Names(snapshot.decision.comparison).candidates(candidates)
    if outcome is Outcome.TOO_CLOSE:
        return f"{capitalise(adverb + 'too close to call')} between {names}."
    return f"{names} {adverb}leads."


def _standing(snapshot: Snapshot) -> tuple[Outcome, tuple[str, ...]]:
    recommendation = snapshot.recommendation
    return recommendation.outcome, tuple(sorted(recommendation.recommended))
