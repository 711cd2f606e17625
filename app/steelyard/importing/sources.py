"""From bytes to a source: which form they are in, read by the reader of that form."""

from __future__ import annotations

import hashlib
import os
import stat
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from steelyard.importing.endings import CSV, HTML, TSV
from steelyard.importing.faults import ImportFailedError
from steelyard.importing.grid import MOST_BYTES, MOST_CELLS, MOST_COLUMNS, MOST_ROWS, Grid, Source
from steelyard.importing.readers.decimals import has_decimal_comma
from steelyard.importing.readers.decoding import decode, printable
from steelyard.importing.readers.delimited import read_delimited
from steelyard.importing.readers.foreign import foreign_bytes, foreign_text, own_text
from steelyard.importing.readers.workbook import is_workbook, read_workbook
from steelyard.importing.text_forms import READERS, form_of_text, has_table_tag, looks_like_markdown

if TYPE_CHECKING:
    from collections.abc import Callable

Read = TypeVar("Read")


def read_file(path: Path) -> Source:
    """Return what a file holds.

    Raises:
        ImportFailedError: it cannot be opened, is beyond the limits, or holds no table.
    """
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(handle, "rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise ImportFailedError(f"{path}: this is no file that can be read")
            content = file.read(MOST_BYTES + 1)
    except FileNotFoundError as error:
        raise ImportFailedError(f"{path}: there is no such file") from error
    except IsADirectoryError as error:
        raise ImportFailedError(f"{path}: this is a folder, not a file") from error
    except PermissionError as error:
        raise ImportFailedError(f"{path}: the file may not be read: permission denied") from error
    except (OSError, ValueError) as error:
        raise ImportFailedError(f"{path}: the file cannot be read: {error}") from error
    return read_source(content, path.name)


def read_source(content: bytes, name: str) -> Source:
    """Return the tables of bytes; `name` is the file's, and its ending a hint of the form.

    Raises:
        ImportFailedError: they are beyond the limits, or hold no table.
    """
    if len(content) > MOST_BYTES:
        raise ImportFailedError(f"{name}: the file is larger than 5 MB; copy the table to a file of its own")
    sha256 = hashlib.sha256(content).hexdigest()
    if is_workbook(content):
        grids, kind, notices = _named(name, lambda: read_workbook(content))
        return _checked(Source(name, kind, "", sha256, grids, notices=notices))
    if known := foreign_bytes(content):
        raise ImportFailedError(f"{name}: this is {known}")
    text, encoding = decode(content)
    notices = ("The text was read as cp1252 (Western European).",) if encoding == "cp1252" else ()
    return _checked(_read_text(text, name, encoding, sha256, notices))


def read_clipboard(*, html: str = "", text: str = "") -> Source:
    """Return the tables of a clipboard: its HTML first, then tab-separated text, then Markdown.

    Raises:
        ImportFailedError: neither holds a table, or they are beyond the limits.
    """
    for form in (html, text):
        if len(form.encode(errors="replace")) > MOST_BYTES:
            raise ImportFailedError("what was pasted is larger than 5 MB")
    sha256 = hashlib.sha256((html or text).encode(errors="replace")).hexdigest()
    html, text = printable(html), printable(text)
    if has_table_tag(html):
        source = _read_form(html, HTML, "", "UTF-8", sha256)
        if source.grids and not looks_like_markdown(text):
            return _checked(source)
    return _checked(_read_text(text, "", "UTF-8", sha256, ()))


def _read_text(text: str, name: str, encoding: str, sha256: str, notices: tuple[str, ...]) -> Source:
    if known := own_text(text):
        raise ImportFailedError(f"{name}: this is {known}" if name else f"this is {known}")
    form = form_of_text(text, Path(name).suffix.casefold())
    source = _named(name, lambda: _read_form(text, form, name, encoding, sha256))
    if not source.grids and (known := foreign_text(text)):
        raise ImportFailedError(f"{name}: this is {known}" if name else f"this is {known}")
    return replace(source, notices=(*source.notices, *notices))


def _read_form(text: str, form: str, name: str, encoding: str, sha256: str) -> Source:
    reader = READERS.get(form)
    if reader is not None:
        grids, title, prose = reader(text)
        return Source(name, form, encoding, sha256, grids, title, prose, _comma(grids))
    grids, delimiter, comma = read_delimited(text)
    return Source(name, TSV if delimiter == "\t" else CSV, encoding, sha256, grids, decimal_comma=comma)


def _comma(grids: tuple[Grid, ...]) -> bool:
    return has_decimal_comma([cell.text for grid in grids for row in grid.rows for cell in row])


def _named(name: str, read: Callable[[], Read]) -> Read:
    """Read, and name the file in a failure."""
    try:
        return read()
    except ImportFailedError as error:
        raise ImportFailedError(f"{name}: {error}" if name else str(error)) from error


def _checked(source: Source) -> Source:
    where = f"{source.file}: " if source.file else ""
    if not source.grids:
        raise ImportFailedError(
            f"{where}there is no table in it; expected rows and columns in Markdown, HTML, CSV or a workbook"
        )
    for number, grid in enumerate(source.grids, 1):
        if (
            len(grid.rows) > MOST_ROWS
            or grid.width > MOST_COLUMNS
            or len(grid.rows) * grid.width > MOST_CELLS
        ):
            raise ImportFailedError(
                f"{where}table {number} has {len(grid.rows)} rows and {grid.width} columns; "
                f"at most {MOST_ROWS} and {MOST_COLUMNS} can be read"
            )
    return source
