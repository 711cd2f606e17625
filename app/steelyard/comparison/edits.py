"""What can be changed in a comparison: each function returns the comparison that follows."""

from __future__ import annotations

from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from steelyard.comparison.model import Comparison, Requirement, Signal

    Part = TypeVar("Part", Requirement, Signal)

_TABLES = ("statements", "fits", "measures")


def verify(comparison: Comparison, places: Collection[str], day: date) -> Comparison:
    """Return the comparison with the day on which some of its cells were compared with their sources.

    `places` are those of `cell_days`, such as `requirements/no-acked-loss/fits/kafka`; others change nothing.
    """
    signals = tuple(_verify_signal(signal, places, day) for signal in comparison.stated_signals or ())
    rows = tuple(
        _verify_cells(row, f"requirements/{row.id}", places, day) for row in comparison.stated_rows or ()
    )
    stated = {"stated_signals": signals} if signals else {"stated_rows": rows}
    changed = comparison.model_copy(update=stated)
    for name, member in vars(type(comparison)).items():
        if isinstance(member, cached_property):
            vars(changed).pop(name, None)  # it was made from the comparison before
    return changed


def _verify_signal(signal: Signal, places: Collection[str], day: date) -> Signal:
    requirements = tuple(
        _verify_cells(requirement, f"requirements/{requirement.id}", places, day)
        for requirement in signal.requirements
    )
    checked = _verify_cells(signal, f"signals/{signal.id}", places, day)
    if requirements == signal.requirements:
        return checked
    return checked.model_copy(update={"requirements": requirements})


def _verify_cells(part: Part, place: str, places: Collection[str], day: date) -> Part:
    changed = {}
    for table in _TABLES:
        cells = getattr(part, table, None) or {}
        named = [candidate for candidate in cells if f"{place}/{table}/{candidate}" in places]
        if named:
            verified = {
                candidate: cells[candidate].model_copy(update={"verified": day}) for candidate in named
            }
            changed[table] = MappingProxyType({**cells, **verified})
    return part.model_copy(update=changed) if changed else part
