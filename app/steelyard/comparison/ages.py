"""How old the cells of a comparison are: when each was last compared with what it says it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from steelyard.comparison.cells import Measure, StatedFit, Statement
    from steelyard.comparison.model import Comparison


@dataclass(frozen=True, slots=True)
class CellDay:
    """A stated cell and its day, None where nothing gives it one.

    `at` is its place, such as `requirements/no-acked-loss/fits/kafka`; `requirement` is empty for a
    statement.
    """

    at: str
    requirement: str
    candidate: str
    day: date | None


def cell_days(comparison: Comparison) -> tuple[CellDay, ...]:
    """Return the stated cells in the file's order, each with its day.

    That is the day it was verified, else the day its source was read, else that of the comparison.
    """
    return tuple(_each(comparison))


def _each(comparison: Comparison) -> Iterator[CellDay]:
    rows = "signals" if comparison.stated_signals else "requirements"
    for signal in comparison.signals:
        yield from _days(comparison, f"{rows}/{signal.id}/statements", signal.statements)
        for requirement in signal.requirements:
            place = f"requirements/{requirement.id}"
            yield from _days(comparison, f"{place}/fits", requirement.fits or {}, requirement.id)
            yield from _days(comparison, f"{place}/measures", requirement.measures or {}, requirement.id)


def _days(
    comparison: Comparison,
    place: str,
    cells: Mapping[str, Statement] | Mapping[str, StatedFit] | Mapping[str, Measure],
    requirement: str = "",
) -> Iterator[CellDay]:
    for candidate, cell in cells.items():
        source = comparison.sources.get(cell.source) if cell.source else None
        day = cell.verified or (source and source.read) or comparison.as_of
        yield CellDay(f"{place}/{candidate}", requirement, candidate, day)
