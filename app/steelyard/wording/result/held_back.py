"""What holds the confidence word back, each rule in a few words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steelyard.scoring.results import Outcome
from steelyard.wording.language.grammar import capitalise, join, number_word
from steelyard.wording.language.names import Names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from steelyard.scoring.snapshot import Snapshot

_SMALL_LEAD = 0.1
_METHODS = 4


def held_back_phrases(snapshot: Snapshot) -> list[str]:
    """Return what keeps the word from being surer, without a full stop; what the figures say is left out."""
    if snapshot.recommendation.outcome is Outcome.TOO_CLOSE:
        return []
    return list(_phrases(snapshot))


def _phrases(snapshot: Snapshot) -> Iterator[str]:
    recommendation, names = snapshot.recommendation, Names(snapshot.decision.comparison)
    held = recommendation.held_back
    if "lead" in held:
        very = "very " if (snapshot.evaluation.lead or 0.0) < _SMALL_LEAD else ""
        yield f"the lead is {very}small"
    if "decisive" in held:
        yield "a decisive requirement is not met"
    if "counted_once" in held:
        yield "it rests on requirements that rate the candidates alike"
    if "unknown_rival" in held:
        yield f"{_unknown_rival(snapshot, names)} is mostly unknown and could lead"
    if "to_be_shown" in held:
        yield "a must-have is still to be shown"
    if "dissent" in held:
        yield dissent_phrase(snapshot)


def dissent_phrase(snapshot: Snapshot) -> str:
    """Return which of the other methods rank another first: "one of four other methods ranks Redis first"."""
    names = Names(snapshot.decision.comparison)
    preferred = list(dict.fromkeys(candidate for _, candidate in snapshot.evaluation.dissenting))
    number = len(snapshot.evaluation.dissenting)
    verb = "ranks" if number == 1 else "rank"
    whole = "all four" if number == _METHODS else f"{number_word(number)} of {number_word(_METHODS)}"
    return f"{whole} other methods {verb} {join([names.candidate(one) for one in preferred], 'or')} first"


def _rest_phrase(snapshot: Snapshot) -> str:
    """Return whom the methods that do not agree rank first, after those that do: "one ranks Redis first"."""
    names = Names(snapshot.decision.comparison)
    preferred = list(dict.fromkeys(candidate for _, candidate in snapshot.evaluation.dissenting))
    number = len(snapshot.evaluation.dissenting)
    ranked = join([names.candidate(one) for one in preferred], "or")
    return f"{number_word(number)} {'ranks' if number == 1 else 'rank'} {ranked} first"


def second_opinions(snapshot: Snapshot) -> str:
    """Return what the other methods say, without their names: "Four other methods also rank Kafka first."."""
    recommendation, names = snapshot.recommendation, Names(snapshot.decision.comparison)
    if recommendation.outcome not in (Outcome.CHOOSE, Outcome.COMBINE) or recommendation.rival is None:
        return ""
    leader, agreeing = names.candidate(recommendation.recommended[0]), len(snapshot.evaluation.agreeing)
    verb = "ranks" if agreeing == 1 else "rank"
    agreed = (
        f"{number_word(agreeing)} other {'method' if agreeing == 1 else 'methods'} also {verb} {leader} first"
    )
    if not snapshot.evaluation.dissenting:
        return f"{capitalise(agreed)}."
    if "dissent" in recommendation.held_back:
        return ""  # the confidence has said it
    return (
        f"{capitalise(dissent_phrase(snapshot))}."
        if not agreeing
        else f"{capitalise(agreed)}; {_rest_phrase(snapshot)}."
    )


def _unknown_rival(snapshot: Snapshot, names: Names) -> str:
    rivals = (one.candidate for one in snapshot.recommendation.cautions if one.kind == "unknown_rival")
    return names.candidate(next(rival for rival in rivals if rival is not None))
