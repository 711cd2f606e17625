"""From a measure to a fit: linear, logarithmic or through declared points."""

from __future__ import annotations

from itertools import pairwise
from math import log
from typing import TYPE_CHECKING

from steelyard.comparison.quantities import HIGHEST_FIT

if TYPE_CHECKING:
    from steelyard.comparison.model import Point, Requirement, Scale


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
