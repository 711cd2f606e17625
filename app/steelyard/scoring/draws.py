"""Random numbers by name: the same for the same comparison, whatever the order of a file.

Draws come from one stream for each cell, named after its requirement and candidate, so that figures move
steadily while a slider is dragged, and depend neither on the order of a file nor on the size of the pieces
that are in memory at once.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import numpy as np

from steelyard.scoring.closeness import TIE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from steelyard.scoring.matrix import Floats

SEED = 20261123
DRAWS = 10_000


def stream(*names: str) -> np.random.Generator:
    """Return the random numbers of a name."""
    key = "/".join((str(SEED), *names)).encode()
    return np.random.Generator(np.random.PCG64(int.from_bytes(hashlib.sha256(key).digest()[:16], "big")))


def share_lead(sums: Floats, totals: Floats, columns: Sequence[int]) -> dict[int, float]:
    """Return the share of draws, 0 to 1, that each column leads; ties split equally.

    `sums` has a row for each column, `totals` is the sum of the weights in each draw.
    """
    leading = sums >= sums.max(axis=0) - TIE * totals
    shares = (leading / leading.sum(axis=0)).sum(axis=1) / DRAWS
    return dict(zip(columns, shares.tolist(), strict=True))
