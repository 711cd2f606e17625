"""Every figure of a result as plain data, as `score --json` prints it."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any

from steelyard.decision.differences import Kind, compare_decisions
from steelyard.decision.fingerprint import fingerprint
from steelyard.scoring.group import gather
from steelyard.wording.result.explanation import explain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from steelyard.decision.differences import Difference
    from steelyard.decision.model import Decision
    from steelyard.scoring.differences import DecisiveDifference
    from steelyard.scoring.results import Evaluation, Flip, Knowing, Standing
    from steelyard.scoring.snapshot import Snapshot


def score_figures(snapshot: Snapshot) -> dict[str, Any]:
    """Return the figures, unrounded; every key is always there, None or empty where it does not apply."""
    decision, evaluation = snapshot.decision, snapshot.evaluation
    explanation, recommendation = explain(snapshot), snapshot.recommendation
    return {
        "comparison": decision.comparison.id,
        "scenario": decision.scenario,
        "outcome": recommendation.outcome.value,
        "recommended": list(recommendation.recommended),
        "sentence": explanation.answer.sentence,
        "weak": recommendation.weak,
        "lead": evaluation.lead,
        "confidence": _confidence(snapshot),
        "candidates": [_candidate(snapshot, standing) for standing in evaluation.standings],
        "weights": dict(decision.weights),
        "must_haves": dict(decision.must_haves),
        "enough": dict(decision.enough),
        "price": decision.system_price,
        "running": list(decision.running),
        "shares": dict(evaluation.shares),
        "contributions": [
            {"requirement": one.requirement, "value": one.value} for one in evaluation.contributions
        ],
        "flips": [_flip(flip) for flip in evaluation.flips],
        "stability": {name: list(interval) for name, interval in evaluation.stability.items()},
        "smallest_change": _smallest_change(evaluation),
        "second_opinions": {
            method: list(chain.from_iterable(ranking))
            for method, ranking in evaluation.second_opinions.items()
        },
        "families": [list(family) for family in evaluation.families],
        "effective_number": evaluation.effective_number,
        "find_out_first": [_knowing(one) for one in evaluation.find_out_first or ()],
        "cautions": [
            {"kind": caution.kind, "text": caution.text, "requirement": caution.requirement}
            for caution in explanation.cautions.decision
        ],
        "unknown": [
            {"candidate": candidate, "requirement": requirement}
            for candidate, requirement in evaluation.unknown
        ],
        "votes": _votes(decision),
        "fingerprint": fingerprint(decision),
        "seed": evaluation.seed,
    }


def _votes(decision: Decision) -> dict[str, Any] | None:
    group = gather(decision, trials=False)
    if group is None:
        return None
    return {
        "count": group.count,
        "round": group.round,
        "weights": dict(group.weights),
        "choices": [{"candidate": choice.candidate, "count": choice.count} for choice in group.choices],
    }


def _knowing(one: Knowing) -> dict[str, Any]:
    return {
        "candidate": one.candidate,
        "requirement": one.requirement,
        "value": one.value,
        "chance": one.chance,
    }


def _confidence(snapshot: Snapshot) -> dict[str, Any]:
    recommendation, evaluation = snapshot.recommendation, snapshot.evaluation
    leader = next(iter(evaluation.leaders), None) if recommendation.confidence is not None else None
    standing = None if leader is None else evaluation.standing(leader)
    return {
        "word": recommendation.confidence.value if recommendation.confidence else None,
        "trials_share": standing.trials_share if standing else None,
        "forgotten_share": evaluation.forgotten_share if standing else None,
        "all_weightings_share": standing.all_weightings_share if standing else None,
        "held_back": list(recommendation.held_back),
    }


def _candidate(snapshot: Snapshot, standing: Standing) -> dict[str, Any]:
    candidate = snapshot.decision.comparison.candidate_by_id[standing.candidate]
    return {
        "id": candidate.id,
        "name": candidate.name,
        "members": list(candidate.members),
        "score": standing.score,
        "paid": standing.paid,
        "rank": standing.rank,
        "eligible": standing.eligible,
        "failed": [
            {"requirement": failure.requirement, "fit": failure.fit, "least": failure.least}
            for failure in standing.failed
        ],
        "to_be_shown": list(standing.to_be_shown),
        "trials_share": standing.trials_share if standing.eligible else None,
        "all_weightings_share": standing.all_weightings_share,
    }


def _flip(flip: Flip) -> dict[str, Any]:
    return {
        "requirement": flip.requirement,
        "now": flip.now,
        "tie_from": flip.tie_from,
        "at": flip.at,
        "clear_from": flip.clear_from,
        "direction": flip.direction,
        "leader": flip.leader,
    }


def _smallest_change(evaluation: Evaluation) -> list[dict[str, Any]] | None:
    if evaluation.smallest_change is None:
        return None
    return [
        {"requirement": move.requirement, "from": move.start, "to": move.end}
        for move in evaluation.smallest_change.moves
    ]


def difference_figures(a: Snapshot, b: Snapshot, tried: Sequence[DecisiveDifference]) -> dict[str, Any]:
    """Return where decisions a and b differ, and what each difference alone does to a's answer.

    `kind` is weight, must_have, enough, running (of an option, true or false) or price; `recommended` and
    `outcome` of a difference are a's with b's value for
    it, null where only one of the comparisons knows the requirement.
    """
    effects = {each.difference: each for each in tried}
    found = compare_decisions(a.decision, b.decision)
    return {
        "a": _answer(a),
        "b": _answer(b),
        "comparisons_differ": found.comparisons_differ,
        "differences": [_difference(difference, effects.get(difference)) for difference in found.values],
    }


def _answer(snapshot: Snapshot) -> dict[str, Any]:
    recommendation = snapshot.recommendation
    return {
        "title": snapshot.decision.title,
        "outcome": recommendation.outcome.value,
        "recommended": list(recommendation.recommended),
        "votes": _votes(snapshot.decision),
    }


def _difference(difference: Difference, effect: DecisiveDifference | None) -> dict[str, Any]:
    on_option, on_nothing = difference.kind is Kind.RUNNING, difference.kind is Kind.PRICE
    sides = [difference.a, difference.b]
    return {
        "kind": difference.kind.value,
        "requirement": None if on_option or on_nothing else difference.subject,
        "option": difference.subject if on_option else None,
        **dict(zip("ab", [bool(side) for side in sides] if on_option else sides, strict=True)),
        "decisive": effect is not None and effect.decisive,
        "outcome": effect.outcome.value if effect is not None else None,
        "recommended": list(effect.recommended) if effect is not None else None,
    }
