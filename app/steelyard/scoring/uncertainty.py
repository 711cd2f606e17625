"""Which single fits could turn the answer, as far as they may be off."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from steelyard.scoring.matrix import inherit
from steelyard.scoring.results import UncertainCell
from steelyard.scoring.weighing import TIE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from steelyard.scoring.matrix import Floats
    from steelyard.scoring.weighing import Weighing


def find_uncertain_cells(weighing: Weighing) -> tuple[UncertainCell, ...]:
    """Return the weak fits that alone, at an end of their interval, let another candidate lead.

    Weak are unknown, reported and judged fits and those with a stated range, on weighted requirements.
    What combinations inherit follows; who is eligible stays. In the comparison's order.
    """
    if not weighing.rivals:
        return ()
    matrix = weighing.matrix
    found: dict[tuple[int, int], int] = {}
    rows_of_columns = _reach_far_enough(weighing)
    for column in np.flatnonzero(rows_of_columns.any(axis=0)).tolist():
        rows = np.flatnonzero(rows_of_columns[:, column])
        for ends in (matrix.lows, matrix.highs):
            for row, leader in _find_turning(weighing, column, rows, ends[rows, column]):
                found.setdefault((row, column), leader)
    return tuple(
        UncertainCell(
            candidate=matrix.candidates[column],
            requirement=matrix.requirements[row],
            fit=float(matrix.fits[row, column]),
            leader=matrix.candidates[leader],
        )
        for (row, column), leader in sorted(found.items())
    )


def _reach_far_enough(weighing: Weighing) -> NDArray[np.bool_]:
    """Return the weak cells whose interval, times their weight, reaches over the gap to the best rival.

    What a combination inherits moves with its members and never further, so the others cannot turn it.
    """
    matrix = weighing.matrix
    leading = max(weighing.sums[column] for column in weighing.leaders)
    gap = leading - max(weighing.sums[column] for column in weighing.rivals)
    reach = weighing.weights[:, None] * (matrix.highs - matrix.lows)
    return np.asarray(matrix.weak & (reach > 0) & (reach > gap - TIE * weighing.total))


def _find_turning(
    weighing: Weighing, column: int, rows: NDArray[np.intp], ends: Floats
) -> list[tuple[int, int]]:
    """Return the (row, new leader) in which the fit of one candidate, moved to its end, turns the answer."""
    moved = _move(weighing, column, rows, ends)
    rivals = sorted(weighing.rivals)
    leading = _best_of(weighing, moved, weighing.leaders)
    ahead = _best_of(weighing, moved, rivals)
    turned = np.flatnonzero(ahead > leading + TIE * weighing.total)
    return [(int(rows[place]), _leader_of(weighing, moved, rivals, int(place))) for place in turned]


def _move(weighing: Weighing, column: int, rows: NDArray[np.intp], ends: Floats) -> dict[int, Floats]:
    """Return the weighted sums of the candidate and of those that inherit from it, row by row."""
    matrix = weighing.matrix
    weights = weighing.weights[rows]
    sums = {column: weighing.sums[column] + weights * (ends - matrix.fits[rows, column])}
    for combination in matrix.inheritances:
        if column in combination.members:
            own = matrix.fits[rows, combination.column]
            members = [
                ends if member == column else matrix.fits[rows, member] for member in combination.members
            ]
            fits = np.where(combination.best[rows], inherit(np.array(members), best=True), own)
            fits = np.where(combination.worst[rows], inherit(np.array(members), best=False), fits)
            sums[combination.column] = weighing.sums[combination.column] + weights * (fits - own)
    return sums


def _best_of(weighing: Weighing, moved: dict[int, Floats], columns: Sequence[int]) -> Floats:
    resting = max(
        (float(weighing.sums[column]) for column in columns if column not in moved), default=-np.inf
    )
    moving = [moved[column] for column in columns if column in moved]
    return np.asarray(np.max([np.full(len(next(iter(moved.values()))), resting), *moving], axis=0))


def _leader_of(weighing: Weighing, moved: dict[int, Floats], columns: Sequence[int], place: int) -> int:
    sums = {column: moved[column][place] if column in moved else weighing.sums[column] for column in columns}
    return max(columns, key=lambda column: float(sums[column]))
