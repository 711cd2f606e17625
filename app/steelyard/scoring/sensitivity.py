"""What follows from other weights, one requirement at a time: figures for charts."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np

from steelyard.scoring.closeness import TIE
from steelyard.scoring.steps import HIGHEST_WEIGHT
from steelyard.scoring.weighing import weigh

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from steelyard.decision.model import Decision
    from steelyard.scoring.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Swing:
    """The lead of the leader over the runner-up, in points of score, with one weight at both its ends.

    Negative where the runner-up is ahead; None where nothing would be weighted.
    """

    requirement: str
    at_zero: float | None
    at_ten: float | None

    @property
    def width(self) -> float:
        """How far the lead moves between the ends."""
        return (
            abs(self.at_ten - self.at_zero) if self.at_zero is not None and self.at_ten is not None else 0.0
        )


def choose_requirement(snapshot: Snapshot) -> str | None:
    """Return the requirement worth following: that of the nearest flip, else the heaviest."""
    if snapshot.recommendation.nearest_flips:
        return snapshot.recommendation.nearest_flips[0].requirement
    weights = snapshot.decision.weights
    return max(weights, key=lambda name: weights[name]) if weights else None


def scores_at(
    decision: Decision, requirement: str, weights: Sequence[float]
) -> Mapping[str, tuple[float | None, ...]]:
    """Return the exact score of each candidate, 0 to 5, with one requirement at each of the weights.

    The scores of eliminated candidates are would-be ones; None where nothing would be weighted.

    Raises:
        KeyError: the comparison has no such requirement.
    """
    weighing = weigh(decision)
    row = weighing.matrix.row_of[requirement]
    moved = np.asarray(weights, dtype=np.float64) - weighing.weights[row]
    totals = (weighing.total + moved).tolist()
    lines = (weighing.sums[:, None] + weighing.net[row][:, None] * moved).tolist()
    return MappingProxyType(
        {
            candidate: tuple(_divide(part, total) for part, total in zip(line, totals, strict=True))
            for candidate, line in zip(weighing.matrix.candidates, lines, strict=True)
        }
    )


def find_swings(decision: Decision) -> tuple[Swing, ...]:
    """Return how the lead over the runner-up swings with each weight at 0 and at 10, widest first.

    Requirements that swing it equally keep the comparison's order. Empty where there are not two
    eligible candidates or nothing is weighted.
    """
    weighing = weigh(decision)
    ranked = [column for group in weighing.ranking for column in group]
    if len(ranked) < 2:
        return ()
    leader, rival = ranked[:2]
    differences = weighing.net[:, leader] - weighing.net[:, rival]
    lead = weighing.sums[leader] - weighing.sums[rival]
    ends = []
    for end in (0.0, HIGHEST_WEIGHT):
        moved = end - weighing.weights
        ends.append(((lead + moved * differences).tolist(), (weighing.total + moved).tolist()))
    (leads_at_zero, totals_at_zero), (leads_at_ten, totals_at_ten) = ends
    swings = [
        Swing(requirement, _divide(at_zero, total_at_zero), _divide(at_ten, total_at_ten))
        for requirement, at_zero, total_at_zero, at_ten, total_at_ten in zip(
            weighing.matrix.requirements,
            leads_at_zero,
            totals_at_zero,
            leads_at_ten,
            totals_at_ten,
            strict=True,
        )
    ]
    return tuple(sorted(swings, key=lambda swing: -round(swing.width, 9)))


def _divide(part: float, total: float) -> float | None:
    return part / total if total > TIE else None
