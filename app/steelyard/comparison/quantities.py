"""Quantities as files state them: a number, a range, or unknown, and how well they are founded."""

from __future__ import annotations

from enum import StrEnum
from math import isfinite
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import PlainSerializer, PlainValidator, WithJsonSchema

from steelyard.documents.fields import HIGHEST_FIT as HIGHEST_FIT
from steelyard.documents.fields import is_number, parse_number

if TYPE_CHECKING:
    from pydantic.config import JsonDict

UNKNOWN = "unknown"
"""What files write for a quantity that is not known."""

NOT_KNOWN = "not known"
"""What people read for it."""

Quantity = float | tuple[float, float] | Literal["unknown"]
"""A number, a range (low, high), or `unknown`."""

Word = float | str
"""What a rating knows: a number, or a word or sign."""

Said = Word | tuple[Word, Word]
"""A fit as its file says it: a number from 0 to 5, what its rating knows, a range of two, or `unknown`."""


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


def parse_said(value: object) -> Said | None:
    """Turn what a file says into a fit as it is said there, whatever its rating; None stays None.

    Raises:
        ValueError: no rating could know it.
    """
    if isinstance(value, list | tuple):
        if len(value) != 2:
            raise ValueError("expected a range of two, such as [3, 5]")
        low, high = (_word(end) for end in value)
        return (low, high)
    return None if value is None else _word(value)


def _word(value: object) -> Word:
    if isinstance(value, str) and not is_number(value):
        if not value.strip():
            raise ValueError("expected a fit, or a word of its rating")
        return value
    return _finite(value)


def _finite(value: object) -> float:
    try:
        number = parse_number(value)
    except ValueError:
        number = None
    if not isinstance(number, int | float) or isinstance(number, bool) or not isfinite(number):
        raise ValueError("expected a number, a range such as [3, 5], or unknown")
    return float(number)


def _keep(value: Said | None) -> Said | None:
    return value


def _schema(number: JsonDict) -> JsonDict:
    pair: JsonDict = {"type": "array", "items": number, "minItems": 2, "maxItems": 2}
    return {"anyOf": [number, pair, {"const": UNKNOWN}]}


QUANTITY_SCHEMA = _schema({"type": "number"})
FIT_SCHEMA = _schema({"type": "number", "minimum": 0, "maximum": HIGHEST_FIT})
_WORD_SCHEMA: JsonDict = {"anyOf": [{"type": "number"}, {"type": "string", "pattern": r"\S"}]}
SAID_SCHEMA = _schema(_WORD_SCHEMA)

MeasuredQuantity = Annotated[
    Quantity | None, PlainValidator(parse_quantity), PlainSerializer(_keep), WithJsonSchema(QUANTITY_SCHEMA)
]
SaidFit = Annotated[
    Said | None, PlainValidator(parse_said), PlainSerializer(_keep), WithJsonSchema(SAID_SCHEMA)
]
