"""Quantities as files state them: a number, a range, or unknown, and how well they are founded."""

from __future__ import annotations

from enum import StrEnum
from math import isfinite
from typing import Annotated, Literal

from pydantic import PlainSerializer, PlainValidator, WithJsonSchema

from steelyard.documents.fields import parse_number

UNKNOWN = "unknown"
HIGHEST_FIT = 5.0

Quantity = float | tuple[float, float] | Literal["unknown"]
"""A number, a range (low, high), or `unknown`."""


class Evidence(StrEnum):
    """How well a fit is founded, from measured to judged."""

    MEASURED = "measured"
    DOCUMENTED = "documented"
    REPORTED = "reported"
    JUDGED = "judged"


def ends(quantity: Quantity | None) -> tuple[float, ...]:
    """Return the numbers of a quantity: one, two for a range, none where it is unknown or missing."""
    if isinstance(quantity, tuple):
        return quantity
    return () if quantity is None or isinstance(quantity, str) else (quantity,)


def parse_quantity(value: object) -> Quantity | None:
    """Turn what a file says into a quantity; None stays None.

    Raises:
        ValueError: it is none.
    """
    if value is None or (isinstance(value, str) and value == UNKNOWN):
        return value  # type: ignore[return-value] # mypy does not narrow str by ==
    if isinstance(value, list | tuple):
        if len(value) != 2:
            raise ValueError("expected a range of two numbers, such as [3, 5]")
        low, high = (_finite(end) for end in value)
        if low > high:
            raise ValueError("expected the lower end of the range first")
        return (low, high)
    return _finite(value)


def parse_fit(value: object) -> Quantity | None:
    """Turn what a file says into a quantity of fit, 0 to 5; None stays None.

    Raises:
        ValueError: it is none.
    """
    quantity = parse_quantity(value)
    if not all(0 <= number <= HIGHEST_FIT for number in ends(quantity)):
        raise ValueError("expected a fit from 0 to 5")
    return quantity


def _finite(value: object) -> float:
    try:
        number = parse_number(value)
    except ValueError:
        number = None
    if not isinstance(number, int | float) or isinstance(number, bool) or not isfinite(number):
        raise ValueError("expected a number, a range such as [3, 5], or unknown")
    return float(number)


def _keep(value: Quantity | None) -> Quantity | None:
    return value


def _schema(number: dict[str, object]) -> dict[str, object]:
    pair = {"type": "array", "items": number, "minItems": 2, "maxItems": 2}
    return {"anyOf": [number, pair, {"const": UNKNOWN}]}


QUANTITY_SCHEMA = _schema({"type": "number"})
FIT_SCHEMA = _schema({"type": "number", "minimum": 0, "maximum": HIGHEST_FIT})

MeasuredQuantity = Annotated[
    Quantity | None, PlainValidator(parse_quantity), PlainSerializer(_keep), WithJsonSchema(QUANTITY_SCHEMA)
]
FitQuantity = Annotated[
    Quantity | None, PlainValidator(parse_fit), PlainSerializer(_keep), WithJsonSchema(FIT_SCHEMA)
]
