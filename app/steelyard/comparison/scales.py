"""From a measure to a fit: linear, logarithmic or through declared points."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import log
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field

from steelyard.comparison.quantities import HIGHEST_FIT
from steelyard.documents.fields import FileModel, FitNumber, Number

if TYPE_CHECKING:
    from collections.abc import Iterable

Point = tuple[Number, FitNumber]
StatedPoints = Annotated[tuple[Point, ...], Field(min_length=2)]


class Scale(FileModel):
    """How a file says that a measure becomes a fit: from `worst` (0) to `best` (5), or through points."""

    unit: str = ""
    worst: Number | None = None
    best: Number | None = None
    shape: Literal["linear", "log"] = "linear"
    points: StatedPoints | None = None


@dataclass(frozen=True, slots=True)
class Linear:
    """Equal steps of the measure are equal steps of fit."""

    worst: float
    best: float

    def fit(self, measure: float) -> float:
        """Return the fit, 0 to 5, of a measure; beyond the ends it stays at them."""
        return _clip((measure - self.worst) / (self.best - self.worst))

    def measure(self, fit: float) -> float:
        """Return the measure that has a fit, 0 to 5."""
        return self.worst + (self.best - self.worst) * fit / HIGHEST_FIT

    def bends(self) -> Iterable[float]:
        """Return the measures at which rising may turn into falling: none."""
        return ()


@dataclass(frozen=True, slots=True)
class Log:
    """Equal factors of the measure, which is above 0, are equal steps of fit."""

    worst: float
    best: float

    def fit(self, measure: float) -> float:
        """Return the fit, 0 to 5, of a measure; beyond the ends it stays at them."""
        return _clip((log(measure) - log(self.worst)) / (log(self.best) - log(self.worst)))

    def measure(self, fit: float) -> float:
        """Return the measure that has a fit, 0 to 5."""
        return float(self.worst * (self.best / self.worst) ** (fit / HIGHEST_FIT))

    def bends(self) -> Iterable[float]:
        """Return the measures at which rising may turn into falling: none."""
        return ()


@dataclass(frozen=True, slots=True)
class Points:
    """Straight lines through declared points, each a measure and its fit, in the order of the measures."""

    points: tuple[tuple[float, float], ...]

    def fit(self, measure: float) -> float:
        """Return the fit, 0 to 5, of a measure; beyond the ends it stays at them."""
        first, *_, last = self.points
        if measure <= first[0]:
            return first[1]
        for (x0, fit0), (x1, fit1) in pairwise(self.points):
            if measure <= x1:
                return fit0 + (fit1 - fit0) * (measure - x0) / (x1 - x0)
        return last[1]

    def measure(self, fit: float) -> float | None:
        """Return the measure that has a fit, 0 to 5; None where none has it or several do."""
        found = {
            x0 + (x1 - x0) * (fit - fit0) / (fit1 - fit0)
            for (x0, fit0), (x1, fit1) in pairwise(self.points)
            if fit0 != fit1 and min(fit0, fit1) <= fit <= max(fit0, fit1)
        }
        return found.pop() if len(found) == 1 else None

    def bends(self) -> Iterable[float]:
        """Return the measures at which rising may turn into falling."""
        return (x for x, _ in self.points)


Conversion = Linear | Log | Points


def conversion(scale: Scale | None, points: tuple[Point, ...] | None) -> Conversion:
    """Return how measures become fits, from a scale and the points that may stand beside it in a file."""
    if stated := points or (scale.points if scale else None):
        return Points(tuple(sorted(stated)))
    assert scale is not None
    assert scale.worst is not None
    assert scale.best is not None
    return (Log if scale.shape == "log" else Linear)(scale.worst, scale.best)


def fit_range(by: Conversion, low: float, high: float) -> tuple[float, float]:
    """Return the least and the highest fit of all measures from `low` to `high`.

    Points may rise and fall, so those inside the range count too.
    """
    inside = (measure for measure in by.bends() if low < measure < high)
    fits = [by.fit(measure) for measure in (low, *inside, high)]
    return min(fits), max(fits)


def _clip(part: float) -> float:
    return HIGHEST_FIT * min(1.0, max(0.0, part))
