"""From a decision to every figure that follows from it."""

from __future__ import annotations

from functools import partial
from math import floor
from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np

from steelyard.scoring.dominance import find_dominators
from steelyard.scoring.draws import SEED
from steelyard.scoring.families import count_once, effective_number, find_families
from steelyard.scoring.flips import find_crossings, find_stability, list_flips
from steelyard.scoring.forgotten import share_forgotten
from steelyard.scoring.matrix import name_rows, sum_by_signal
from steelyard.scoring.results import Evaluation, Later, Standing, contributions_between
from steelyard.scoring.second_opinions import ask_second_opinions
from steelyard.scoring.simplex import share_all_weightings
from steelyard.scoring.smallest_change import find_smallest_change
from steelyard.scoring.trials import share_trials
from steelyard.scoring.value_of_knowing import find_out_first
from steelyard.scoring.weighing import group_ties, weigh

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from steelyard.comparison.model import Comparison
    from steelyard.decision.model import Decision
    from steelyard.scoring.weighing import Weighing


def evaluate(decision: Decision, *, trials: bool = True, knowing: bool = True) -> Evaluation:
    """Return every figure that follows from a decision.

    Without `trials` none that is drawn, without `knowing` not what to find out first.
    """
    return evaluate_weighing(decision, weigh(decision), trials=trials, knowing=knowing)


def evaluate_weighing(decision: Decision, weighing: Weighing, *, trials: bool, knowing: bool) -> Evaluation:
    """Return every figure of a decision that has been weighed."""
    matrix = weighing.matrix
    shares = dict(zip(decision.weights, whole_percents(list(decision.weights.values())), strict=True))
    exact = _exact_shares(weighing)
    counted = _counted(weighing)
    paid = MappingProxyType(dict(zip(matrix.candidates, weighing.paid.tolist(), strict=True)))
    leader, runner_up = _first_two(weighing)
    below, above = find_crossings(weighing)
    return Evaluation(
        standings=_stand(weighing, trials=trials),
        shares=MappingProxyType(shares),
        exact_shares=exact,
        signal_shares=_signal_shares(decision.comparison, shares),
        fits=matrix.by_id,
        counted=counted,
        paid=paid,
        signal_fits=_signal_fits(weighing),
        unknown_signals=matrix.unknown_signals,
        leaders=tuple(matrix.candidates[column] for column in weighing.leaders),
        runner_up=runner_up,
        lead=_lead(weighing),
        contributions=(
            contributions_between(exact, counted, paid, leader, runner_up) if leader and runner_up else ()
        ),
        flips=list_flips(weighing, (below, above)),
        stability=find_stability(weighing, below, above),
        families=tuple(tuple(matrix.requirements[row] for row in family) for family in find_families(matrix)),
        counted_once=count_once(weighing),
        forgotten_share=share_forgotten(weighing, above),
        find_out_first=find_out_first(weighing) if knowing else None,
        unknown=matrix.unknown_cells,
        trials_drawn=trials,
        seed=SEED,
        later=Later(
            smallest_change=partial(find_smallest_change, weighing),
            second_opinions=partial(ask_second_opinions, weighing),
            effective_number=partial(effective_number, weighing),
        ),
    )


def _counted(weighing: Weighing) -> Mapping[str, Mapping[str, float]]:
    matrix = weighing.matrix
    if weighing.counted is matrix.fits:
        return matrix.values
    return name_rows(matrix.requirements, matrix.candidates, weighing.counted)


def _exact_shares(weighing: Weighing) -> Mapping[str, float]:
    total = weighing.total
    exact = weighing.weights / total if total > 0 else np.zeros_like(weighing.weights)
    return MappingProxyType(dict(zip(weighing.matrix.requirements, exact.tolist(), strict=True)))


def _first_two(weighing: Weighing) -> tuple[str | None, str | None]:
    ranked = [weighing.matrix.candidates[column] for group in weighing.ranking for column in group]
    first, second, *_ = (*ranked, None, None)
    return first, second


def _lead(weighing: Weighing) -> float | None:
    """Return what the first candidate scores more than the second, 0 where they tie."""
    ranked = [column for group in weighing.ranking for column in group]
    if len(ranked) < 2:
        return None
    return max(0.0, float(weighing.sums[ranked[0]] - weighing.sums[ranked[1]]) / weighing.total)


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


def _stand(weighing: Weighing, *, trials: bool) -> tuple[Standing, ...]:
    """Return eligible candidates by rank, then the others by would-be score; ties in the file's order."""
    matrix, total = weighing.matrix, weighing.total
    scores: list[float | None] = (
        (weighing.sums / total).tolist() if total > 0 else [None] * len(weighing.sums)
    )
    tried = share_trials(weighing) if trials else {}
    anywhere = share_all_weightings(weighing) if trials else {}
    ranks, dominators = _rank(weighing), find_dominators(weighing)
    return tuple(
        Standing(
            candidate=matrix.candidates[column],
            score=scores[column],
            paid=float(weighing.paid[column]),
            rank=ranks.get(column),
            eligible=not weighing.failed[column],
            failed=weighing.failed[column],
            to_be_shown=weighing.to_be_shown[column],
            trials_share=tried.get(column),
            all_weightings_share=anywhere.get(column),
            dominated_by=tuple(matrix.candidates[place] for place in dominators[column]),
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
    exact = {place: round(100 * weight / total, _DIGITS) for place, weight in enumerate(weights) if weight}
    percents = [0] * len(weights)
    for place, share in exact.items():
        percents[place] = floor(share)
    by_remainder = sorted(
        exact, key=lambda place: round(exact[place] - percents[place], _DIGITS), reverse=True
    )
    for place in by_remainder[: 100 - sum(percents)]:
        percents[place] += 1
    return percents
