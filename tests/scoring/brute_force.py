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


def families(fits: Table, *, alike: float = 0.95) -> set[frozenset[int]]:
    """Return the groups of two or more rows that are linked by a cosine of at least `alike` once centred."""
    rows = [[fit - sum(row) / len(row) for fit in row] for row in fits]
    norms = [sum(value * value for value in row) ** 0.5 for row in rows]
    groups = [{place} for place, norm in enumerate(norms) if norm > 1e-9]

    def linked(one: set[int], other: set[int]) -> bool:
        return any(
            sum(x * y for x, y in zip(rows[i], rows[j], strict=True)) >= (alike - 1e-9) * norms[i] * norms[j]
            for i in one
            for j in other
        )

    merged = True
    while merged:
        merged = False
        for place, group in enumerate(groups):
            for other in groups[place + 1 :]:
                if linked(group, other):
                    group |= other
                    groups.remove(other)
                    merged = True
                    break
    return {frozenset(group) for group in groups if len(group) > 1}


def value_of_weight(
    fits: Table, weights: Sequence[float], place: int, parts: int = 200
) -> tuple[float, float]:
    """Return what knowing a weight at 0 is worth, and how often the present leader would not lead."""
    leader, heaviest = min(leaders(fits, weights)), max(weights)
    tried = [
        scores(fits, with_weight(weights, place, heaviest * (part + 0.5) / parts)) for part in range(parts)
    ]
    means = [sum(column) / parts for column in zip(*tried, strict=True)]
    value = sum(max(found) for found in tried) / parts - max(means)
    return value, sum(found[leader] < max(found) - 1e-9 for found in tried) / parts


def value_of_fit(
    fits: Table, weights: Sequence[float], cell: tuple[int, int], half: float, parts: int = 200
) -> tuple[float, float]:
    """Return the same of a fit that may be off by `half` either way."""
    row, column = cell
    leader = min(leaders(fits, weights))
    tried = []
    for part in range(parts):
        known = [list(cells) for cells in fits]
        known[row][column] += half * (2 * (part + 0.5) / parts - 1)
        tried.append(scores(known, weights))
    means = [sum(found) / parts for found in zip(*tried, strict=True)]
    value = sum(max(found) for found in tried) / parts - max(means)
    return value, sum(found[leader] < max(found) - 1e-9 for found in tried) / parts


def share_still_leading(fits: Table, weights: Sequence[float], place: int, parts: int = 400) -> float:
    """Return the part of 0 to the largest weight set at which, as the weight of one, the leader leads."""
    now, heaviest = leaders(fits, weights), max(weights)
    held = sum(
        now <= leaders(fits, with_weight(weights, place, heaviest * (part + 0.5) / parts))
        for part in range(parts)
    )
    return held / parts
