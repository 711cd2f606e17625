"""Workbooks, XLSX, XLS and ODS: cached values as they are shown, merged cells, several sheets."""

from __future__ import annotations

import datetime
import io
import zipfile
from typing import Any

from steelyard.importing.faults import ImportFailedError
from steelyard.importing.grid import MOST_COLUMNS, MOST_ROWS, Cell, Grid, column_letters
from steelyard.importing.readers.binary_workbook import shown_in
from steelyard.importing.readers.blocks import Sheet, grids_of
from steelyard.importing.readers.decoding import printable
from steelyard.importing.readers.foreign import foreign_archive, foreign_streams
from steelyard.importing.readers.inline import tidy
from steelyard.importing.readers.passwords import has_encrypted_parts, has_password
from steelyard.importing.readers.spreadsheet_xml import Shown, look_inside

MOST_UNPACKED = 50_000_000
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_MOST_RANGES = 5_000
_PASSWORD = "the workbook has a password; save a copy without one"


def is_workbook(content: bytes) -> bool:
    """Return whether bytes are a workbook of any kind."""
    return content.startswith((_ZIP, _OLE))


def read_workbook(content: bytes) -> tuple[tuple[Grid, ...], str, tuple[str, ...]]:
    """Return the tables of all sheets, the format, and what is to be said about the file.

    Raises:
        ImportFailedError: it is damaged, has a password, or is beyond the limits.
    """
    kind, notices = _look_at(content)
    shown = _shown_in_binary(content) if kind == "xls" else look_inside(content)
    grids: list[Grid] = []
    for name, rows, ranges in _sheets(content):
        inside = shown.get(name, Shown())
        cells = [
            [_cell(value, inside.formats.get((r, c))) for c, value in enumerate(row)]
            for r, row in enumerate(rows)
        ]
        _spread(cells, ranges)
        columns = tuple(column_letters(index) for index in range(max(map(len, cells), default=0)))
        grids += grids_of(Sheet(printable(name), cells, columns=columns))
        notices += [
            f"Sheet {name}, {column_letters(c)}{r + 1}: a formula without a value; it was read as blank. "
            "Open and save the file in a spreadsheet program to compute it."
            for r, c in inside.empty_formulas[:5]
        ]
        if len(inside.empty_formulas) > 5:
            notices.append(f"Sheet {name}: {len(inside.empty_formulas)} formulas have no value.")
    return tuple(grids), kind, tuple(notices)


def _shown_in_binary(content: bytes) -> dict[str, Shown]:
    return {name: Shown(formats) for name, formats in shown_in(content).items()}


def _look_at(content: bytes) -> tuple[str, list[str]]:
    if content.startswith(_OLE):
        if has_password(content):
            raise ImportFailedError(_PASSWORD)
        if known := foreign_streams(content):
            raise ImportFailedError(f"this is {known}")
        return "xls", []
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()
            encrypted, known = has_encrypted_parts(archive), foreign_archive(archive)
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise ImportFailedError("the workbook is damaged: its parts cannot be listed") from error
    if sum(entry.file_size for entry in entries) > MOST_UNPACKED:
        raise ImportFailedError(
            "the workbook unpacks to more than 50 MB; copy the table to a workbook of its own"
        )
    if known:
        raise ImportFailedError(f"this is {known}")
    if encrypted:
        raise ImportFailedError(_PASSWORD)
    names = {entry.filename for entry in entries}
    notices = []
    if any(name.endswith("vbaProject.bin") for name in names):
        notices.append("The workbook has macros; they were not looked at.")
    if any(name.startswith("xl/externalLinks/") for name in names):
        notices.append("The workbook links to other files; the values it had kept were read.")
    if "xl/workbook.xml" in names or any(name.startswith("xl/") for name in names):
        return "xlsx", notices
    if "content.xml" in names:
        return "ods", notices
    raise ImportFailedError("this is an archive, but no workbook (.xlsx, .xls or .ods)")


_Sheets = list[tuple[str, list[list[Any]], list[tuple[tuple[int, int], tuple[int, int]]]]]


def _sheets(content: bytes) -> _Sheets:
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetVisibleEnum, ZipError

    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(content)) as book:
            hidden = {one.name for one in book.sheets_metadata if one.visible != SheetVisibleEnum.Visible}
            return [_sheet(book, name) for name in book.sheet_names if name not in hidden]
    except PasswordError as error:
        raise ImportFailedError(_PASSWORD) from error
    except (CalamineError, ZipError, OSError, ValueError) as error:
        said = str(error).split("\n", 1)[0][:200]
        raise ImportFailedError(f"the workbook is damaged{f': {said}' if said else ''}") from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # how the reader's own language ends a fault
            raise
        raise ImportFailedError("the workbook is damaged") from error


def _sheet(
    book: Any, name: str
) -> tuple[str, list[list[Any]], list[tuple[tuple[int, int], tuple[int, int]]]]:
    sheet = book.get_sheet_by_name(name)
    if sheet.end is not None and (sheet.end[0] - (sheet.start or (0, 0))[0]) > MOST_ROWS * 10:
        raise ImportFailedError(
            f"sheet {name} has more than {MOST_ROWS} rows; copy the table to a sheet of its own"
        )
    if sheet.end is not None and (sheet.end[1] >= MOST_COLUMNS * 10 or sheet.end[0] >= MOST_ROWS * 10):
        raise ImportFailedError(f"sheet {name} reaches beyond {MOST_COLUMNS} columns or {MOST_ROWS} rows")
    rows = sheet.to_python(skip_empty_area=False)
    while rows and not any(value != "" for value in rows[-1]):
        rows.pop()
    width = max((at + 1 for row in rows for at, value in enumerate(row) if value != ""), default=0)
    if len(rows) > MOST_ROWS or width > MOST_COLUMNS:
        raise ImportFailedError(
            f"sheet {name} has {len(rows)} rows and {width} columns; at most {MOST_ROWS} and {MOST_COLUMNS}"
        )
    return name, [row[:width] for row in rows], list(sheet.merged_cell_ranges or [])[:_MOST_RANGES]


def _spread(cells: list[list[Cell]], ranges: list[tuple[tuple[int, int], tuple[int, int]]]) -> None:
    """Repeat the cell of each merged range in all places that it covers."""
    for (top, left), (bottom, right) in ranges:
        if top >= len(cells) or left >= len(cells[top]):
            continue
        covered = Cell(cells[top][left].raw, cells[top][left].text, spanned=True)
        for row in range(top, min(bottom + 1, len(cells))):
            for column in range(left, min(right + 1, len(cells[row]))):
                if (row, column) != (top, left):
                    cells[row][column] = covered


def _cell(value: Any, shown_as: str | None) -> Cell:
    text = tidy(printable(_text(value, shown_as)))
    return Cell(text, text)


def _text(value: Any, shown_as: str | None) -> str:
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int | float):
        return _number(float(value), shown_as)
    if isinstance(value, datetime.datetime):
        return (
            value.date().isoformat() if value.time() == datetime.time() else value.isoformat(" ", "minutes")
        )
    return str(value)


def _number(value: float, shown_as: str | None) -> str:
    if shown_as and "%" in shown_as:
        return f"{_plain(round(value * 100, 6))}%"
    text = _plain(value)
    if not shown_as or "{}" not in shown_as:
        return text
    return shown_as.replace("{}", text)


def _plain(value: float) -> str:
    rounded = round(value, 10)
    return str(int(rounded)) if rounded == int(rounded) and abs(rounded) < 1e15 else repr(rounded)
