"""The source's own totals, recomputed in its own notation by every way in which tables sum up."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from steelyard.importing.cells import FRACTION, NUMBER, PERCENT, PUGH, SIGN, STARS, ways_to_say
from steelyard.importing.folding import fold
from steelyard.importing.lexicon import sign_key
from steelyard.importing.reading import PUGH as PUGH_KIND
from steelyard.importing.reading import RATING, SCORE, TEXT
from steelyard.importing.words.parts import MEAN, WEIGHTED

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from steelyard.importing.facts import Facts
    from steelyard.importing.layout import CriterionLine
    from steelyard.importing.reading import CriterionReading
    from steelyard.importing.weights import Weight

_FAR_OFF = 0.3
"""Totals that the nearest way of summing up misses by more, in the middle, were not made by any of them."""
_NUMBER = re.compile(r"[-+−]?\d+(?:[.,]\d+)?")
_LABEL = re.compile(r"^\D{0,20}?[:：=]\s*")


@dataclass(frozen=True, slots=True)
class Total:
    """A total as stated and as its own cells give it; `agrees` is None where that cannot be checked."""

    option: str
    stated: float
    computed: float | None
    agrees: bool | None
    text: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class _Grid:
    """The scores of the source: rows are criteria, columns options; None where a cell has no number."""

    rows: tuple[tuple[float | None, ...], ...]
    weights: tuple[float, ...] | None
    best: float

    def column(self, at: int) -> list[float]:
        return [row[at] or 0.0 for row in self.rows]

    def known(self, at: int) -> list[tuple[float, float]]:
        weights = self.weights or (1.0,) * len(self.rows)
        return [
            (row[at] or 0.0, weight)
            for row, weight in zip(self.rows, weights, strict=True)
            if row[at] is not None
        ]


def stated_number(text: str, *, comma: bool) -> tuple[float, int] | None:
    """Return the number a total states and its decimals, None where it states none."""
    plain = _LABEL.sub("", text.strip())
    if "=" in plain:
        plain = plain.rpartition("=")[2].strip()
    for said in ways_to_say(plain, comma=comma):
        if said.form in (NUMBER, PERCENT, FRACTION, STARS, PUGH) and isinstance(said.value, float):
            value = said.value
            if said.form == PUGH:
                if not any(char.isdigit() for char in said.says):
                    continue
                value = float(said.says.replace("−", "-"))
            digits = _NUMBER.search(said.says)
            decimals = len(re.split(r"[.,]", digits[0])[1]) if digits and re.search(r"[.,]", digits[0]) else 0
            return value, decimals
    match = re.fullmatch(r"[-+−]?\s?\d+(?:[.,]\d+)?", plain)
    if match:
        return float(plain.replace(" ", "").replace("−", "-").replace(",", ".")), len(plain.partition(".")[2])
    return None


def check_totals(
    texts: Sequence[str], name: str, options: Sequence[str], scores: Scores, *, comma: bool, place: str = ""
) -> tuple[Total, ...]:
    """Return each total with the number that the source's own cells give, where they can be added up."""
    stated = [stated_number(text, comma=comma) for text in texts]
    grid = scores.grid()
    computed, reliable = _best_way(stated, name, grid) if grid is not None else (None, False)
    totals = []
    for at, (option, found, text) in enumerate(zip(options, stated, texts, strict=True)):
        if found is None:
            continue
        number, decimals = found
        own = computed[at] if computed is not None else None
        if own is None:
            totals.append(Total(option, number, None, None, text, place))
            continue
        agrees = _agree(number, decimals, own)
        whole = reliable and grid is not None and all(row[at] is not None for row in grid.rows)
        if not agrees and not (whole and scores.complete):
            totals.append(Total(option, number, None, None, text, place))
        else:
            totals.append(Total(option, number, round(own, max(decimals, 2)), agrees, text, place))
    return tuple(totals)


@dataclass(frozen=True, slots=True)
class Scores:
    """The cells that the totals of a table can have been made of."""

    lines: tuple[CriterionLine, ...]
    readings: Mapping[str, CriterionReading]
    weights: tuple[Weight | None, ...]
    facts: Facts

    @property
    def complete(self) -> bool:
        """Whether every criterion is a score in the source's own notation."""
        return all(self._scorable(line) for line, _ in self._counted())

    def grid(self) -> _Grid | None:
        """Return the scores with their weights, None where words, measures or prices count."""
        rows, weights = [], []
        for line, weight in self._counted():
            if not self._scorable(line):
                return None
            rows.append(tuple(self._score(cell.text) for cell in line.cells))
            weights.append(weight)
        if not rows:
            return None
        numbers = [one.number if one is not None and one.number is not None else None for one in weights]
        known = [number for number in numbers if number is not None]
        best = max(
            (self.readings[line.name].rating or {}).get("best", 0.0)
            if self.readings[line.name].kind == SCORE
            else 0.0
            for line in self.lines
        )
        best = max(float(best), *(value for row in rows for value in row if value is not None), 1.0)
        return _Grid(tuple(rows), tuple(number or 0.0 for number in numbers) if known else None, best)

    def _counted(self) -> list[tuple[CriterionLine, Weight | None]]:
        """Return the criteria that totals can be made of: where some have weights, those; no text."""
        pairs = list(zip(self.lines, self.weights, strict=True))
        weighted = any(weight is not None for _, weight in pairs)
        return [
            (line, weight)
            for line, weight in pairs
            if weight is not None
            or (self.readings[line.name].kind != TEXT and (not weighted or self._scorable(line)))
        ]

    def _scorable(self, line: CriterionLine) -> bool:
        kind = self.readings[line.name].kind
        if kind in (SCORE, PUGH_KIND):
            return True
        if kind != RATING:
            return False
        return all(self._score(cell.text) is not None for cell in line.cells if cell.text.strip())

    def _score(self, text: str) -> float | None:
        for said in ways_to_say(text, comma=self.facts.comma):
            if said.form in (STARS, FRACTION, NUMBER) and isinstance(said.value, float) and said.unit == "":
                return said.value
            if said.form == PUGH and self.facts.pugh and isinstance(said.value, float):
                return said.value
            if said.form == PERCENT and isinstance(said.value, float):
                return said.value
            if said.form == SIGN and sign_key(said.says) in self.facts.points:
                return self.facts.points[sign_key(said.says)]
        return None


def _ways(grid: _Grid, name: str, count: int) -> list[tuple[str, Callable[[int], float | None]]]:
    folded = fold(name)
    plain: list[tuple[str, Callable[[int], float | None]]] = [
        ("sum", lambda at: sum(grid.column(at))),
        ("mean", lambda at: _mean(grid, at)),
        ("percent", lambda at: 100 * sum(grid.column(at)) / (len(grid.rows) * grid.best)),
        ("plus", lambda at: sum(value for value in grid.column(at) if value > 0)),
        ("minus", lambda at: -sum(value for value in grid.column(at) if value < 0)),
        ("minus signed", lambda at: sum(value for value in grid.column(at) if value < 0)),
    ]
    del count
    if grid.weights is None or sum(grid.weights) <= 0:
        return _mean_first(plain) if MEAN.search(folded) else plain
    weighted: list[tuple[str, Callable[[int], float | None]]] = [
        ("weighted mean", lambda at: _weighted(grid, at) / sum(grid.weights or (1.0,))),
        ("weighted sum", lambda at: _weighted(grid, at)),
        ("weighted sum of percents", lambda at: _weighted(grid, at) / 100),
        (
            "weighted percent",
            lambda at: 100 * _weighted(grid, at) / (sum(grid.weights or (1.0,)) * grid.best),
        ),
        ("weighted tenths", lambda at: _weighted(grid, at) / 10),
    ]
    if WEIGHTED.search(folded):
        return weighted
    return [*weighted, *plain]


def _mean_first(
    ways: list[tuple[str, Callable[[int], float | None]]],
) -> list[tuple[str, Callable[[int], float | None]]]:
    return sorted(ways, key=lambda way: way[0] != "mean")


def _mean(grid: _Grid, at: int) -> float | None:
    known = grid.known(at)
    return sum(value for value, _ in known) / len(known) if known else None


def _weighted(grid: _Grid, at: int) -> float:
    return sum(value * weight for value, weight in grid.known(at))


def _best_way(
    stated: Sequence[tuple[float, int] | None], name: str, grid: _Grid
) -> tuple[list[float | None] | None, bool]:
    """Return the totals by the way that agrees with most of the stated ones, and whether it is the source's.

    Where none agrees with any, the nearest way is taken if it is near.
    """
    best: tuple[tuple[int, float], list[float | None]] | None = None
    for order, (_, way) in enumerate(_ways(grid, name, len(stated))):
        computed = [way(at) for at in range(len(stated))]
        agreed = sum(
            found is not None and own is not None and _agree(found[0], found[1], own)
            for found, own in zip(stated, computed, strict=True)
        )
        off = _off(stated, computed)
        rank = (agreed, -off - order * 1e-6)
        if best is None or rank > best[0]:
            best = (rank, computed)
    if best is None:
        return None, False
    (agreed, negative), computed = best
    return computed, agreed >= 2 or -negative <= _FAR_OFF


def _off(stated: Sequence[tuple[float, int] | None], computed: Sequence[float | None]) -> float:
    """Return the middle of the relative differences."""
    parts = sorted(
        abs(found[0] - own) / max(abs(found[0]), abs(own), 1e-9)
        for found, own in zip(stated, computed, strict=True)
        if found is not None and own is not None
    )
    return parts[len(parts) // 2] if parts else 1.0


def _agree(stated: float, decimals: int, own: float) -> bool:
    return abs(stated - own) <= 0.5 * 10.0**-decimals + 1e-9
