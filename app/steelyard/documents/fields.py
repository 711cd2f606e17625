"""The base of every model that is read from a file, and the kinds of fields such models have.

YAML scalars reach these models as text (or None): `no`, `on` and `1.10` stay what was written until
a field says what it is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType
from typing import Annotated, Any, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    SerializerFunctionWrapHandler,
    WithJsonSchema,
    WrapSerializer,
)

K = TypeVar("K")
V = TypeVar("V")

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
FIRST_FORMAT = 1
NEWEST_FORMAT = 2
HIGHEST_FIT = 5.0
HIGHEST_WEIGHT = 10.0
_NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?", re.ASCII)
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


class FileModel(BaseModel):
    """A frozen, strict part of a file: unknown keys are refused, nothing can be changed later."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False, defer_build=True)

    @property
    def own_format(self) -> int:
        """The first format that knows its values; the keys say for themselves which they need."""
        return FIRST_FORMAT


def parse_number(value: object) -> object:
    """Turn the text of a plain decimal number into a float; leave floats and ints as they are."""
    if isinstance(value, bool):
        raise ValueError("expected a number")
    if isinstance(value, str):
        if not is_number(value):
            raise ValueError("expected a number, such as 3 or 2.5")
        return float(value)
    return value


def is_number(text: str) -> bool:
    """Return whether a text is a plain decimal number, such as 3 or 2.5."""
    return _NUMBER.fullmatch(text) is not None


def _parse_flag(value: object) -> object:
    if isinstance(value, str):
        if value not in {"true", "false"}:
            raise ValueError("expected true or false")
        return value == "true"
    return value


def _parse_date(value: object) -> object:
    if isinstance(value, str):
        if not _DATE.fullmatch(value):
            raise ValueError("expected a date, such as 2026-11-20")
        try:
            return date.fromisoformat(value)
        except ValueError:
            raise ValueError("expected a date that is in the calendar") from None
    return value


def _parse_moment(value: object) -> object:
    if isinstance(value, str):
        try:
            return datetime.fromisoformat(value)
        except ValueError:
            raise ValueError("expected a day and time, such as 2026-11-23T14:05:00") from None
    return value


def _parse_format(value: object) -> object:
    if str(value) not in {str(known) for known in range(FIRST_FORMAT, NEWEST_FORMAT + 1)}:
        raise ValueError(f"expected a format from {FIRST_FORMAT} to {NEWEST_FORMAT}")
    return FIRST_FORMAT


@dataclass(frozen=True, slots=True)
class Since:
    """Marks a key of a file that is known from a format on."""

    format: int


SECOND = Since(2)


def _write_table(table: Mapping[str, Any], write: SerializerFunctionWrapHandler) -> Any:
    """Write the entries as their field says; left to themselves they need their own class to be built."""
    return write(dict(table))


Text = Annotated[str, Field(pattern=r"\S")]
Id = Annotated[str, Field(pattern=ID_PATTERN)]
Number = Annotated[float, BeforeValidator(parse_number)]
FitNumber = Annotated[float, Field(ge=0, le=HIGHEST_FIT), BeforeValidator(parse_number)]
Weight = Annotated[float, Field(ge=0, le=HIGHEST_WEIGHT), BeforeValidator(parse_number)]
Flag = Annotated[bool, BeforeValidator(_parse_flag)]
Day = Annotated[date, BeforeValidator(_parse_date)]
Moment = Annotated[datetime, BeforeValidator(_parse_moment)]
Link = Annotated[str, Field(pattern=r"^(https?://\S+)?$")]
FileFormat = Annotated[int, BeforeValidator(_parse_format), WithJsonSchema({"enum": [1, 2]})]
"""How a file was written. In memory it is always the first: what is equal stays equal in either format."""
Table = Annotated[Mapping[K, V], AfterValidator(MappingProxyType), WrapSerializer(_write_table)]
"""A mapping that cannot be changed and keeps the order of the file."""


def is_id(text: str) -> bool:
    """Return whether a text can be an id: lower-case words joined by hyphens."""
    return re.fullmatch(ID_PATTERN, text) is not None


def empty_table() -> Mapping[str, Any]:
    """Return the table with nothing in it, as a default."""
    return MappingProxyType({})
