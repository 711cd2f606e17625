"""What somebody has said of a criterion: the notation it asks for, what it settles, what cannot be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steelyard.importing import cells as forms
from steelyard.importing import questions as subjects
from steelyard.importing.cells import Said, blank_key, ways_to_say, without_name
from steelyard.importing.forms import cover
from steelyard.importing.reading import MEASURE, PRICE, PUGH, RATING, SCORE, TEXT, CriterionReading

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from steelyard.importing.questions import Question

_PLAIN = {TEXT: "text", PUGH: forms.PUGH, PRICE: forms.PRICE, MEASURE: forms.MEASURE}
_NUMBERS = (forms.NUMBER, forms.PERCENT, forms.FRACTION, forms.STARS)
_NEEDED: dict[str, tuple[tuple[str, ...], str, str]] = {
    SCORE: ((*_NUMBERS, forms.PUGH), "a score", "holds a number"),
    MEASURE: ((forms.MEASURE, forms.PRICE, *_NUMBERS), "a measure", "holds a number"),
    PRICE: ((forms.PRICE, forms.NUMBER, forms.MEASURE), "a price", "holds a number"),
    PUGH: ((forms.PUGH,), "plus and minus", "is a plus, a minus or the same"),
}


def told_form(told: CriterionReading, ways: Sequence[tuple[Said, ...]]) -> str:
    """Return the notation in which the cells are read so that the criterion is of the kind that was told."""
    if told.kind in _PLAIN:
        return _PLAIN[told.kind]
    wanted = (
        (forms.FRACTION, forms.PERCENT, forms.NUMBER)
        if told.kind == SCORE
        else (forms.SIGN, forms.WORD, forms.STARS)
    )
    return max(wanted, key=lambda form: cover(ways, form))


def with_told(proposed: CriterionReading, told: CriterionReading) -> CriterionReading:
    """Return the proposed reading of a criterion with what was told in its place."""
    same = proposed.kind == told.kind
    rating = told.rating or (proposed.rating if same else None)
    if same and told.kind == RATING and told.rating and proposed.rating:
        rating = {**proposed.rating, **told.rating}
    return CriterionReading(
        kind=told.kind,
        better=told.better if told.better is not None else proposed.better,
        rating=rating,
        scale=told.scale or (proposed.scale if same else None),
        blank=told.blank,
        units=told.units,
    )


def still_asked(questions: Iterable[Question], told: CriterionReading) -> tuple[Question, ...]:
    """Return the questions about a criterion that what was told of it leaves open."""
    settled = {
        subjects.DIRECTION: told.better is not None,
        subjects.ENDS: told.scale is not None,
        subjects.UNITS: told.units is not None or told.scale is not None,
        subjects.WORDS: told.rating is not None or told.kind == TEXT,
        subjects.STARS: told.rating is not None,
        subjects.SCALE: told.rating is not None,
    }
    return tuple(question for question in questions if not settled[question.subject])


def refusal_of_kind(name: str, texts: Sequence[str], kind: str, *, comma: bool = False) -> str:
    """Say why cells with these texts cannot be of a kind, and what they can be; nothing where they can."""
    if kind not in _NEEDED:
        return ""
    filled = [text for text in texts if blank_key(text) is None]
    able = [one for one in _NEEDED if _can_be(name, filled, one, comma=comma)]
    if kind in able or not filled:
        return ""
    _, named, lacking = _NEEDED[kind]
    others = " or ".join([_NEEDED[one][1] for one in able] + ["a rating of its words", "text"])
    return f"“{name}” cannot be {named}: none of its cells {lacking}. It can be {others}."


def _can_be(name: str, texts: Sequence[str], kind: str, *, comma: bool) -> bool:
    wanted = _NEEDED[kind][0]
    return any(
        said.form in wanted and said.unit != forms.PROSE
        for text in texts
        for said in ways_to_say(without_name(text, name), comma=comma)
    )
