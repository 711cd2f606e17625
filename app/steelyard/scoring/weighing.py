"""One set of weights and must-haves laid on a comparison: who is eligible, and who leads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from steelyard.scoring.matrix import view_matrix
from steelyard.scoring.results import Failure

if TYPE_CHECKING:
    from collections.abc import Sequence

    from steelyard.decision.model import Decision
    from steelyard.scoring.matrix import Floats, Matrix

TIE = 1e-9
"""Scores (0 to 5) that differ by no more than this are equal."""


@dataclass(frozen=True, eq=False)
class Weighing:
    """A matrix under weights. Candidates are columns of the matrix, requirements its rows.

    `sums` are sum_i w_i f_i for every candidate; divided by `total`, the sum of the weights, they are the
    scores. `ranking` are the eligible candidates, best first, in groups of ties, each in the file's
    order; it is empty where nothing is weighted.
    """

    matrix: Matrix
    weights: Floats
    total: float
    sums: Floats
    failed: tuple[tuple[Failure, ...], ...]
    to_be_shown: tuple[tuple[str, ...], ...]
    eligible: tuple[int, ...]
    ranking: tuple[tuple[int, ...], ...]

    @property
    def leaders(self) -> tuple[int, ...]:
        """The eligible candidates of rank 1, none where nothing is weighted."""
        return self.ranking[0] if self.ranking else ()

    @property
    def rivals(self) -> tuple[int, ...]:
        """The eligible candidates that do not lead, best first."""
        return tuple(column for group in self.ranking[1:] for column in group)


def weigh(decision: Decision) -> Weighing:
    """Lay the weights and must-haves of a decision on its comparison."""
    matrix = view_matrix(decision.comparison)
    weights = np.fromiter(decision.weights.values(), np.float64, len(matrix.requirements))
    # no matrix product: a BLAS may add in another order on another machine
    sums = (weights[:, None] * matrix.fits).sum(axis=0)
    total = float(weights.sum())
    failed, to_be_shown = _apply_must_haves(decision, matrix)
    eligible = tuple(column for column, failures in enumerate(failed) if not failures)
    ranking = group_ties(sums / total, eligible) if total > 0 else ()
    return Weighing(matrix, weights, total, sums, failed, to_be_shown, eligible, ranking)


def group_ties(scores: Floats, columns: Sequence[int]) -> tuple[tuple[int, ...], ...]:
    """Return columns best first (the highest score), in groups of equal scores, each in its order."""
    values = scores.tolist()
    groups: list[list[int]] = []
    best = 0.0
    for column in sorted(columns, key=lambda place: -values[place]):
        if groups and best - values[column] <= TIE:
            groups[-1].append(column)
        else:
            groups.append([column])
            best = values[column]
    return tuple(tuple(sorted(group)) for group in groups)


def _apply_must_haves(
    decision: Decision, matrix: Matrix
) -> tuple[tuple[tuple[Failure, ...], ...], tuple[tuple[str, ...], ...]]:
    failed: list[list[Failure]] = [[] for _ in matrix.candidates]
    to_be_shown: list[list[str]] = [[] for _ in matrix.candidates]
    for requirement, least in decision.must_haves.items():
        for column, fit in enumerate(matrix.by_id[requirement].values()):
            if fit.unknown:
                to_be_shown[column].append(requirement)
            elif fit.value < least - TIE:
                failed[column].append(Failure(requirement, fit.value, least))
    return tuple(map(tuple, failed)), tuple(map(tuple, to_be_shown))
