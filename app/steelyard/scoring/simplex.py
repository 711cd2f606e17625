"""How much of all weightings each candidate leads in."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from steelyard.scoring.closeness import TIE
from steelyard.scoring.draws import DRAWS, share_lead, stream

if TYPE_CHECKING:
    from collections.abc import Sequence

    from steelyard.scoring.matrix import Floats
    from steelyard.scoring.weighing import Weighing

_KEPT_SHARES = 64


def share_all_weightings(weighing: Weighing) -> dict[int, float]:
    """Return the share, 0 to 1, of all weightings in which each eligible candidate leads.

    Weights are uniform on the simplex over all requirements, fits as computed and paid for: exact for two
    candidates, by 10,000 draws for more. It depends on nothing that a slider changes and is kept.
    """
    eligible = weighing.eligible
    shares = _shares(weighing.matrix.requirements, weighing.net[:, list(eligible)].tobytes(), len(eligible))
    return dict(zip(eligible, shares, strict=True))


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
def _shares(requirements: tuple[str, ...], cells: bytes, columns: int) -> tuple[float, ...]:
    """Return the shares from the net fits of a table (as bytes, to be looked up by content)."""
    if columns < 2 or not requirements:
        return (1.0 / columns,) * columns if columns else ()
    net: Floats = np.frombuffer(cells).reshape(len(requirements), columns)
    if columns == 2:
        differences = net[:, 0] - net[:, 1]
        if not np.abs(differences).max(initial=0.0) > TIE:
            return (0.5, 0.5)
        behind = share_of_simplex(differences.tolist())
        return (1.0 - behind, behind)
    sums = np.zeros((columns, DRAWS))
    totals = np.zeros(DRAWS)
    for row, requirement in enumerate(requirements):
        # independent exponentials, divided by their sum, are uniform on the simplex
        weights = stream("simplex", requirement).standard_exponential(DRAWS)
        totals += weights
        sums += net[row][:, None] * weights
    return tuple(share_lead(sums, totals, range(columns)).values())
