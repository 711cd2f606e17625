"""The role of each line of a table that was turned so that criteria are rows and options columns."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from steelyard.importing.cells import (
    FRACTION,
    NUMBER,
    PERCENT,
    PUGH,
    SIGN,
    STARS,
    WORD,
    blank_key,
    ways_to_say,
)
from steelyard.importing.folding import fold, label, width
from steelyard.importing.numbers import known_unit
from steelyard.importing.vocabulary import are_directions, has_role
from steelyard.importing.words import parts as words
from steelyard.importing.words.kinds import GENERIC_HEAD, SCORE
from steelyard.importing.words.names import MUST_HAVE
from steelyard.importing.words.weights import WEIGHT_WORD

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from steelyard.importing.grid import Cell

CRITERION, OPTION, SECTION, PRODUCT, OTHER = "criterion", "option", "section", "product", "other"
_EDGE_SIGNS = re.compile(r"^[^\w]+")
_GOES_ON = re.compile(r"[A-Za-z0-9+#]")
_MOST_BESIDE_NAME = 14
REMARK = "remark"
"""A column of remarks on one option, beside the column with its cells."""
_TOTAL_TEXT = re.compile(
    r"^(?:total|sum|score|gesamt|summe|合计|合計|总分|итого|합계)\s*[:：=]", re.IGNORECASE
)
_RANK_TEXT = re.compile(
    r"^(?:#|no\.?\s?)?\d{1,2}(?:st|nd|rd|th|\.|º|°|e|er|位|위|-[ейя])?$|^[🥇🥈🥉]$", re.IGNORECASE
)
_PRODUCT_NAME = re.compile("weight|product|gewicht|加权|pond|взвеш|가중|加重")
_PROSE_LENGTH = 14
_RATED = frozenset({NUMBER, FRACTION, PERCENT, PUGH, SIGN, STARS, WORD})


@dataclass(frozen=True, slots=True)
class Line:
    """A column or row: its name and its cells."""

    name: Cell
    cells: tuple[Cell, ...]

    @property
    def texts(self) -> list[str]:
        """The texts of the cells that say something."""
        return [cell.text for cell in self.cells if is_filled(cell)]


def is_filled(cell: Cell) -> bool:
    """Return whether a cell says something: neither empty nor a mark for nothing known."""
    return bool(cell.text) and blank_key(cell.text) is None


class RoleFinder:
    """Finds the roles of the columns (options and what stands about criteria) and rows (criteria and totals).

    `turned` says that the rows of the source are these columns.
    """

    def __init__(self, across: Sequence[Line], down: Sequence[Line], *, turned: bool) -> None:
        self.across, self.down, self.turned = across, down, turned

    def across_roles(self, told: Sequence[str]) -> list[str]:
        """Return the roles of the lines that are options or stand beside them."""
        roles = [said or self._across_role(line) for line, said in zip(self.across, told, strict=True)]
        self._shares(roles, told)
        for at in self._products(roles):
            roles[at] = told[at] or PRODUCT
        for at in self.remarks(roles):
            roles[at] = told[at] or REMARK
        self._verdicts(roles, told)
        self._generic(roles, told)
        return roles

    def down_roles(self, across_roles: Sequence[str], told: Sequence[str]) -> list[str]:
        """Return the roles of the lines that are criteria or sum them up."""
        options = [at for at, role in enumerate(across_roles) if role == OPTION]
        roles = [
            said or self._down_role(at, line, options)
            for at, (line, said) in enumerate(zip(self.down, told, strict=True))
        ]
        if self.turned:
            self._last_prose(roles, told, options)
        return roles

    def _across_role(self, line: Line) -> str:
        name, texts = line.name.line, line.texts
        if not texts:
            return OTHER if not name or _role_of(name) else OPTION
        if not name:
            return self._unnamed_across(line)
        if are_weights(name, texts):
            return words.WEIGHT
        if has_role(name, words.PRIORITY) and not any(_is_tick(text) for text in texts):
            return words.PRIORITY
        if are_directions(texts) and not all(_is_pugh(text) for text in texts):
            return words.DIRECTION
        if has_role(name, words.UNIT) and all(known_unit(text) or width(text) < 12 for text in texts):
            return words.UNIT
        if has_role(name, words.IDENTITY) and all(text.strip(".#").isalnum() for text in texts):
            return words.IDENTITY
        for role in (words.NOTE, words.DESCRIPTION, words.SOURCE):
            if has_role(name, role) and _is_prose(texts):
                return role
        if has_role(name, words.GROUP) and len(set(texts)) < len(texts) and not _mostly_rated(texts):
            return words.GROUP
        if has_role(name, words.TOTAL) and len(self.across) > 3:
            return words.TOTAL
        return OPTION

    def _shares(self, roles: list[str], told: Sequence[str]) -> None:
        """A first or last line of percents that add up to 100, alone in it, is weights in any language."""
        options = [at for at, role in enumerate(roles) if role == OPTION]
        if words.WEIGHT in roles or len(options) < 3:
            return
        for at in (options[0], options[-1]):
            percents = _percents(self.across[at].texts)
            others = [text for other in options if other != at for text in self.across[other].texts]
            if (
                percents
                and abs(sum(percents) - 100) < 1
                and not told[at]
                and not any(_percents([text]) for text in others)
            ):
                roles[at] = words.WEIGHT
                return

    def _unnamed_across(self, line: Line) -> str:
        texts = line.texts
        if are_directions(texts):
            return words.DIRECTION
        if self.turned and len(texts) <= len(line.cells) / 2:
            return OTHER
        if _mostly_rated(texts):
            return OPTION
        return words.NOTE if sum(width(text) for text in texts) / len(texts) > _PROSE_LENGTH else OPTION

    def _products(self, roles: list[str]) -> list[int]:
        """Return the columns that hold weight times score of the column before them."""
        weights = next((at for at, role in enumerate(roles) if role == words.WEIGHT), None)
        if weights is None:
            return []
        found = []
        for at in range(1, len(roles)):
            if roles[at] == roles[at - 1] == OPTION and at - 1 not in found:
                named = _PRODUCT_NAME.search(fold(self.across[at].name.line)) is not None
                if self._multiplies(weights, at - 1, at, named=named):
                    found.append(at)
        return found

    def remarks(self, roles: Sequence[str]) -> dict[int, int]:
        """Return the columns that only remark on an option, such as `Kafka notes`, with its column."""
        names = {
            at: fold(self.across[at].name.line) for at, role in enumerate(roles) if role in (OPTION, REMARK)
        }
        found: dict[int, int] = {}
        for at, name in names.items():
            base, _, last = name.rpartition(" ")
            if not base or not has_role(last.strip("()[]"), words.NOTE):
                continue
            base = base.rstrip(" -–:(")
            about = [other for other, known in names.items() if other != at and _is_base(known, base)]
            if about:
                found[at] = about[0]
        return found

    def products(self, roles: Sequence[str]) -> dict[int, int]:
        """Return the option's column of each column of products."""
        return {at: at - 1 for at, role in enumerate(roles) if role == PRODUCT and at}

    def _multiplies(self, weight: int, score: int, product: int, *, named: bool) -> bool:
        known, right = 0, 0
        for line in self.down:
            numbers = [_number(line.cells[at].text) for at in (weight, score, product)]
            if None in numbers:
                continue
            w, s, p = (number for number in numbers if number is not None)
            known += 1
            right += any(abs(w * s / part - p) <= 0.051 * max(1, abs(p)) ** 0 for part in (1, 100, 10))
        return known >= 2 and right >= known * (0.6 if named else 0.99)

    def _verdicts(self, roles: list[str], told: Sequence[str]) -> None:
        """A column that says, line by line, which option is better is none itself."""
        names = {fold(self.across[at].name.line) for at, role in enumerate(roles) if role == OPTION}
        lengths = sorted({len(name) for name in names if name})
        for at, role in enumerate(roles):
            texts = [_EDGE_SIGNS.sub("", fold(text)) for text in self.across[at].texts]
            if role != OPTION or told[at] or not texts:
                continue
            says = sum(_names_one(text, names, lengths) for text in texts) >= len(texts) * 0.5
            if (says and len(names) > 2) or (
                has_role(self.across[at].name.line, words.VERDICT) and len(names) > 2
            ):
                roles[at] = words.VERDICT

    def _generic(self, roles: list[str], told: Sequence[str]) -> None:
        """Where criteria have weights, a column such as status or evidence is about them and no option."""
        if self.turned or words.WEIGHT not in roles:
            return
        for at, role in enumerate(roles):
            if role == OPTION and not told[at] and GENERIC_HEAD.fullmatch(label(self.across[at].name.line)):
                roles[at] = OTHER

    def _down_role(self, at: int, line: Line, options: list[int]) -> str:
        name = line.name.line
        cells = [line.cells[n] for n in options]
        texts = [cell.text for cell in cells if is_filled(cell)]
        if not texts:
            return self._empty_down(at, line, cells)
        if (
            len(texts) > 1
            and len(set(texts)) == 1
            and all(cell.spanned for cell in cells[1:])
            and cells[0].spanned != (not name)
        ):
            return (
                SECTION
                if at < len(self.down) - 1 and len(cells) > 1 and self._is_band(line, cells)
                else CRITERION
            )
        if any(_TOTAL_TEXT.match(text) for text in texts):
            return words.TOTAL
        if not name:
            return CRITERION if _mostly_rated(texts) or self.turned else OTHER
        return self._named_down(at, line, texts)

    def _is_band(self, line: Line, cells: Sequence[Cell]) -> bool:
        return line.name.text == cells[0].text

    def _empty_down(self, at: int, line: Line, cells: Sequence[Cell]) -> str:
        name = line.name.line
        if not name:
            return OTHER
        if _role_of(name) in (words.TOTAL, words.RANK, words.VERDICT, words.NOTE) or self.turned:
            return _role_of(name) or CRITERION
        if any(cell.text for cell in cells):
            return CRITERION
        follows = any(is_filled(cell) for other in self.down[at + 1 :] for cell in other.cells)
        blanks = sum(not any(is_filled(cell) for cell in other.cells) for other in self.down)
        if not follows:
            return OTHER if width(name) > 60 else CRITERION
        return (
            SECTION
            if line.name.bold or line.name.spanned or blanks <= max(1, len(self.down) // 2)
            else CRITERION
        )

    def _named_down(self, at: int, line: Line, texts: list[str]) -> str:
        name = line.name.line
        last = self.turned or at >= len(self.down) - 3 or self._only_totals_follow(at)
        if has_role(name, words.RANK) and all(_RANK_TEXT.match(text.split(" ")[0]) for text in texts):
            return words.RANK
        if has_role(name, words.TOTAL) and len(self.down) > 2 and last and self._sums_up(texts):
            return words.TOTAL
        if has_role(name, words.VERDICT) and len(self.down) > 2 and last:
            return words.VERDICT
        if (
            has_role(name, words.IDENTITY)
            and self.turned
            and all(text.strip(".#").isalnum() for text in texts)
        ):
            return words.IDENTITY
        for role in (words.NOTE, words.DESCRIPTION):
            if has_role(name, role) and _is_prose(texts) and len(self.down) > 2:
                return role
        if has_role(name, words.SOURCE) and self._all_links(line, texts):
            return words.SOURCE
        if are_weights(name, texts) and has_role(name, words.WEIGHT):
            return words.WEIGHT
        return CRITERION

    def _only_totals_follow(self, at: int) -> bool:
        return all(
            not line.name.line
            or _role_of(line.name.line) in (words.TOTAL, words.RANK, words.VERDICT, words.NOTE)
            for line in self.down[at + 1 :]
        )

    def _sums_up(self, texts: list[str]) -> bool:
        return _mostly_rated(texts) or all(width(text) <= 24 for text in texts)

    def _all_links(self, line: Line, texts: list[str]) -> bool:
        return all(cell.links or "://" in cell.text for cell in line.cells if is_filled(cell)) and bool(texts)

    def _last_prose(self, roles: list[str], told: Sequence[str], options: list[int]) -> None:
        """Where nearly all columns rate, a last column of sentences is a note."""
        criteria = [at for at, role in enumerate(roles) if role == CRITERION]
        if len(criteria) < 4 or told[criteria[-1]] or criteria[-1] != len(roles) - 1:
            return
        texts = {
            at: [self.down[at].cells[n].text for n in options if is_filled(self.down[at].cells[n])]
            for at in criteria
        }
        last = texts.pop(criteria[-1])
        rated = sum(bool(one) and _mostly_rated(one) for one in texts.values())
        if not last or rated < len(texts) * 0.6 or _mostly_rated(last):
            return
        distinct = len(set(last)) >= len(last) * 0.9
        if distinct and sum(width(text) for text in last) / len(last) > _PROSE_LENGTH:
            roles[criteria[-1]] = words.NOTE


def _percents(texts: Sequence[str]) -> list[float]:
    """Return the percents that texts are, nothing where one of them is none or there is only one."""
    values = [
        said[0].value if (said := ways_to_say(text)) and said[0].form == PERCENT else None for text in texts
    ]
    found = [value for value in values if isinstance(value, float)]
    return found if found and len(found) == len(values) else []


def _is_base(name: str, base: str) -> bool:
    rest = name.removeprefix(base).strip(" -–:()")
    return name.startswith(base) and (not rest or SCORE.fullmatch(rest) is not None)


def _names_one(text: str, names: Collection[str], lengths: Sequence[int]) -> bool:
    """Return whether a text is one of some names, alone or with a few words after it."""
    return any(
        len(text) - _MOST_BESIDE_NAME <= length <= len(text)
        and text[:length] in names
        and not _GOES_ON.match(text[length:])
        for length in lengths
    )


def _role_of(name: str) -> str:
    roles = (
        words.TOTAL,
        words.RANK,
        words.VERDICT,
        words.WEIGHT,
        words.NOTE,
        words.SOURCE,
        words.UNIT,
        words.DIRECTION,
    )
    return next((role for role in roles if has_role(name, role)), "")


def are_weights(name: str, texts: Sequence[str]) -> bool:
    """Return whether a line is called weight and holds what can be one: numbers, percents, stars, words."""
    if not has_role(name, words.WEIGHT):
        return False
    return sum(is_weight(text) for text in texts) >= max(1, len(texts) * 0.6)


def is_weight(text: str) -> bool:
    """Return whether a text can be a weight."""
    folded = fold(text)
    if WEIGHT_WORD.match(folded.split("(")[0].strip()) or MUST_HAVE.fullmatch(folded):
        return True
    said = ways_to_say(text)
    if said and said[0].form in (NUMBER, PERCENT, FRACTION, STARS):
        return True
    return re.fullmatch(r"[x×*]\s?\d+(?:[.,]\d+)?|\d+(?:[.,]\d+)?\s?[x×]", folded) is not None


def _mostly_rated(texts: Sequence[str]) -> bool:
    rated = 0
    for text in texts:
        said = ways_to_say(text)
        rated += bool(said) and said[0].form in _RATED and said[0].unit != "?"
    return bool(texts) and rated >= len(texts) * 0.6


def _is_prose(texts: Sequence[str]) -> bool:
    return not _mostly_rated(texts) or sum(width(text) for text in texts) / len(texts) > _PROSE_LENGTH


def _is_tick(text: str) -> bool:
    said = ways_to_say(text)
    return bool(said) and said[0].form == SIGN


def _is_pugh(text: str) -> bool:
    return any(said.form == PUGH for said in ways_to_say(text))


def _number(text: str) -> float | None:
    for said in ways_to_say(text):
        if said.form in (NUMBER, PERCENT, FRACTION, STARS) and isinstance(said.value, float):
            return said.value
    return None
