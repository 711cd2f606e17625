"""Comma, semicolon, tab and bar separated values, with the delimiter and the decimal mark found."""

from __future__ import annotations

import csv
import io
import re
from statistics import mode

from steelyard.importing.faults import ImportFailedError
from steelyard.importing.grid import MOST_COLUMNS, MOST_ROWS, Cell, Grid
from steelyard.importing.readers.blocks import Sheet, grids_of
from steelyard.importing.readers.decimals import has_decimal_comma
from steelyard.importing.readers.emoji import resolve_short_codes
from steelyard.importing.readers.inline import tidy

_DELIMITERS = ",;\t|"
_STATED = re.compile(r"^\"?sep=(.)\"?\s*$", re.IGNORECASE)
_SAMPLE = 200
_FIELD_LIMIT = 1_000_000
_FEWEST_ALIGNED = 3
"""From how many rows and columns on spaces alone make a table."""


def read_delimited(text: str) -> tuple[tuple[Grid, ...], str, bool]:
    """Return the tables, the delimiter, and whether numbers have a decimal comma.

    Raises:
        ImportFailedError: a row or the file is beyond the limits.
    """
    skipped, delimiter = _stated(text)
    body = text.split("\n", skipped)[-1] if skipped else text
    delimiter = delimiter or find_delimiter(body)
    rows = _rows(body, delimiter)
    if all(len(row) < _FEWEST_ALIGNED - 1 for _, row in rows):
        rows = _aligned(body) or rows
    cells = [[_cell(value) for value in row] for _, row in rows]
    values = [value for _, row in rows for value in row]
    sheet = Sheet(None, cells, row_word="line", first=1 + skipped)
    return tuple(grids_of(sheet)), delimiter, has_decimal_comma(values)


def _stated(text: str) -> tuple[int, str]:
    match = _STATED.match(text.split("\n", 1)[0])
    if match is None:
        return 0, ""
    return 1, "\t" if match[1] == "t" else match[1]


def find_delimiter(text: str) -> str:
    """Return the character that cuts most rows into the same number of cells, at least two."""
    lines = "\n".join(text.split("\n")[:_SAMPLE])
    return max(_DELIMITERS, key=lambda delimiter: _evenness(lines, delimiter))


def _evenness(lines: str, delimiter: str) -> tuple[float, int]:
    counts = [len(row) for _, row in _rows(lines, delimiter, bounded=False) if any(row)]
    wide = [count for count in counts if count > 1]
    if not wide:
        return 0.0, 0
    usual = mode(wide)
    return sum(count == usual for count in counts) / len(counts), usual


def _rows(text: str, delimiter: str, *, bounded: bool = True) -> list[tuple[int, list[str]]]:
    csv.field_size_limit(_FIELD_LIMIT)
    reader = csv.reader(io.StringIO(text), delimiter=delimiter, skipinitialspace=True)
    rows: list[tuple[int, list[str]]] = []
    try:
        for row in reader:
            rows.append((reader.line_num, row))
            if bounded and len(rows) > MOST_ROWS:
                raise ImportFailedError(
                    f"the table has more than {MOST_ROWS} rows; take out what is not compared"
                )
            if bounded and len(row) > MOST_COLUMNS:
                raise ImportFailedError(
                    f"line {reader.line_num} has {len(row)} columns; at most {MOST_COLUMNS} can be read"
                )
    except csv.Error as error:
        if bounded:
            raise ImportFailedError(f"line {reader.line_num}: {error}") from error
    return rows


def _aligned(text: str) -> list[tuple[int, list[str]]]:
    """Return rows whose cells stand two spaces or more apart, as terminals print them; nothing for others."""
    lines = [(number, line.strip()) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    if len(lines) > MOST_ROWS:
        return []
    rows = [(number, re.split(r" {2,}", line)) for number, line in lines if not set(line) <= set("-=+ ")]
    widths = {len(row) for _, row in rows}
    return (
        rows
        if len(rows) >= _FEWEST_ALIGNED
        and widths == {max(widths, default=0)}
        and min(widths) >= _FEWEST_ALIGNED
        else []
    )


def _cell(value: str) -> Cell:
    text = tidy(resolve_short_codes(value.replace("\xa0", " ")))
    return Cell(value.strip(), text)
