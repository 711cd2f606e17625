"""From a decision to every figure that follows from it."""

from __future__ import annotations

from math import floor
from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np

from steelyard.scoring.flips import find_crossings, find_stability, list_flips
from steelyard.scoring.matrix import sum_by_signal
from steelyard.scoring.results import Evaluation, Standing, contributions_between
from steelyard.scoring.robustness import SEED, share_all_weightings, share_nearby
from steelyard.scoring.second_opinions import ask_second_opinions
from steelyard.scoring.smallest_change import find_smallest_change
from steelyard.scoring.weighing import group_ties, weigh

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from steelyard.comparison.model import Comparison
    from steelyard.decision.model import Decision
    from steelyard.scoring.results import Contribution
    from steelyard.scoring.weighing import Weighing


def evaluate(decision: Decision, *, robustness: bool = True) -> Evaluation:
    """Return every figure that follows from a decision; without `robustness` none that is drawn."""
    weighing = weigh(decision)
    matrix = weighing.matrix
    shares = dict(zip(decision.weights, whole_percents(list(decision.weights.values())), strict=True))
    exact = _exact_shares(weighing)
    leader, runner_up = _first_two(weighing)
    lead, contributions = _compare(weighing, exact, leader, runner_up)
    below, above = find_crossings(weighing, -1), find_crossings(weighing, 1)
    return Evaluation(
        standings=_stand(weighing, robustness=robustness),
        shares=MappingProxyType(shares),
        exact_shares=exact,
        signal_shares=_signal_shares(decision.comparison, shares),
        fits=matrix.by_id,
        signal_fits=_signal_fits(weighing),
        unknown_signals=matrix.unknown_signals,
        leaders=tuple(matrix.candidates[column] for column in weighing.leaders),
        runner_up=None if runner_up is None else matrix.candidates[runner_up],
        lead=lead,
        contributions=contributions,
        flips=list_flips(weighing, (below, above)),
        stability=find_stability(weighing, below, above),
        smallest_change=find_smallest_change(weighing),
        second_opinions=ask_second_opinions(weighing),
        unknown=matrix.unknown_cells,
        robustness_drawn=robustness,
        seed=SEED,
    )


def _exact_shares(weighing: Weighing) -> Mapping[str, float]:
    total = weighing.total
    exact = weighing.weights / total if total > 0 else np.zeros_like(weighing.weights)
    return MappingProxyType(dict(zip(weighing.matrix.requirements, exact.tolist(), strict=True)))


def _first_two(weighing: Weighing) -> tuple[int | None, int | None]:
    ranked = [column for group in weighing.ranking for column in group]
    first, second, *_ = (*ranked, None, None)
    return first, second


def _compare(
    weighing: Weighing, shares: Mapping[str, float], leader: int | None, runner_up: int | None
) -> tuple[float | None, tuple[Contribution, ...]]:
    if leader is None or runner_up is None:
        return None, ()
    matrix = weighing.matrix
    a, b = matrix.candidates[leader], matrix.candidates[runner_up]
    lead = float(weighing.sums[leader] - weighing.sums[runner_up]) / weighing.total
    return max(0.0, lead), contributions_between(shares, matrix.by_id, a, b)


def _signal_shares(comparison: Comparison, shares: Mapping[str, int]) -> Mapping[str, int]:
    return MappingProxyType(
        {
            signal.id: sum(shares[requirement.id] for requirement in signal.requirements)
            for signal in comparison.signals
        }
    )


def _signal_fits(weighing: Weighing) -> Mapping[str, Mapping[str, float]]:
    matrix = weighing.matrix
    weights = weighing.weights[:, None]
    totals = sum_by_signal(matrix, weights)
    sums = sum_by_signal(matrix, weights * matrix.fits)
    means = np.divide(sums, totals, out=matrix.signal_means.copy(), where=totals > 0)
    return MappingProxyType(
        {
            signal: MappingProxyType(dict(zip(matrix.candidates, row, strict=True)))
            for signal, row in zip(matrix.signals, means.tolist(), strict=True)
        }
    )


def _stand(weighing: Weighing, *, robustness: bool) -> tuple[Standing, ...]:
    """Return eligible candidates by rank, then the others by would-be score; ties in the file's order."""
    matrix, total = weighing.matrix, weighing.total
    scores: list[float | None] = (
        (weighing.sums / total).tolist() if total > 0 else [None] * len(weighing.sums)
    )
    nearby = share_nearby(weighing) if robustness else {}
    anywhere = share_all_weightings(matrix, weighing.eligible) if robustness else {}
    ranks = _rank(weighing)
    return tuple(
        Standing(
            candidate=matrix.candidates[column],
            score=scores[column],
            rank=ranks.get(column),
            eligible=not weighing.failed[column],
            failed=weighing.failed[column],
            to_be_shown=weighing.to_be_shown[column],
            nearby_share=nearby.get(column),
            all_weightings_share=anywhere.get(column),
            dominated_by=matrix.dominated_by[column],
        )
        for column in _order(weighing)
    )


def _rank(weighing: Weighing) -> dict[int, int]:
    ranks: dict[int, int] = {}
    for group in weighing.ranking:
        ranks |= dict.fromkeys(group, len(ranks) + 1)
    return ranks


def _order(weighing: Weighing) -> list[int]:
    eliminated = [column for column, failures in enumerate(weighing.failed) if failures]
    if weighing.total <= 0:
        return [*weighing.eligible, *eliminated]
    groups = (*weighing.ranking, *group_ties(weighing.sums / weighing.total, eliminated))
    return [column for group in groups for column in group]


_DIGITS = 9


def whole_percents(weights: Sequence[float]) -> list[int]:
    """Return the shares of weights (0 or more) in whole percents by the largest remainder.

    They add up to 100, or are all 0 where nothing is weighted. Equal remainders go to the earlier weight.
    """
    total = sum(weights)
    if total == 0:
        return [0] * len(weights)
    exact = [round(100 * weight / total, _DIGITS) for weight in weights]
    percents = [floor(share) for share in exact]
    by_remainder = sorted(
        range(len(exact)), key=lambda place: round(exact[place] - percents[place], _DIGITS), reverse=True
    )
    for place in by_remainder[: 100 - sum(percents)]:
        percents[place] += 1
    return percents
