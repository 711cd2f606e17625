"""Several tables on one sheet: cut where empty rows part them, their title rows taken off."""

from __future__ import annotations

from dataclasses import dataclass, replace

from steelyard.importing.grid import Cell, Grid, bounded, rectangular

Numbered = tuple[int, list[Cell]]
_META_WIDTH = 2


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of a workbook or a delimited file: rows with their numbers as people see them."""

    name: str | None
    rows: list[list[Cell]]
    row_word: str = "row"
    columns: tuple[str, ...] = ()
    first: int = 1


def grids_of(sheet: Sheet) -> list[Grid]:
    """Return the tables of a sheet; title rows above a table become its title."""
    numbered = [(sheet.first + index, row) for index, row in enumerate(sheet.rows)]
    grids = []
    for block in _blocks(numbered):
        title, head, rows = _without_titles(block)
        if len(rows) < 2:
            continue
        grid = Grid(
            rectangular([row for _, row in rows]),
            title=title,
            head=head,
            row_places=tuple(f"{sheet.row_word} {number}" for number, _ in rows),
            column_places=sheet.columns,
            sheet=sheet.name,
        )
        grid = bounded(replace(grid, column_places=sheet.columns[: grid.width]))
        if grid.width >= 2:
            grids.append(grid)
    return grids


def _blocks(rows: list[Numbered]) -> list[list[Numbered]]:
    """Cut at empty rows where what follows has a header of its own; else the gap is only space."""
    parts: list[list[Numbered]] = [[]]
    for number, row in rows:
        if any(cell.text for cell in row):
            parts[-1].append((number, row))
        elif parts[-1]:
            parts.append([])
    parts = [part for part in parts if part]
    joined: list[list[Numbered]] = []
    for part in parts:
        if joined and not _has_own_head(part, joined[-1]):
            joined[-1] += part
        else:
            joined.append(part)
    return joined


def _has_own_head(part: list[Numbered], before: list[Numbered]) -> bool:
    if all(len({cell.text for cell in row if cell.text}) <= 1 for _, row in before):
        return False  # titles belong to what follows
    if len(part) < 2:
        return False
    head = next((row for _, row in part if _count(row) > 1), None)
    if head is None or any(_is_number(cell.text) for cell in head):
        return False
    usual = max(_count(row) for _, row in before)
    above = next(row for _, row in before if _count(row) > 1)
    if [cell.text for cell in above] == [cell.text for cell in head]:
        return True
    words = sum(bool(cell.text) for cell in head[1:])
    values = {cell.text for _, row in part if row is not head for cell in row[1:] if cell.text}
    same = sum(cell.text in values for cell in head[1:] if cell.text)
    return _count(head) != usual or (words >= 1 and same == 0 and _numeric(part))


def _numeric(part: list[Numbered]) -> bool:
    return any(_is_number(cell.text) for _, row in part[1:] for cell in row[1:])


def _without_titles(block: list[Numbered]) -> tuple[str, int | None, list[Numbered]]:
    """Return the title above a table, the number of rows of its header where known, and its rows."""
    widest = max(_count(row) for _, row in block)
    at, titles = 0, []
    while at < len(block) - 2 and _is_title(block[at][1], widest):
        texts = list(dict.fromkeys(cell.line for cell in block[at][1] if cell.text))
        titles.append(" ".join(texts))
        at += 1
    return (titles[0] if titles else ""), None, block[at:]


def _is_title(row: list[Cell], widest: int) -> bool:
    distinct = {cell.text for cell in row if cell.text}
    count = _count(row)
    if len(distinct) <= 1:
        return widest > 1
    return len(distinct) == _META_WIDTH == count and widest >= _META_WIDTH * 2 and bool(row and row[0].text)


def _count(row: list[Cell]) -> int:
    return sum(bool(cell.text) for cell in row)


def _is_number(text: str) -> bool:
    return text.strip(" %$€£+-").replace(".", "").replace(",", "").replace(" ", "").isdecimal()
