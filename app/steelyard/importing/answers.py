"""What a reading becomes when somebody answers a question or says what a column, row or criterion is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from steelyard.importing import questions as subjects
from steelyard.importing.reading import RATING, SCORE, CriterionReading, Reading, reading_data

if TYPE_CHECKING:
    from collections.abc import Callable

    from steelyard.importing.questions import Question

TURNED = "turned round"
_NUMBER = re.compile(r"[-+]?\d[\d,]*(?:\.\d+)?")
_TABLE = re.compile(r"tables? (\d+)(,)?")


def answer(reading: Reading, question: Question, choice: str) -> Reading:
    """Return the reading in which a question has been answered; the preset leaves it as it is.

    What follows from the answer, such as the fits of words whose direction turns, is left to be proposed
    anew.
    """
    make = _ANSWERS.get(question.subject)
    return reading if make is None or choice == question.preset else make(reading, question.about, choice)


def set_direction(reading: Reading, criterion: str, better: str) -> Reading:
    """Return the reading in which a criterion is better `higher` or `lower`."""
    known = reading.criteria[criterion]
    return _with(reading, criterion, {"kind": known.kind, "better": better, "blank": known.blank})


def set_kind(reading: Reading, criterion: str, kind: str) -> Reading:
    """Return the reading in which a criterion is of another kind, its levels or scale to be proposed anew."""
    return _with(reading, criterion, {"kind": kind, "blank": reading.criteria[criterion].blank})


def set_levels(reading: Reading, criterion: str, levels: dict[str, float]) -> Reading:
    """Return the reading in which the words of a criterion stand for these fits, 0 to 5."""
    known = reading.criteria[criterion]
    return _with(
        reading, criterion, {"kind": RATING, "better": known.better, "rating": levels, "blank": known.blank}
    )


def set_scale(reading: Reading, criterion: str, worst: float, best: float, shape: str = "linear") -> Reading:
    """Return the reading in which a measured criterion has these ends."""
    known = reading.criteria[criterion]
    unit = known.scale.unit if known.scale is not None else ""
    better = "higher" if best > worst else "lower"
    scale = {"unit": unit, "worst": worst, "best": best, "shape": shape}
    return _with(
        reading, criterion, {"kind": known.kind, "better": better, "scale": scale, "blank": known.blank}
    )


def set_role(reading: Reading, name: str, role: str, *, column: bool) -> Reading:
    """Return the reading in which a column or a row has a role."""
    side = "columns" if column else "rows"
    return _changed(reading, {side: {**getattr(reading, side), name: role}})


def set_blank(reading: Reading, mark: str, meaning: str) -> Reading:
    """Return the reading in which a mark such as `n/a` means `unknown`, `met` or `not_met`."""
    return _changed(reading, {"blanks": {**reading.blanks, mark: meaning}})


def _ordered(reading: Reading, criterion: str, choice: str) -> Reading:
    rating = reading.criteria[criterion].rating
    if choice != TURNED or rating is None:
        return reading
    return set_levels(reading, criterion, {word: 5.0 - float(fit) for word, fit in rating.items()})


def _scaled(reading: Reading, about: str, choice: str) -> Reading:
    """All scores are on one scale."""
    del about
    low, high = (float(number.replace(",", "")) for number in _NUMBER.findall(choice)[:2])
    changed = reading
    for name, known in reading.criteria.items():
        if known.kind == SCORE:
            ends = {"worst": low, "best": high} if known.better != "lower" else {"worst": high, "best": low}
            told = {"kind": SCORE, "better": known.better, "rating": ends, "blank": known.blank}
            changed = _with(changed, name, told)
    return changed


def _starred(reading: Reading, about: str, choice: str) -> Reading:
    del about
    changed = reading
    for name, known in reading.criteria.items():
        if (
            known.kind == RATING
            and known.rating
            and any("★" in word or "⭐" in word for word in known.rating)
        ):
            full = float(choice)
            levels = {word: _stars(word, full, float(fit)) for word, fit in known.rating.items()}
            changed = set_levels(changed, name, levels)
    return changed


def _stars(word: str, full: float, fit: float) -> float:
    count = sum(char in "★⭐" for char in word)
    return round(min(5.0, 5.0 * count / full), 2) if count else fit


def _turned(reading: Reading, about: str, choice: str) -> Reading:
    """Names, roles and kinds belong to the side that the options were on; all are proposed anew."""
    del about
    return Reading.model_validate({"table": reading.table, "sheet": reading.sheet, "orientation": choice})


def _another_table(reading: Reading, about: str, choice: str) -> Reading:
    del reading, about
    match = _TABLE.match(choice)
    alone = match is not None and not match[2]
    return Reading.model_validate({"table": int(match[1]) if match is not None and alone else None})


def _with(reading: Reading, criterion: str, told: dict[str, Any]) -> Reading:
    made = CriterionReading.model_validate(told)
    return _changed(reading, {"criteria": {**reading.criteria, criterion: made}})


def _changed(reading: Reading, fields: dict[str, Any]) -> Reading:
    return Reading.model_validate({**reading_data(reading), **fields})


_ANSWERS: dict[str, Callable[[Reading, str, str], Reading]] = {
    subjects.BLANKS: set_blank,
    subjects.DIRECTION: set_direction,
    subjects.WORDS: _ordered,
    subjects.SCALE: _scaled,
    subjects.STARS: _starred,
    subjects.ORIENTATION: _turned,
    subjects.TABLE: _another_table,
}
