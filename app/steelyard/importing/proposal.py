"""From a source to a proposed reading, with the questions that only a reader could answer."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from steelyard.importing.asking import (
    about_blanks,
    about_decimals,
    about_layout,
    about_weights,
    asked_once,
    gone,
)
from steelyard.importing.cells import blank_key
from steelyard.importing.facts import Facts, facts_of
from steelyard.importing.faults import NoComparisonError
from steelyard.importing.folding import same_name
from steelyard.importing.layout import CriterionLine, Layout, LeftOut, OptionLine, Told, number_names
from steelyard.importing.questions import NUMBERS, TABLE, WEIGHTS, Question
from steelyard.importing.reading import UNKNOWN, Reading
from steelyard.importing.tables import COMPARISON, TOTALS, Table, groups_of, tables_of
from steelyard.importing.tables import WEIGHTS as WEIGHTS_KIND
from steelyard.importing.understanding import understand
from steelyard.importing.weights import split_names

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from steelyard.importing.grid import Cell, Source

Settled = TypeVar("Settled", float, str)


@dataclass(frozen=True, slots=True)
class Matrix:
    """The tables of one comparison, put together: options, criteria with their weights, what was left out."""

    tables: tuple[Table, ...]
    options: tuple[OptionLine, ...]
    criteria: tuple[CriterionLine, ...]
    left_out: tuple[LeftOut, ...]
    facts: Facts
    notices: tuple[str, ...]

    @property
    def number(self) -> int:
        """The number of its first table in the source."""
        return self.tables[0].number


@dataclass(frozen=True, slots=True)
class Proposal:
    """How a source is read, what is open, and the parts that the reading speaks of."""

    reading: Reading
    questions: tuple[Question, ...]
    matrix: Matrix
    tables: tuple[Table, ...]
    notices: tuple[str, ...]


def propose(source: Source, *, table: int | None = None, saved: Reading | None = None) -> Proposal:
    """Return the reading of a source; what a `saved` one says is kept, and not asked.

    Raises:
        NoComparisonError: no table of the source, or not the one asked for, compares options.
    """
    said = saved if saved is not None else Reading()
    tables = _read_tables(source, saved)
    chosen, asked = _choose(source, tables, table if table is not None else said.table, said.tables)
    matrix = put_together(source, chosen, tables, said)
    understood = {
        line.name: understand(line, matrix.facts, said.criteria.get(line.name)) for line in matrix.criteria
    }
    readings = {name: one.reading for name, one in understood.items()}
    first = chosen[0].layout
    assert first is not None
    blanks = _blanks(matrix, said)
    questions = [
        *asked,
        *about_layout(first, said),
        *about_decimals(matrix.criteria, readings, said, comma=matrix.facts.comma),
        *about_weights(matrix.criteria, readings, said),
        *asked_once(question for one in understood.values() for question in one.questions),
        *about_blanks(blanks, said),
    ]
    numbers = tuple(table.number for table in chosen)
    several = len(numbers) > 1 and (bool(asked) or bool(said.tables))
    reading = Reading.model_validate({
        "table": numbers[0] if len(numbers) == 1 else None,
        "tables": numbers if several else (),
        "sheet": first.sheet,
        "orientation": first.orientation,
        "columns": _all(table.layout.columns for table in chosen if table.layout),
        "rows": _all(table.layout.rows for table in chosen if table.layout),
        "options": {**(_own_names(first) if first.unnamed_options else {}), **said.options},
        "criteria": readings,
        "weights": said.weights,
        "unweighted": _settled(said.unweighted, questions, WEIGHTS, 0.0),
        "decimal": _settled(said.decimal, questions, NUMBERS, "comma" if matrix.facts.comma else "point"),
        "blanks": blanks,
    })  # fmt: skip
    refused = [one.refusal for one in understood.values() if one.refusal]
    lost = gone(said, matrix.criteria, [option.name for option in matrix.options])
    notices = (*source.notices, *matrix.notices, *refused, *lost)
    return Proposal(reading, tuple(questions), matrix, tables, notices)


def _own_names(layout: Layout) -> dict[str, str]:
    return {option.name: option.name for option in layout.options}


def _settled(
    told: Settled | None, questions: Sequence[Question], subject: str, preset: Settled
) -> Settled | None:
    """Return what was told, else what is taken until a question about it is answered."""
    asked = any(question.subject == subject for question in questions)
    return preset if told is None and asked else told


def _read_tables(source: Source, saved: Reading | None) -> tuple[Table, ...]:
    if saved is None:
        return tables_of(source)
    told = Told(saved.columns, saved.rows)
    return tables_of(source, dict.fromkeys(range(1, len(source.grids) + 1), told), saved.orientation)


def _choose(
    source: Source, tables: Sequence[Table], wanted: int | None, together: Sequence[int]
) -> tuple[list[Table], list[Question]]:
    where = f"{source.file}: " if source.file else ""
    if wanted is not None:
        return [_one_table(where, tables, wanted)], []
    groups = groups_of(tables)
    if not groups:
        named = "; ".join(f"table {table.number} is {table.named}" for table in tables[:8])
        said = tables[0].named if len(tables) == 1 else named
        raise NoComparisonError(f"{where}no comparison in it: {said}", tuple(table.kind for table in tables))
    told = [group for group in groups if {table.number for table in group} & set(together)]
    if told:
        return told[0], []
    chosen = max(groups, key=lambda group: sum(table.size for table in group))
    if len(groups) == 1:
        return chosen, []
    choices = tuple(_name_group(group) for group in groups)
    preset = _name_group(chosen)
    asks = "Several tables compare options. Which one is it?"
    return chosen, [Question(TABLE, "the table", asks, choices, preset)]


def _one_table(where: str, tables: Sequence[Table], wanted: int) -> Table:
    found = next((table for table in tables if table.number == wanted), None)
    if found is None:
        numbers = ", ".join(str(table.number) for table in tables)
        raise NoComparisonError(f"{where}there is no table {wanted}; there are: {numbers}", ())
    if found.kind != COMPARISON:
        raise NoComparisonError(f"{where}table {wanted} compares nothing: it is {found.named}", (found.kind,))
    return found


def _name_group(group: Sequence[Table]) -> str:
    numbers = ", ".join(str(table.number) for table in group)
    title = group[0].grid.sheet or group[0].grid.title
    plural = "s" if len(group) > 1 else ""
    return f"table{plural} {numbers}{f': {title}' if title else ''}"


def put_together(source: Source, chosen: Sequence[Table], tables: Sequence[Table], said: Reading) -> Matrix:
    """Return the options and criteria of the chosen tables, with what other tables say about them."""
    first = chosen[0].layout
    assert first is not None
    options = first.options
    criteria: list[CriterionLine] = []
    left_out: list[LeftOut] = []
    notices: list[str] = []
    for table in chosen:
        layout = table.layout
        assert layout is not None
        order = _order(options, layout.options)
        several = len(chosen) > 1 and bool(table.grid.title)
        criteria += [
            _reordered(line, order, table.grid.title if several and not line.group else line.group)
            for line in layout.criteria
        ]
        left_out += [
            replace(line, texts=tuple(line.texts[at] for at in order)) if line.texts else line
            for line in layout.left_out
        ]
        notices += layout.notices
    criteria = _with_own_names(criteria)
    criteria = _with_lists(criteria, options, tables, left_out)
    comma = source.decimal_comma if said.decimal is None else said.decimal == "comma"
    facts = facts_of(criteria, _around(source, chosen), comma=comma)
    return Matrix(tuple(chosen), options, tuple(criteria), tuple(left_out), facts, tuple(notices))


def _around(source: Source, chosen: Sequence[Table]) -> str:
    heads = [cell.line for table in chosen if table.frame for cell in table.frame.head]
    corners = [table.layout.corner for table in chosen if table.layout]
    return "\n".join([source.title, *(table.grid.title for table in chosen), *corners, *heads, source.prose])


def _order(options: Sequence[OptionLine], own: Sequence[OptionLine]) -> list[int]:
    names = [same_name(option.name) for option in own]
    return [
        names.index(same_name(option.name)) if same_name(option.name) in names else at
        for at, option in enumerate(options)
    ]


def _reordered(line: CriterionLine, order: Sequence[int], group: str) -> CriterionLine:
    return replace(
        line,
        cells=tuple(line.cells[at] for at in order),
        places=tuple(line.places[at] for at in order),
        group=group,
    )


def _with_own_names(criteria: Sequence[CriterionLine]) -> list[CriterionLine]:
    """Take weights out of the names, and number names that repeat."""
    raw = [line.name for line in criteria]
    split = [
        (name, "") if line.weight else parts
        for name, line, parts in zip(raw, criteria, split_names(raw), strict=True)
    ]
    weighted = sum(bool(weight) for _, weight in split)
    if weighted < max(1, len(split) * 0.5):
        split = [(name, "") for name in raw]
    names = number_names([name for name, _ in split])
    return [
        replace(line, name=name, weight=line.weight or weight)
        for line, name, (_, weight) in zip(criteria, names, split, strict=True)
    ]


def _with_lists(
    criteria: Sequence[CriterionLine],
    options: Sequence[OptionLine],
    tables: Sequence[Table],
    left_out: list[LeftOut],
) -> list[CriterionLine]:
    """Add the weights, totals and explanations that stand in tables of their own."""
    made = list(criteria)
    for table in tables:
        if table.kind == COMPARISON or table.grid.width < 2:
            continue
        pairs = {same_name(row[0].line): row[1] for row in table.grid.rows[1:]}
        if table.kind == TOTALS:
            texts = [pairs.get(same_name(option.name)) for option in options]
            if sum(cell is not None for cell in texts) >= 2:
                name = table.grid.rows[0][1].line
                left_out.append(
                    LeftOut(
                        "total",
                        f"table {table.number}",
                        name,
                        tuple(cell.text if cell else "" for cell in texts),
                    )
                )
            continue
        known = sum(same_name(line.name) in pairs for line in made)
        if known >= max(2, len(made) * 0.5):
            made = [
                _explained(line, pairs.get(same_name(line.name)), weight=table.kind == WEIGHTS_KIND)
                for line in made
            ]
    return made


def _explained(line: CriterionLine, cell: Cell | None, *, weight: bool) -> CriterionLine:
    if cell is None or not cell.text:
        return line
    if weight:
        return line if line.weight else replace(line, weight=cell.text)
    return line if line.note else replace(line, note=cell.text)


def _blanks(matrix: Matrix, saved: Reading) -> dict[str, str]:
    found: dict[str, str] = {}
    for line in matrix.criteria:
        for cell in line.cells:
            key = blank_key(cell.text)
            if key is None or (key == "-" and matrix.facts.pugh):
                continue
            found.setdefault(key, UNKNOWN)
    return {key: saved.blanks.get(key, value) for key, value in found.items()}


def _all(parts: Iterable[Mapping[str, str]]) -> dict[str, str]:
    merged: dict[str, str] = {}
    for part in parts:
        merged |= part
    return merged
