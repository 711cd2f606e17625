"""What a file holds, in one line for its author: counts, and what is not known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steelyard.comparison.fits import unknown_cells
from steelyard.comparison.quantities import NOT_KNOWN

if TYPE_CHECKING:
    from steelyard.comparison.model import Comparison

MOST_LISTED = 5


def describe_contents(comparison: Comparison) -> str:
    """Return what a comparison holds: "3 options, 8 requirements; 1 fit not known: skills / dynamo".

    Places are named by ids, as the file has them.
    """
    counts = [
        _count(len(comparison.options), "option"),
        *([_count(len(comparison.combinations), "combination")] if comparison.combinations else []),
        *([_count(len(comparison.signals), "signal")] if _apart(comparison) else []),
        _count(len(comparison.requirements), "requirement"),
    ]
    unknown = [f"{requirement} / {candidate}" for requirement, candidate in unknown_cells(comparison)]
    if not unknown:
        return ", ".join(counts)
    return f"{', '.join(counts)}; {_count(len(unknown), 'fit')} {NOT_KNOWN}: {list_places(unknown)}"


def list_places(places: list[str]) -> str:
    """Return the first places of a list and how many more there are."""
    more = len(places) - MOST_LISTED
    return ", ".join(places[:MOST_LISTED]) + (f" and {more} more" if more > 0 else "")


def _apart(comparison: Comparison) -> bool:
    """Return whether the rows of the table are something else than the requirements."""
    return any(signal.single is None for signal in comparison.signals)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun if number == 1 else noun + 's'}"
