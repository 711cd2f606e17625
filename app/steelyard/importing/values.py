"""What each cell of a criterion says under a reading: word or number, remark, fit, value."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from steelyard.comparison.scales import conversion
from steelyard.importing import cells as forms
from steelyard.importing.cells import Said, blank_key, ways_to_say, without_name
from steelyard.importing.folding import fold
from steelyard.importing.lexicon import sign_key
from steelyard.importing.reading import (
    MEASURE,
    MET,
    NOT_MET,
    PRICE,
    PUGH,
    RATING,
    SCORE,
    TEXT,
    CriterionReading,
)
from steelyard.importing.scales import in_unit
from steelyard.importing.words.quantities import UNLIMITED

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from steelyard.comparison.scales import Scale
    from steelyard.importing.layout import CriterionLine
    from steelyard.importing.numbers import Value

HIGHEST = 5.0
BLANK_LEVEL = "(blank)"
_RATED_FORMS = (forms.STARS, forms.SIGN, forms.WORD, forms.PUGH, forms.PRICE, forms.NUMBER, forms.FRACTION)
_NUMBER_FORMS = (forms.FRACTION, forms.NUMBER, forms.PERCENT, forms.STARS, forms.MEASURE, forms.PUGH)
_MEASURED_FORMS = (forms.MEASURE, forms.PRICE, forms.PERCENT, forms.NUMBER)


@dataclass(frozen=True, slots=True)
class CellValue:
    """A cell as it was read.

    `said` is what its rating knows: a level, a number, or a range of two; `value` a measured number in the
    row's unit. `blank` is the mark that says that nothing is known; `understood` is False where the text is
    none of these and the row is not text.
    """

    raw: str
    text: str
    says: str = ""
    remark: str = ""
    said: str | float | tuple[str, str] | tuple[float, float] | None = None
    fit: Value | None = None
    value: Value | None = None
    blank: str | None = None
    understood: bool = True
    place: str = ""
    notes: tuple[str, ...] = ()
    link: str = ""

    @property
    def line(self) -> str:
        """The text on one line."""
        return " ".join(self.text.split())


def read_cells(
    line: CriterionLine, reading: CriterionReading, blanks: Mapping[str, str], *, comma: bool
) -> tuple[CellValue, ...]:
    """Return what the cells of a criterion say, in the order of the options."""
    reader = _CellReader(line.name, reading, blanks, comma=comma)
    made = []
    for cell, place in zip(line.cells, line.places, strict=True):
        value = reader.read(cell.text)
        link = cell.links[0] if cell.links else ""
        made.append(
            replace(
                value,
                raw=cell.raw,
                text=cell.text,
                says=value.says or cell.text,
                place=place,
                notes=cell.notes,
                link=link,
            )
        )
    return tuple(made)


class _CellReader:
    def __init__(
        self, name: str, reading: CriterionReading, blanks: Mapping[str, str], *, comma: bool
    ) -> None:
        self.name, self.reading, self.blanks, self.comma = name, reading, blanks, comma
        rating = reading.rating or {}
        self.levels = {_level_key(word): word for word in rating} if reading.kind in (RATING, PUGH) else {}
        self.rating = rating
        self.scale = reading.scale
        self.known: dict[str, CellValue] = {}

    def read(self, text: str) -> CellValue:
        """Return what a text says; cells that say the same are read once."""
        if text not in self.known:
            self.known[text] = self._read(text)
        return self.known[text]

    def _read(self, text: str) -> CellValue:
        kind = self.reading.kind
        ways = ways_to_say(without_name(text, self.name), comma=self.comma)
        blank = blank_key(text)
        if blank is not None and not (kind in (PUGH, RATING) and _level_key(text) in self.levels):
            return self._blank(text, blank, ways)
        if kind == TEXT:
            return CellValue(text, text, text)
        if kind in (RATING, PUGH):
            found = self._rated(text, ways)
        elif kind == SCORE:
            found = self._scored(ways)
        else:
            found = self._measured(text, ways)
        return found or CellValue(text, text, text, understood=False)

    def _blank(self, text: str, key: str, ways: Sequence[Said]) -> CellValue:
        meaning = self.reading.blank or self.blanks.get(key, "unknown")
        remark = next((said.remark for said in ways if said.form == forms.BLANK), "")
        says = text.split("\n")[0] if not remark else key
        if meaning not in (MET, NOT_MET) or self.reading.kind == TEXT:
            return CellValue(text, text, says, remark, blank=key)
        fit = HIGHEST if meaning == MET else 0.0
        said: str | float = text or BLANK_LEVEL
        value = None
        if self.reading.kind == SCORE:
            said = self._end(best=meaning == MET)
        elif self.scale is not None:
            value = self.scale.best if meaning == MET else self.scale.worst
        return CellValue(text, text, says, remark, said, fit, value, blank=key)

    def _end(self, *, best: bool) -> float:
        return float(self.rating.get("best" if best else "worst", HIGHEST if best else 0.0))

    def _rated(self, text: str, ways: Sequence[Said]) -> CellValue | None:
        whole = self.levels.get(_level_key(text))
        if whole is not None:
            return CellValue(text, text, text, "", whole, float(self.rating[whole]))
        for said in sorted(
            ways,
            key=lambda one: (_RATED_FORMS.index(one.form) if one.form in _RATED_FORMS else 99, one.inner),
        ):
            level = self.levels.get(_level_key(said.says))
            if level is not None:
                return CellValue(text, text, said.says, said.remark, level, float(self.rating[level]))
            if said.pair:
                ends = [self.levels.get(_level_key(word)) for word in said.pair]
                if ends[0] is not None and ends[1] is not None:
                    return self._range(text, said, ends[0], ends[1])
        return None

    def _range(self, text: str, said: Said, one: str, other: str) -> CellValue:
        low, high = sorted((one, other), key=lambda word: float(self.rating[word]))
        fit = (float(self.rating[low]), float(self.rating[high]))
        return CellValue(text, text, said.says, said.remark, (low, high), fit)

    def _scored(self, ways: Sequence[Said]) -> CellValue | None:
        worst, best = self._end(best=False), self._end(best=True)
        if worst == best:
            return None
        for said in _in_order(ways, _NUMBER_FORMS):
            value = _on_scale(said, max(worst, best))
            if value is None:
                continue
            ends = value if isinstance(value, tuple) else (value, value)
            if min(worst, best) - 1e-9 <= min(ends) and max(ends) <= max(worst, best) + 1e-9:
                fits = sorted(HIGHEST * (end - worst) / (best - worst) for end in ends)
                fit = (fits[0], fits[1]) if isinstance(value, tuple) else fits[0]
                return CellValue(said.says, said.says, said.says, said.remark, value, fit)
        return None

    def _measured(self, text: str, ways: Sequence[Said]) -> CellValue | None:
        scale = self.scale
        if scale is None:
            return None
        if self.reading.kind == MEASURE and fold(text) in UNLIMITED:
            return self._unlimited(text, scale)
        for said in _in_order(ways, _MEASURED_FORMS):
            value = in_unit(said, scale.unit, priced=self.reading.kind == PRICE)
            if value is None and self.reading.units == "same":
                value = said.value
            if value is None or said.unit == forms.PROSE:
                continue
            value = _bounded(value, said.bound, scale)
            if scale.shape == "log" and min(value if isinstance(value, tuple) else (value,)) <= 0:
                value = _above_zero(value, scale)
            return CellValue(said.says, said.says, said.says, said.remark, None, fit_of(value, scale), value)
        return None

    def _unlimited(self, text: str, scale: Scale) -> CellValue | None:
        """Take no limit for as much as the scale knows."""
        if scale.worst is None or scale.best is None:
            return None
        most = max(scale.worst, scale.best)
        return CellValue(text, text, text, "", None, fit_of(most, scale), most)


def fit_of(value: Value, scale: Scale) -> Value:
    """Return the fit, 0 to 5, of a measured number or range."""
    convert = conversion(scale, None)
    if isinstance(value, tuple):
        ends = sorted(convert.fit(end) for end in value)
        return ends[0] if ends[0] == ends[1] else (ends[0], ends[1])
    return convert.fit(value)


def _in_order(ways: Sequence[Said], order: Sequence[str]) -> list[Said]:
    known = [said for said in ways if said.form in order]
    return sorted(known, key=lambda said: (said.inner, order.index(said.form)))


def _on_scale(said: Said, best: float) -> Value | None:
    if said.form in (forms.FRACTION, forms.STARS) and said.whole and isinstance(said.value, float):
        return said.value if said.whole == best else round(said.value * best / said.whole, 4)
    if said.form == forms.MEASURE:
        return None
    return said.value


def _bounded(value: Value, bound: str, scale: Scale) -> Value:
    """Turn `< 1` into everything up to 1 that the scale knows, `1M+` into everything from there."""
    if bound not in ("<", ">") or isinstance(value, tuple) or scale.worst is None or scale.best is None:
        return value
    low, high = sorted((scale.worst, scale.best))
    if bound == "<":
        return (low, value) if low < value else value
    return (value, high) if value < high else value


def _above_zero(value: Value, scale: Scale) -> Value:
    least = min(scale.worst or 1.0, scale.best or 1.0)
    if isinstance(value, tuple):
        ends = (max(value[0], least), max(value[1], least))
        return ends if ends[0] < ends[1] else ends[0]
    return max(value, least)


def _level_key(text: str) -> str:
    return fold(sign_key(text)) if not any(char.isalnum() for char in text) else fold(text)
