"""Which way a criterion is better: as stated, by its unit, by its name; and whether to ask."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from steelyard.importing.cells import MEASURE, NUMBER, PERCENT, PRICE, WORD
from steelyard.importing.facts import Facts, is_measured
from steelyard.importing.folding import fold
from steelyard.importing.numbers import better_by_unit
from steelyard.importing.vocabulary import direction_of
from steelyard.importing.words.names import HIGHER_IS_BETTER, LOWER_IS_BETTER, STATED_HIGHER, STATED_LOWER

if TYPE_CHECKING:
    from steelyard.importing.layout import CriterionLine

_ENDS = re.compile(
    r"$|\s*[(\[/,:&?+]|\s-\s|\s(?:of|for|in|per|to|at|when|under|with|and|on|p\d\d|by|from|der|des|fur|bei|pro|de|du|des|pour|del|para|por|"
    r"level|rating|score|usage|use|consumption)\b"
)
"""What may follow a word that names what is measured; `effort estimates` is no effort."""

Better = Literal["higher", "lower"]


@dataclass(frozen=True, slots=True)
class Direction:
    """Which way is better; `suspicious`: it sounds like less is better; `stated`: the source says it."""

    better: Better
    sure: bool
    suspicious: bool = False
    stated: bool = False


def direction_of_line(line: CriterionLine, form: str, unit: str, facts: Facts) -> Direction:
    """Return which way a criterion is better.

    Measures and prices follow their unit and name. Scores and signs stand as they are, though a name that
    sounds like less is better makes them a question: most tables score "cost" high for cheap.
    """
    stated = _stated(line)
    if stated is not None:
        return Direction(stated, sure=True, stated=True)
    suspicious = sounds_lower(line.name)
    if form == PRICE:
        return Direction("lower", sure=True)
    if form in (MEASURE, NUMBER, PERCENT) and (form == MEASURE or is_measured(line) or facts.scale is None):
        return _measured(line, unit, suspicious=suspicious)
    if form == WORD and suspicious:
        return Direction("lower", sure=False, suspicious=True)
    if facts.lower_scores and form in (NUMBER,):
        return Direction("lower", sure=False, suspicious=True)
    return Direction("higher", sure=not suspicious, suspicious=suspicious)


def _measured(line: CriterionLine, unit: str, *, suspicious: bool) -> Direction:
    by_unit = better_by_unit(unit, line.name)
    if by_unit == "lower" or (suspicious and by_unit is None):
        return Direction("lower", sure=by_unit is not None or suspicious)
    if by_unit == "higher":
        return Direction("higher", sure=not suspicious, suspicious=suspicious)
    known = HIGHER_IS_BETTER.search(fold(line.name)) is not None
    return Direction("higher", sure=known or unit == "%", suspicious=False)


def _stated(line: CriterionLine) -> Better | None:
    if line.direction:
        said = direction_of(line.direction)
        if said in ("higher", "lower"):
            return "higher" if said == "higher" else "lower"
    for text in (line.name, line.unit, line.note[:300]):
        folded = fold(text)
        lower, higher = STATED_LOWER.search(folded), STATED_HIGHER.search(folded)
        if (lower is None) != (higher is None):
            return "lower" if lower else "higher"
    return None


def sounds_lower(name: str) -> bool:
    """Return whether a name sounds like less is better, such as cost or latency."""
    folded = fold(name)
    if HIGHER_IS_BETTER.search(folded) is not None:
        return False
    return any(
        not match[0].isascii() or _ENDS.match(folded[match.end() :])
        for match in LOWER_IS_BETTER.finditer(folded)
    )
