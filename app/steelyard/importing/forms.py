"""The notation that the cells of one criterion share: signs, words, numbers, prices, or none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steelyard.importing import lexicon
from steelyard.importing.cells import BLANK, FRACTION, NUMBER, PERCENT, PROSE, PUGH, SIGN, STARS, WORD, Said
from steelyard.importing.cells import MEASURE as MEASURED
from steelyard.importing.cells import PRICE as PRICED
from steelyard.importing.folding import label
from steelyard.importing.levels import of_one_family
from steelyard.importing.words.kinds import PROS
from steelyard.importing.words.names import PRICE_NAME
from steelyard.importing.words.ratings import GRADES, PRICE_SIGNS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from steelyard.importing.facts import Facts
    from steelyard.importing.layout import CriterionLine

_YEARS = range(1970, 2100)


def form_of(line: CriterionLine, ways: Sequence[tuple[Said, ...]], facts: Facts) -> str:
    """Return the notation that the cells of a criterion share, `text` where they share none."""
    filled = [
        one for one, cell in zip(ways, line.cells, strict=True) if cell.text and not _is_blank(one, facts)
    ]
    if not filled or PROS.fullmatch(label(line.name)) or _are_years(filled):
        return "text"
    if facts.pugh and cover(filled, PUGH) >= 0.6 and _has_signed(filled):
        return PUGH
    for form in (STARS, FRACTION):
        if cover(filled, form) >= (0.5 if form == STARS else 0.6):
            return form
    rated = _mixedcover(filled, (SIGN, WORD, NUMBER))
    signs = cover(filled, SIGN)
    if signs >= 0.5 or (signs > 0 and rated >= 0.75) or _has_price_signs(filled):
        return SIGN
    if ends_in_brackets(filled, NUMBER) or ends_in_brackets(filled, WORD):
        return NUMBER if ends_in_brackets(filled, NUMBER) else WORD
    return _form_of_numbers(line, filled) or _form_of_words(filled)


def _are_years(filled: Sequence[tuple[Said, ...]]) -> bool:
    """Whether every cell is a year, which is neither much nor little."""
    values = [way[0].value if way and way[0].form == NUMBER else None for way in filled]
    return len(values) > 1 and all(isinstance(value, float) and value in _YEARS for value in values)


def _has_price_signs(filled: Sequence[tuple[Said, ...]]) -> bool:
    """Whether a row says prices in signs such as $ and $$, beside what is free, and none in numbers."""
    priced = any(said.form == PRICED and said.unit for ways in filled for said in ways)
    signs = any(one.family == PRICE_SIGNS for ways in filled for said in ways for one in said.meanings)
    return signs and not priced and _mixedcover(filled, (SIGN, PRICED)) >= 0.6


def _form_of_numbers(line: CriterionLine, filled: list[tuple[Said, ...]]) -> str:
    priced = [said for ways in filled for said in ways if said.form == PRICED]
    named = PRICE_NAME.search(line.name) is not None
    if priced and cover(filled, PRICED) >= 0.5 and (any(said.unit for said in priced) or named):
        return PRICED if _mixedcover(filled, (PRICED, NUMBER)) >= 0.6 or cover(filled, PRICED) >= 0.5 else ""
    if cover(filled, PERCENT) >= 0.6:
        return PERCENT
    united = _mixedcover(filled, (MEASURED, NUMBER, PERCENT))
    if cover(filled, MEASURED) >= 0.5 and united >= 0.6:
        return MEASURED
    bare = sum(any(said.form == NUMBER and said.unit != PROSE for said in ways) for ways in filled) / len(
        filled
    )
    if bare >= 0.5 and cover(filled, NUMBER) >= 0.6:
        return NUMBER
    return ""


def _form_of_words(filled: list[tuple[Said, ...]]) -> str:
    said = [next((one for one in ways if one.form == WORD and not one.inner), None) for ways in filled]
    known = of_one_family([one for one in said if one is not None])
    anchored = any(not lexicon.is_weak(one.says) for one in known) or _are_letters(known, len(filled))
    distinct = len({one.says.casefold() for one in known})
    enough = len(known) >= max(2 if len(filled) > 1 else 1, len(filled) * 0.6)
    sentences = sum(len(one.remark) > 60 for one in known) > len(known) * 0.5
    return (
        WORD if anchored and enough and distinct and not (sentences and len(known) < len(filled)) else "text"
    )


def _are_letters(known: Sequence[Said], cells: int) -> bool:
    """Whether letters rate: grades in at least three cells, two of them different; or H, M and L alone."""
    letters = {one.says.casefold() for one in known}
    if len(known) == cells and letters <= {"h", "m", "l"}:
        return True
    grades = [one for one in known if any(meaning.family == GRADES for meaning in one.meanings)]
    return len(grades) == len(known) >= 3 and len(letters) >= 2


def _is_blank(ways: tuple[Said, ...], facts: Facts) -> bool:
    return any(said.form == BLANK for said in ways) and not (
        facts.pugh and any(said.form == PUGH for said in ways)
    )


def cover(ways: Sequence[tuple[Said, ...]], form: str) -> float:
    """Return the share of cells that can be said in a notation."""
    return sum(any(said.form == form for said in one) for one in ways) / len(ways) if ways else 0.0


def _mixedcover(ways: Sequence[tuple[Said, ...]], forms: tuple[str, ...]) -> float:
    return sum(any(said.form in forms and said.unit != PROSE for said in one) for one in ways) / len(ways)


def ends_in_brackets(ways: Sequence[tuple[Said, ...]], form: str) -> bool:
    """Whether every cell ends in a small number, or a word, in brackets: the score of what stands before."""
    found = [next((said for said in one if said.form == form and said.inner), None) for one in ways]
    if len(found) < 2 or any(said is None for said in found):
        return False
    if form == NUMBER:
        outer_number = all(any(said.form == NUMBER and not said.inner for said in one) for one in ways)
        return not outer_number and all(
            said is not None and isinstance(said.value, float) and abs(said.value) <= 10 for said in found
        )
    return not any(said.form == WORD and not said.inner for one in ways for said in one)


def _has_signed(ways: Sequence[tuple[Said, ...]]) -> bool:
    said = [one.says for way in ways for one in way if one.form == PUGH]
    return any(text[0] in "+-−–＋➕➖Ss=" for text in said)
