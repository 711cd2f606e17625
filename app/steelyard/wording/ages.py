"""How old what a cell says is: when it was last compared with its source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from steelyard.comparison.ages import FRESH_MONTHS, cell_days, days_before, stale_cells
from steelyard.wording.language.dates import short_date
from steelyard.wording.language.grammar import capitalise, count, sentence, tidy

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from steelyard.comparison.ages import CellDay
    from steelyard.comparison.model import Comparison

NOT_VERIFIED = "Not verified"
STATEMENT = "The statement"
_KINDS = {"verified": "Verified", "read": "Source read", "as_of": "As of"}


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing that a file says in a cell, and when it was looked at: "Source read 20 Nov 2026".

    `at` is its place, as `cell_days` has it; `requirement` is empty for a statement; `name` is what it is
    about. `stale` says that it stands out as old, or as never looked at.
    """

    at: str
    signal: str
    requirement: str
    candidate: str
    name: str
    said: str
    stale: bool


def claims(comparison: Comparison, today: date) -> tuple[Claim, ...]:
    """Return what the file states in each cell, in its order, with how old it is on a day."""
    cells = cell_days(comparison)
    since = days_before(today, FRESH_MONTHS, "m")
    stale = {cell.at for cell in stale_cells(cells, since)}
    names = {requirement.id: tidy(requirement.name) for requirement in comparison.requirements}
    return tuple(
        Claim(
            at=cell.at,
            signal=cell.signal,
            requirement=cell.requirement,
            candidate=cell.candidate,
            name=names.get(cell.requirement, STATEMENT),
            said=_day(cell),
            stale=cell.at in stale,
        )
        for cell in cells
    )


def describe_stale(cell: Iterable[Claim]) -> str:
    """Return what of a cell nobody looked at for long: "Verified 3 Mar 2025, over a year ago."."""
    old = [claim for claim in cell if claim.stale]
    if not old:
        return ""
    said = {claim.said for claim in old}
    if len(said) > 1:
        return f"{capitalise(count(len(old), 'thing'))} here to be verified again."
    (only,) = said
    return sentence(only if only == NOT_VERIFIED else f"{only}, over a year ago")


def _day(cell: CellDay) -> str:
    return f"{_KINDS[cell.kind]} {short_date(cell.day)}" if cell.day else NOT_VERIFIED
