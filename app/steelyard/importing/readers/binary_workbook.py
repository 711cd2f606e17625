"""How the numbers of an XLS are shown, which the reader of workbooks leaves out.

The layout is that of [MS-CFB] for the file and [MS-XLS] for the records of its stream `Workbook`.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from steelyard.importing.readers.number_formats import BUILT_IN, pattern_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_END, _FREE = 0xFFFFFFFE, 0xFFFFFFFF
_HEADER = 512
_ENTRY = 128
_IN_HEADER = 109
"""How many sectors of the allocation table the header itself names."""
_MINI = 64
_BOF, _EOF, _SHEET, _FORMAT, _XF = 0x0809, 0x000A, 0x0085, 0x041E, 0x00E0
_NUMBER, _RK, _MULRK, _FORMULA = 0x0203, 0x027E, 0x00BD, 0x0006
_MOST_RECORDS = 2_000_000


def shown_in(content: bytes) -> dict[str, dict[tuple[int, int], str]]:
    """Return patterns by sheet, row and column (from 0); nothing where the file is not as it should be."""
    try:
        book = _stream(content)
        return _sheets(book) if book else {}
    except (struct.error, IndexError, UnicodeDecodeError):
        return {}


def _stream(content: bytes) -> bytes:
    """Return the stream that holds the workbook."""
    size = 1 << min(struct.unpack_from("<H", content, 30)[0], 16)
    tables, directory, cutoff, mini_table = (
        struct.unpack_from("<I", content, at)[0] for at in (44, 48, 56, 60)
    )
    named = struct.unpack_from(f"<{_IN_HEADER}I", content, 76)[: min(tables, _IN_HEADER)]
    fat = _numbers(b"".join(_sector(content, number, size) for number in named))
    entries = _chain(content, fat, directory, size)
    root = b""
    for at in range(0, len(entries) - _ENTRY + 1, _ENTRY):
        length = struct.unpack_from("<H", entries, at + 64)[0]
        name = entries[at : at + max(0, min(length, 64) - 2)].decode("utf-16-le")
        start, held = struct.unpack_from("<II", entries, at + 116)
        if entries[at + 66] == 5:
            root = _chain(content, fat, start, size)
        elif name in ("Workbook", "Book"):
            if held >= cutoff:
                return _chain(content, fat, start, size)[:held]
            small = _numbers(_chain(content, fat, mini_table, size))
            return b"".join(root[n * _MINI : (n + 1) * _MINI] for n in _walk(small, start))[:held]
    return b""


def _sector(content: bytes, number: int, size: int) -> bytes:
    at = _HEADER + number * size if size == _HEADER else (number + 1) * size
    return content[at : at + size]


def _numbers(data: bytes) -> tuple[int, ...]:
    return struct.unpack(f"<{len(data) // 4}I", data[: len(data) // 4 * 4])


def _walk(table: tuple[int, ...], start: int) -> Iterator[int]:
    at, seen = start, 0
    while at not in (_END, _FREE) and at < len(table) and seen <= len(table):
        yield at
        at, seen = table[at], seen + 1


def _chain(content: bytes, table: tuple[int, ...], start: int, size: int) -> bytes:
    return b"".join(_sector(content, number, size) for number in _walk(table, start))


@dataclass(slots=True)
class _Book:
    """What the records before the sheets say."""

    sheets: list[tuple[str, int]] = field(default_factory=list)
    codes: dict[int, str] = field(default_factory=dict)
    used: list[int] = field(default_factory=list)

    def pattern(self, style: int) -> str:
        number = self.used[style] if style < len(self.used) else 0
        return pattern_of(self.codes[number]) if number in self.codes else BUILT_IN.get(number, "")


def _records(data: bytes, at: int) -> Iterator[tuple[int, bytes]]:
    """Return the records from a place on to the end of their part."""
    for _ in range(_MOST_RECORDS):
        if at + 4 > len(data):
            return
        kind, length = struct.unpack_from("<HH", data, at)
        if kind == _EOF:
            return
        yield kind, data[at + 4 : at + 4 + length]
        at += 4 + length


def _sheets(data: bytes) -> dict[str, dict[tuple[int, int], str]]:
    book = _Book()
    for kind, body in _records(data, 0):
        if kind == _SHEET:
            book.sheets.append((_text(body, body[6], 7), struct.unpack_from("<I", body)[0]))
        elif kind == _FORMAT:
            number, length = struct.unpack_from("<HH", body)
            book.codes[number] = _text(body, length, 4)
        elif kind == _XF:
            book.used.append(struct.unpack_from("<H", body, 2)[0])
    return {name: dict(_cells(data, at, book)) for name, at in book.sheets}


def _text(body: bytes, length: int, at: int) -> str:
    """Return a text of so many characters, one or two bytes each as the byte before them says."""
    if body[at] & 1:
        return body[at + 1 : at + 1 + 2 * length].decode("utf-16-le")
    return body[at + 1 : at + 1 + length].decode("latin-1")


def _cells(data: bytes, at: int, book: _Book) -> Iterator[tuple[tuple[int, int], str]]:
    for kind, body in _records(data, at):
        if kind not in (_NUMBER, _RK, _MULRK, _FORMULA) or len(body) < 6:
            continue
        row, column = struct.unpack_from("<HH", body)
        count = (len(body) - 6) // 6 if kind == _MULRK else 1
        for n in range(count):
            pattern = book.pattern(struct.unpack_from("<H", body, 4 + 6 * n)[0])
            if pattern:
                yield (row, column + n), pattern
