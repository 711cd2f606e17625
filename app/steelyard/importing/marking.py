"""The tables of a source as they are shown: each cell with what its column, row and text were taken for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from steelyard.importing.roles import CRITERION, OPTION
from steelyard.importing.tables import groups_of
from steelyard.importing.words.parts import GROUP

if TYPE_CHECKING:
    from steelyard.importing.heads import Frame
    from steelyard.importing.result import Imported
    from steelyard.importing.tables import Table
    from steelyard.importing.values import CellValue

HEAD, LABEL, RATED, UNKNOWN, STRANGE, ASIDE = "head", "label", "rated", "unknown", "strange", "aside"
"""A head, the name of a row, a cell that was read, one that says that nothing is known, one that was not
understood, and one that belongs to neither an option nor a criterion."""


@dataclass(frozen=True, slots=True)
class MarkedCell:
    """A cell: its text, where it stands, the roles of its column and row, and what it was taken for.

    `column` and `row` are the names under which a reading knows them, empty for the names of the rows.
    """

    text: str
    place: str
    state: str
    column: str = ""
    row: str = ""
    column_role: str = ""
    row_role: str = ""


def mark_cells(imported: Imported) -> tuple[tuple[MarkedCell, ...], ...]:
    """Return the tables that were read, one below the other, each line as long as the longest."""
    values = {
        (criterion.line.table, place): cell
        for criterion in imported.criteria
        for place, cell in zip(criterion.line.places, criterion.cells, strict=True)
    }
    rows = [row for table in read_tables(imported) for row in _Marker(table, values).rows()]
    width = max((len(row) for row in rows), default=0)
    empty = MarkedCell("", "", ASIDE)
    return tuple((*row, *(empty,) * (width - len(row))) for row in rows)


def read_tables(imported: Imported) -> tuple[Table, ...]:
    """Return the tables of the source that were read as this comparison."""
    if imported.reading.table is not None:
        return tuple(table for table in imported.tables if table.number == imported.table)
    groups = groups_of(imported.tables)
    return tuple(next((group for group in groups if group[0].number == imported.table), ()))


class _Marker:
    def __init__(self, table: Table, values: dict[tuple[int, str], CellValue]) -> None:
        assert table.layout is not None
        assert table.frame is not None
        self.table, self.layout, self.frame, self.values = table, table.layout, table.frame, values
        self.columns = _columns(self.frame, list(self.layout.columns.items()))
        self.names = list(self.layout.rows.items())

    def rows(self) -> list[tuple[MarkedCell, ...]]:
        made = [tuple(self._head(at) for at in range(len(self.frame.head)))]
        for n, (number, cells) in enumerate(zip(self.frame.rows, self.frame.body, strict=True)):
            key, role = self.names[n] if n < len(self.names) else ("", "")
            made.append(
                tuple(self._cell(at, cell.text, number, (key, role)) for at, cell in enumerate(cells))
            )
        return made

    def _head(self, at: int) -> MarkedCell:
        key, role = self.columns.get(at, ("", ""))
        return MarkedCell(
            self.frame.head[at].line,
            f"column {at + 1}",
            HEAD,
            column=key,
            column_role=role or self._labels(at),
        )

    def _labels(self, at: int) -> str:
        """Return what the column of the names of the rows holds."""
        if at != self.frame.label:
            return ""
        return CRITERION if self.layout.orientation == "options_as_columns" else OPTION

    def _cell(self, at: int, text: str, number: int, named: tuple[str, str]) -> MarkedCell:
        key, role = named
        column, column_role = self.columns.get(at, ("", ""))
        place = self.table.grid.place(number, at)
        if at == self.frame.label:
            return MarkedCell(text, place, LABEL, row=key, row_role=role, column_role=self._labels(at))
        value = self.values.get((self.table.number, place))
        return MarkedCell(text, place, _state(value), column, key, column_role, role)


def _columns(frame: Frame, named: list[tuple[str, str]]) -> dict[int, tuple[str, str]]:
    """Return name and role of each column by its place; the names of the rows have none."""
    found: dict[int, tuple[str, str]] = {}
    if frame.group is not None:
        found[frame.group] = (frame.head[frame.group].line, GROUP)
        named = [one for one in named if one != found[frame.group]]
    places = [at for at in range(len(frame.head)) if at not in (frame.label, frame.group)]
    return found | dict(zip(places, named, strict=False))


def _state(value: CellValue | None) -> str:
    if value is None:
        return ASIDE
    if not value.understood:
        return STRANGE
    return UNKNOWN if value.blank is not None and value.fit is None and value.value is None else RATED
