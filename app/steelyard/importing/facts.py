"""What is true of a whole table: its number scale, its signs, the points that a legend gives them."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from steelyard.importing.cells import (
    BLANK,
    FRACTION,
    NUMBER,
    PROSE,
    PUGH,
    SIGN,
    STARS,
    Said,
    ways_to_say,
    without_name,
)
from steelyard.importing.folding import fold
from steelyard.importing.lexicon import sign_key, sign_meanings
from steelyard.importing.numbers import known_unit
from steelyard.importing.words.names import STATED_HIGHER, STATED_LOWER
from steelyard.importing.words.ratings import ARROWS, GRADE_SIGNS, HARVEY, TICKS
from steelyard.importing.words.scales import LEGEND_POINTS, NOT_JUDGED, OUT_OF, SCALE_WORDS, STATED_SCALE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from steelyard.importing.layout import CriterionLine

_UNIT_IN_NAME = re.compile(r"[(\[（]\s*(?:in\s+)?([^()\[\]（）]{1,18}?)\s*[)\]）]|,?\s+in\s+(\S{1,12})$")


_SURE_ABOVE = {5.0: 4.0, 10.0: 6.0, 100.0: 10.0}
"""From where on numbers leave no doubt which of the usual scales they are on."""


@dataclass(frozen=True, slots=True)
class NumberScale:
    """The scale of bare numbers: its ends, whether the source states it, how far the numbers seen reach."""

    worst: float
    best: float
    stated: bool = False
    seen: tuple[float, float] = (0.0, 0.0)

    @property
    def sure(self) -> bool:
        """Whether no reader could doubt the upper end."""
        return self.stated or self.seen[1] > _SURE_ABOVE.get(self.best, self.best)


@dataclass(frozen=True, slots=True)
class Facts:
    """What the cells, the head and the legend of a table say about its notation."""

    comma: bool = False
    pugh: bool = False
    doubled_pugh: int = 1
    scale: NumberScale | None = None
    lower_scores: bool = False
    circles: str = TICKS
    doubled_ticks: bool = False
    two_middles: bool = False
    stars: float = 5.0
    stars_sure: bool = True
    points: Mapping[str, float] = field(default_factory=dict)


def facts_of(criteria: Sequence[CriterionLine], around: str, *, comma: bool) -> Facts:
    """Return what is true of a table; `around` is its title, heads and the prose of its source."""
    cells = [
        ways_to_say(without_name(cell.text, line.name), comma=comma)
        for line in criteria
        for cell in line.cells
        if cell.text
    ]
    flat = [said for ways in cells for said in ways]
    signs = {sign_key(said.says) for said in flat if said.form == SIGN}
    pugh = [ways for ways in cells if any(said.form == PUGH for said in ways)]
    pluses = sum(any(said.form == PUGH and said.says[0] in "+＋➕" for said in ways) for ways in pugh)
    stars, sure = _stars(flat)
    return Facts(
        comma=comma,
        pugh=pluses >= 1 and len(pugh) >= len(cells) * 0.2,
        doubled_pugh=_longest_pugh(flat) if pluses else 1,
        scale=_number_scale(criteria, around, comma=comma),
        lower_scores=_says_lower(around),
        circles=_circles(signs),
        doubled_ticks=any(len(sign) > 1 and len(set(sign)) == 1 and _fit(sign) == 5 for sign in signs),
        two_middles=bool(signs & {"🟡", "🟨", "💛", "⚠"}) and bool(signs & {"🔶", "🟠", "🟧", "🧡", "🔸"}),
        stars=stars,
        stars_sure=sure,
        points=legend_points(around),
    )  # fmt: skip


def _longest_pugh(flat: Sequence[Said]) -> int:
    values = [abs(said.value) for said in flat if said.form == PUGH and isinstance(said.value, float)]
    return max(1, int(max(values, default=1.0)))


def _says_lower(around: str) -> bool:
    said = fold(around[:3_000])
    return STATED_LOWER.search(said) is not None and STATED_HIGHER.search(said) is None


def _fit(sign: str) -> float:
    return next((one.fit for one in sign_meanings(sign) if one.family == TICKS), -1.0)


def _circles(signs: set[str]) -> str:
    if signs & {"◎", "△", "Δ", "▲"}:
        return GRADE_SIGNS
    if signs & {"◑", "◔", "◕", "◐", "●", "⬤", "🌕", "🌑"}:
        return HARVEY
    if signs & {"↑", "↓", "⬆", "⬇", "↗", "↘"}:
        return ARROWS
    return TICKS


def _stars(flat: Sequence[Said]) -> tuple[float, bool]:
    wholes = [said.whole for said in flat if said.form == STARS and said.whole]
    if wholes:
        return Counter(wholes).most_common(1)[0][0], True
    counts = [said.value for said in flat if said.form == STARS and isinstance(said.value, float)]
    most = max(counts, default=5.0)
    if most == 3 and len(counts) >= 6:
        return 3.0, False
    return (5.0, most >= 5) if most <= 5 else (most, True)


def legend_points(text: str) -> dict[str, float]:
    """Return the points that a legend gives to signs, such as `✅ = 3`; nothing for fewer than two."""
    found: dict[str, float] = {}
    for match in LEGEND_POINTS.finditer(text[:20_000]):
        sign = sign_key(match["sign"])
        if sign_meanings(sign):
            found.setdefault(sign, float(match["points"].replace(",", ".").replace("−", "-")))
    return found if len(found) >= 2 else {}


def own_unit(line: CriterionLine) -> str:
    """Return the unit of a row, from a column of units or from its name."""
    return (
        line.unit
        if line.unit.strip("#-–") and fold(line.unit) not in ("count", "number", "n/a")
        else unit_in_name(line.name)
    )


def unit_in_name(name: str) -> str:
    """Return the unit that stands in a name, such as `Train time (s)`, empty where none does."""
    if "/" in name and known_unit(name) is not None:
        return name.strip()
    for match in _UNIT_IN_NAME.finditer(name):
        unit = (match[1] or match[2] or "").strip()
        if unit in ("%", "$", "€", "£", "¥") or (
            known_unit(unit) is not None and fold(unit) not in ("x", "a", "m", "s" if match[2] else "")
        ):
            return unit
    return ""


def is_measured(line: CriterionLine) -> bool:
    """Return whether a row of bare numbers is measured rather than judged, as its name or unit says."""
    return bool(own_unit(line)) or NOT_JUDGED.search(fold(line.name)) is not None


def bare_numbers(line: CriterionLine, *, comma: bool) -> list[float]:
    """Return the numbers of a row that stand without a unit."""
    found: list[float] = []
    for cell in line.cells:
        said = next((one for one in ways_to_say(cell.text, comma=comma) if one.form in (NUMBER, BLANK)), None)
        if said is not None and said.form == NUMBER and said.unit != PROSE and not said.bound:
            found += (
                said.value
                if isinstance(said.value, tuple)
                else [said.value]
                if said.value is not None
                else []
            )
    return found


def _number_scale(criteria: Sequence[CriterionLine], around: str, *, comma: bool) -> NumberScale | None:
    rows = []
    for line in criteria:
        numbers = bare_numbers(line, comma=comma)
        filled = sum(bool(cell.text) for cell in line.cells)
        if numbers and len(numbers) >= filled * 0.5 and not is_measured(line):
            rows.append(numbers)
    rows = _alike(rows)
    if not rows:
        return _fraction_scale(criteria, comma=comma)
    low, high = min(min(row) for row in rows), max(max(row) for row in rows)
    if high > 100 or not all(map(_looks_judged, rows)):
        return None
    stated = _stated_scale(around, low, high)
    if stated is not None:
        return NumberScale(min(0.0, low), stated, stated=True, seen=(low, high))
    if low < 0:
        end = max(abs(low), abs(high))
        return NumberScale(-end, end, seen=(low, high))
    count = sum(len(row) for row in rows)
    whole = all(number == int(number) for row in rows for number in row)
    best = next(
        end
        for end in (1.0, 3.0, 5.0, 10.0, 100.0)
        if high <= end
        and not (end == 3 and (high < 3 or count < 6 or not whole))
        and not (end == 1 and count < 4)
    )
    return NumberScale(0.0, best, seen=(low, high))


def _alike(rows: list[list[float]]) -> list[list[float]]:
    """Return the rows that share a scale: those up to 10 where most are, else all up to 100."""
    small = [row for row in rows if max(row) <= 10]
    return small if len(small) >= max(1, len(rows) * 0.5) else [row for row in rows if max(row) <= 100]


def _looks_judged(row: Sequence[float]) -> bool:
    return (
        sum(number * 4 == int(number * 4) or number * 10 == round(number * 10) for number in row)
        >= len(row) * 0.6
    )


def _fraction_scale(criteria: Sequence[CriterionLine], *, comma: bool) -> NumberScale | None:
    wholes = [
        said.whole
        for line in criteria
        for cell in line.cells
        for said in ways_to_say(cell.text, comma=comma)
        if said.form == FRACTION and said.whole
    ]
    return NumberScale(0.0, Counter(wholes).most_common(1)[0][0], stated=True) if wholes else None


def _stated_scale(around: str, low: float, high: float) -> float | None:
    """Return the upper end that a text states near words such as scale, if the numbers respect it."""
    ends: list[float] = []
    for line in re.split(r"[\n;。]", around[:20_000]):
        if SCALE_WORDS.search(fold(line)):
            ends += [
                float(match["high"]) for match in STATED_SCALE.finditer(line) if float(match["low"]) <= low
            ]
            ends += [float(match["high"] or match["other"]) for match in OUT_OF.finditer(line)]
        elif re.fullmatch(r"\s*[(\[]?\s*[01]\s*[-–]\s*(?:3|4|5|10|100)\s*[)\]]?\s*", line):
            ends.append(float(re.findall(r"\d+", line)[-1]))
    fitting = [end for end in ends if high <= end <= max(10.0, high * 5)]
    return min(fitting, default=None)
