"""What each table of a source is, and which of them together are the comparison."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from steelyard.importing.cells import WORD, ways_to_say
from steelyard.importing.folding import label, same_name, width
from steelyard.importing.heads import Frame, frame_of
from steelyard.importing.layout import Layout, Told, lay_out
from steelyard.importing.one_per_option import with_one_per_option
from steelyard.importing.orientation import COLUMNS, Facing, find_orientation
from steelyard.importing.roles import are_weights, is_filled
from steelyard.importing.vocabulary import has_role, names_options
from steelyard.importing.words import parts as words
from steelyard.importing.words.kinds import (
    ADVICE,
    DESCRIBED,
    LISTS,
    MEANING,
    PROS,
    RUBRIC_HEAD,
    SITUATION,
    TERM,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from steelyard.importing.grid import Cell, Grid, Source

COMPARISON, TOTALS, WEIGHTS, GLOSSARY, RULES, OTHER = (
    "comparison",
    "totals",
    "weights",
    "glossary",
    "rules",
    "other",
)


@dataclass(frozen=True, slots=True)
class Table:
    """A table of the source: what it is, in a word and in people's words, and its parts if it compares."""

    number: int
    grid: Grid
    frame: Frame | None
    kind: str
    named: str
    layout: Layout | None = None

    @property
    def size(self) -> int:
        """The number of cells that compare."""
        return len(self.layout.options) * len(self.layout.criteria) if self.layout else 0


_FEWEST = 2
_ABOUT = (words.WEIGHT, words.NOTE, words.DESCRIPTION, words.PRIORITY)


def tables_of(
    source: Source, told: Mapping[int, Told] | None = None, orientation: str | None = None
) -> tuple[Table, ...]:
    """Return all tables of a source, each named, those that compare taken apart."""
    grids = with_one_per_option(source.grids)
    tables = [_table(number, grid, source, told or {}, orientation) for number, grid in grids]
    return _agreed(tables, source)


def _table(
    number: int, grid: Grid, source: Source, told: Mapping[int, Told], orientation: str | None
) -> Table:
    frame = frame_of(grid)
    if frame is None:
        return Table(number, grid, None, OTHER, "a table of one row or column")
    kind, named = _kind(frame)
    if kind != COMPARISON:
        return Table(number, grid, frame, kind, named)
    facing = _facing(frame, grid, source)
    if orientation in ("options_as_columns", "options_as_rows"):
        facing = Facing(orientation, sure=True)  # type: ignore[arg-type] # narrowed by the line above
    return _laid_out(number, grid, frame, facing, told.get(number))


def _facing(frame: Frame, grid: Grid, source: Source) -> Facing:
    if frame.label is None or len(frame.head) == 2:
        return Facing("options_as_rows", sure=True)
    if _explained(frame, source):
        return Facing("options_as_rows", sure=True)
    if frame.group is not None and not names_options(frame.corner):
        return Facing(COLUMNS, sure=True)
    order = [frame.label, *(at for at in range(len(frame.head)) if at not in (frame.label, frame.group))]
    head = [frame.head[at].line for at in order]
    body = [tuple(row[at] for at in order) for row in frame.body]
    links = _own_addresses([row[0] for row in body]) - _own_addresses([frame.head[at] for at in order[1:]])
    return find_orientation(head, body, f"{grid.title} {source.title} {source.file}", links)


def _own_addresses(names: Sequence[Cell]) -> float:
    """Return 1 where each name links to a place of its own, as options do to their homes."""
    homes = ["/".join(cell.links[0].split("/")[2:5]) for cell in names if cell.links]
    return float(len(homes) >= max(2, len(names) * 0.7) and len(set(homes)) == len(homes))


def _explained(frame: Frame, source: Source) -> bool:
    """Return whether a list of the source explains what the columns of a table are: they are criteria."""
    heads = {same_name(cell.line) for cell in frame.head if cell.line}
    for grid in source.grids:
        terms = {same_name(row[0].line) for row in grid.rows[1:]}
        if grid.width == 2 and len(heads & terms) >= max(3, len(heads) * 0.6):
            return True
    return False


def _laid_out(number: int, grid: Grid, frame: Frame, facing: Facing, told: Told | None) -> Table:
    layout = lay_out(grid, number, frame, facing, told)
    if len(layout.options) < _FEWEST or not layout.criteria:
        other = Facing("options_as_rows" if facing.orientation == COLUMNS else COLUMNS, sure=False)
        turned = lay_out(grid, number, frame, other, told)
        if not facing.sure and len(turned.options) >= _FEWEST and turned.criteria:
            return Table(number, grid, frame, COMPARISON, "a comparison", turned)
        if not layout.options and any(criterion.weight for criterion in layout.criteria):
            return Table(number, grid, frame, WEIGHTS, "a table of weights")
        said = (
            "only one option"
            if len(layout.options) == 1
            else "no options"
            if not layout.options
            else "no criteria"
        )
        return Table(number, grid, frame, OTHER, f"a table with {said}")
    return Table(number, grid, frame, COMPARISON, "a comparison", layout)


def _kind(frame: Frame) -> tuple[str, str]:
    heads = [label(cell.line) for cell in frame.head]
    if len(heads) == 2:
        return _kind_of_two(frame, heads)
    if (
        SITUATION.fullmatch(heads[0])
        and any(ADVICE.fullmatch(head) for head in heads[1:])
        and not _rates(frame)
    ):
        return RULES, "an if-then list"
    if (
        TERM.fullmatch(heads[0])
        and any(MEANING.fullmatch(head) for head in heads[1:])
        and not _rates(frame)
        and len(heads) <= 3
    ):
        return GLOSSARY, "a glossary"
    if _is_rubric(heads):
        return RULES, "a rubric"
    if _describes_parts(frame, heads):
        return OTHER, "a description of parts"
    for named, kind, typical in LISTS:
        known = sum(head in typical for head in heads)
        if known >= 2 or (known == 1 and kind == RULES and "risk" in " ".join(heads)):
            return kind, named
    return COMPARISON, "a comparison"


def _describes_parts(frame: Frame, heads: Sequence[str]) -> bool:
    """All of it is text, and the heads ask what each part is made of and for, not which is better."""
    known = sum(head in DESCRIBED for head in heads[1:])
    return known >= max(2, len(heads[1:]) * 0.6) and not names_options(heads[0]) and not _rates(frame)


def _is_rubric(heads: Sequence[str]) -> bool:
    """The columns are the levels of a scale, each with what earns it."""
    rest = [head for head in heads[1:] if head and not any(has_role(head, role) for role in _ABOUT)]
    return len(rest) >= 2 and all(RUBRIC_HEAD.fullmatch(head) for head in rest)


def _kind_of_two(frame: Frame, heads: list[str]) -> tuple[str, str]:
    names, values = heads
    texts = [row[1].text for row in frame.body if is_filled(row[1])]
    if has_role(values, words.WEIGHT) and are_weights(values, texts):
        return WEIGHTS, "a table of weights"
    if has_role(values, words.TOTAL) or has_role(values, words.RANK):
        return TOTALS, "a table of totals"
    if SITUATION.fullmatch(names) and (ADVICE.fullmatch(values) or has_role(values, words.VERDICT)):
        return RULES, "an if-then list"
    if PROS.fullmatch(names) and PROS.fullmatch(values):
        return OTHER, "a list of pros and cons"
    if MEANING.fullmatch(values) or (TERM.fullmatch(names) and not _rates(frame)):
        return GLOSSARY, "a glossary"
    if ADVICE.fullmatch(values) and not names_options(names):
        return RULES, "an if-then list"
    return COMPARISON, "a comparison"


def _rates(frame: Frame) -> bool:
    cells = [cell for row in frame.body for cell in row[1:] if is_filled(cell)]
    rated = [
        cell
        for cell in cells
        if (said := ways_to_say(cell.text)) and (said[0].form != WORD or width(cell.text) < 20)
    ]
    return len(rated) >= len(cells) * 0.5


def _agreed(tables: list[Table], source: Source) -> tuple[Table, ...]:
    """Let tables that are sure of their sides decide for those with the same names; name lonely lists."""
    sure = [table.layout for table in tables if table.layout and table.layout.sure]
    known = {frozenset(same_name(option.name) for option in layout.options) for layout in sure}
    made = []
    for table in tables:
        layout, frame = table.layout, table.frame
        if layout is None or frame is None or layout.sure:
            made.append(table)
            continue
        names = frozenset(same_name(option.name) for option in layout.options)
        others = frozenset(same_name(criterion.name) for criterion in layout.criteria)
        if names not in known and others in known:
            facing = Facing("options_as_rows" if layout.orientation == COLUMNS else COLUMNS, sure=True)
            table = _laid_out(table.number, table.grid, frame, facing, None)
        elif names in known:
            table = replace(table, layout=replace(layout, sure=True))
        made.append(table)
    return tuple(_alone(table, made) for table in made)


def _alone(table: Table, tables: Sequence[Table]) -> Table:
    """A list of two columns of text compares only beside others on the same options."""
    layout = table.layout
    if layout is None or table.grid.width != 2:
        return table
    alike = [
        other
        for other in tables
        if other is not table and other.layout and same_options(other.layout, layout)
    ]
    frame = table.frame
    assert frame is not None
    if alike or (_rates(frame) and len(layout.options) >= _FEWEST):
        return table
    return replace(table, kind=GLOSSARY, named="a glossary", layout=None)


def same_options(one: Layout, other: Layout) -> bool:
    """Return whether two tables compare the same options, in any order and writing."""
    names = {same_name(option.name) for option in one.options}
    return names == {same_name(option.name) for option in other.options}


def groups_of(tables: Sequence[Table]) -> list[list[Table]]:
    """Return the tables that compare, those on the same options together, in the document's order."""
    groups: list[list[Table]] = []
    for table in tables:
        if table.kind != COMPARISON or table.layout is None:
            continue
        for group in groups:
            first = group[0].layout
            assert first is not None
            if same_options(first, table.layout):
                group.append(table)
                break
        else:
            groups.append([table])
    return groups
