"""A decision laid on its comparison: what counts, who is eligible, and who leads."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from steelyard.scoring.closeness import TIE
from steelyard.scoring.matrix import view_matrix
from steelyard.scoring.results import Failure

if TYPE_CHECKING:
    from collections.abc import Sequence

    from steelyard.decision.model import Decision
    from steelyard.scoring.matrix import Floats, Matrix


_KEPT_FITS = 8


@dataclass(frozen=True, eq=False)
class CountedFits:
    """What counts of the fits, whatever the weights: read-only, and the same object while these move.

    `enough` is the fit beyond which more counts nothing, for each requirement (infinite: not set).
    `counted` are the fits up to that, `paid` what each candidate pays for further systems, in fit steps,
    and `net` the one less the other: taken from every counted fit, the price is in every score, flip and
    share without a rule of its own.
    """

    enough: Floats
    counted: Floats
    paid: Floats
    net: Floats


@dataclass(frozen=True, eq=False)
class Weighing:
    """A matrix under weights. Candidates are columns of the matrix, requirements its rows.

    `sums` are sum_i w_i net_i of `fits`; divided by `total`, the sum of the weights, they are the scores.
    `ranking` are the eligible candidates, best first, in groups of ties, each in the file's order; with
    nothing weighted it holds the only one left, else nobody.
    """

    matrix: Matrix
    weights: Floats
    total: float
    fits: CountedFits
    sums: Floats
    failed: tuple[tuple[Failure, ...], ...]
    to_be_shown: tuple[tuple[str, ...], ...]
    eligible: tuple[int, ...]
    ranking: tuple[tuple[int, ...], ...]

    @property
    def enough(self) -> Floats:
        """The fit beyond which more counts nothing, for each requirement."""
        return self.fits.enough

    @property
    def counted(self) -> Floats:
        """The fits up to what is enough."""
        return self.fits.counted

    @property
    def paid(self) -> Floats:
        """What each candidate pays for further systems, in fit steps."""
        return self.fits.paid

    @property
    def net(self) -> Floats:
        """The counted fits less what is paid."""
        return self.fits.net

    @property
    def leaders(self) -> tuple[int, ...]:
        """The eligible candidates of rank 1, none where nothing is weighted and several are left."""
        return self.ranking[0] if self.ranking else ()

    @property
    def rivals(self) -> tuple[int, ...]:
        """The eligible candidates that do not lead, best first."""
        return tuple(column for group in self.ranking[1:] for column in group)

    @property
    def compared(self) -> bool:
        """Whether at least two candidates are left and something is weighted."""
        return self.total > 0 and len(self.eligible) > 1

    @property
    def heaviest(self) -> float:
        """The largest weight set, 0 to 10."""
        return float(self.weights.max(initial=0.0))


def weigh(decision: Decision) -> Weighing:
    """Lay weights, must-haves, enough levels and running systems of a decision on its comparison."""
    matrix = view_matrix(decision.comparison)
    weights = np.fromiter(decision.weights.values(), np.float64, len(matrix.requirements))
    fits = _count(matrix, tuple(decision.enough.items()), _price(decision))
    failed, to_be_shown = _apply_must_haves(decision, matrix)
    eligible = tuple(column for column, failures in enumerate(failed) if not failures)
    # no matrix product: a BLAS may add in another order on another machine
    sums = (weights[:, None] * fits.net).sum(axis=0)
    total = float(weights.sum())
    return Weighing(
        matrix=matrix,
        weights=weights,
        total=total,
        fits=fits,
        sums=sums,
        failed=failed,
        to_be_shown=to_be_shown,
        eligible=eligible,
        ranking=_rank(sums, total, eligible),
    )


def group_ties(scores: Floats, columns: Sequence[int]) -> tuple[tuple[int, ...], ...]:
    """Return columns best first (the highest score), in groups of equal scores, each in its order."""
    values = scores.tolist()
    groups: list[list[int]] = []
    best = 0.0
    for column in sorted(columns, key=lambda place: -values[place]):
        if groups and best - values[column] <= TIE:
            groups[-1].append(column)
        else:
            groups.append([column])
            best = values[column]
    return tuple(tuple(sorted(group)) for group in groups)


@lru_cache(maxsize=_KEPT_FITS)
def _count(matrix: Matrix, enough: tuple[tuple[str, float], ...], paid: tuple[float, ...]) -> CountedFits:
    levels = np.full(len(matrix.requirements), np.inf)
    for requirement, level in enough:
        levels[matrix.row_of[requirement]] = level
    counted = np.minimum(matrix.fits, levels[:, None]) if enough else matrix.fits
    prices = np.array(paid)
    return CountedFits(levels, counted, prices, counted - prices)


def _price(decision: Decision) -> tuple[float, ...]:
    """Return price x (systems a candidate brings anew, less the fewest that any brings)."""
    running = set(decision.running)
    brought = [len(set(candidate.members) - running) for candidate in decision.comparison.candidates]
    fewest = min(brought)
    return tuple(decision.system_price * (number - fewest) for number in brought)


def _rank(sums: Floats, total: float, eligible: tuple[int, ...]) -> tuple[tuple[int, ...], ...]:
    if total > 0:
        return group_ties(sums / total, eligible)
    return (eligible,) if len(eligible) == 1 else ()


def _apply_must_haves(
    decision: Decision, matrix: Matrix
) -> tuple[tuple[tuple[Failure, ...], ...], tuple[tuple[str, ...], ...]]:
    """Return for each candidate the must-haves that it misses, and those that it has yet to show.

    It has to show what is unknown, and what a range only meets with its upper part.
    """
    failed: list[list[Failure]] = [[] for _ in matrix.candidates]
    to_be_shown: list[list[str]] = [[] for _ in matrix.candidates]
    for requirement, least in decision.must_haves.items():
        for column, fit in enumerate(matrix.by_id[requirement].values()):
            if not fit.unknown and fit.value < least - TIE:
                failed[column].append(Failure(requirement, fit.value, least))
            elif fit.low < least - TIE:
                to_be_shown[column].append(requirement)
    return tuple(map(tuple, failed)), tuple(map(tuple, to_be_shown))
