"""What somebody can say about a criterion, a column or a row of a draft; it settles what was asked."""

from __future__ import annotations

from typing import Any

from steelyard.importing import answers
from steelyard.importing.draft import Draft, change, criterion_of
from steelyard.importing.faults import ImportFailedError
from steelyard.importing.questions import BLANKS, DIRECTION, ENDS, WORDS
from steelyard.importing.reading import SCORE, CriterionReading, Reading, reading_data

HIGHEST = 5.0


def set_direction(draft: Draft, name: str, better: str) -> Draft:
    """Say which way a criterion is better, `higher` or `lower`."""
    reading = criterion_of(draft.imported, name).reading
    if reading.kind == SCORE and reading.rating:
        low, high = sorted(float(end) for end in reading.rating.values())
        return set_ends(draft, name, *((low, high) if better == "higher" else (high, low)))
    return change(draft, lambda known: answers.set_direction(known, name, better), (DIRECTION, name))


def set_ends(draft: Draft, name: str, worst: float, best: float, shape: str = "linear") -> Draft:
    """Say where a measured or scored criterion is worst and best; `shape` is `linear` or `log`.

    Raises:
        ImportFailedError: both ends are the same, or one is not above 0 where each tenfold counts alike.
    """
    if worst == best:
        raise ImportFailedError(f"“{name}” would be worst and best at {best:g}; the ends before hold")
    if shape == "log" and min(worst, best) <= 0:
        raise ImportFailedError(f"“{name}”: where each tenfold counts alike, both ends must be above 0")
    reading = criterion_of(draft.imported, name).reading
    settled = ((ENDS, name), (DIRECTION, name))
    if reading.kind != SCORE:
        return change(draft, lambda known: answers.set_scale(known, name, worst, best, shape), *settled)
    better = "higher" if best > worst else "lower"
    told = {"kind": SCORE, "better": better, "rating": {"worst": worst, "best": best}}
    return change(draft, lambda known: _read_as(known, name, told), *settled)


def set_level(draft: Draft, name: str, word: str, fit: float) -> Draft:
    """Say what a word or sign of a criterion stands for, 0 to 5."""
    reading = criterion_of(draft.imported, name).reading
    levels = {known: float(level) for known, level in (reading.rating or {}).items()}
    levels[word] = fit
    ordered = dict(sorted(levels.items(), key=lambda level: -level[1]))
    told = {"kind": reading.kind, "better": reading.better, "rating": ordered}
    return change(draft, lambda known: _read_as(known, name, told), (WORDS, name))


def turn_round(draft: Draft, name: str) -> Draft:
    """Say that what was taken for good in a rated criterion is bad."""
    reading = criterion_of(draft.imported, name).reading
    levels = {
        word: round(HIGHEST - float(fit), 2) for word, fit in reversed([*(reading.rating or {}).items()])
    }
    better = {"higher": "lower", "lower": "higher"}.get(reading.better or "higher")
    told = {"kind": reading.kind, "better": better, "rating": levels}
    return change(draft, lambda known: _read_as(known, name, told), (WORDS, name), (DIRECTION, name))


def set_blank(draft: Draft, name: str, meaning: str) -> Draft:
    """Say what blank cells mean in one criterion: `unknown`, `met`, `not_met`, or "" as elsewhere."""
    told = {"blank": meaning or None}
    return change(draft, lambda known: _read_as(known, name, told))


def set_mark(draft: Draft, mark: str, meaning: str) -> Draft:
    """Say what a mark such as `n/a` means in the whole table: `unknown`, `met` or `not_met`."""
    return change(draft, lambda known: answers.set_blank(known, mark, meaning), (BLANKS, mark))


def set_weight(draft: Draft, name: str, stated: str) -> Draft:
    """Say what a criterion weighs, as the source would state it; empty: as the source does.

    Raises:
        ImportFailedError: it is no weight.
    """
    return change(draft, lambda known: answers.set_weight(known, name, stated or None))


def rename_option(draft: Draft, source_name: str, name: str) -> Draft:
    """Call an option of the source by another name."""
    return change(draft, lambda known: answers.set_option_name(known, source_name, name))


def set_role(draft: Draft, name: str, role: str, *, column: bool) -> Draft:
    """Say what a column or row is for."""
    return change(draft, lambda known: answers.set_role(known, name, role, column=column))


def _read_as(reading: Reading, name: str, told: dict[str, Any]) -> Reading:
    known = reading_data(reading)["criteria"][name]
    made = CriterionReading.model_validate({**known, **told})
    return Reading.model_validate({**reading_data(reading), "criteria": {**reading.criteria, name: made}})
