"""What a reading becomes when somebody answers a question or says what a column, row or criterion is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from steelyard.importing import questions as subjects
from steelyard.importing.answer_texts import (
    parse_ends,
    parse_names,
    parse_order,
    parse_scale,
    parse_tables,
    parse_weight,
)
from steelyard.importing.levels import even_levels
from steelyard.importing.reading import RATING, SCORE, CriterionReading, Reading, reading_data

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from steelyard.importing.questions import Question

_HIGHEST = 5.0


def answer(reading: Reading, question: Question, choice: str) -> Reading:
    """Return the reading in which a question has been answered; what already holds stays as it is.

    A question whose `free` is true takes any text in the form of its choices. What follows from the answer,
    such as the fits of words whose direction turns, is left to be proposed anew.

    Raises:
        ImportFailedError: the choice is none that the question has.
    """
    return _ANSWERS[question.subject](reading, question, choice)


def set_direction(reading: Reading, criterion: str, better: str) -> Reading:
    """Return the reading in which a criterion is better `higher` or `lower`."""
    known = reading.criteria[criterion]
    if known.better == better:
        return reading
    return _with(reading, criterion, _kept(known, kind=known.kind, better=better))


def set_kind(reading: Reading, criterion: str, kind: str) -> Reading:
    """Return the reading in which a criterion is of another kind, its levels or scale to be proposed anew.

    A kind that the cells cannot be is refused where the reading is applied; `refusal_of_kind` tells before.
    """
    known = reading.criteria[criterion]
    return reading if known.kind == kind else _with(reading, criterion, _kept(known, kind=kind))


def set_levels(reading: Reading, criterion: str, levels: Mapping[str, float]) -> Reading:
    """Return the reading in which the words of a criterion stand for these fits, 0 to 5."""
    known = reading.criteria[criterion]
    if known.kind == RATING and dict(known.rating or {}) == dict(levels):
        return reading
    return _with(reading, criterion, _kept(known, kind=RATING, better=known.better, rating=dict(levels)))


def set_order(reading: Reading, criterion: str, words: Sequence[str]) -> Reading:
    """Return the reading in which the words of a criterion are in this order, the best first.

    Words that have fits keep their steps when they only turn; others are spread evenly from 5 to 0.
    """
    known = reading.criteria[criterion]
    order = list(dict(sorted((known.rating or {}).items(), key=lambda level: -level[1])))
    if known.kind == RATING and list(words) == order:
        return reading
    if known.kind == RATING and known.rating and list(words) == order[::-1]:
        return set_levels(
            reading, criterion, {word: round(_HIGHEST - known.rating[word], 2) for word in words}
        )
    return set_levels(reading, criterion, even_levels(words))


def set_scale(reading: Reading, criterion: str, worst: float, best: float, shape: str = "linear") -> Reading:
    """Return the reading in which a measured criterion has these ends."""
    known = reading.criteria[criterion]
    scale = known.scale
    if scale is not None and (scale.worst, scale.best, scale.shape) == (worst, best, shape):
        return reading
    better = "higher" if best > worst else "lower"
    told = {"unit": scale.unit if scale is not None else "", "worst": worst, "best": best, "shape": shape}
    made = _kept(known, kind=known.kind, better=better, scale=told, units=known.units)
    return _with(reading, criterion, made)


def set_units(reading: Reading, criterion: str, units: str) -> Reading:
    """Return the reading in which values in another unit are `unknown` or in the `same` one as the others."""
    known = reading.criteria[criterion]
    if (known.units or "unknown") == units:
        return reading
    return _with(reading, criterion, _kept(known, kind=known.kind, better=known.better, units=units))


def set_role(reading: Reading, name: str, role: str, *, column: bool) -> Reading:
    """Return the reading in which a column or a row has a role."""
    side = "columns" if column else "rows"
    return _changed(reading, {side: {**getattr(reading, side), name: role}})


def set_blank(reading: Reading, mark: str, meaning: str) -> Reading:
    """Return the reading in which a mark such as `n/a` means `unknown`, `met` or `not_met`."""
    return _changed(reading, {"blanks": {**reading.blanks, mark: meaning}})


def set_blank_of(reading: Reading, criterion: str, meaning: str | None) -> Reading:
    """Return the reading in which all marks of one criterion mean this; None: what they mean elsewhere."""
    told = reading_data(reading)["criteria"][criterion]
    return _with(reading, criterion, {**told, "blank": meaning})


def set_option_name(reading: Reading, source_name: str, name: str) -> Reading:
    """Return the reading in which the option that the source calls so has another name."""
    told = {**reading.options, source_name: name}
    if name == source_name:
        del told[source_name]
    return _changed(reading, {"options": told})


def set_weight(reading: Reading, criterion: str, stated: str | None) -> Reading:
    """Return the reading in which a criterion has another weight, as the source would state it.

    None gives the weight of the source back.
    """
    told = dict(reading.weights)
    told.pop(criterion, None)
    return _changed(reading, {"weights": told if stated is None else {**told, criterion: stated}})


def _blank(reading: Reading, question: Question, choice: str) -> Reading:
    return set_blank(reading, question.about, _one_of(question, choice))


def _direction(reading: Reading, question: Question, choice: str) -> Reading:
    return set_direction(reading, question.about, _one_of(question, choice))


def _ordered(reading: Reading, question: Question, choice: str) -> Reading:
    if choice == subjects.TEXT_ONLY:
        return set_kind(reading, question.about, "text")
    return set_order(reading, question.about, parse_order(choice, question))


def _scaled(reading: Reading, question: Question, choice: str) -> Reading:
    """All scores are on one scale."""
    low, high = parse_scale(choice)
    changed = reading
    for name, known in reading.criteria.items():
        ends = {"worst": low, "best": high} if known.better != "lower" else {"worst": high, "best": low}
        if known.kind == SCORE and dict(known.rating or {}) != ends:
            told = _kept(known, kind=SCORE, better=known.better, rating=ends)
            changed = _with(changed, name, told)
    return changed


def _ends(reading: Reading, question: Question, choice: str) -> Reading:
    return set_scale(reading, question.about, *parse_ends(choice, question.about))


def _units(reading: Reading, question: Question, choice: str) -> Reading:
    same = _one_of(question, choice) == subjects.SAME_UNIT
    return set_units(reading, question.about, "same" if same else "unknown")


def _starred(reading: Reading, question: Question, choice: str) -> Reading:
    full = float(_one_of(question, choice))
    changed = reading
    for name, known in reading.criteria.items():
        rating = known.rating or {}
        if known.kind == RATING and any(_count_stars(word) for word in rating):
            levels = {word: _stars(word, full, float(fit)) for word, fit in rating.items()}
            changed = set_levels(changed, name, levels)
    return changed


def _count_stars(word: str) -> int:
    return sum(char in "★⭐" for char in word)


def _stars(word: str, full: float, fit: float) -> float:
    count = _count_stars(word)
    return round(min(_HIGHEST, _HIGHEST * count / full), 2) if count else fit


def _named(reading: Reading, question: Question, choice: str) -> Reading:
    own = parse_names(question.choices[0], None)
    names = parse_names(choice, len(own))
    told = {**reading.options, **dict(zip(own, names, strict=True))}
    return _changed(reading, {"options": told})


def _weighed(reading: Reading, question: Question, choice: str) -> Reading:
    weight = parse_weight(choice)
    return reading if (reading.unweighted or 0.0) == weight else _changed(reading, {"unweighted": weight})


def _decimal(reading: Reading, question: Question, choice: str) -> Reading:
    comma = ("," in question.about) == (_one_of(question, choice) == subjects.DECIMAL)
    mark = "comma" if comma else "point"
    if reading.decimal == mark or (choice == question.preset and reading.decimal is None):
        return reading
    return _anew({**reading_data(reading), "decimal": mark})


def _turned(reading: Reading, question: Question, choice: str) -> Reading:
    """Names, roles and kinds belong to the side that the options were on; all are proposed anew."""
    if reading.orientation == _one_of(question, choice):
        return reading
    told = {**reading_data(reading), "orientation": choice, "columns": {}, "rows": {}}
    return _anew({**told, "options": {}, "weights": {}})


def _another_table(reading: Reading, question: Question, choice: str) -> Reading:
    tables = parse_tables(choice)
    if tables == (reading.tables or ((reading.table,) if reading.table else ())):
        return reading
    return Reading(table=tables[0]) if len(tables) == 1 else Reading(tables=tables)


def _anew(told: dict[str, Any]) -> Reading:
    """Return a reading whose criteria are to be proposed again; what was said of marks stays."""
    said = {mark: meaning for mark, meaning in told["blanks"].items() if meaning != "unknown"}
    return Reading.model_validate({**told, "criteria": {}, "blanks": said})


def _one_of(question: Question, choice: str) -> str:
    return subjects.require_choice(question, choice)


def _kept(known: CriterionReading, **told: Any) -> dict[str, Any]:
    """Return what is said of a criterion beside what its marks mean, which does not depend on it."""
    return {**told, "blank": known.blank}


def _with(reading: Reading, criterion: str, told: dict[str, Any]) -> Reading:
    made = CriterionReading.model_validate(told)
    return _changed(reading, {"criteria": {**reading.criteria, criterion: made}})


def _changed(reading: Reading, fields: dict[str, Any]) -> Reading:
    return Reading.model_validate({**reading_data(reading), **fields})


_ANSWERS: dict[str, Callable[[Reading, Question, str], Reading]] = {
    subjects.BLANKS: _blank,
    subjects.DIRECTION: _direction,
    subjects.WORDS: _ordered,
    subjects.SCALE: _scaled,
    subjects.ENDS: _ends,
    subjects.UNITS: _units,
    subjects.STARS: _starred,
    subjects.NAMES: _named,
    subjects.WEIGHTS: _weighed,
    subjects.NUMBERS: _decimal,
    subjects.ORIENTATION: _turned,
    subjects.TABLE: _another_table,
}
