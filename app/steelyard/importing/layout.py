"""The parts of a table: options, criteria, groups, weights, notes, totals; each line has one role."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from steelyard.importing.folding import fold
from steelyard.importing.grid import EMPTY, Cell, Grid
from steelyard.importing.orientation import ROWS, Facing, Orientation
from steelyard.importing.roles import (
    CRITERION,
    OPTION,
    OTHER,
    PRODUCT,
    REMARK,
    SECTION,
    Line,
    RoleFinder,
    is_filled,
)
from steelyard.importing.words import parts as words
from steelyard.importing.words.verdicts import CHOSEN

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from steelyard.importing.heads import Frame

ROLES = (
    *(
        CRITERION,
        OPTION,
        words.WEIGHT,
        words.PRIORITY,
        words.GROUP,
        words.NOTE,
        words.DESCRIPTION,
        words.UNIT,
    ),
    *(words.DIRECTION, words.SOURCE, words.IDENTITY, words.TOTAL, words.RANK, words.VERDICT, SECTION),
    *(PRODUCT, REMARK, OTHER),
)
"""What a column or row of a table can be."""


@dataclass(frozen=True, slots=True)
class OptionLine:
    """An option of the table with what stands about it outside of its cells.

    `stated` is the source's own name where somebody has said another.
    """

    name: str
    place: str
    mark: str = ""
    url: str = ""
    description: str = ""
    note: str = ""
    stated: str = ""


@dataclass(frozen=True, slots=True)
class CriterionLine:
    """A criterion: its cells in the order of the options, and what its own columns say.

    `other_weights` are those of further columns of weights, each with the name of its column.
    """

    name: str
    place: str
    cells: tuple[Cell, ...]
    places: tuple[str, ...]
    group: str = ""
    weight: str = ""
    note: str = ""
    unit: str = ""
    direction: str = ""
    table: int = 1
    other_weights: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A line that is no criterion and no option: what it is, where, and its cells by option."""

    what: str
    where: str
    name: str = ""
    texts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Layout:
    """A table taken apart."""

    number: int
    title: str
    orientation: Orientation
    sure: bool
    options: tuple[OptionLine, ...]
    criteria: tuple[CriterionLine, ...]
    left_out: tuple[LeftOut, ...] = ()
    columns: Mapping[str, str] = field(default_factory=dict)
    rows: Mapping[str, str] = field(default_factory=dict)
    notices: tuple[str, ...] = ()
    unnamed_options: bool = False
    sheet: str | None = None
    corner: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """The roles that somebody has said, by the names of columns and rows."""

    columns: Mapping[str, str] = field(default_factory=dict)
    rows: Mapping[str, str] = field(default_factory=dict)


def lay_out(grid: Grid, number: int, frame: Frame, facing: Facing, told: Told | None = None) -> Layout:
    """Take a table apart; roles that were `told` go before those that are found."""
    return _Taker(grid, number, frame, facing, told or Told()).take()


class _Taker:
    """Works on the table turned so that criteria are rows."""

    def __init__(self, grid: Grid, number: int, frame: Frame, facing: Facing, told: Told) -> None:
        self.grid, self.number, self.frame, self.facing, self.told = grid, number, frame, facing, told
        self.turned = facing.orientation == ROWS
        columns = [at for at in range(len(frame.head)) if at not in (frame.label, frame.group)]
        rows = list(range(len(frame.body)))
        self.across, self.down = (rows, columns) if self.turned else (columns, rows)
        self.across_names = [self._name(at, across=True) for at in self.across]
        self.down_names = [self._name(at, across=False) for at in self.down]
        self.notices = list(frame.notices)

    def _name(self, at: int, *, across: bool) -> Cell:
        is_column = across != self.turned
        if is_column:
            return self.frame.head[at]
        return self.frame.body[at][self.frame.label] if self.frame.label is not None else EMPTY

    def cell(self, down: int, across: int) -> Cell:
        row, column = (across, down) if self.turned else (down, across)
        return self.frame.body[row][column]

    def _place(self, at: int, *, across: bool) -> str:
        if across != self.turned:
            name = self.frame.head[at].line
            return f"column {name}" if name else f"column {at + 1}"
        return self.grid.row_place(self.frame.rows[at])

    def take(self) -> Layout:
        across = [
            self._line(at, at_name, across=True)
            for at, at_name in zip(self.across, self.across_names, strict=True)
        ]
        down = [
            self._line(at, at_name, across=False)
            for at, at_name in zip(self.down, self.down_names, strict=True)
        ]
        finder = RoleFinder(across, down, turned=self.turned)
        told_across = self.told.rows if self.turned else self.told.columns
        told_down = self.told.columns if self.turned else self.told.rows
        across_keys, down_keys = (
            _unique([one.line for one in self.across_names]),
            _unique([one.line for one in self.down_names]),
        )
        across_roles = finder.across_roles([told_across.get(key, "") for key in across_keys])
        down_roles = finder.down_roles(across_roles, [told_down.get(key, "") for key in down_keys])
        self.remarks = finder.remarks(across_roles) if REMARK in across_roles else {}
        self.products = finder.products(across_roles)
        return self._layout(across_roles, down_roles, across_keys, down_keys)

    def _line(self, at: int, name: Cell, *, across: bool) -> Line:
        others = self.down if across else self.across
        cells = tuple(self.cell(other, at) if across else self.cell(at, other) for other in others)
        return Line(name, cells)

    def _layout(
        self, across_roles: list[str], down_roles: list[str], across_keys: list[str], down_keys: list[str]
    ) -> Layout:
        options_at = [n for n, role in enumerate(across_roles) if role == OPTION]
        options = self._options(options_at, down_roles)
        criteria: list[CriterionLine] = []
        left_out: list[LeftOut] = []
        group = ""
        row_names = _numbered(
            [self.down_names[n].line if role == CRITERION else "" for n, role in enumerate(down_roles)],
            self._unnamed(),
        )
        for n, role in enumerate(down_roles):
            where = self._place(self.down[n], across=False)
            cells = tuple(self._option_cell(n, m) for m in options_at)
            if role == CRITERION:
                criteria.append(self._criterion(n, row_names[n], cells, options_at, across_roles, group))
                continue
            if role == SECTION:
                group = self.down_names[n].line or next((cell.line for cell in cells if cell.line), "")
            texts = tuple(
                cell.text or self._product_text(n, m) for cell, m in zip(cells, options_at, strict=True)
            )
            left_out.append(
                LeftOut(_what(role, turned=self.turned, down=True), where, self.down_names[n].line, texts)
            )
        for n, role in enumerate(across_roles):
            if role != OPTION:
                where = self._place(self.across[n], across=True)
                left_out.append(
                    LeftOut(_what(role, turned=self.turned, down=False), where, self.across_names[n].line)
                )
        if self.frame.group is not None:
            left_out.append(LeftOut("group column", f"column {self.frame.head[self.frame.group].line}"))
        column_roles, row_roles = (down_roles, across_roles) if self.turned else (across_roles, down_roles)
        grouped = (
            {self.frame.head[self.frame.group].line: words.GROUP} if self.frame.group is not None else {}
        )
        column_keys, row_keys = (down_keys, across_keys) if self.turned else (across_keys, down_keys)
        return Layout(
            number=self.number,
            title=self.grid.title,
            orientation=self.facing.orientation,
            sure=self.facing.sure,
            options=tuple(options),
            criteria=tuple(criteria),
            left_out=tuple(left_out),
            columns=grouped | dict(zip(column_keys, column_roles, strict=True)),
            rows=dict(zip(row_keys, row_roles, strict=True)),
            notices=(*self.grid.notices, *self.notices),
            unnamed_options=self.turned and self.frame.label is None,
            sheet=self.grid.sheet,
            corner=self.frame.corner,
        )

    def _option_cell(self, n: int, m: int) -> Cell:
        """Return the cell of an option, with what a column of remarks says about it."""
        cell = self.cell(self.down[n], self.across[m])
        said = [self.cell(self.down[n], self.across[at]) for at, about in self.remarks.items() if about == m]
        notes = tuple(one.text for one in said if is_filled(one))
        return replace(cell, notes=(*cell.notes, *notes)) if notes else cell

    def _product_text(self, n: int, m: int) -> str:
        return next(
            (
                self.cell(self.down[n], self.across[at]).text
                for at, about in self.products.items()
                if about == m
            ),
            "",
        )

    def _unnamed(self) -> str:
        return "Column" if self.turned else "Row"

    def _options(self, options_at: list[int], down_roles: list[str]) -> list[OptionLine]:
        raw = [self.across_names[n] for n in options_at]
        marked = _without_score([_marked(cell.line) for cell in raw])
        unnamed = "Row" if self.turned else "Option"
        names = _numbered([name for name, _ in marked], unnamed)
        made = []
        for n, cell, name, (_, mark) in zip(options_at, raw, names, marked, strict=True):
            about = {role: self._about(down_roles, n, role) for role in (words.NOTE, words.DESCRIPTION)}
            link = cell.links[0] if cell.links else self._address(down_roles, n)
            note = "\n".join(filter(None, [about[words.NOTE], *cell.notes]))
            made.append(
                OptionLine(
                    name, self._place(self.across[n], across=True), mark, link, about[words.DESCRIPTION], note
                )
            )
        return made

    def _about(self, down_roles: list[str], across: int, role: str) -> str:
        cells = [
            self.cell(self.down[n], self.across[across]) for n, one in enumerate(down_roles) if one == role
        ]
        return "\n".join(cell.text for cell in cells if is_filled(cell))

    def _address(self, down_roles: list[str], across: int) -> str:
        for n, role in enumerate(down_roles):
            if role == words.SOURCE:
                cell = self.cell(self.down[n], self.across[across])
                if cell.links:
                    return cell.links[0]
                if re.fullmatch(r"https?://\S{1,1000}", cell.text):
                    return cell.text
        return ""

    def _criterion(
        self,
        n: int,
        name: str,
        cells: tuple[Cell, ...],
        options_at: list[int],
        across_roles: list[str],
        section: str,
    ) -> CriterionLine:
        def own(role: str) -> str:
            found = [
                self.cell(self.down[n], self.across[m]) for m, one in enumerate(across_roles) if one == role
            ]
            return "\n".join(
                cell.text for cell in found if is_filled(cell) or role in (words.WEIGHT, words.PRIORITY)
            )

        weights = [
            (self.across_names[m].line, self.cell(self.down[n], self.across[m]).text)
            for m, one in enumerate(across_roles)
            if one == words.WEIGHT
        ]
        group = self._group(n) or own(words.GROUP) or section
        places = tuple(
            self.grid.place(
                self.frame.rows[self.across[m]] if self.turned else self.frame.rows[self.down[n]],
                self.down[n] if self.turned else self.across[m],
            )
            for m in options_at
        )
        note = "\n".join(filter(None, [own(words.DESCRIPTION), own(words.NOTE), *self.down_names[n].notes]))
        return CriterionLine(
            name=name,
            place=self._place(self.down[n], across=False),
            cells=cells,
            places=places,
            group=group,
            weight=weights[0][1] if weights else own(words.PRIORITY),
            note=note,
            unit=own(words.UNIT),
            direction=own(words.DIRECTION),
            table=self.number,
            other_weights=tuple(weights[1:]),
        )

    def _group(self, n: int) -> str:
        if self.frame.group is None or self.turned:
            return ""
        return self.frame.body[self.down[n]][self.frame.group].line


_WHAT = {
    words.IDENTITY: "number",
}
_PLAIN_NAMES = frozenset({words.TOTAL, words.RANK, words.VERDICT})


def _what(role: str, *, turned: bool, down: bool) -> str:
    if role in _PLAIN_NAMES:
        return role
    return f"{_WHAT.get(role, role)} {'column' if turned == down else 'row'}"


_SCORED = re.compile(
    r"\s*[-–:(\[]?\s*\b(?:scores?|ratings?|points?|raw|value|punkte|bewertung|note|puntos|балл\w*|评分|得分|評価|点数|점수)\s*[)\]]?$",
    re.IGNORECASE,
)
_CROWNED = re.compile(r"^\s*[🏆🥇👑⭐✅]\ufe0f?\s*|\s*[🏆🥇👑⭐✅]\ufe0f?\s*$")


def _marked(name: str) -> tuple[str, str]:
    """Return the name of an option without the mark that says it was chosen, and the mark."""
    match = CHOSEN.search(name)
    if match and match.start() > 0:
        return name[: match.start()].strip(), match[1]
    plain = _CROWNED.sub("", name).strip()
    return (plain, name.replace(plain, "").strip()) if plain and plain != name else (name, "")


def _without_score(marked: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Take a word such as score off the names of all options where all have one."""
    bases = [_SCORED.sub("", name).strip() for name, _ in marked]
    if any(not base or base == name for base, (name, _) in zip(bases, marked, strict=True)) or len(
        set(bases)
    ) < len(bases):
        return marked
    return [(base, mark) for base, (_, mark) in zip(bases, marked, strict=True)]


def _numbered(names: Sequence[str], unnamed: str) -> list[str]:
    """Return names that differ: empty ones are counted, repeated ones numbered."""
    seen: dict[str, int] = {}
    made = []
    for at, name in enumerate(names, 1):
        plain = name or f"{unnamed} {at}"
        key = fold(plain)
        seen[key] = seen.get(key, 0) + 1
        made.append(plain if seen[key] == 1 else f"{plain} ({seen[key]})")
    return made


def _unique(names: Sequence[str]) -> list[str]:
    return _numbered(names, "unnamed")


def number_names(names: Sequence[str]) -> list[str]:
    """Return names in which a repeated one carries its number."""
    return _numbered(names, "Row")
