"""Tables of reStructuredText: simple and grid tables, list-table and csv-table."""

from __future__ import annotations

import csv
import io
import re
from itertools import pairwise

from steelyard.importing.readers.markup import MarkedTable, Piece, Tables, grids_of_tables

DIRECTIVE = re.compile(r"^\s*\.\. (list-table|csv-table|table)::[ \t]*(.*)$", re.MULTILINE)
"""What announces a table of reStructuredText."""
BORDER = re.compile(r"^\s*={2,}(?: +={2,})+\s*$", re.MULTILINE)
"""The line above, below and within a simple table."""
_GRID = re.compile(r"^\s*\+(?:[-=]{2,}\+){2,}\s*$")
_LINED = re.compile(r"^\s*\|.*\|\s*$")
_UNDERLINE = re.compile(r"^([=\-~^\"'#*+.:_`])\1{2,}\s*$")
_OPTION = re.compile(r"^\s*:([\w-]+):\s*(.*)$")
_ITEM = re.compile(r"^\s*\*\s+-(?:\s+(.*))?$")
_NEXT = re.compile(r"^\s+-(?:\s+(.*))?$")
_NAMED_LINK = re.compile(r"`([^`<>]{1,300}?)\s*<(https?://[^`<>\s]{1,600})>`__?")
_LINK = re.compile(r"`([^`]{1,300})`__?|\b([\w.-]{1,60})_(?=\s|$|[.,;)])")
_ROLE = re.compile(r":[\w:+-]{1,60}:`([^`]{1,300})`")
_SUBSTITUTED = re.compile(r"(?<!\|)\|([\w ✓✗-]{1,40})\|(?!\|)")
_FOOTNOTE = re.compile(r"\s*\[(?:#?[\w*-]{0,30})\]_")


def read_restructured(text: str) -> Tables:
    """Return the tables of a document in its order, its title, and the prose around them."""
    lines = text.expandtabs(8).split("\n")
    tables: list[MarkedTable] = []
    prose: list[str] = []
    title, heading, at = "", "", 0
    while at < len(lines):
        line = lines[at]
        directive = DIRECTIVE.match(line)
        if directive:
            named = directive[2].strip()
            if directive[1] == "table":
                heading, at = named or heading, at + 1
                continue
            read = _list_table if directive[1] == "list-table" else _csv_table
            table, at = read(lines, at, named or heading)
            tables.append(table)
            continue
        if BORDER.match(line) or _GRID.match(line):
            read_table = _simple if BORDER.match(line) else _grid
            table, end = read_table(lines, at, heading)
            if end > at:
                tables.append(table)
                at = end
                continue
        if (
            at + 1 < len(lines)
            and line.strip()
            and _UNDERLINE.match(lines[at + 1])
            and not _UNDERLINE.match(line)
        ):
            heading = line.strip()
            title = title or heading
            prose.append(f"# {heading}")
            at += 2
            continue
        prose.append(line)
        at += 1
    return grids_of_tables(tables, _plain), title, "\n".join(prose)


def _simple(lines: list[str], start: int, title: str) -> tuple[MarkedTable, int]:
    """Read a simple table; its columns stand below the parts of its border."""
    edges = [match.start() for match in re.finditer(r"=+", lines[start])]
    table, borders, at = MarkedTable(title), 1, start + 1
    while at < len(lines):
        line = lines[at]
        at += 1
        if BORDER.match(line):
            borders += 1
            table.head = 1 if borders == 2 else table.head
            if borders == 3 or not (at < len(lines) and lines[at].strip()):
                return table, at
            continue
        if not line.strip() or set(line.strip()) <= {"-", " "}:
            continue
        ends = [*edges[1:], None]
        parts = [line[left:right].strip() for left, right in zip(edges, ends, strict=True)]
        if not parts[0] and table.rows:
            for piece, more in zip(table.rows[-1][1], parts, strict=True):
                piece.raw = "\n".join(filter(None, [piece.raw, more]))
        else:
            table.rows.append((at, [Piece(part) for part in parts]))
    return table, at


def _grid(lines: list[str], start: int, title: str) -> tuple[MarkedTable, int]:
    """Read a grid table; what stands between two of its lines is one row."""
    table, at, head = MarkedTable(title), start + 1, False
    edges = [n for n, char in enumerate(lines[start]) if char == "+"]
    parts = [""] * (len(edges) - 1)
    first = at + 1
    while at < len(lines) and (_GRID.match(lines[at]) or _LINED.match(lines[at])):
        line = lines[at]
        at += 1
        if _GRID.match(line):
            if any(parts):
                table.rows.append((first, [Piece(part) for part in parts]))
                if "=" in line and not head:
                    table.head, head = 1, True
            parts, first = [""] * (len(edges) - 1), at + 1
            continue
        if any(line[edge : edge + 1] not in ("|", "+") for edge in edges):
            return table, start  # cells that span: left to the lenient reader
        for n, (left, right) in enumerate(pairwise(edges)):
            parts[n] = "\n".join(filter(None, [parts[n], line[left + 1 : right].strip()]))
    return table, at


def _list_table(lines: list[str], start: int, title: str) -> tuple[MarkedTable, int]:
    table, at = MarkedTable(title), start + 1
    while at < len(lines) and (not lines[at].strip() or lines[at].startswith(" ")):
        line = lines[at]
        at += 1
        if option := _OPTION.match(line):
            if option[1] == "header-rows" and option[2].strip().isdecimal():
                table.head = int(option[2]) or None
        elif item := _ITEM.match(line):
            table.rows.append((at, [Piece(item[1] or "")]))
        elif table.rows and (item := _NEXT.match(line)):
            table.rows[-1][1].append(Piece(item[1] or ""))
        elif table.rows and line.strip():
            table.rows[-1][1][-1].raw += f"\n{line.strip()}"
    return table, at


def _csv_table(lines: list[str], start: int, title: str) -> tuple[MarkedTable, int]:
    table, at, delimiter = MarkedTable(title), start + 1, ","
    texts: list[tuple[int, str]] = []
    while at < len(lines) and (not lines[at].strip() or lines[at].startswith(" ")):
        line = lines[at]
        at += 1
        if (option := _OPTION.match(line)) and not texts:
            if option[1] == "header":
                table.head = 1
                table.rows.append((at, _values(option[2], ",")))
            elif option[1] == "delim":
                delimiter = {"tab": "\t", "space": " "}.get(option[2].strip(), option[2].strip()[:1] or ",")
        elif line.strip():
            texts.append((at, line.strip()))
    table.rows += [(number, _values(line, delimiter)) for number, line in texts]
    return table, at


def _values(line: str, delimiter: str) -> list[Piece]:
    try:
        row = next(csv.reader(io.StringIO(line), delimiter=delimiter, skipinitialspace=True), [])
    except csv.Error:
        row = line.split(delimiter)
    return [Piece(value) for value in row]


def _plain(raw: str) -> str:
    """Return the marks of reStructuredText as those of Markdown."""
    text = _FOOTNOTE.sub("", raw)
    text = _NAMED_LINK.sub(r"[\1](\2)", text)
    text = _ROLE.sub(r"\1", text)
    text = _LINK.sub(lambda match: match[1] or match[2], text) if "``" not in text else text
    return _SUBSTITUTED.sub(r"\1", text).strip()
