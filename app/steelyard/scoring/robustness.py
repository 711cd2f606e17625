"""How often each candidate leads when weights and fits are not quite what was said.

Draws come from one stream of random numbers for each cell, named after its requirement and candidate, so
that figures move steadily while a slider is dragged, and depend neither on the order of a file nor on the
size of the pieces that are in memory at once. Requirements are added up one after another with plain
arithmetic: the same figures on every machine.
"""

from __future__ import annotations

import hashlib
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from steelyard.scoring.flips import HIGHEST_WEIGHT
from steelyard.scoring.matrix import inherit
from steelyard.scoring.weighing import TIE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from steelyard.scoring.matrix import Floats, Matrix
    from steelyard.scoring.weighing import Weighing

SEED = 20261123
DRAWS = 10_000
REACH = 2.0
"""How far a nearby weight lies from its slider at most."""

_KEPT_NUMBERS = 6_000_000
"""Random numbers kept between two weighings (48 MB); tables that need more draw them anew."""
_KEPT_SHARES = 64


def share_nearby(weighing: Weighing) -> dict[int, float]:
    """Return the share, 0 to 1, of 10,000 nearby weightings in which each eligible candidate leads.

    Each weight above 0 is uniform within 2 of its slider, each fit uniform within its interval, and a
    combination that inherits a fit inherits the drawn ones. Ties split equally. Empty where nothing is
    weighted.
    """
    if not weighing.ranking:
        return {}
    matrix, eligible = weighing.matrix, list(weighing.eligible)
    lows = np.maximum(weighing.weights - REACH, 0.0)
    spans = np.minimum(weighing.weights + REACH, HIGHEST_WEIGHT) - lows
    sums = np.zeros((len(matrix.candidates), DRAWS))
    totals = np.zeros(DRAWS)
    fits = np.empty_like(sums)
    rows = np.flatnonzero(weighing.weights).tolist()
    for row, draws in zip(rows, _drawn(matrix, rows), strict=True):
        weights = spans[row] * draws[0]
        weights += lows[row]
        np.multiply(draws[1:], weights, out=fits)
        sums += fits
        totals += weights
    return _share_lead(sums[eligible], totals, eligible)


def share_all_weightings(matrix: Matrix, eligible: tuple[int, ...]) -> dict[int, float]:
    """Return the share, 0 to 1, of all weightings in which each eligible candidate leads.

    Weights are uniform on the simplex over all requirements, fits as computed: exact for two candidates,
    by 10,000 draws for more. It depends on nothing that a slider changes and is computed once.
    """
    return dict(zip(eligible, _shares_of_simplex(matrix, eligible), strict=True))


def share_of_simplex(differences: Sequence[float]) -> float:
    """Return P(sum_i w_i d_i <= 0) for weights uniform on the simplex, exact (Varsi 1973)."""
    falling = [difference for difference in differences if difference < 0]
    rising = [difference for difference in differences if difference >= 0]
    shares = [1.0, *(0.0 for _ in rising)]
    for x in falling:
        for k, y in enumerate(rising, start=1):
            shares[k] = (y * shares[k] - x * shares[k - 1]) / (y - x)
    return shares[-1]


@lru_cache(maxsize=_KEPT_SHARES)
def _shares_of_simplex(matrix: Matrix, eligible: tuple[int, ...]) -> tuple[float, ...]:
    if len(eligible) == 2:
        a, b = eligible
        differences = matrix.fits[:, a] - matrix.fits[:, b]
        if not np.abs(differences).max(initial=0.0) > TIE:
            return (0.5, 0.5)
        behind = share_of_simplex(differences.tolist())
        return (1.0 - behind, behind)
    if len(eligible) < 2:
        return (1.0,) * len(eligible)
    columns = list(eligible)
    sums = np.zeros((len(columns), DRAWS))
    totals = np.zeros(DRAWS)
    for row, requirement in enumerate(matrix.requirements):
        # independent exponentials, divided by their sum, are uniform on the simplex
        weights = _stream("simplex", requirement).standard_exponential(DRAWS)
        totals += weights
        sums += matrix.fits[row, columns][:, None] * weights
    return tuple(_share_lead(sums, totals, columns).values())


def _share_lead(sums: Floats, totals: Floats, columns: Sequence[int]) -> dict[int, float]:
    """Return the share of draws that each candidate leads, ties split equally."""
    leading = sums >= sums.max(axis=0) - TIE * totals
    shares = (leading / leading.sum(axis=0)).sum(axis=1) / DRAWS
    return dict(zip(columns, shares.tolist(), strict=True))


def _drawn(matrix: Matrix, rows: Sequence[int]) -> Iterator[Floats]:
    """Yield for each row the unit draws of its weight (first) and its drawn fits, all of DRAWS.

    What is yielded holds until the next is.
    """
    shape = (len(matrix.candidates) + 1, DRAWS)
    if len(matrix.requirements) * shape[0] * shape[1] <= _KEPT_NUMBERS:
        kept = _keep_draws(matrix)
        yield from (kept[row] for row in rows)
    else:
        piece = np.empty(shape)
        for row in rows:
            _draw(matrix, row, into=piece)
            yield piece


@lru_cache(maxsize=1)
def _keep_draws(matrix: Matrix) -> Floats:
    draws = np.empty((len(matrix.requirements), len(matrix.candidates) + 1, DRAWS))
    for row, piece in enumerate(draws):
        _draw(matrix, row, into=piece)
    draws.flags.writeable = False
    return draws


def _draw(matrix: Matrix, row: int, *, into: Floats) -> None:
    """Draw units for the weight of one requirement and the fits of all candidates on it."""
    for name, line in zip(("", *matrix.candidates), into, strict=True):
        _stream("nearby", matrix.requirements[row], name).random(out=line)
    fits, lows = into[1:], matrix.lows[row][:, None]
    fits *= matrix.highs[row][:, None] - lows
    fits += lows
    for combination in matrix.inheritances:
        if matrix.inherited[row, combination.column]:
            members = fits[list(combination.members)]
            fits[combination.column] = inherit(members, best=bool(combination.best[row]))


def _stream(*names: str) -> np.random.Generator:
    key = "/".join((str(SEED), *names)).encode()
    return np.random.Generator(np.random.PCG64(int.from_bytes(hashlib.sha256(key).digest()[:16], "big")))
