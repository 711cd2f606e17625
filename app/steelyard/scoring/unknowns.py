"""What is not known, and how much hangs on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from steelyard.comparison.quantities import HIGHEST_FIT
from steelyard.scoring.closeness import TIE
from steelyard.scoring.matrix import inherit

if TYPE_CHECKING:
    from steelyard.scoring.weighing import Weighing

MOST_UNKNOWN = 1 / 3
"""The part of the weight on which a candidate may be unknown and still be judged."""


def is_known_enough(weighing: Weighing, column: int) -> bool:
    """Say whether a candidate's fits are known on two thirds of the weight."""
    if not weighing.matrix.unknown_cells:
        return True
    unknown = float(weighing.weights[weighing.matrix.unknown[:, column]].sum())
    return unknown <= MOST_UNKNOWN * weighing.total + TIE


def find_unknown_rival(weighing: Weighing) -> int | None:
    """Return the first rival, best first, that is mostly unknown and would lead were it all known as 5."""
    if not weighing.matrix.unknown_cells:
        return None
    leading = max(float(weighing.sums[column]) for column in weighing.leaders)
    for column in weighing.rivals:
        if not is_known_enough(weighing, column):
            unknown = weighing.matrix.unknown[:, column]
            best = np.minimum(HIGHEST_FIT, weighing.enough) - weighing.counted[:, column]
            hoped = float(weighing.sums[column] + (weighing.weights * best)[unknown].sum())
            if hoped > leading + TIE * weighing.total:
                return column
    return None


def find_turning_cell(weighing: Weighing) -> tuple[int, int] | None:
    """Return the first unknown (row, column) on a weighted requirement that alone could turn the answer.

    It is tried at both ends of the scale; combinations that inherit it follow.
    """
    matrix = weighing.matrix
    if not matrix.unknown_cells:
        return None
    cells = np.argwhere(matrix.unknown & ~matrix.inherited & (weighing.weights > 0)[:, None])
    for row, column in cells.tolist():
        if any(_turns(weighing, row, column, end) for end in (0.0, HIGHEST_FIT)):
            return row, column
    return None


def _turns(weighing: Weighing, row: int, column: int, fit: float) -> bool:
    matrix = weighing.matrix
    fits = matrix.fits[row].copy()
    fits[column] = fit
    for combination in matrix.inheritances:
        if column in combination.members and matrix.inherited[row, combination.column]:
            members = fits[list(combination.members)]
            fits[combination.column] = inherit(members, best=bool(combination.best[row]))
    counted = np.minimum(fits, weighing.enough[row])
    sums = weighing.sums + weighing.weights[row] * (counted - weighing.counted[row])
    leading = max(float(sums[place]) for place in weighing.leaders)
    return any(float(sums[place]) > leading + TIE * weighing.total for place in weighing.rivals)
