"""Requirements that rate the candidates alike: one thing said several times."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from steelyard.scoring.closeness import TIE
from steelyard.scoring.results import CountedOnce
from steelyard.scoring.weighing import group_ties

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from steelyard.scoring.matrix import Floats, Matrix
    from steelyard.scoring.weighing import Weighing

ALIKE = 0.95
"""The cosine of two rows of fits, each less its mean, from which they rate the candidates alike."""
LEAST_MEMBERS = 3
LEAST_SHARE = 0.35
"""Weighted members and part of the weight from which it is asked whether a family is one requirement."""

LEAST_CANDIDATES = 3
"""Candidates from which it is asked: of two, all rows that favour the same one rate them alike."""

_KEPT_FAMILIES = 8


@lru_cache(maxsize=_KEPT_FAMILIES)
def find_families(matrix: Matrix) -> tuple[tuple[int, ...], ...]:
    """Return groups of two or more rows that are alike or linked by such, in the file's order.

    A row on which all candidates are equal is in no family.
    """
    centred = matrix.fits - matrix.fits.mean(axis=1, keepdims=True) if matrix.fits.size else matrix.fits
    norms = np.sqrt((centred * centred).sum(axis=1))
    rows = np.flatnonzero(norms > TIE)
    units = centred[rows] / norms[rows][:, None]
    unseen = np.ones(len(rows), dtype=bool)
    families = []
    for start in range(len(rows)):
        if unseen[start]:
            family = _gather(units, start, unseen)
            if len(family) > 1:
                families.append(tuple(int(rows[place]) for place in sorted(family)))
    return tuple(families)


@lru_cache(maxsize=_KEPT_FAMILIES)
def number_rows(matrix: Matrix) -> NDArray[np.intp]:
    """Return a number for each row, the same for all of a family; one outside families has its own."""
    numbers = np.arange(len(matrix.requirements), dtype=np.intp)
    for family in find_families(matrix):
        numbers[list(family)] = family[0]
    return numbers


def effective_number(weighing: Weighing) -> float | None:
    """Return 1 / sum of squared shares of the families, a requirement outside being its own.

    None where nothing is weighted.
    """
    if weighing.total <= 0:
        return None
    shares = np.bincount(number_rows(weighing.matrix), weights=weighing.weights) / weighing.total
    return float(1 / (shares * shares).sum())


def count_once(weighing: Weighing) -> tuple[CountedOnce, ...]:
    """Return the large families that carry the answer: with the heaviest alone, another leads."""
    if not weighing.compared or len(weighing.matrix.candidates) < LEAST_CANDIDATES:
        return ()
    numbers, weighted = number_rows(weighing.matrix), weighing.weights > 0
    shares = np.bincount(numbers, weights=weighing.weights) / weighing.total
    members = np.bincount(numbers[weighted], minlength=len(shares))
    large = np.flatnonzero((members >= LEAST_MEMBERS) & (shares >= LEAST_SHARE - TIE))
    found = (
        _lead_once(weighing, np.flatnonzero((numbers == family) & weighted), float(shares[family]))
        for family in large.tolist()
    )
    return tuple(once for once in found if once is not None)


def _lead_once(weighing: Weighing, rows: NDArray[np.intp], share: float) -> CountedOnce | None:
    """Return the weighted rows of a family, if with the heaviest of them alone another leads."""
    weights = weighing.weights.copy()
    weights[rows] = 0.0
    heaviest = rows[weighing.weights[rows].argmax()]
    weights[heaviest] = weighing.weights[heaviest]
    sums = (weights[:, None] * weighing.net).sum(axis=0)
    leaders = group_ties(sums / float(weights.sum()), weighing.eligible)[0]
    if set(leaders) & set(weighing.leaders):
        return None
    names, candidates = weighing.matrix.requirements, weighing.matrix.candidates
    return CountedOnce(
        tuple(names[row] for row in rows.tolist()), share, tuple(candidates[place] for place in leaders)
    )


def _gather(units: Floats, start: int, unseen: np.ndarray[tuple[int], np.dtype[np.bool_]]) -> list[int]:
    """Return the rows linked to one, and strike them off `unseen`."""
    unseen[start] = False
    family, frontier = [start], [start]
    while frontier:
        near = np.flatnonzero(unseen & ((units @ units[frontier.pop()]) >= ALIKE - TIE)).tolist()
        unseen[near] = False
        family += near
        frontier += near
    return family
