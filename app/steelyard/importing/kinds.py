"""Which kinds a criterion can be: a measure needs numbers, a rating a few words, text nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steelyard.importing import cells as forms
from steelyard.importing.cells import ways_to_say, without_name
from steelyard.importing.draft import MOST_WORDS, words_of
from steelyard.importing.reading import MEASURE, PRICE, PUGH, RATING, SCORE, TEXT

if TYPE_CHECKING:
    from steelyard.importing.result import ReadCriterion

_NEEDED: dict[str, frozenset[str]] = {
    SCORE: frozenset({forms.NUMBER, forms.FRACTION, forms.PERCENT, forms.STARS}),
    MEASURE: frozenset({forms.MEASURE, forms.NUMBER, forms.PERCENT}),
    PRICE: frozenset({forms.PRICE}),
    PUGH: frozenset({forms.PUGH}),
}
"""The notations of which a cell must have one, by kind."""


def possible_kinds(criterion: ReadCriterion, *, comma: bool) -> tuple[str, ...]:
    """Return the kinds that at least one cell of a criterion allows, its own kind always among them."""
    found = {
        said.form
        for cell in criterion.cells
        for said in ways_to_say(without_name(cell.text, criterion.name), comma=comma)
        if said.unit != forms.PROSE
    }
    few = 1 < len(words_of(criterion)) <= MOST_WORDS
    possible = {kind for kind, needed in _NEEDED.items() if needed & found}
    possible |= {RATING} if few else set()
    return tuple(
        kind
        for kind in (RATING, SCORE, MEASURE, PRICE, PUGH, TEXT)
        if kind in possible or kind in (TEXT, criterion.reading.kind)
    )
