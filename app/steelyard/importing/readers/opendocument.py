"""How the numbers of an ODS are shown, which the reader of workbooks leaves out: percents, units."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from steelyard.importing.grid import MOST_COLUMNS, MOST_ROWS

if TYPE_CHECKING:
    from collections.abc import Iterator

_TABLE = re.compile(r"<table:table\s([^<>]{0,1000})>(.*?)</table:table>", re.DOTALL)
_PIECE = re.compile(
    r"<table:table-row(?:\s([^<>]{0,600}?))?(/?)>|<table:(?:covered-)?table-cell(?:\s([^<>]{0,1500}?))?(?:/>|>(.{0,20000}?)</table:(?:covered-)?table-cell>)",
    re.DOTALL,
)
_NAME = re.compile(r'table:name="([^"]{0,300})"')
_REPEATED = re.compile(r'table:number-(?:rows|columns)-repeated="(\d{1,7})"')
_TYPE = re.compile(r'office:value-type="(float|percentage|currency)"')
_TEXT = re.compile(r"<text:p[^<>]{0,200}>(.{0,300}?)</text:p>", re.DOTALL)
_TAG = re.compile(r"<[^<>]{0,400}>")
_NUMBER = re.compile(r"[-−]?\d[\d.,\u00a0\u202f ']*")
_LONGEST_UNIT = 12


def shown_formats(text: str) -> dict[str, dict[tuple[int, int], str]]:
    """Return by sheet, row and column (from 0) `%`, or a pattern with `{}` for the number."""
    return {
        unescape(name[1]): dict(_cells(match[2]))
        for match in _TABLE.finditer(text)
        if (name := _NAME.search(match[1])) is not None
    }


def _cells(table: str) -> Iterator[tuple[tuple[int, int], str]]:
    row, column, repeated = -1, 0, 1
    for piece in _PIECE.finditer(table):
        if piece[0].startswith("<table:table-row"):
            row, column = row + repeated, 0
            repeated = _times(piece[1])
            if row >= MOST_ROWS:
                return
            continue
        pattern = _pattern(piece[3] or "", piece[4] or "")
        times = _times(piece[3])
        if pattern:
            for at in range(column, min(column + times, MOST_COLUMNS)):
                for down in range(row, min(row + repeated, MOST_ROWS)):
                    yield (max(down, 0), at), pattern
        column += times


def _times(attributes: str | None) -> int:
    match = _REPEATED.search(attributes or "")
    return max(1, int(match[1])) if match else 1


def _pattern(attributes: str, inside: str) -> str:
    kind, text = _TYPE.search(attributes), _TEXT.search(inside)
    if kind is None or text is None:
        return ""
    if kind[1] == "percentage":
        return "%"
    shown = unescape(_TAG.sub("", text[1])).strip()
    number = _NUMBER.search(shown)
    if number is None:
        return ""
    before, after = shown[: number.start()], shown[number.end() :]
    if not (before or after) or len(before + after) > _LONGEST_UNIT or "E" in after[:1] or "{" in shown:
        return ""
    gap = " " if after and number[0].endswith((" ", "\u00a0")) else ""
    return f"{before}{{}}{gap}{after}"
