"""Tables that each rate one option, their headings naming it, made into one table."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from steelyard.importing.folding import fold, label
from steelyard.importing.grid import Cell, Grid
from steelyard.importing.vocabulary import has_role, names_criteria, names_options
from steelyard.importing.words import parts as words
from steelyard.importing.words.kinds import COUNTED_TITLE, SCORE

if TYPE_CHECKING:
    from collections.abc import Sequence

_FEWEST = 2


def with_one_per_option(grids: Sequence[Grid]) -> list[tuple[int, Grid]]:
    """Return the tables with their numbers; tables that each rate one option are made one."""
    numbered = list(enumerate(grids, 1))
    alike = [pair for pair in numbered if _rates_one(pair[1])]
    sets = (
        [(number, grid) for number, grid in alike if _criteria_of(grid) == _criteria_of(alike[0][1])]
        if alike
        else []
    )
    titles = {fold(grid.title) for _, grid in sets if grid.title}
    if len(sets) < _FEWEST or len(titles) != len(sets):
        return numbered
    joined = _joined([grid for _, grid in sets])
    taken = {number for number, _ in sets}
    first = min(taken)
    return [
        (number, joined if number == first else grid)
        for number, grid in numbered
        if number == first or number not in taken
    ]


def _rates_one(grid: Grid) -> bool:
    head = [label(cell.line) for cell in grid.rows[0]]
    if len(head) < 2 or names_options(head[0]) or not (names_criteria(head[0]) or not head[0]):
        return False
    return _score_column(grid) is not None and len(_option_columns(head)) == 1


def _option_columns(head: Sequence[str]) -> list[str]:
    parts = (words.WEIGHT, words.NOTE, words.DESCRIPTION, words.PRIORITY, words.SOURCE)
    return [name for name in head[1:] if name and not any(has_role(name, role) for role in parts)]


def _score_column(grid: Grid) -> int | None:
    return next(
        (at for at, cell in enumerate(grid.rows[0]) if at and SCORE.fullmatch(label(cell.line))), None
    )


def _criteria_of(grid: Grid) -> tuple[str, ...]:
    return tuple(
        fold(row[0].line) for row in grid.rows[1:] if row[0].line and not has_role(row[0].line, words.TOTAL)
    )


def _joined(grids: Sequence[Grid]) -> Grid:
    first = grids[0]
    weight = next((at for at, cell in enumerate(first.rows[0]) if has_role(cell.line, words.WEIGHT)), None)
    names = [
        Cell(name, name)
        for name in (COUNTED_TITLE.sub("", grid.title).strip() or grid.title for grid in grids)
    ]
    head = [first.rows[0][0], *([first.rows[0][weight]] if weight is not None else []), *names]
    rows = [tuple(head)]
    for at in range(1, max(len(grid.rows) for grid in grids)):
        row = first.rows[at] if at < len(first.rows) else None
        begin = (
            [row[0], *([row[weight]] if weight is not None else [])]
            if row
            else [Cell()] * (len(head) - len(names))
        )
        rows.append((*begin, *(_score_cell(grid, at) for grid in grids)))
    notice = f"{len(grids)} tables, each on one option, were read as one; their headings name the options."
    return Grid(tuple(rows), head=1, row_places=first.row_places, sheet=first.sheet, notices=(notice,))


def _score_cell(grid: Grid, at: int) -> Cell:
    column = _score_column(grid)
    if column is None or at >= len(grid.rows):
        return Cell()
    row = grid.rows[at]
    notes = [
        cell.text
        for n, cell in enumerate(row)
        if n not in (0, column) and cell.text and has_role(grid.rows[0][n].line, words.NOTE)
    ]
    return replace(row[column], notes=(*row[column].notes, *notes))
