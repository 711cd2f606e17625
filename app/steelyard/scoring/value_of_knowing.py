"""What to find out first: the expected value of knowing one quantity exactly.

Each quantity, a fit with a width or a weight that is 0, is taken through the middles of 200 equal parts of
its range, all else as computed; its value is the mean of the best score less the best mean score (the
expected value of perfect information, Raiffa & Schlaifer 1961).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from steelyard.scoring.closeness import TIE
from steelyard.scoring.matrix import inherit
from steelyard.scoring.results import Knowing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from steelyard.scoring.matrix import Floats
    from steelyard.scoring.weighing import Weighing

PARTS = 200
_MIDDLES = (np.arange(PARTS) + 0.5) / PARTS
_ROWS_AT_ONCE = 256
"""Rows looked at together: bounds what is in memory at once, on the largest tables too."""
_DIGITS = 9


def find_out_first(weighing: Weighing) -> tuple[Knowing, ...]:
    """Return the quantities that are worth knowing, the largest value first; those of no value left out."""
    if not weighing.compared:
        return ()
    found = [*_know_fits(weighing), *_know_weights(weighing)]
    worthy = [knowing for knowing in found if knowing.value > TIE]
    return tuple(sorted(worthy, key=lambda knowing: -round(knowing.value, _DIGITS)))


def _know_fits(weighing: Weighing) -> Iterator[Knowing]:
    matrix = weighing.matrix
    wide = (matrix.highs > matrix.lows) & ~matrix.inherited & (weighing.weights > 0)[:, None]
    for column in np.flatnonzero(wide.any(axis=0)).tolist():
        every = np.flatnonzero(wide[:, column])
        for start in range(0, len(every), _ROWS_AT_ONCE):
            rows = every[start : start + _ROWS_AT_ONCE]
            moved = _move(weighing, column, rows)
            yield from _judge(weighing, moved, rows, matrix.candidates[column])


def _move(weighing: Weighing, column: int, rows: NDArray[np.intp]) -> dict[int, Floats]:
    """Return the sums of a candidate and of those that inherit from it: shape (rows, parts)."""
    matrix = weighing.matrix
    lows, highs = matrix.lows[rows, column], matrix.highs[rows, column]
    fits = lows[:, None] + (highs - lows)[:, None] * _MIDDLES
    moved = {column: fits}
    for combination in matrix.inheritances:
        if column in combination.members and matrix.inherited[rows, combination.column].any():
            members = np.array(
                [
                    fits
                    if member == column
                    else np.broadcast_to(matrix.fits[rows, [member]][:, None], fits.shape)
                    for member in combination.members
                ]
            )
            own = np.broadcast_to(matrix.fits[rows, [combination.column]][:, None], fits.shape)
            taken = np.where(combination.best[rows][:, None], inherit(members, best=True), own)
            moved[combination.column] = np.where(
                combination.worst[rows][:, None], inherit(members, best=False), taken
            )
    return {place: _weigh(weighing, place, rows, values) for place, values in moved.items()}


def _weigh(weighing: Weighing, column: int, rows: NDArray[np.intp], fits: Floats) -> Floats:
    """Return the sums with these fits, counted up to what is enough, their means where they were."""
    counted = np.minimum(fits, weighing.enough[rows][:, None])
    around = counted - counted.mean(axis=1, keepdims=True)
    return np.asarray(weighing.sums[column] + weighing.weights[rows][:, None] * around)


def _judge(
    weighing: Weighing, moved: dict[int, Floats], rows: NDArray[np.intp], candidate: str
) -> Iterator[Knowing]:
    """Yield what knowing each of the rows is worth; the means of all scores stay what they are."""
    moving = [column for column in weighing.eligible if column in moved]
    resting = [float(weighing.sums[column]) for column in weighing.eligible if column not in moved]
    if not moving:
        return
    best = np.max([moved[column] for column in moving], axis=0)
    best = np.maximum(best, max(resting, default=-np.inf))
    leader = weighing.leaders[0]
    leading = moved[leader] if leader in moved else np.full_like(best, weighing.sums[leader])
    values = (best.mean(axis=1) - weighing.sums[leader]) / weighing.total
    chances = (leading < best - TIE * weighing.total).mean(axis=1)
    for row, value, chance in zip(rows.tolist(), values.tolist(), chances.tolist(), strict=True):
        yield Knowing(candidate, weighing.matrix.requirements[row], value, chance)


def _know_weights(weighing: Weighing) -> Iterator[Knowing]:
    weights = weighing.heaviest * _MIDDLES
    eligible = list(weighing.eligible)
    leader = eligible.index(weighing.leaders[0])
    totals = weighing.total + weights
    for row in np.flatnonzero(weighing.weights <= 0).tolist():
        sums = weighing.sums[eligible][:, None] + weighing.net[row, eligible][:, None] * weights
        scores = sums / totals
        best = scores.max(axis=0)
        value = float(best.mean() - scores.mean(axis=1).max())
        chance = float((scores[leader] < best - TIE).mean())
        yield Knowing(None, weighing.matrix.requirements[row], value, chance)
