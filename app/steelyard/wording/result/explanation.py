"""The explanation of a result in words, as every surface shows it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from steelyard.wording.result import answer, flips, reasons
from steelyard.wording.result import basis as grounds
from steelyard.wording.result.cautions import cautions
from steelyard.wording.result.decision_sentence import decision_sentence
from steelyard.wording.result.parts import Caution, FlipLine, Reason, ResultLine

if TYPE_CHECKING:
    from steelyard.scoring.snapshot import Snapshot

__all__ = ["Caution", "Explanation", "FlipLine", "Reason", "ResultLine", "explain"]

SNAPSHOTS_KEPT = 8


@dataclass(frozen=True, slots=True)
class Explanation:
    """The whole answer in words. Empty strings and tuples where there is nothing to say.

    `sentence` is the answer without numbers; `headline` the same in at most twelve words for a slide;
    `one_line` sentence and confidence for terminal and screen reader. `tie_break` is what to do if one
    must be chosen now. `confidence_word`, empty until the draws are made, and `confidence_clause` ("it
    leads in 81 of 100 nearby weightings, by a small margin") make a sentence; `confidence_note` says what
    the figure means. `no_reasons` stands in place of the reasons for the leader, `nothing_against` in
    place of those against it, `no_flips` in place of the flips. `summary` gives figures and reasons in
    two or three sentences, for paper.
    """

    sentence: str
    headline: str
    one_line: str
    tie_break: str
    confidence_word: str
    confidence_clause: str
    confidence_note: str
    results: tuple[ResultLine, ...]
    why_heading: str
    reasons_for: tuple[Reason, ...]
    reasons_against: tuple[Reason, ...]
    against_heading: str
    no_reasons: str
    nothing_against: str
    summary: str
    flips_heading: str
    flips: tuple[FlipLine, ...]
    no_flips: str
    smallest_change: str
    cautions: tuple[Caution, ...]
    eliminations: tuple[str, ...]
    to_be_shown: tuple[str, ...]
    uncertain: tuple[str, ...]
    unknown: tuple[str, ...]
    dominance: tuple[str, ...]
    justifications: tuple[str, ...]
    second_opinions: str
    data_date: str
    assumptions: tuple[str, ...]
    decision_sentence: str
    method: tuple[str, ...]
    must_haves: tuple[str, ...]
    all_weightings: str


@lru_cache(maxsize=SNAPSHOTS_KEPT)
def explain(snapshot: Snapshot) -> Explanation:
    """Put a snapshot into words; the last few are kept, so every surface may ask for itself."""
    recommendation = snapshot.recommendation
    return Explanation(
        sentence=answer.answer_sentence(snapshot),
        headline=answer.headline(snapshot),
        one_line=answer.one_line(snapshot),
        tie_break=answer.tie_break(snapshot),
        confidence_word=answer.confidence_word(snapshot),
        confidence_clause=answer.confidence_clause(snapshot),
        confidence_note=answer.CONFIDENCE_NOTE,
        results=reasons.result_lines(snapshot),
        why_heading=reasons.why_heading(snapshot),
        reasons_for=reasons.reasons(snapshot, recommendation.reasons_for),
        reasons_against=reasons.reasons(snapshot, recommendation.reasons_against, mirrored=True),
        against_heading=reasons.against_heading(snapshot),
        no_reasons=reasons.no_reasons(snapshot),
        nothing_against=reasons.nothing_against(snapshot),
        summary=reasons.summary(snapshot),
        flips_heading=flips.flips_heading(snapshot),
        flips=flips.flip_lines(snapshot, recommendation.nearest_flips),
        no_flips=flips.no_flips(snapshot),
        smallest_change=flips.smallest_change(snapshot),
        cautions=cautions(snapshot),
        eliminations=grounds.eliminations(snapshot),
        to_be_shown=grounds.to_be_shown(snapshot),
        uncertain=grounds.uncertain(snapshot),
        unknown=grounds.unknown(snapshot),
        dominance=grounds.dominance(snapshot),
        justifications=grounds.justifications(snapshot),
        second_opinions=grounds.second_opinions(snapshot),
        data_date=grounds.data_date(snapshot),
        assumptions=grounds.assumptions(snapshot),
        decision_sentence=decision_sentence(snapshot),
        method=grounds.METHOD,
        must_haves=grounds.must_haves(snapshot),
        all_weightings=answer.all_weightings(snapshot),
    )
