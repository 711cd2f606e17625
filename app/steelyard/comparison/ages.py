"""How old the cells of a comparison are: when each was last compared with what it says it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from steelyard.comparison.cells import Measure, StatedFit, Statement
    from steelyard.comparison.model import Comparison

FRESH_MONTHS = 12
"""How long a cell is taken for fresh where nobody says otherwise."""

DayKind = Literal["verified", "read", "as_of", "none"]
"""What the day of a cell is: that of its own check, of its source, of the comparison, or none."""

_NONE: tuple[DayKind, date | None] = ("none", None)


@dataclass(frozen=True, slots=True)
class CellDay:
    """A stated cell and its day, None where nothing gives it one.

    `at` is its place, such as `requirements/no-acked-loss/fits/kafka`; `requirement` is empty for a
    statement. `kind` says what the day is of.
    """

    at: str
    signal: str
    requirement: str
    candidate: str
    day: date | None
    kind: DayKind

    def is_older_than(self, since: date) -> bool:
        """Return whether its day is before another; a cell of no day is."""
        return self.day is None or self.day < since


def cell_days(comparison: Comparison) -> tuple[CellDay, ...]:
    """Return the stated cells in the file's order, each with its day.

    That is the day it was verified, else the day its source was read, else that of the comparison.
    """
    return tuple(_each(comparison))


def stale_cells(cells: Iterable[CellDay], since: date) -> tuple[CellDay, ...]:
    """Return the cells whose day is before another, and those of no day where others have one.

    Where nothing has a day, nobody has begun to verify: then no cell stands out.
    """
    known = tuple(cells)
    if all(cell.day is None for cell in known):
        return ()
    return tuple(cell for cell in known if cell.is_older_than(since))


def days_before(day: date, number: int, unit: str) -> date:
    """Return the day that lies days, weeks, months or years (d, w, m, y) before another."""
    if unit in "dw":
        return day - timedelta(days=number * (7 if unit == "w" else 1))
    months = day.year * 12 + day.month - 1 - number * (12 if unit == "y" else 1)
    year, month = divmod(months, 12)
    last = (date(year + month // 11, (month + 1) % 12 + 1, 1) - timedelta(days=1)).day
    return date(year, month + 1, min(day.day, last))


def stated_cells(comparison: Comparison) -> dict[str, Statement | StatedFit | Measure]:
    """Return the stated cells by their places, in the file's order."""
    rows = "signals" if comparison.stated_signals else "requirements"
    found: dict[str, Statement | StatedFit | Measure] = {}
    for signal in comparison.signals:
        tables: list[tuple[str, Mapping[str, Statement | StatedFit | Measure]]] = [
            (f"{rows}/{signal.id}/statements", dict(signal.statements))
        ]
        for requirement in signal.requirements:
            place = f"requirements/{requirement.id}"
            tables.append((f"{place}/fits", dict(requirement.fits or {})))
            tables.append((f"{place}/measures", dict(requirement.measures or {})))
        found |= {
            f"{place}/{candidate}": cell for place, cells in tables for candidate, cell in cells.items()
        }
    return found


def _each(comparison: Comparison) -> Iterator[CellDay]:
    rows = "signals" if comparison.stated_signals else "requirements"
    for signal in comparison.signals:
        yield from _days(comparison, f"{rows}/{signal.id}/statements", signal.statements, signal.id)
        for requirement in signal.requirements:
            place, ids = f"requirements/{requirement.id}", (signal.id, requirement.id)
            yield from _days(comparison, f"{place}/fits", requirement.fits or {}, *ids)
            yield from _days(comparison, f"{place}/measures", requirement.measures or {}, *ids)


def _days(
    comparison: Comparison,
    place: str,
    cells: Mapping[str, Statement] | Mapping[str, StatedFit] | Mapping[str, Measure],
    signal: str,
    requirement: str = "",
) -> Iterator[CellDay]:
    for candidate, cell in cells.items():
        source = comparison.sources.get(cell.source) if cell.source else None
        days: tuple[tuple[DayKind, date | None], ...] = (
            ("verified", cell.verified),
            ("read", source.read if source else None),
            ("as_of", comparison.as_of),
        )
        dated = next(((kind, day) for kind, day in days if day), None)
        kind, day = dated or _NONE
        yield CellDay(f"{place}/{candidate}", signal, requirement, candidate, day, kind)
