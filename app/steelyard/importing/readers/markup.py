"""Rows of marked-up cells with spans as grids, whatever the language of the markup."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from steelyard.importing.grid import MOST_CELLS, MOST_COLUMNS, Cell, Grid, rectangular
from steelyard.importing.readers.inline import References, markdown_cell

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Tables = tuple[tuple[Grid, ...], str, str]
"""The tables of a document, its title, and the prose around them."""


@dataclass(slots=True)
class Piece:
    """A cell as it is marked up, and how many rows and columns it covers."""

    raw: str
    down: int = 1
    across: int = 1


@dataclass(slots=True)
class MarkedTable:
    """A table: its title, and its rows with the numbers of their lines."""

    title: str = ""
    rows: list[tuple[int, list[Piece]]] = field(default_factory=list)
    head: int | None = None

    def add_row(self, line: int) -> None:
        """Begin a row."""
        self.rows.append((line, []))

    def grid(self, plain: Callable[[str], str]) -> Grid | None:
        """Return the grid, its cells turned to Markdown by `plain`; None for less than two rows."""
        rows = [(line, pieces) for line, pieces in self.rows if pieces]
        if len(rows) < 2:
            return None
        cells = _spread([pieces for _, pieces in rows], plain)
        return Grid(
            rectangular(cells),
            title=markdown_cell(plain(self.title), References()).line,
            head=self.head,
            row_places=tuple(f"line {line}" for line, _ in rows),
        )


def grids_of_tables(tables: Sequence[MarkedTable], plain: Callable[[str], str]) -> tuple[Grid, ...]:
    """Return the grids of tables that have at least two rows."""
    return tuple(grid for table in tables if (grid := table.grid(plain)) is not None)


def _spread(rows: Sequence[Sequence[Piece]], plain: Callable[[str], str]) -> list[list[Cell]]:
    """Put each cell in all places that it covers."""
    taken: dict[tuple[int, int], Cell] = {}
    made: list[list[Cell]] = []
    for at, pieces in enumerate(rows):
        row: list[Cell] = []
        for piece in pieces:
            _take_covered(row, taken, at)
            cell = replace(markdown_cell(plain(piece.raw), References()), raw=piece.raw.strip())
            across = max(1, min(piece.across, MOST_COLUMNS - len(row)))
            for down in range(1, min(piece.down, len(rows) - at)):
                for n in range(across):
                    if len(taken) < MOST_CELLS:
                        taken[at + down, len(row) + n] = replace(cell, spanned=True)
            row += [cell, *[replace(cell, spanned=True)] * (across - 1)]
        _take_covered(row, taken, at)
        made.append(row)
    return made


def _take_covered(row: list[Cell], taken: dict[tuple[int, int], Cell], at: int) -> None:
    while (at, len(row)) in taken:
        row.append(taken.pop((at, len(row))))
