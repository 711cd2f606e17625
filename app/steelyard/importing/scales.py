"""The scale of a measured criterion: one unit for all cells, and round ends around the values."""

from __future__ import annotations

from math import floor, isfinite, log10
from typing import TYPE_CHECKING

from steelyard.comparison.scales import Scale
from steelyard.importing.folding import fold
from steelyard.importing.numbers import Value, known_unit
from steelyard.importing.words.quantities import PERIODS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from steelyard.importing.cells import Said

_LOGARITHMIC_FROM = 20.0
_MOST_PERCENT = 1_000.0
"""A bare number above it is no percentage, though it stands among some."""
_STEPS = (1.0, 2.0, 5.0, 10.0)


def shared_unit(said: Sequence[Said], unit: str, *, priced: bool) -> tuple[str, list[float], list[str]]:
    """Return the unit of most cells, all values in it, and the units that cannot be turned into it."""
    values: list[float] = []
    strange: list[str] = []
    for one in said:
        converted = in_unit(one, unit, priced=priced)
        if converted is None:
            strange.append(one.unit or "no unit")
        else:
            values += converted if isinstance(converted, tuple) else [converted]
    return unit, values, strange


def in_unit(said: Said, unit: str, *, priced: bool = False) -> Value | None:
    """Return the value of a cell in the unit of its row, None where its own cannot be turned into it."""
    if said.value is None:
        return None
    if (
        not said.unit
        and unit == "%"
        and not isinstance(said.value, tuple)
        and abs(said.value) > _MOST_PERCENT
    ):
        return None
    factor = _factor(said.unit, unit, priced=priced)
    if factor is None:
        return said.value if said.value == 0 else None
    if isinstance(said.value, tuple):
        return (said.value[0] * factor, said.value[1] * factor)
    return said.value * factor


def _factor(own: str, unit: str, *, priced: bool) -> float | None:
    if not own or fold(own) == fold(unit):
        return 1.0
    if priced:
        return _price_factor(own, unit)
    mine, row = known_unit(own), known_unit(unit)
    if mine is not None and row is not None and mine.dimension == row.dimension:
        return mine.factor / row.factor
    return None


def _price_factor(own: str, unit: str) -> float | None:
    """Return what turns one price into another: the same currency, and a period on both or on neither."""
    (currency, period, rest), (row_currency, row_period, row_rest) = _price(own), _price(unit)
    if currency != row_currency or rest != row_rest:
        return None
    if period is None or row_period is None:
        return 1.0 if period == row_period else None
    return period / row_period


def _price(unit: str) -> tuple[str, float | None, tuple[str, ...]]:
    text = fold(unit).replace("/", " ")
    for word in ("per ", "pro ", "par ", "por ", "je ", "each ", " в ", " за "):
        text = text.replace(word, " ")
    words = text.split()
    if not words:
        return "", None, ()
    currency = words[0].rstrip("0123456789")
    inside = [word.strip(".") for word in words[1:]]
    period = next((PERIODS[word] for word in inside if word in PERIODS), None)
    return currency, period, tuple(sorted(word for word in inside if word not in PERIODS))


def propose_ends(values: Sequence[float], better: str, unit: str) -> Scale | None:
    """Return a scale whose ends are round numbers around the values, None where there are none.

    Values that span a factor of 20 or more get a logarithmic one; others begin at 0.
    """
    known = [value for value in values if isfinite(value) and abs(value) < 1e15]
    if not known:
        return None
    low, high = min(known), max(known)
    positive = [value for value in known if value > 0]
    if positive and low > 0 and high / min(positive) >= _LOGARITHMIC_FROM and min(positive) > 1e-12:
        ends, shape = (_below(low), _above(high)), "log"
    elif low < 0:
        ends, shape = (-_above(-low), _above(high) if high > 0 else 0.0), "linear"
    else:
        ends, shape = (0.0, _upper(high, unit)), "linear"
    if ends[0] == ends[1]:
        ends = (ends[0], ends[0] + 1)
    worst, best = ends if better == "higher" else (ends[1], ends[0])
    return Scale.model_validate({"unit": unit, "worst": worst, "best": best, "shape": shape})


def _upper(high: float, unit: str) -> float:
    if unit == "%" and high <= 100:
        return 100.0
    if not unit and high <= 1:
        return 1.0
    return _above(high) if high > 0 else 1.0


def _above(value: float) -> float:
    """Return the next number above that is 1, 2 or 5 times a power of ten."""
    power = 10.0 ** floor(log10(value))
    return next((round(step * power, 12) for step in _STEPS if step * power > value * (1 + 1e-9)), 10 * power)


def _below(value: float) -> float:
    power = 10.0 ** floor(log10(value))
    return next(
        (round(step * power, 15) for step in (5.0, 2.0, 1.0) if step * power < value * (1 - 1e-9)), power / 2
    )
