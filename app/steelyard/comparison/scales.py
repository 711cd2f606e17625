"""From a measure to a fit: linear, logarithmic or through declared points."""

from __future__ import annotations

from itertools import pairwise
from math import isfinite, log
from typing import TYPE_CHECKING

from steelyard.comparison.quantities import HIGHEST_FIT, ends, parse_quantity
from steelyard.documents.nodes import Finding, Node

if TYPE_CHECKING:
    from collections.abc import Iterator

    from steelyard.comparison.model import Point, Requirement, Scale

_WAYS = 'one scale: "worst" and "best", or "points"'


def fit_of_measure(requirement: Requirement, measure: float) -> float:
    """Return the fit, 0 to 5, of one measured number; beyond the scale's ends it stays at them."""
    if points := declared_points(requirement):
        return _between_points(points, measure)
    assert requirement.scale is not None
    return _along(requirement.scale, measure)


def fit_range(requirement: Requirement, low: float, high: float) -> tuple[float, float]:
    """Return the least and the highest fit of all measures from `low` to `high`.

    Points may rise and fall, so those inside the range count too.
    """
    inside = (x for x, _ in declared_points(requirement) or () if low < x < high)
    fits = [fit_of_measure(requirement, measure) for measure in (low, *inside, high)]
    return min(fits), max(fits)


def declared_points(requirement: Requirement) -> tuple[Point, ...] | None:
    """Return the points of a requirement, wherever they stand, None where it has another scale."""
    return requirement.points or (requirement.scale.points if requirement.scale else None)


def _along(scale: Scale, measure: float) -> float:
    assert scale.worst is not None
    assert scale.best is not None
    if scale.shape == "log":
        part = (log(measure) - log(scale.worst)) / (log(scale.best) - log(scale.worst))
    else:
        part = (measure - scale.worst) / (scale.best - scale.worst)
    return HIGHEST_FIT * min(1.0, max(0.0, part))


def _between_points(points: tuple[Point, ...], measure: float) -> float:
    ascending = sorted(points)
    if measure <= ascending[0][0]:
        return ascending[0][1]
    for (x0, fit0), (x1, fit1) in pairwise(ascending):
        if measure <= x1:
            return fit0 + (fit1 - fit0) * (measure - x0) / (x1 - x0)
    return ascending[-1][1]


def check_scale(requirement: Node) -> Iterator[Finding]:
    """Yield what is wrong with the scale of a requirement in a file.

    Measures need exactly one way to become fits; fits need none.
    """
    scale, points = requirement.stated("scale"), requirement.stated("points")
    measures = requirement.stated("measures")
    if measures is None:
        for node in (scale, points):
            if node is not None:
                yield Finding(node, "a scale is for measures; this requirement has none", at_key=True)
        return
    ends_stated = [key for key in ("worst", "best") if scale and scale.stated(key)]
    inner = scale.stated("points") if scale else None
    ways = [node for node in (scale if ends_stated else None, inner, points) if node is not None]
    if len(ways) != 1:
        place = ways[-1] if ways else measures
        yield Finding(place, f"expected {_WAYS}, found {'none' if not ways else 'several'}", at_key=True)
    elif scale is not None and ends_stated:
        yield from _check_ends(scale, measures)
    else:
        yield from _check_points(ways[0])
        if scale is not None and (shape := scale.stated("shape")):
            yield Finding(shape, "a scale with points has no shape of its own", at_key=True)


def _check_ends(scale: Node, measures: Node) -> Iterator[Finding]:
    for key in ("worst", "best"):
        if scale.stated(key) is None:
            yield Finding(scale, f'the key "{key}" is missing')
    logarithmic = (shape := scale.stated("shape")) is not None and shape.text == "log"
    if logarithmic:
        yield from _check_positive(scale, measures)
    worst, best = _number(scale.stated("worst")), _number(scale.stated("best"))
    if worst is None or best is None or (logarithmic and min(worst, best) <= 0):
        return
    span = log(best) - log(worst) if logarithmic else best - worst
    if span == 0:
        yield Finding(scale, "worst and best are equal; expected two ends that differ")
    elif not isfinite(span):
        yield Finding(scale, "worst and best are too far apart")


def _check_positive(scale: Node, measures: Node) -> Iterator[Finding]:
    stated = [scale.stated("worst"), scale.stated("best")]
    stated += [node.stated("value") or node for node in measures.entries.values()]
    for node in stated:
        for number in _numbers(node):
            if number <= 0 and node is not None:
                yield Finding(node, f"a logarithmic scale needs numbers above 0, found {node.describe()}")
                break


def _check_points(points: Node) -> Iterator[Finding]:
    rows = [(node, _number(node.child(0))) for node in points.elements]
    known = [(node, x) for node, x in rows if x is not None]
    steps = [(node, x - before) for (_, before), (node, x) in pairwise(known)]
    for node, step in steps:
        if step == 0 or (step > 0) != (steps[0][1] > 0):
            yield Finding(node, "expected points whose first numbers all rise, or all fall")
        elif not isfinite(step):
            yield Finding(node, "two points are too far apart")


def _number(node: Node | None) -> float | None:
    numbers = _numbers(node)
    return numbers[0] if len(numbers) == 1 else None


def _numbers(node: Node | None) -> tuple[float, ...]:
    """Return the finite numbers of a scalar or a range; none where it is neither."""
    if node is None:
        return ()
    try:
        return ends(parse_quantity(node.data()))
    except ValueError:
        return ()
