"""Which kinds a criterion can be: a measure needs numbers, a rating a few words, text nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steelyard.importing.draft import MOST_WORDS, words_of
from steelyard.importing.reading import MEASURE, PRICE, PUGH, RATING, SCORE, TEXT
from steelyard.importing.told import refusal_of_kind

if TYPE_CHECKING:
    from steelyard.importing.result import ReadCriterion


def possible_kinds(criterion: ReadCriterion, *, comma: bool) -> tuple[str, ...]:
    """Return the kinds that the cells of a criterion allow, its own kind always among them."""
    texts = [cell.text for cell in criterion.cells]
    few = 1 < len(words_of(criterion)) <= MOST_WORDS
    return tuple(
        kind
        for kind in (RATING, SCORE, MEASURE, PRICE, PUGH, TEXT)
        if kind == criterion.reading.kind
        or (few if kind == RATING else not refusal_of_kind(criterion.name, texts, kind, comma=comma))
    )
