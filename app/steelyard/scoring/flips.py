"""Where the leader changes as one weight moves and the others stay (Triantaphyllou & Sanchez 1997).

Only the sign of sum_i w_i (f_i(a) - f_i(b)) matters, which is linear in each weight: with a lead of L and
a difference d_j on requirement j, b draws level with a when w_j moves by -L / d_j.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import isnan
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

import numpy as np

from steelyard.scoring.closeness import name_close
from steelyard.scoring.results import Flip
from steelyard.scoring.weighing import TIE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from steelyard.scoring.matrix import Floats
    from steelyard.scoring.results import Direction
    from steelyard.scoring.weighing import Weighing

HIGHEST_WEIGHT = 10.0
_STEPS_A_UNIT = 2
_LAST_STEP = int(HIGHEST_WEIGHT) * _STEPS_A_UNIT

Sign = Literal[1, -1]


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


def find_crossings(weighing: Weighing, sign: Sign) -> Crossings:
    """Return the nearest crossings above (sign 1) or below (-1) the present weights.

    Of several candidates that cross at one point the one that gains fastest leads beyond it.
    """
    rows = len(weighing.weights)
    gains = sign * weighing.matrix.fits
    leading = gains[:, weighing.leaders]
    pace = leading.max(axis=1, initial=-np.inf)
    holds = pace - leading.min(axis=1, initial=np.inf) <= TIE
    if not weighing.rivals or not rows:
        return Crossings(sign, np.full(rows, np.nan), np.zeros(rows, dtype=np.intp), holds)
    rivals = np.array(sorted(weighing.rivals), dtype=np.intp)
    gaps = weighing.sums[list(weighing.leaders)].max() - weighing.sums[rivals]
    rates = gains[:, rivals] - pace[:, None]
    distances = np.divide(gaps, rates, out=np.full_like(rates, np.inf), where=rates > TIE)
    nearest = distances.min(axis=1)
    at = weighing.weights + sign * nearest
    fastest = np.where(distances <= nearest[:, None] + TIE, rates, -np.inf).argmax(axis=1)
    inside = (at > TIE) & (at < HIGHEST_WEIGHT - TIE)
    return Crossings(sign, np.where(inside, at, np.nan), rivals[fastest], holds)


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
    steps, scores = _find_steps(weighing, crossings, rows)
    direction: Direction = "up" if crossings.sign > 0 else "down"
    matrix = weighing.matrix
    flips = []
    for row, at, gainer, step, there in zip(
        rows.tolist(),
        crossings.at[rows].tolist(),
        crossings.gainers[rows].tolist(),
        steps.tolist(),
        scores.tolist(),
        strict=True,
    ):
        exists = not isnan(step)
        close = name_close(dict(zip(weighing.eligible, there, strict=True))) if exists else ()
        flip = Flip(
            requirement=matrix.requirements[row],
            now=float(weighing.weights[row]),
            at=at,
            direction=direction,
            leader=matrix.candidates[gainer],
            step=step if exists else None,
            recommended_at_step=tuple(matrix.candidates[column] for column in close),
            too_close_at_step=len(close) > 1,
        )
        flips.append((row, flip))
    return flips


def _find_steps(weighing: Weighing, crossings: Crossings, rows: NDArray[np.intp]) -> tuple[Floats, Floats]:
    """Return the half step beyond each crossing (NaN: none) and the scores of the eligible there.

    A half step so near to its crossing that the candidates still tie there gives way to the next.
    """
    twice = _STEPS_A_UNIT * crossings.at[rows]
    sign = crossings.sign
    count = np.floor(twice + TIE) + 1 if sign > 0 else np.ceil(twice - TIE) - 1
    flipped, scores = _look_at(weighing, rows, count / _STEPS_A_UNIT)
    if not flipped.all():
        count = np.where(flipped, count, count + sign)
        flipped, scores = _look_at(weighing, rows, count / _STEPS_A_UNIT)
    there = flipped & (count >= 0) & (count <= _LAST_STEP)
    return np.where(there, count / _STEPS_A_UNIT, np.nan), scores


def _look_at(weighing: Weighing, rows: NDArray[np.intp], steps: Floats) -> tuple[NDArray[np.bool_], Floats]:
    """Return whether another candidate leads at each step, and the scores of the eligible there."""
    moved = (steps - weighing.weights[rows])[:, None]
    totals = weighing.total + moved
    sums = weighing.sums + moved * weighing.matrix.fits[rows]
    scores = np.divide(sums, totals, out=np.zeros_like(sums), where=totals > TIE)
    ahead = scores[:, weighing.rivals].max(axis=1) - scores[:, weighing.leaders].max(axis=1)
    return ahead > TIE, scores[:, weighing.eligible]
