"""What scoring finds, found again by trying, in plain Python and without any shortcut."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from hypothesis import strategies as st

if TYPE_CHECKING:
    from collections.abc import Sequence

Table = list[list[float]]
"""Fits, one row a requirement, one column a candidate."""


def scores(fits: Table, weights: Sequence[float]) -> list[float]:
    total = sum(weights)
    columns = zip(*fits, strict=True)
    return [sum(w * f for w, f in zip(weights, column, strict=True)) / total for column in columns]


def leaders(fits: Table, weights: Sequence[float], *, tie: float = 1e-9) -> set[int]:
    found = scores(fits, weights)
    return {place for place, score in enumerate(found) if score >= max(found) - tie}


def with_weight(weights: Sequence[float], place: int, weight: float) -> list[float]:
    return [*weights[:place], weight, *weights[place + 1 :]]


def crossings(fits: Table, weights: Sequence[float], place: int) -> list[float]:
    """Return every weight of one requirement, strictly inside 0 to 10, at which any two candidates cross."""
    found = set()
    others = with_weight(weights, place, 0)
    columns = list(zip(*fits, strict=True))
    for number, a in enumerate(columns):
        for b in columns[:number]:
            difference = a[place] - b[place]
            rest = sum(w * (x - y) for w, x, y in zip(others, a, b, strict=True))
            if abs(difference) > 1e-9 and 1e-9 < -rest / difference < 10 - 1e-9:
                found.add(-rest / difference)
    return sorted(found)


def turning_points(fits: Table, weights: Sequence[float], place: int) -> list[float]:
    """Return those crossings at which the set of leaders changes, found by looking between them."""
    bounds = [0.0, *crossings(fits, weights, place), 10.0]
    middles = [(low + high) / 2 for low, high in pairwise(bounds)]
    sets = [leaders(fits, with_weight(weights, place, middle)) for middle in middles]
    return [at for at, (before, after) in zip(bounds[1:-1], pairwise(sets), strict=True) if before != after]


grid_fits = st.integers(0, 20).map(lambda quarters: quarters / 4)
half_steps = st.integers(0, 20).map(lambda halves: halves / 2)


@st.composite
def tables(
    draw: st.DrawFn, *, least: int = 2, most: int = 4, requirements: int = 6
) -> tuple[Table, list[float]]:
    """Draw fits in quarters and weights in half steps, at least one above 0."""
    candidates = draw(st.integers(least, most))
    rows = draw(st.integers(1, requirements))
    fits = draw(
        st.lists(st.lists(grid_fits, min_size=candidates, max_size=candidates), min_size=rows, max_size=rows)
    )
    weights = draw(st.lists(half_steps, min_size=rows, max_size=rows).filter(any))
    return fits, weights
