"""The comparisons that ship with the program."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from steelyard.bundle import built_in_comparisons
from steelyard.comparison.files import read_comparison
from steelyard.documents.suggestions import suggest

if TYPE_CHECKING:
    from pathlib import Path

    from steelyard.comparison.model import Comparison, Scenario

DEFAULT = "redis-vs-kafka"
"""The comparison that opens where none is named."""


@dataclass(frozen=True, slots=True)
class BuiltIn:
    """A comparison that ships with the program; its file is named after its id."""

    id: str
    title: str
    path: Path
    scenarios: tuple[Scenario, ...]


class UnknownBuiltInError(Exception):
    """No built-in comparison has this name."""


def built_in_ids() -> tuple[str, ...]:
    """Return the names of the built-in comparisons, without reading them."""
    return tuple(path.stem for path in built_in_comparisons())


def built_ins() -> tuple[BuiltIn, ...]:
    """Return the built-in comparisons in the order of their names."""
    return tuple(_describe(path) for path in built_in_comparisons())


def open_built_in(name: str = DEFAULT) -> Comparison:
    """Return a built-in comparison by its id.

    Raises:
        UnknownBuiltInError: none has this id; the message lists those that are there.
    """
    for path in built_in_comparisons():
        if path.stem == name:
            return _open(path)
    raise UnknownBuiltInError(f'no built-in comparison is named "{name}"{suggest(name, built_in_ids())}')


def _describe(path: Path) -> BuiltIn:
    comparison = _open(path)
    return BuiltIn(comparison.id, comparison.title, path, comparison.scenarios)


@cache
def _open(path: Path) -> Comparison:
    return read_comparison(path)
