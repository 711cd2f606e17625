"""Other published ways to rank candidates. They are shown as agreement and never change the answer.

Everywhere `values` has the shape (candidates, criteria), more is better, and `weights` are 0 or more, one
a criterion, of any sum. Equal candidates get equal figures.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np

from steelyard.scoring.weighing import group_ties

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from numpy.typing import ArrayLike

    from steelyard.scoring.matrix import Floats
    from steelyard.scoring.weighing import CountedFits, Weighing

    Preference = Callable[[Floats], Floats]

INDIFFERENT_CLOSENESS = 0.5
_KEPT = 8
FULL_PREFERENCE = 2.0
"""The difference of fit from which PROMETHEE prefers fully."""


def topsis(values: ArrayLike, weights: ArrayLike) -> Floats:
    """Return the relative closeness to the ideal, 0 to 1, higher is better (Hwang & Yoon 1981).

    Columns are divided by their Euclidean norm; a column of zeros stays zero. Where all candidates are
    equal, ideal and anti-ideal coincide and each gets 0.5.
    """
    return _find_closeness(_normalise(np.asarray(values, dtype=np.float64)), _shares(weights))


def promethee_ii(values: ArrayLike, weights: ArrayLike, *, preference: Preference) -> Floats:
    """Return the net outranking flow, -1 to 1, higher is better (Brans & Vincke 1985).

    `preference` turns differences (an array of any shape) into degrees of preference, 0 to 1, such as
    `usual` or `linear(2)`. A single candidate has a flow of 0.
    """
    net = _mean_preferences(np.asarray(values, dtype=np.float64), preference)
    return np.asarray((net * _shares(weights)).sum(axis=1))


def usual(differences: Floats) -> Floats:
    """Prefer fully as soon as there is any difference (type I)."""
    return np.asarray(differences > 0, dtype=np.float64)


def linear(full: float) -> Preference:
    """Return a preference that grows with the difference, up to 1 at `full`, above 0 (type III)."""

    def prefer(differences: Floats) -> Floats:
        return np.minimum(np.maximum(differences / full, 0.0), 1.0)

    return prefer


def weighted_product(values: ArrayLike, weights: ArrayLike) -> Floats:
    """Return the product of the values to the power of their shares, higher is better.

    The values must not be negative; the caller adds what keeps a 0 from deciding alone.
    """
    table = np.asarray(values, dtype=np.float64)
    return np.asarray(np.prod(table ** _shares(weights), axis=1))


def minimax_regret(values: ArrayLike) -> Floats:
    """Return the largest regret over the criteria, 0 or more, lower is better (Savage 1951).

    Regret is how much more the best candidate offers on a criterion; the caller weights the values.
    """
    return np.asarray(_regrets(np.asarray(values, dtype=np.float64)).max(axis=1))


@dataclass(frozen=True, eq=False)
class _Prepared:
    """The fits of the eligible candidates as each method takes them, whatever the weights."""

    normalised: Floats
    preferences: Floats
    factors: Floats
    regrets: Floats


@lru_cache(maxsize=_KEPT)
def _prepare(fits: CountedFits, eligible: tuple[int, ...]) -> _Prepared:
    table = fits.net[:, eligible].T
    return _Prepared(
        normalised=_normalise(table),
        preferences=_mean_preferences(table, linear(FULL_PREFERENCE)),
        # the price may take a fit below 0; a factor must not be negative
        factors=np.maximum(table + 1, 0.0),
        regrets=_regrets(table),
    )


METHODS: Mapping[str, Callable[[_Prepared, Floats], Floats]] = MappingProxyType(
    {
        "topsis": lambda prepared, shares: _find_closeness(prepared.normalised, shares),
        "promethee_ii": lambda prepared, shares: (prepared.preferences * shares).sum(axis=1),
        "weighted_product": lambda prepared, shares: np.prod(prepared.factors**shares, axis=1),
        "minimax_regret": lambda prepared, shares: -(prepared.regrets * shares).max(axis=1),
    }
)
"""Each method with how it values the eligible candidates under shares, higher is better."""


def ask_second_opinions(weighing: Weighing) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """Return for each method the eligible candidates, best first, in groups of ties.

    The groups are empty where nothing is weighted or nobody is eligible.
    """
    if not weighing.ranking or weighing.total <= 0:
        return MappingProxyType(dict.fromkeys(METHODS, ()))
    prepared, shares = _prepare(weighing.fits, weighing.eligible), weighing.weights / weighing.total
    names = [weighing.matrix.candidates[column] for column in weighing.eligible]
    return MappingProxyType(
        {method: _rank(value(prepared, shares), names) for method, value in METHODS.items()}
    )


def _rank(values: Floats, names: list[str]) -> tuple[tuple[str, ...], ...]:
    groups = group_ties(values, range(len(names)))
    return tuple(tuple(names[place] for place in group) for group in groups)


def _shares(weights: ArrayLike) -> Floats:
    array = np.asarray(weights, dtype=np.float64)
    total = array.sum()
    return array / total if total > 0 else np.zeros_like(array)


def _distances(rows: Floats, point: Floats) -> Floats:
    differences = rows - point
    return np.asarray(np.sqrt((differences * differences).sum(axis=1)))


def _normalise(table: Floats) -> Floats:
    """Return columns divided by their Euclidean norm; a column of zeros stays zero."""
    norms = np.sqrt((table * table).sum(axis=0))
    return np.asarray(np.divide(table, norms, out=np.zeros_like(table), where=norms > 0))


def _find_closeness(normalised: Floats, shares: Floats) -> Floats:
    weighted = shares * normalised
    to_ideal = _distances(weighted, weighted.max(axis=0))
    to_anti_ideal = _distances(weighted, weighted.min(axis=0))
    span = to_ideal + to_anti_ideal
    return np.divide(to_anti_ideal, span, out=np.full_like(span, INDIFFERENT_CLOSENESS), where=span > 0)


def _mean_preferences(table: Floats, preference: Preference) -> Floats:
    """Return on each criterion by how much a candidate is preferred to the others, less they to it."""
    net = np.zeros_like(table)
    for place, row in enumerate(table):
        net[place] = (preference(row - table) - preference(table - row)).sum(axis=0)
    return net / max(len(table) - 1, 1)


def _regrets(table: Floats) -> Floats:
    return np.asarray(table.max(axis=0) - table)
