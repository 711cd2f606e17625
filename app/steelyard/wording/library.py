"""The comparisons that one can start from, as the card of each says them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from steelyard.wording.language.dates import short_date
from steelyard.wording.language.grammar import join, tidy

if TYPE_CHECKING:
    from steelyard.comparison.model import Comparison


@dataclass(frozen=True, slots=True)
class LibraryCard:
    """A comparison in a few lines: "5 options, 22 requirements, 9 scenarios · as of 25 Nov 2026".

    `found` is all that a search looks through.
    """

    title: str
    question: str
    options: str
    counts: str
    found: str

    @property
    def spoken(self) -> str:
        """The card as a screen reader says it."""
        return ". ".join(part for part in (self.title, self.question, self.options, self.counts) if part)


def library_card(comparison: Comparison, *, open_now: bool = False) -> LibraryCard:
    """Return the card of a comparison; `open_now` for the one that the window shows."""
    counts = ", ".join(
        _count(len(parts), noun)
        for parts, noun in (
            (comparison.options, "option"),
            (comparison.requirements, "requirement"),
            (comparison.scenarios, "scenario"),
        )
        if parts
    )
    day = f"as of {short_date(comparison.as_of)}" if comparison.as_of else ""
    title = f"{tidy(comparison.title)} (open now)" if open_now else tidy(comparison.title)
    options = join([tidy(option.name) for option in comparison.options])
    found = (
        title,
        comparison.question,
        options,
        *(scenario.title for scenario in comparison.scenarios),
        *(requirement.name for requirement in comparison.requirements),
    )
    return LibraryCard(
        title=title,
        question=tidy(comparison.question),
        options=options,
        counts=" · ".join(part for part in (counts, day) if part),
        found="\n".join(found),
    )


def _count(number: int, noun: str) -> str:
    return f"{number} {noun if number == 1 else noun + 's'}"
