"""How often each candidate leads when weights and fits are a little different.

Requirements are added up one after another with plain arithmetic: the same figures on every machine.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from steelyard.scoring.draws import DRAWS, share_lead, stream
from steelyard.scoring.matrix import inherit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from steelyard.scoring.matrix import Floats, Matrix
    from steelyard.scoring.weighing import Weighing

LARGEST_FACTOR = 1.5
"""What a weight is multiplied by at the most, and divided by: only ratios count, so nothing is clipped."""

_KEPT_NUMBERS = 6_000_000
"""Random numbers kept between two weighings (48 MB); tables that need more draw them anew."""


def share_trials(weighing: Weighing) -> dict[int, float]:
    """Return the share, 0 to 1, of 10,000 trials in which each eligible candidate leads.

    In a trial each weight above 0 is multiplied by a factor between 1/1.5 and 1.5 (log-uniform), and each
    fit is drawn uniformly within its interval. A combination that inherits a fit inherits the drawn ones;
    then what is enough caps them. Best of two, floor of a burden and cap all move the middle, so the draws
    of every cell are shifted until their mean is the fit computed with. Ties split equally. Empty where
    nothing is weighted.
    """
    if weighing.total <= 0:
        return {}
    matrix, eligible = weighing.matrix, list(weighing.eligible)
    sums = np.zeros((len(matrix.candidates), DRAWS))
    totals = np.zeros(DRAWS)
    fits = np.empty_like(sums)
    rows = np.flatnonzero(weighing.weights).tolist()
    for row, (draws, shifts) in zip(rows, _drawn(matrix, rows), strict=True):
        weights = weighing.weights[row] * draws[0]
        np.multiply(_count(weighing, row, draws[1:], shifts), weights, out=fits)
        sums += fits
        totals += weights
    sums -= weighing.paid[:, None] * totals
    return share_lead(sums[eligible], totals, eligible) if eligible else {}


def _count(weighing: Weighing, row: int, fits: Floats, shifts: Floats) -> Floats:
    """Return the drawn fits of a requirement, capped by what is enough before they are shifted."""
    if np.isinf(weighing.enough[row]):
        return fits
    counted = np.minimum(fits - shifts[:, None], weighing.enough[row])
    return np.asarray(counted + (weighing.counted[row] - counted.mean(axis=1))[:, None])


def _drawn(matrix: Matrix, rows: Sequence[int]) -> Iterator[tuple[Floats, Floats]]:
    """Yield for each row its draws and by how much each candidate's are shifted.

    The draws are the factors of its weight (first) and its fits, all of DRAWS; they hold until the next.
    """
    shape = (len(matrix.candidates) + 1, DRAWS)
    if len(matrix.requirements) * shape[0] * shape[1] <= _KEPT_NUMBERS:
        draws, shifts = _keep_draws(matrix)
        yield from ((draws[row], shifts[row]) for row in rows)
    else:
        piece = np.empty(shape)
        for row in rows:
            yield piece, _draw(matrix, row, into=piece)


@lru_cache(maxsize=1)
def _keep_draws(matrix: Matrix) -> tuple[Floats, Floats]:
    draws = np.empty((len(matrix.requirements), len(matrix.candidates) + 1, DRAWS))
    shifts = np.array([_draw(matrix, row, into=piece) for row, piece in enumerate(draws)])
    for kept in (draws, shifts):
        kept.flags.writeable = False
    return draws, shifts


def _draw(matrix: Matrix, row: int, *, into: Floats) -> Floats:
    """Draw the factors of the weight of one requirement and the fits of all candidates on it.

    Returns the shift of each candidate's fits to the mean that is computed with.
    """
    for name, line in zip(("", *matrix.candidates), into, strict=True):
        stream("nearby", matrix.requirements[row], name).random(out=line)
    factors, fits = into[0], into[1:]
    np.power(LARGEST_FACTOR, 2 * factors - 1, out=factors)
    fits *= (matrix.highs[row] - matrix.lows[row])[:, None]
    fits += matrix.lows[row][:, None]
    for combination in matrix.inheritances:
        if matrix.inherited[row, combination.column]:
            members = fits[list(combination.members)]
            fits[combination.column] = inherit(members, best=bool(combination.best[row]))
    shifts = np.asarray(matrix.fits[row] - fits.mean(axis=1))
    fits += shifts[:, None]
    return shifts
