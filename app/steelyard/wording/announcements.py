"""What a screen reader says while a slider moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steelyard.scoring.results import Outcome
from steelyard.wording.answer import answer_sentence
from steelyard.wording.grammar import capitalise
from steelyard.wording.names import Names
from steelyard.wording.quantities import importance_word, weight_text

if TYPE_CHECKING:
    from steelyard.scoring.results import Snapshot


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
    if outcome in (Outcome.NO_WEIGHTS, Outcome.NONE_ELIGIBLE):
        return answer_sentence(snapshot)
    names = Names(snapshot.decision.comparison).candidates(candidates)
    if outcome is Outcome.TOO_CLOSE:
        return f"{capitalise(adverb + 'too close to call')} between {names}."
    return f"{names} {adverb}leads."


def _standing(snapshot: Snapshot) -> tuple[Outcome, tuple[str, ...]]:
    recommendation = snapshot.recommendation
    return recommendation.outcome, tuple(sorted(recommendation.recommended))
