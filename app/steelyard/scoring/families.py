"""Requirements that rate the candidates alike: one thing said several times."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from steelyard.scoring.closeness import TIE
from steelyard.scoring.results import CountedOnce
from steelyard.scoring.weighing import group_ties

if TYPE_CHECKING:
    from steelyard.scoring.matrix import Floats, Matrix
    from steelyard.scoring.weighing import Weighing

ALIKE = 0.95
"""The cosine of two rows of fits, each less its mean, from which they rate the candidates alike."""
LEAST_MEMBERS = 3
LEAST_SHARE = 0.35
"""Weighted members and part of the weight from which it is asked whether a family is one requirement."""

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


def effective_number(weighing: Weighing) -> float | None:
    """Return 1 / sum of squared shares of the families, a requirement outside being its own.

    None where nothing is weighted.
    """
    if weighing.total <= 0:
        return None
    shares = weighing.weights / weighing.total
    families = find_families(weighing.matrix)
    within = [row for family in families for row in family]
    alone = np.delete(shares, within)
    together = np.array([shares[list(family)].sum() for family in families])
    return float(1 / ((alone * alone).sum() + (together * together).sum()))


def count_once(weighing: Weighing) -> tuple[CountedOnce, ...]:
    """Return the large families that carry the answer: with the heaviest alone, another leads."""
    if not weighing.compared:
        return ()
    found = []
    for family in find_families(weighing.matrix):
        rows = [row for row in family if weighing.weights[row] > 0]
        share = float(weighing.weights[rows].sum()) / weighing.total
        if len(rows) < LEAST_MEMBERS or share < LEAST_SHARE - TIE:
            continue
        weights = weighing.weights.copy()
        weights[rows] = 0.0
        heaviest = max(rows, key=lambda row: float(weighing.weights[row]))
        weights[heaviest] = weighing.weights[heaviest]
        sums = (weights[:, None] * weighing.net).sum(axis=0)
        leaders = group_ties(sums / float(weights.sum()), weighing.eligible)[0]
        if not set(leaders) & set(weighing.leaders):
            names, candidates = weighing.matrix.requirements, weighing.matrix.candidates
            found.append(
                CountedOnce(
                    tuple(names[row] for row in rows), share, tuple(candidates[place] for place in leaders)
                )
            )
    return tuple(found)


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
