"""The grid between readers and reading: rectangular tables of cells that know where they stand."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

MOST_BYTES = 5_000_000
MOST_ROWS = 2_000
MOST_COLUMNS = 200
MOST_CELLS = 100_000
MOST_TABLES = 100


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its text in the source, and the same without marks such as bold, links or entities.

    `spanned` cells repeat the one that covers them; `notes` are footnotes and hover texts.
    """

    raw: str = ""
    text: str = ""
    bold: bool = False
    spanned: bool = False
    links: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def line(self) -> str:
        """The text on one line."""
        return " ".join(self.text.split())


EMPTY = Cell()
Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """One table: rows of equal length, and how people would point at its rows and columns.

    `head` is the number of header rows that the source marks, None where it marks none.
    """

    rows: tuple[Row, ...]
    title: str = ""
    head: int | None = None
    row_places: tuple[str, ...] = ()
    column_places: tuple[str, ...] = ()
    sheet: str | None = None
    notices: tuple[str, ...] = ()

    @property
    def width(self) -> int:
        """The number of columns."""
        return len(self.rows[0]) if self.rows else 0

    def row_place(self, row: int) -> str:
        """Say where a row is, such as `row 9` or `line 12`."""
        return self.row_places[row] if row < len(self.row_places) else f"row {row + 1}"

    def place(self, row: int, column: int) -> str:
        """Say where a cell is, such as `B7` or `line 12, column 3`."""
        if self.column_places:
            return f"{self.column_places[column]}{self.row_place(row).removeprefix('row ')}"
        return f"{self.row_place(row)}, column {column + 1}"


@dataclass(frozen=True, slots=True)
class Source:
    """What was read: the tables, the prose around them, and where all of it comes from."""

    file: str
    format: str
    encoding: str
    sha256: str
    grids: tuple[Grid, ...]
    title: str = ""
    prose: str = ""
    decimal_comma: bool = False
    notices: tuple[str, ...] = field(default=())


def rectangular(rows: list[list[Cell]]) -> tuple[Row, ...]:
    """Return rows of equal length, filled with empty cells; empty columns at the right are dropped."""
    width = max((_filled(row) for row in rows), default=0)
    return tuple(tuple(row[:width]) + (EMPTY,) * (width - len(row)) for row in rows)


def _filled(row: list[Cell]) -> int:
    return max((index + 1 for index, cell in enumerate(row) if cell.text or cell.raw), default=0)


def column_letters(index: int) -> str:
    """Return the letters of a column as spreadsheets count them: 0 is A, 26 is AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def bounded(grid: Grid) -> Grid:
    """Return the grid without columns that are empty in every row."""
    kept = [
        column
        for column in range(grid.width)
        if any(row[column].text or row[column].raw for row in grid.rows)
    ]
    if len(kept) == grid.width:
        return grid
    rows = tuple(tuple(row[column] for column in kept) for row in grid.rows)
    places = tuple(grid.column_places[column] for column in kept) if grid.column_places else ()
    return replace(grid, rows=rows, column_places=places)
