"""Candidates that are nowhere better and somewhere worse than another, whatever the weights."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from steelyard.scoring.matrix import Floats, Matrix
    from steelyard.scoring.weighing import Weighing

_KEPT = 32


def find_dominators(weighing: Weighing) -> tuple[tuple[int, ...], ...]:
    """Return for each candidate those that are nowhere worse and somewhere better.

    Fits count up to what is enough; the price plays no part. An unknown fit helps neither side: it counts
    at its low end for the one that would dominate, at its high end for the other.
    """
    return _dominate(weighing.matrix, weighing.enough.tobytes())


@lru_cache(maxsize=_KEPT)
def _dominate(matrix: Matrix, enough: bytes) -> tuple[tuple[int, ...], ...]:
    if not matrix.requirements:
        return tuple(() for _ in matrix.candidates)
    caps = np.frombuffer(enough)[:, None]
    least, most = (np.minimum(reach, caps) for reach in matrix.reaches)
    return tuple(_dominators(least, most[:, [column]]) for column in range(len(matrix.candidates)))


def _dominators(least: Floats, most: Floats) -> tuple[int, ...]:
    dominating = (least >= most).all(axis=0) & (least > most).any(axis=0)
    return tuple(np.flatnonzero(dominating).tolist())
