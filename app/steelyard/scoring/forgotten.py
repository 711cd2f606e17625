"""Whether the answer would survive one requirement that was forgotten."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from steelyard.scoring.closeness import TIE
from steelyard.scoring.families import number_rows

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from steelyard.scoring.flips import Crossings
    from steelyard.scoring.weighing import CountedFits, Weighing

_KEPT = 8


def share_forgotten(weighing: Weighing, above: Crossings) -> float | None:
    """Return how often, 0 to 1, the leader still leads if one requirement at 0 had a weight. Exact.

    For each requirement at 0 on which those left differ it is the share of the weights between 0 and the
    largest one set at which the leader leads: up to its nearest crossing above. Averaged within each
    family, then over families, so that one thing entered four times counts once. 1 where nothing at 0
    separates. None where nothing is at 0, fewer than two are left, several share the lead, or a combination
    leads and no burden is at 0: hardly any other requirement could speak against it.
    """
    if not weighing.compared or len(weighing.leaders) > 1:
        return None
    at_zero = weighing.weights <= 0
    combined = any(part.column == weighing.leaders[0] for part in weighing.matrix.inheritances)
    if not (at_zero & weighing.matrix.burdens if combined else at_zero).any():
        return None
    rows = np.flatnonzero(at_zero & _find_separating(weighing.fits, weighing.eligible))
    crossings = above.at[rows] / weighing.heaviest
    held = np.where(crossings < 1.0, crossings, 1.0)  # also where there is no crossing
    numbers = number_rows(weighing.matrix)[rows]
    counts = np.bincount(numbers)
    families = counts > 0
    means = np.bincount(numbers, weights=held)[families] / counts[families]
    return float(means.mean()) if len(means) else 1.0


@lru_cache(maxsize=_KEPT)
def _find_separating(fits: CountedFits, eligible: tuple[int, ...]) -> NDArray[np.bool_]:
    return np.asarray(np.ptp(fits.counted[:, eligible], axis=1) > TIE)
