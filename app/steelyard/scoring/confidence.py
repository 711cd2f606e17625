"""How sure an answer is: the lowest word that any rule gives, and which rules those are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steelyard.scoring.cautions import WORKAROUND, find_decisive
from steelyard.scoring.closeness import TIE, TOO_CLOSE_LEAD, is_below
from steelyard.scoring.results import Confidence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from steelyard.scoring.results import Caution, Evaluation, Rule
    from steelyard.scoring.weighing import Weighing

_WORDS = (Confidence.ROBUST, Confidence.LIKELY, Confidence.LEANING, Confidence.TOO_CLOSE)
"""From the surest to the least sure."""
_LEAST_SHARES = ((0.90, Confidence.ROBUST), (0.66, Confidence.LIKELY), (0.50, Confidence.LEANING))
_LEAD_CAPS = ((TOO_CLOSE_LEAD, Confidence.TOO_CLOSE), (0.10, Confidence.LEANING), (0.25, Confidence.LIKELY))
_CAUTION_CAPS: tuple[Rule, ...] = ("counted_once", "unknown_rival", "to_be_shown")
"""Cautions that allow no more than leaning."""


def judge_confidence(
    evaluation: Evaluation,
    weighing: Weighing,
    share: float,
    cautions: tuple[Caution, ...],
) -> tuple[Confidence, tuple[Rule, ...]]:
    """Return the word and the rules that give it, none where nothing holds it back.

    `share` is the trials share of the leader, 0 to 1.
    """
    words: dict[Rule, Confidence] = {
        "trials": word_share(share),
        "forgotten": _word_forgotten(evaluation.forgotten_share),
        "lead": _word_lead(evaluation.lead),
        "dissent": _WORDS[min(len(evaluation.dissenting), 2)],
        **dict.fromkeys(_find_caps(evaluation, weighing, cautions), Confidence.LEANING),
    }
    word = max(words.values(), key=_WORDS.index)
    if word is Confidence.ROBUST:
        return word, ()
    return word, tuple(rule for rule, given in words.items() if given is word)


def word_share(share: float) -> Confidence:
    """Return the confidence word for a trials share, 0 to 1, before anything holds it back."""
    return next((word for least, word in _LEAST_SHARES if share >= least), Confidence.TOO_CLOSE)


def _word_forgotten(share: float | None) -> Confidence:
    """Return the word for a forgotten share: what has been forgotten makes nothing too close to call."""
    word = Confidence.ROBUST if share is None else word_share(share)
    return Confidence.LEANING if word is Confidence.TOO_CLOSE else word


def _word_lead(lead: float | None) -> Confidence:
    if lead is None:
        return Confidence.ROBUST
    return next((word for bound, word in _LEAD_CAPS if is_below(lead, bound)), Confidence.ROBUST)


def _find_caps(evaluation: Evaluation, weighing: Weighing, cautions: tuple[Caution, ...]) -> Iterator[Rule]:
    leader = evaluation.leaders[0]
    for row in find_decisive(weighing):
        fit = evaluation.fits[weighing.matrix.requirements[row]][leader]
        if not fit.unknown and fit.value <= WORKAROUND + TIE:
            yield "decisive"
            break
    kinds = {caution.kind for caution in cautions}
    yield from (rule for rule in _CAUTION_CAPS if rule in kinds)
