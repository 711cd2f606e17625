"""Tables of MediaWiki, as Wikipedia and many company wikis have them in their source."""

from __future__ import annotations

import re

from steelyard.importing.readers.markup import MarkedTable, Piece, Tables, grids_of_tables

OPENS = re.compile(r"^[ :*]*\{\|", re.MULTILINE)
"""How a table of MediaWiki begins."""
_CAPTION, _ROW, _CLOSES = "|+", "|-", "|}"
_HEADING = re.compile(r"^\s*(={1,6})\s*(.{1,300}?)\s*\1\s*$")
_ATTRIBUTES = re.compile(r"^(?:\s*[\w-]+\s*=\s*(?:\"[^\"]{0,300}\"|'[^']{0,300}'|[^\s|\"']{1,60}))+\s*$")
_SPAN = re.compile(r"(row|col)span\s*=\s*[\"']?(\d{1,4})", re.IGNORECASE)
_REFERENCE = re.compile(
    r"<ref\b[^<>]{0,300}/>|<ref\b[^<>]{0,300}>.{0,4000}?</ref>", re.IGNORECASE | re.DOTALL
)
_FILE = re.compile(
    r"\[\[(?:file|image|datei|fichier|archivo|файл|文件|ファイル):[^\[\]]{0,600}\]\]", re.IGNORECASE
)
_LINK = re.compile(r"\[\[(?:[^\[\]|]{0,300}\|)?([^\[\]|]{1,300})\]\]")
_ADDRESS = re.compile(r"\[(https?://[^\s\[\]]{1,600})(?:\s+([^\[\]]{1,300}))?\]")
_TEMPLATE = re.compile(r"\{\{([^{}|]{1,60})(?:\|([^{}]{0,600}))?\}\}")
_RATED = {
    "yes": "Yes", "y": "Yes", "tick": "✅", "aye": "✅", "check": "✅", "no": "No", "n": "No", "cross": "❌",
    "nay": "❌", "partial": "Partial", "some": "Partial", "maybe": "Maybe", "n/a": "N/A", "na": "N/A",
    "dunno": "?", "unknown": "?", "ya": "Yes", "free": "Free", "nonfree": "No", "included": "Yes",
    "planned": "Planned",
    "depends": "Partial", "dropped": "No", "yes2": "Yes", "no2": "No", "okay": "Okay",
    "good": "Good", "bad": "Bad",
}  # fmt: skip
"""Templates that colour a cell, with the word that they show."""
_DEEPEST = 4


def read_mediawiki(text: str) -> Tables:
    """Return the tables of a page in its order, the title of the page, and the prose around them."""
    tables: list[MarkedTable] = []
    prose: list[str] = []
    title, heading = "", ""
    reader: _Reader | None = None
    for number, line in enumerate(text.split("\n"), 1):
        if reader is not None:
            if reader.take(number, line.strip()):
                tables.append(reader.table)
                reader = None
        elif OPENS.match(line):
            reader = _Reader(heading)
        else:
            match = _HEADING.match(line)
            heading = match[2] if match else heading
            title = match[2] if match and len(match[1]) == 1 and not title else title
            prose.append(f"{'#' * len(match[1])} {match[2]}" if match else line)
    if reader is not None:
        tables.append(reader.table)
    return grids_of_tables(tables, _plain), title, "\n".join(prose)


class _Reader:
    """Takes the lines of one table; tables within its cells are passed over."""

    def __init__(self, title: str) -> None:
        self.table = MarkedTable(title)
        self.depth = 0

    def take(self, number: int, line: str) -> bool:
        """Take a line; return whether it closes the table."""
        if line.startswith("{|"):
            self.depth += 1
        elif line.startswith(_CLOSES):
            self.depth -= 1
            return self.depth < 0
        elif self.depth:
            return False
        elif line.startswith(_CAPTION):
            self.table.title = _content(line[2:])[0] or self.table.title
        elif line.startswith(_ROW):
            self.table.add_row(number)
        elif line.startswith(("|", "!")):
            if not self.table.rows:
                self.table.add_row(number)
            self._cells(line)
        elif self.table.rows and self.table.rows[-1][1]:
            self.table.rows[-1][1][-1].raw += f"\n{line}"
        return False

    def _cells(self, line: str) -> None:
        mark = re.compile(r"!!|\|\|") if line[0] == "!" else re.compile(r"\|\|")
        row = self.table.rows[-1][1]
        for part in mark.split(line[1:]):
            content, attributes = _content(part)
            spans = {kind.casefold(): int(count) for kind, count in _SPAN.findall(attributes)}
            row.append(Piece(content, max(1, spans.get("row", 1)), max(1, spans.get("col", 1))))


def _content(part: str) -> tuple[str, str]:
    """Return what a cell says, and the attributes before it."""
    before, bar, after = part.partition("|")
    if bar and "[[" not in before and "{{" not in before and _ATTRIBUTES.match(before):
        return after.strip(), before
    return part.strip(), ""


def _plain(raw: str) -> str:
    """Return the marks of MediaWiki as those of Markdown."""
    text = _FILE.sub("", _REFERENCE.sub("", raw))
    text = _LINK.sub(r"\1", text)
    text = _ADDRESS.sub(lambda match: f"[{match[2] or match[1]}]({match[1]})", text)
    for _ in range(_DEEPEST):
        text, count = _TEMPLATE.subn(_template, text)
        if not count:
            break
    return text.replace("'''", "**").replace("''", "*").strip()


def _template(match: re.Match[str]) -> str:
    name = match[1].strip().casefold()
    given = [part.strip() for part in (match[2] or "").split("|")]
    said = [part for part in given if part and not re.match(r"^[\w-]+\s*=", part)]
    if name in _RATED:
        word = _RATED[name]
        if not said or said[0].casefold() == word.casefold():
            return word
        return said[0] if said[0].casefold().startswith(word.casefold()) else f"{word} ({said[0]})"
    if name == "rating" and len(said) == 2:
        return "/".join(said)
    if name in ("efn", "refn", "citation needed", "cite web", "cn", "sfn", "r"):
        return ""
    return said[-1] if said else match[1].strip()
