"""Which side of a table holds the options: evidence from names, words, cells and the text around."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from steelyard.importing.cells import BLANK, MEASURE, NUMBER, PRICE, SIGN, STARS, WORD, blank_key, ways_to_say
from steelyard.importing.folding import fold, label, same_name
from steelyard.importing.numbers import known_unit
from steelyard.importing.vocabulary import are_directions, has_role, names_criteria, names_options
from steelyard.importing.words.kinds import PROS
from steelyard.importing.words.names import CRITERION_NAMES
from steelyard.importing.words.parts import DESCRIPTION, NOTE, PRIORITY, RANK, TOTAL, WEIGHT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from steelyard.importing.grid import Row

Orientation = Literal["options_as_columns", "options_as_rows"]
COLUMNS: Orientation = "options_as_columns"
ROWS: Orientation = "options_as_rows"
_PRIOR = 0.6
"""Of real tables three in four have their options as columns."""
_SURE = 1.2
_ENOUGH_CELLS = 12
"""From how many cells on their likeness counts in full."""
_UNIT_IN_NAME = re.compile(r"[(\[（]\s*([^()\[\]（）]{1,14})\s*[)\]）]\s*$")


@dataclass(frozen=True, slots=True)
class Facing:
    """Where the options are, and whether enough speaks for it."""

    orientation: Orientation
    sure: bool


def find_orientation(head: Sequence[str], body: Sequence[Row], around: str, links: float = 0.0) -> Facing:
    """Return the orientation of a table.

    `head` are the names of the columns, the first being the one over the names of the rows; `body` the rows
    without the header; `around` the titles of the source; `links` is 1 where the names of the rows, -1 where
    those of the columns link to a home of their own.
    """
    columns, names = list(head[1:]), [row[0].line for row in body]
    score = _PRIOR + _by_corner(head[0]) + _by_parts(columns, names) + _by_names(columns, names)
    score += _by_cells(body) + _by_surroundings(columns, names, around) - 1.5 * links
    return Facing(COLUMNS if score >= 0 else ROWS, abs(score) >= _SURE)


def _by_corner(corner: str) -> float:
    parts = [part for part in re.split(r"[\\/|]", corner) if part.strip()]
    if len(parts) == 2:
        first, second = parts
        said = names_criteria(first) - names_options(first) - (names_criteria(second) - names_options(second))
        return 0.5 * said if label(corner) and "\\" not in corner else 0.0
    if names_criteria(corner) and not names_options(corner):
        return 2.5
    if names_options(corner) and not names_criteria(corner):
        return -2.5
    return 0.0


def _by_parts(columns: Sequence[str], names: Sequence[str]) -> float:
    score = 0.0
    if any(has_role(name, WEIGHT) or has_role(name, PRIORITY) for name in columns):
        score += 3
    if any(has_role(name, WEIGHT) for name in names):
        score -= 3
    if any(has_role(name, TOTAL) or has_role(name, RANK) for name in names[-3:]):
        score += 2.5
    score -= 2.0 * any(PROS.fullmatch(label(name)) for name in columns)
    score += 2.0 * any(PROS.fullmatch(label(name)) for name in names)
    if len(columns) > 2 and any(has_role(name, TOTAL) or has_role(name, RANK) for name in columns):
        score -= 2.5
    if any(name != other and name.startswith(f"{other} ") for name in columns for other in columns if other):
        score += 1  # a column of scores beside one of notes
    if any(has_role(name, NOTE) or has_role(name, DESCRIPTION) for name in names):
        score += 0.3
    return score


def _by_names(columns: Sequence[str], names: Sequence[str]) -> float:
    above = _share(columns)
    beside = _share(names)
    score = 2.0 * (beside - above)
    units = sum(_has_unit(name) for name in columns) - sum(_has_unit(name) for name in names)
    if units:
        score -= 1.5 if units > 0 else -1.5
    score += 0.8 * (sum(name.rstrip().endswith(("?", "？")) for name in names) > 0)
    score -= 0.8 * (sum(name.rstrip().endswith(("?", "？")) for name in columns) > 0)
    return score


def _share(names: Sequence[str]) -> float:
    filled = [fold(name) for name in names if name]
    return sum(CRITERION_NAMES.search(name) is not None for name in filled) / len(filled) if filled else 0.0


def _has_unit(name: str) -> bool:
    match = _UNIT_IN_NAME.search(name)
    return match is not None and known_unit(match[1]) is not None


def _by_cells(body: Sequence[Row]) -> float:
    """Compare how alike the cells of a row are with how alike those of a column are."""
    if len(body) < 2 or len(body[0]) < 3:
        return 0.0
    forms = [[_form(cell.text) for cell in row[1:]] for row in body[:60]]
    along = _likeness(forms)
    across = _likeness([list(column) for column in zip(*forms, strict=True)])
    filled = sum(form != BLANK for line in forms for form in line)
    score = 4.0 * (along - across) * min(1.0, filled / _ENOUGH_CELLS)
    directions = [are_directions([cell.text for cell in row if cell.text]) for row in body]
    if any(directions):
        score -= 3
    return max(-2.0, min(2.0, score))


def _likeness(lines: list[list[str]]) -> float:
    shares = []
    for line in lines:
        filled = [form for form in line if form != BLANK]
        if len(filled) >= 2:
            shares.append(Counter(filled).most_common(1)[0][1] / len(filled))
    return sum(shares) / len(shares) if shares else 0.0


def _form(text: str) -> str:
    if blank_key(text) is not None:
        return BLANK
    said = ways_to_say(text)
    if not said:
        return "text"
    first = said[0]
    if first.form == WORD:
        return f"word {first.meanings[0].family}"
    if first.form in (MEASURE, PRICE):
        known = known_unit(first.unit)
        return f"{first.form} {known.dimension if known else ''}"
    if first.form == NUMBER and isinstance(first.value, float):
        size = 0 if abs(first.value) <= 10 else 1 if abs(first.value) <= 100 else 2
        return f"number {size} {first.value == int(first.value)}"
    return "sign" if first.form in (SIGN, STARS) else first.form


def _by_surroundings(columns: Sequence[str], names: Sequence[str], around: str) -> float:
    """Options are named in titles and in `A vs B`; the side whose names stand there is theirs."""
    text = fold(around[:400])
    if not text:
        return 0.0
    above = sum(_named(name, text) for name in columns)
    beside = sum(_named(name, text) for name in names)
    if above == beside:
        return 0.0
    strong = re.search(r"\b(?:vs\.?|versus|gegen|contre|против)\b|对比|比較|비교", text) is not None
    return (1.2 if strong else 0.7) * (1 if above > beside else -1)


def _named(name: str, text: str) -> bool:
    words = label(name)
    return len(same_name(name)) >= 2 and words in text
