"""From figures to an answer, how sure it is, and what stands behind it."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from steelyard.comparison.model import Combination
from steelyard.scoring.cautions import find_cautions, is_weak
from steelyard.scoring.closeness import TIE, TOO_CLOSE_LEAD, is_below, name_close
from steelyard.scoring.confidence import judge_confidence, word_share
from steelyard.scoring.results import Confidence, NearMiss, Outcome, Recommendation
from steelyard.scoring.unknowns import is_known_enough

if TYPE_CHECKING:
    from collections.abc import Iterable

    from steelyard.comparison.model import Comparison, Justification
    from steelyard.decision.model import Decision
    from steelyard.scoring.results import Contribution, Evaluation, Flip, Standing
    from steelyard.scoring.weighing import Weighing

REASONS_FOR = 3
REASONS_AGAINST = 2
NEAREST_FLIPS = 3
_JUDGED = (Outcome.TOO_CLOSE, Outcome.CHOOSE, Outcome.COMBINE)
"""The outcomes that have a confidence, where more than one candidate is left."""


def recommend(decision: Decision, evaluation: Evaluation, weighing: Weighing) -> Recommendation:
    """Return the answer that follows from an evaluation of the decision, weighed.

    Until the trials are drawn the outcome goes by the lead alone and has no confidence.
    """
    comparison = decision.comparison
    leader = evaluation.leaders[0] if evaluation.leaders else None
    rival = evaluation.runner_up
    share = evaluation.standing(leader).trials_share if leader and rival else None
    outcome = _decide(comparison, evaluation, weighing, share)
    recommended = _name_recommended(evaluation, outcome)
    cautions = find_cautions(decision, evaluation, weighing)
    confidence, held_back = (
        judge_confidence(evaluation, weighing, share, cautions)
        if share is not None and outcome in _JUDGED
        else (None, ())
    )
    return Recommendation(
        outcome=outcome,
        recommended=recommended,
        leader=leader,
        rival=rival,
        simpler=_find_simpler(comparison, recommended) if outcome is Outcome.TOO_CLOSE else None,
        known_best=_find_known(evaluation, weighing) if outcome is Outcome.NOT_ENOUGH_KNOWN else None,
        nearest_miss=_find_nearest_miss(evaluation) if outcome is Outcome.NONE_ELIGIBLE else None,
        weak=is_weak(evaluation),
        confidence=confidence,
        trials_share=share,
        held_back=held_back,
        reasons_for=_reasons(evaluation, leader, rival)[:REASONS_FOR],
        reasons_against=_reasons(evaluation, rival, leader)[:REASONS_AGAINST],
        nearest_flips=_nearest(evaluation.flips),
        justifications=_applying(decision, evaluation, recommended),
        cautions=cautions,
    )


def _decide(
    comparison: Comparison, evaluation: Evaluation, weighing: Weighing, share: float | None
) -> Outcome:
    if not weighing.eligible:
        return Outcome.NONE_ELIGIBLE
    if not evaluation.leaders:
        return Outcome.NO_WEIGHTS
    if weighing.compared and not any(is_known_enough(weighing, column) for column in weighing.leaders):
        return Outcome.NOT_ENOUGH_KNOWN
    if evaluation.lead is not None and is_below(evaluation.lead, TOO_CLOSE_LEAD):
        return Outcome.TOO_CLOSE
    if share is not None and word_share(share) is Confidence.TOO_CLOSE:
        return Outcome.TOO_CLOSE
    combined = isinstance(comparison.candidate_by_id[evaluation.leaders[0]], Combination)
    return Outcome.COMBINE if combined else Outcome.CHOOSE


def _name_recommended(evaluation: Evaluation, outcome: Outcome) -> tuple[str, ...]:
    if outcome is Outcome.NOT_ENOUGH_KNOWN:
        return ()
    if outcome is not Outcome.TOO_CLOSE:
        return evaluation.leaders[:1]
    eligible = [standing for standing in evaluation.standings if standing.eligible]
    scores = {place: standing.score or 0.0 for place, standing in enumerate(eligible)}
    # a low trials share makes the first two too close, however large the lead
    count = max(2, len(name_close(scores)))
    return tuple(standing.candidate for standing in eligible[:count])


def _find_known(evaluation: Evaluation, weighing: Weighing) -> str | None:
    """Return the best eligible candidate that is known on two thirds of the weight."""
    candidates = weighing.matrix.candidates
    known = {candidates[column] for column in weighing.eligible if is_known_enough(weighing, column)}
    ranked = (standing.candidate for standing in evaluation.standings if standing.eligible)
    return next((candidate for candidate in ranked if candidate in known), None)


def _find_nearest_miss(evaluation: Evaluation) -> NearMiss:
    """Return whom the fewest must-haves eliminate, and of those the one that is nearest to meeting them."""

    def distance(standing: Standing) -> tuple[int, float]:
        return len(standing.failed), sum(failure.least - failure.fit for failure in standing.failed)

    nearest = min(evaluation.standings, key=distance)
    steps = max(ceil(failure.least - failure.fit - TIE) for failure in nearest.failed)
    return NearMiss(nearest.candidate, nearest.failed, steps)


def _find_simpler(comparison: Comparison, recommended: tuple[str, ...]) -> str | None:
    """Return the one option among combinations; where there are more or none, nothing separates them."""
    known = comparison.candidate_by_id
    options = [name for name in recommended if not isinstance(known[name], Combination)]
    return options[0] if len(options) == 1 else None


def _reasons(evaluation: Evaluation, favoured: str | None, other: str | None) -> tuple[Contribution, ...]:
    """Return what favours a candidate, strongest first; what is unknown of it is never a reason for it."""
    if favoured is None or other is None:
        return ()
    return tuple(
        contribution
        for contribution in evaluation.contribution(favoured, other)
        if contribution.requirement is not None
        and contribution.value > 0
        and not evaluation.fits[contribution.requirement][favoured].unknown
    )


def _nearest(flips: Iterable[Flip]) -> tuple[Flip, ...]:
    return tuple(sorted(flips, key=lambda flip: round(abs(flip.at - flip.now), 9))[:NEAREST_FLIPS])


def _applying(
    decision: Decision, evaluation: Evaluation, recommended: tuple[str, ...]
) -> tuple[Justification, ...]:
    """Return the lines for what is recommended, most weight first.

    A line applies only if each option it argues for is the best on some requirement of its `when` that is
    weighted; one without `when` always does.
    """
    weights = decision.weights
    applying = [
        (sum(weights[name] for name in line.when), line)
        for line in decision.comparison.justifications
        if set(line.candidates) & set(recommended) and _argues(decision, evaluation, line)
    ]
    return tuple(line for _, line in sorted(applying, key=lambda entry: -entry[0]))


def _argues(decision: Decision, evaluation: Evaluation, line: Justification) -> bool:
    comparison = decision.comparison
    argued = {member for name in line.candidates for member in comparison.candidate_by_id[name].members}
    best: set[str] = set()
    for requirement in line.when:
        if decision.weights[requirement] > 0:
            fits = {option.id: evaluation.fits[requirement][option.id].value for option in comparison.options}
            highest, lowest = max(fits.values()), min(fits.values())
            best |= {
                option for option, fit in fits.items() if highest - lowest > TIE and fit >= highest - TIE
            }
    return argued <= best or not line.when
