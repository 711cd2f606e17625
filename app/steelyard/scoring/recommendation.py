"""From figures to an answer, how sure it is, and what stands behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steelyard.comparison.model import Combination
from steelyard.scoring.closeness import TOO_CLOSE_LEAD, is_below, name_close
from steelyard.scoring.results import Confidence, HeldBack, Outcome, Recommendation
from steelyard.scoring.uncertainty import find_uncertain_cells
from steelyard.scoring.weighing import weigh

if TYPE_CHECKING:
    from collections.abc import Iterable

    from steelyard.comparison.model import Comparison, Justification
    from steelyard.decision.model import Decision
    from steelyard.scoring.results import Contribution, Evaluation, Flip

REASONS_FOR = 3
REASONS_AGAINST = 2
NEAREST_FLIPS = 3

_WORDS = (Confidence.ROBUST, Confidence.LIKELY, Confidence.LEANING, Confidence.TOO_CLOSE)
_LEAST_SHARES = ((0.90, Confidence.ROBUST), (0.66, Confidence.LIKELY), (0.50, Confidence.LEANING))
_LEAD_CAPS = ((TOO_CLOSE_LEAD, Confidence.TOO_CLOSE), (0.10, Confidence.LEANING), (0.25, Confidence.LIKELY))
_DISSENT_CAP = Confidence.LIKELY


def recommend(decision: Decision, evaluation: Evaluation) -> Recommendation:
    """Return the answer that follows from an evaluation of the decision.

    Until the draws are made the outcome goes by the lead alone and has no confidence.
    """
    comparison = decision.comparison
    leader = evaluation.leaders[0] if evaluation.leaders else None
    rival = evaluation.runner_up
    share = evaluation.standing(leader).nearby_share if leader and rival else None
    outcome = _decide(comparison, evaluation, share)
    recommended = _name_recommended(evaluation, outcome)
    agreeing, dissenting = _ask_methods(evaluation)
    confidence, held_back = _word(evaluation, share, dissenting)
    return Recommendation(
        outcome=outcome,
        recommended=recommended,
        leader=leader,
        rival=rival,
        simpler=_find_simpler(comparison, recommended) if outcome is Outcome.TOO_CLOSE else None,
        confidence=confidence,
        nearby_share=share,
        held_back=held_back,
        reasons_for=_reasons(evaluation, leader, rival)[:REASONS_FOR],
        reasons_against=_reasons(evaluation, rival, leader)[:REASONS_AGAINST],
        nearest_flips=_nearest(evaluation.flips),
        justifications=_applying(decision, recommended),
        uncertain=find_uncertain_cells(weigh(decision)),
        agreeing=agreeing,
        dissenting=tuple(method for method, _ in dissenting),
    )


def word_share(share: float) -> Confidence:
    """Return the confidence word for a nearby share, 0 to 1, before anything holds it back."""
    return next((word for least, word in _LEAST_SHARES if share >= least), Confidence.TOO_CLOSE)


def _decide(comparison: Comparison, evaluation: Evaluation, share: float | None) -> Outcome:
    if not evaluation.leaders:
        weighted = any(standing.score is not None for standing in evaluation.standings)
        return Outcome.NONE_ELIGIBLE if weighted else Outcome.NO_WEIGHTS
    if evaluation.lead is not None and is_below(evaluation.lead, TOO_CLOSE_LEAD):
        return Outcome.TOO_CLOSE
    if share is not None and word_share(share) is Confidence.TOO_CLOSE:
        return Outcome.TOO_CLOSE
    combined = isinstance(comparison.candidate_by_id[evaluation.leaders[0]], Combination)
    return Outcome.COMBINE if combined else Outcome.CHOOSE


def _name_recommended(evaluation: Evaluation, outcome: Outcome) -> tuple[str, ...]:
    if outcome is not Outcome.TOO_CLOSE:
        return evaluation.leaders[:1]
    eligible = [standing for standing in evaluation.standings if standing.eligible]
    scores = {place: standing.score or 0.0 for place, standing in enumerate(eligible)}
    # a low nearby share makes the first two too close, however large the lead
    count = max(2, len(name_close(scores)))
    return tuple(standing.candidate for standing in eligible[:count])


def _find_simpler(comparison: Comparison, recommended: tuple[str, ...]) -> str | None:
    """Return the one option among combinations; where there are more or none, nothing separates them."""
    known = comparison.candidate_by_id
    options = [name for name in recommended if not isinstance(known[name], Combination)]
    return options[0] if len(options) == 1 else None


def _ask_methods(evaluation: Evaluation) -> tuple[tuple[str, ...], tuple[tuple[str, str], ...]]:
    """Return the methods that agree on a leader, and those that do not with the one they prefer."""
    if evaluation.runner_up is None:
        return (), ()
    first = {method: groups[0] for method, groups in evaluation.second_opinions.items()}
    agreeing = tuple(method for method, best in first.items() if set(best) & set(evaluation.leaders))
    return agreeing, tuple((method, best[0]) for method, best in first.items() if method not in agreeing)


def _word(
    evaluation: Evaluation, share: float | None, dissenting: tuple[tuple[str, str], ...]
) -> tuple[Confidence | None, HeldBack]:
    """Return the confidence word, and what keeps it below the one for the nearby share alone."""
    if share is None or evaluation.lead is None:
        return None, HeldBack()
    unbounded = word_share(share)
    lead = evaluation.lead
    by_lead = next((word for bound, word in _LEAD_CAPS if is_below(lead, bound)), Confidence.ROBUST)
    by_dissent = _DISSENT_CAP if dissenting else Confidence.ROBUST
    held_back = HeldBack(
        small_lead=_weaker(by_lead, unbounded) is not unbounded,
        dissenting=dissenting if _weaker(by_dissent, unbounded) is not unbounded else (),
    )
    return _weaker(_weaker(by_lead, by_dissent), unbounded), held_back


def _weaker(one: Confidence, other: Confidence) -> Confidence:
    return max(one, other, key=_WORDS.index)


def _reasons(evaluation: Evaluation, favoured: str | None, other: str | None) -> tuple[Contribution, ...]:
    """Return what favours a candidate, strongest first; what is unknown of it is never a reason for it."""
    if favoured is None or other is None:
        return ()
    return tuple(
        contribution
        for contribution in evaluation.contribution(favoured, other)
        if contribution.value > 0 and not evaluation.fits[contribution.requirement][favoured].unknown
    )


def _nearest(flips: Iterable[Flip]) -> tuple[Flip, ...]:
    reachable = [flip for flip in flips if flip.step is not None]
    return tuple(sorted(reachable, key=lambda flip: round(abs(flip.at - flip.now), 9))[:NEAREST_FLIPS])


def _applying(decision: Decision, recommended: tuple[str, ...]) -> tuple[Justification, ...]:
    """Return the lines for what is recommended whose `when` weighs, most weight first."""
    weights = decision.weights
    applying = [
        (sum(weights[name] for name in line.when), line)
        for line in decision.comparison.justifications
        if set(line.candidates) & set(recommended)
    ]
    weighty = [(weight, line) for weight, line in applying if weight > 0 or not line.when]
    return tuple(line for _, line in sorted(weighty, key=lambda entry: -entry[0]))
