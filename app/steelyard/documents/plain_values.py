"""Plain values as files state them: every scalar is text, until a field says what it is."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from steelyard.documents.fields import is_number


def as_stated(value: Any) -> Any:
    """Return data as reading a file gives it: text, None, and tuples and mappings of them.

    Raises:
        ValueError: it is no plain data.
    """
    if isinstance(value, Mapping):
        return MappingProxyType({str(key): as_stated(entry) for key, entry in value.items()})
    if isinstance(value, list | tuple):
        return tuple(as_stated(entry) for entry in value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float | int):
        return f"{value:.15g}"
    if value is None or isinstance(value, str):
        return value
    raise ValueError("expected text, a number, a list or a mapping")


def as_written(value: Any) -> Any:
    """Return what `as_stated` gave as data to write: a text that is a number as that number."""
    if isinstance(value, Mapping):
        return {key: as_written(entry) for key, entry in value.items()}
    if isinstance(value, tuple):
        return [as_written(entry) for entry in value]
    if isinstance(value, str) and is_number(value) and f"{float(value):.15g}" == value:
        return float(value)
    return value
