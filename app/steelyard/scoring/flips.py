"""Where the leader changes as one weight moves and the others stay (Triantaphyllou & Sanchez 1997).

Only the sign of sum_i w_i (f_i(a) - f_i(b)) matters, which is linear in each weight: with a lead of L and
a difference d_j on requirement j, b draws level with a when w_j moves by -L / d_j.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import isnan
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

import numpy as np

from steelyard.scoring.closeness import TIE, TOO_CLOSE_LEAD
from steelyard.scoring.results import Flip
from steelyard.scoring.steps import HIGHEST_WEIGHT

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from steelyard.scoring.matrix import Floats
    from steelyard.scoring.steps import Direction
    from steelyard.scoring.weighing import CountedFits, Weighing

Sign = Literal[1, -1]
_KEPT = 32
_SIGNS = np.array([[-1.0], [1.0]])
"""Below and above the present weights, as `find_crossings` has them."""


@dataclass(frozen=True, eq=False)
class Crossings:
    """The nearest crossing of every requirement in one direction.

    `at` is the weight, NaN where there is none strictly inside 0 to 10; `gainers` are the columns that
    lead just beyond it. `holds` says that whoever leads now leads until then: where several share the
    lead, any movement may part them.
    """

    sign: Sign
    at: Floats
    gainers: NDArray[np.intp]
    holds: NDArray[np.bool_]


def find_crossings(weighing: Weighing) -> tuple[Crossings, Crossings]:
    """Return the nearest crossings below and above the present weights.

    Of several candidates that cross at one point the one that gains fastest leads beyond it.
    """
    rivals = tuple(sorted(weighing.rivals))
    rates, holds = _pace(weighing.fits, weighing.leaders, rivals)
    if not rates.size:
        rows = len(weighing.weights)
        nowhere, nobody = np.full(rows, np.nan), np.zeros(rows, dtype=np.intp)
        return Crossings(-1, nowhere, nobody, holds), Crossings(1, nowhere, nobody, holds)
    columns = np.array(rivals, dtype=np.intp)
    gaps = weighing.sums[list(weighing.leaders)].max() - weighing.sums[columns]
    distances = np.divide(gaps, rates, out=np.full_like(rates, np.inf), where=rates > TIE)
    nearest = distances.min(axis=2)
    gainers = columns[np.where(distances <= nearest[:, :, None] + TIE, rates, -np.inf).argmax(axis=2)]
    at = weighing.weights + _SIGNS * nearest
    at[(at <= TIE) | (at >= HIGHEST_WEIGHT - TIE)] = np.nan
    return Crossings(-1, at[0], gainers[0], holds), Crossings(1, at[1], gainers[1], holds)


@lru_cache(maxsize=_KEPT)
def _pace(
    fits: CountedFits, leaders: tuple[int, ...], rivals: tuple[int, ...]
) -> tuple[Floats, NDArray[np.bool_]]:
    """Return how fast rivals gain on the leaders below and above, and whether tied leaders stay together.

    A rate is what a rival gains for each step of a weight, shape (2, requirements, rivals).
    """
    leading, net = fits.net[:, leaders], fits.net[:, rivals]
    least, most = leading.min(axis=1, initial=np.inf), leading.max(axis=1, initial=-np.inf)
    return np.stack((least[:, None] - net, net - most[:, None])), most - least <= TIE


def list_flips(weighing: Weighing, crossings: tuple[Crossings, ...]) -> tuple[Flip, ...]:
    """Return the crossings as flips, requirement by requirement, in the order of `crossings`."""
    found: list[tuple[int, int, Flip]] = []
    for place, one_way in enumerate(crossings):
        rows = np.flatnonzero(~np.isnan(one_way.at))
        if len(rows):
            found += [(row, place, flip) for row, flip in _describe(weighing, one_way, rows)]
    found.sort(key=lambda entry: entry[:2])
    return tuple(flip for _, _, flip in found)


def find_stability(
    weighing: Weighing, below: Crossings, above: Crossings
) -> Mapping[str, tuple[float, float]]:
    """Return for each weight the interval in which the same candidates lead (Mareschal 1988).

    It ends at the crossings, else at 0 and 10; where a movement parts tied leaders, at the present
    weight. Empty where nobody leads.
    """
    if not weighing.leaders:
        return MappingProxyType({})
    lows = np.where(np.isnan(below.at), 0.0, below.at)
    highs = np.where(np.isnan(above.at), HIGHEST_WEIGHT, above.at)
    lows = np.where(below.holds, lows, weighing.weights)
    highs = np.where(above.holds, highs, weighing.weights)
    intervals = zip(lows.tolist(), highs.tolist(), strict=True)
    return MappingProxyType(dict(zip(weighing.matrix.requirements, intervals, strict=True)))


def _describe(weighing: Weighing, crossings: Crossings, rows: NDArray[np.intp]) -> list[tuple[int, Flip]]:
    direction: Direction = "up" if crossings.sign > 0 else "down"
    ties, clears = _reach(weighing, crossings, rows)
    clears = np.where((clears >= 0) & (clears <= HIGHEST_WEIGHT), clears, np.nan)
    matrix = weighing.matrix
    return [
        (
            row,
            Flip(
                requirement=matrix.requirements[row],
                now=float(weighing.weights[row]),
                tie_from=tie,
                at=at,
                clear_from=None if isnan(clear) else clear,
                direction=direction,
                leader=matrix.candidates[gainer],
            ),
        )
        for row, tie, at, clear, gainer in zip(
            rows.tolist(),
            ties.tolist(),
            crossings.at[rows].tolist(),
            clears.tolist(),
            crossings.gainers[rows].tolist(),
            strict=True,
        )
    ]


def _reach(weighing: Weighing, crossings: Crossings, rows: NDArray[np.intp]) -> tuple[Floats, Floats]:
    """Return the weights at which the lead over the nearest rival has fallen to 0.05, and to -0.05.

    With a lead of L, the sum T of the weights and a difference of d, (L + x d) / (T + x) = lead gives
    x = (lead T - L) / (d - lead). The present weight where the lead is not above it now, NaN or infinite
    for nowhere.
    """
    sign, weights, rivals = crossings.sign, weighing.weights[rows], sorted(weighing.rivals)
    gains = sign * weighing.net[rows]
    pace = gains[:, weighing.leaders].max(axis=1)
    gaps = weighing.sums[list(weighing.leaders)].max() - weighing.sums[rivals]
    rates = gains[:, rivals] - pace[:, None]

    def distances(lead: float) -> Floats:
        left, speed = gaps - lead * weighing.total, rates + sign * lead
        found = np.divide(left, speed, out=np.full_like(speed, np.inf), where=speed > TIE)
        return np.asarray(np.where(left < -TIE * weighing.total, 0.0, found).min(axis=1))

    if len(weighing.leaders) > 1:  # who shares the lead has none
        ties = np.zeros_like(weights)
    else:
        ties = np.minimum(distances(TOO_CLOSE_LEAD), np.abs(crossings.at[rows] - weights))
    return weights + sign * ties, weights + sign * distances(-TOO_CLOSE_LEAD)
