"""Tables of AsciiDoc."""

from __future__ import annotations

import re
from dataclasses import dataclass

from steelyard.importing.readers.markup import MarkedTable, Piece, Tables, grids_of_tables

FENCE = re.compile(r"^\|={3,}\s*$", re.MULTILINE)
"""What a table of AsciiDoc stands between."""
_HEADING = re.compile(r"^(={1,6})\s+(.{1,300}?)\s*$")
_TITLE = re.compile(r"^\.([^.\s].{0,300})$")
_ATTRIBUTES = re.compile(r"^\[(.{0,600})\]\s*$")
_COLUMNS = re.compile(r"cols\s*=\s*\"?([^\"\]]{1,300})")
_TIMES = re.compile(r"^(\d{1,3})\*")
_BAR = re.compile(
    r"(?:(?<=\s)|^)(?:(?P<across>\d{1,3})?(?:\.(?P<down>\d{1,3}))?\+)?(?:(?P<times>\d{1,3})\*)?[<>^]?(?:\.[<>^])?[adehlmsv]?\|",
    re.MULTILINE,
)
_LINK = re.compile(r"(?:link:)?((?:https?://|mailto:)[^\s\[\]]{1,600})\[([^\[\]]{0,300})\]")
_CROSS = re.compile(r"(?:xref:[^\s\[\]]{1,200}\[([^\[\]]{0,200})\]|<<[^<>,]{1,100},\s*([^<>]{1,200})>>)")
_ICON = re.compile(r"icon:([\w-]{1,40})\[[^\[\]]{0,200}\]")
_FOOTNOTE = re.compile(r"footnote(?:ref)?:(?:[\w-]{0,40})?\[[^\[\]]{0,1000}\]")
_BOLD = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]{1,600}?)(?<=[^\s*])\*(?![\w*])")
_BREAK = re.compile(r"[ \t]\+$", re.MULTILINE)
_ICONS = {
    "check": "✅",
    "times": "❌",
    "xmark": "❌",
    "remove": "❌",
    "close": "❌",
    "warning": "⚠️",
    "star": "⭐",
}
_HEADER = re.compile(r"%header|options\s*=\s*\"[^\"]{0,100}header|opts\s*=\s*\"[^\"]{0,100}header")


@dataclass(slots=True)
class _Around:
    """What stands above a table: its title, its attributes, and the heading of its chapter."""

    title: str = ""
    attributes: str = ""
    heading: str = ""


def read_asciidoc(text: str) -> Tables:
    """Return the tables of a document in its order, its title, and the prose around them."""
    lines = text.split("\n")
    tables: list[MarkedTable] = []
    prose: list[str] = []
    title, around, at = "", _Around(), 0
    while at < len(lines):
        line = lines[at]
        if FENCE.match(line):
            end = next((n for n in range(at + 1, len(lines)) if FENCE.match(lines[n])), len(lines))
            tables.append(_table(lines[at + 1 : end], at + 2, around))
            around, at = _Around(heading=around.heading), end + 1
            continue
        if match := _HEADING.match(line):
            title = match[2] if len(match[1]) == 1 and not title else title
            around = _Around(heading=match[2])
            line = f"{'#' * len(match[1])} {match[2]}"
        elif match := _TITLE.match(line):
            around.title = match[1]
        elif match := _ATTRIBUTES.match(line):
            around.attributes += match[1]
        prose.append(line)
        at += 1
    return grids_of_tables(tables, _plain), title, "\n".join(prose)


def _table(lines: list[str], first: int, around: _Around) -> MarkedTable:
    table = MarkedTable(around.title or around.heading)
    filled = next((n for n, line in enumerate(lines) if line.strip()), 0)
    columns = _columns(around.attributes) or len(_BAR.findall(lines[filled] if lines else ""))
    pieces = _pieces("\n".join(lines), first)
    if not columns or not pieces:
        return table
    blank_after = filled + 1 < len(lines) and not lines[filled + 1].strip()
    table.head = 1 if _HEADER.search(around.attributes) or blank_after else None
    covered: dict[int, int] = {}
    row, room = 0, columns
    for line, piece in pieces:
        if not table.rows or room <= 0:
            row += bool(table.rows)
            table.add_row(line)
            room = columns - covered.pop(row, 0)
        table.rows[-1][1].append(piece)
        room -= piece.across
        for down in range(1, min(piece.down, len(pieces))):
            covered[row + down] = covered.get(row + down, 0) + piece.across
    return table


def _columns(attributes: str) -> int:
    """Return the number of columns that attributes state, 0 where they do not."""
    match = _COLUMNS.search(attributes)
    if match is None:
        return 0
    parts = [part.strip() for part in re.split("[,;]", match[1]) if part.strip()]
    return sum(int(times[1]) if (times := _TIMES.match(part)) else 1 for part in parts)


def _pieces(text: str, first: int) -> list[tuple[int, Piece]]:
    text = text.replace("\\|", "\ue07c")
    bars = list(_BAR.finditer(text))
    pieces: list[tuple[int, Piece]] = []
    for at, bar in enumerate(bars):
        end = bars[at + 1].start() if at + 1 < len(bars) else len(text)
        raw = text[bar.end() : end].strip().replace("\ue07c", "|")
        line = first + text.count("\n", 0, bar.start())
        piece = (raw, int(bar["down"] or 1), int(bar["across"] or 1))
        pieces += [(line, Piece(*piece)) for _ in range(int(bar["times"] or 1))]
    return pieces


def _plain(raw: str) -> str:
    """Return the marks of AsciiDoc as those of Markdown."""
    text = _FOOTNOTE.sub("", raw)
    text = _LINK.sub(lambda match: f"[{match[2] or match[1]}]({match[1]})", text)
    text = _CROSS.sub(lambda match: match[1] or match[2] or "", text)
    text = _ICON.sub(lambda match: _ICONS.get(match[1], match[1]), text)
    text = _BREAK.sub("", text.replace("{nbsp}", " ").replace("{empty}", ""))
    return _BOLD.sub(r"**\1**", text).strip()
