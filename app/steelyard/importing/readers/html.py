"""Tables of HTML: spans are expanded, pictures and check boxes become signs, colours stay aside."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from typing_extensions import override

from steelyard.importing.grid import (
    MOST_CELLS,
    MOST_COLUMNS,
    MOST_ROWS,
    MOST_TABLES,
    Cell,
    Grid,
    rectangular,
)
from steelyard.importing.readers.emoji import picture_text, resolve_short_codes
from steelyard.importing.readers.inline import tidy

_BLOCKS = frozenset({"p", "div", "br", "li", "tr", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6"})
_HIDDEN = frozenset({"script", "style", "template", "noscript"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_SPACE = re.compile(r"[ \t\r\f\v\n\xa0]+")
_ICONS = {
    "check": "✅", "tick": "✅", "yes": "✅", "success": "✅", "times": "❌", "cross": "❌", "xmark": "❌",
    "no": "❌", "error": "❌", "close": "❌", "warning": "⚠️", "exclamation": "⚠️", "minus": "➖", "plus": "➕",
    "star": "⭐",
}  # fmt: skip
_ICON_CLASS = re.compile(r"(?:^|[\s_-])(?:fa|icon|bi|mdi|emoticon|glyphicon|octicon|lucide)[\w-]*?-([a-z]+)")
_NO_TEXT = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_COLOUR = re.compile(r"background(?:-color)?\s*:\s*(?!none|transparent|inherit|white|#fff)", re.IGNORECASE)
_REFERENCE = re.compile(r"^\[?(?:\d{1,3}|[a-z]|note \d{1,2})\]?$")


@dataclass(slots=True)
class _Place:
    rows: int
    columns: int
    head: bool
    parts: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    bold_text: int = 0
    coloured: bool = False

    def cell(self) -> Cell:
        text = tidy(resolve_short_codes("".join(self.parts)))
        bold = self.bold_text > 0 and self.bold_text >= len(text.replace(" ", "")) * 0.8
        return Cell(text, text, bold=bold, links=tuple(self.links), notes=tuple(self.notes))


@dataclass(slots=True)
class _Table:
    line: int
    title: str
    rows: list[list[_Place]] = field(default_factory=list)
    head: int | None = None
    caption: list[str] = field(default_factory=list)
    nested: bool = False


def read_tables(text: str) -> list[tuple[int, Grid]]:
    """Return the tables of a document that hold at least two rows, with the line each begins in."""
    parser = _Tables()
    parser.feed(text)
    parser.close()
    parser.finish()
    made = [(table.line, grid) for table in parser.tables if (grid := _grid(table)) is not None]
    return sorted(made, key=lambda pair: pair[0])[:MOST_TABLES]


def read_html(text: str) -> tuple[tuple[Grid, ...], str, str]:
    """Return the tables of a page in its order, its title, and the prose around them."""
    parser = _Tables()
    parser.feed(text)
    parser.close()
    prose = tidy("".join(parser.prose))
    return tuple(grid for _, grid in read_tables(text)), tidy("".join(parser.page_title)), prose


class _Tables(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[_Table] = []
        self.open: list[_Table] = []
        self.places: list[_Place | None] = []
        self.prose: list[str] = []
        self.page_title: list[str] = []
        self.heading: list[str] = []
        self.heading_text = ""
        self.inside: dict[str, int] = {}
        self.hidden: list[str] = []
        self.raised: list[str] | None = None
        self.cells = 0

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag in _HIDDEN or (self.hidden and tag == self.hidden[-1]):
            self.hidden.append(tag)
            return
        if self.hidden:
            return
        if _NO_TEXT.search(given.get("style", "")) and tag in ("span", "div", "p"):
            self.hidden.append(tag)
            return
        self.inside[tag] = self.inside.get(tag, 0) + 1
        if tag in ("table", "tr", "td", "th", "thead", "caption"):
            self._open_part(tag, given)
        elif self.place is not None:
            self._decorate(tag, given)
        elif tag in _HEADINGS:
            self.heading = []
        if self.place is None and tag in _BLOCKS:
            self.prose.append("\n")

    @override
    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _HIDDEN:
            return
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    @override
    def handle_endtag(self, tag: str) -> None:
        if self.hidden:
            if tag == self.hidden[-1]:
                self.hidden.pop()
            return
        self.inside[tag] = max(0, self.inside.get(tag, 0) - 1)
        if tag == "sup" and self.raised is not None:
            self._lower()
        elif tag in ("td", "th") and self.places:
            self.places[-1] = None
        elif tag == "table" and self.open:
            self._close_table()
        elif tag in _HEADINGS and self.place is None:
            self.heading_text = tidy("".join(self.heading)) or self.heading_text
        elif self.place is not None and tag in ("p", "div", "li"):
            self.place.parts.append("\n")

    @override
    def handle_data(self, data: str) -> None:
        if self.hidden:
            return
        if self.raised is not None:
            self.raised.append(data)
            return
        text = _SPACE.sub(" ", data)
        place = self.place
        if place is not None:
            place.parts.append(text)
            if place.head or self.inside.get("b") or self.inside.get("strong"):
                place.bold_text += len(text.replace(" ", ""))
        elif self.inside.get("title") and not self.open:
            self.page_title.append(text)
        elif self.open and self.inside.get("caption"):
            self.open[-1].caption.append(text)
        elif not self.open:
            self.prose.append(text)
            self.heading.append(text)

    @property
    def place(self) -> _Place | None:
        return self.places[-1] if self.places else None

    def finish(self) -> None:
        while self.open:
            self._close_table()

    def _open_part(self, tag: str, given: dict[str, str]) -> None:
        if tag == "table":
            self._open_table()
        elif self.open and tag == "tr":
            self.places[-1] = None
            self.open[-1].rows.append([])
        elif self.open and tag in ("td", "th"):
            self._open_cell(tag, given)

    def _open_table(self) -> None:
        if len(self.open) >= 20 or len(self.tables) + len(self.open) >= MOST_TABLES:
            return
        for outer in self.open:
            outer.nested = True
        self.open.append(_Table(self.getpos()[0], self.heading_text))
        self.places.append(None)

    def _close_table(self) -> None:
        self.tables.append(self.open.pop())
        self.places.pop()

    def _open_cell(self, tag: str, given: dict[str, str]) -> None:
        table = self.open[-1]
        if not table.rows:
            table.rows.append([])
        self.cells += 1
        if self.cells > MOST_CELLS:
            self.places[-1] = None
            return
        if self.inside.get("thead") and len(self.open) == 1:
            table.head = max(table.head or 0, len(table.rows))
        place = _Place(
            _span(given.get("rowspan"), MOST_ROWS),
            _span(given.get("colspan"), MOST_COLUMNS),
            head=tag == "th",
            coloured=bool(_COLOUR.search(given.get("style", "")) or given.get("bgcolor")),
        )
        if given.get("title"):
            place.notes.append(given["title"][:300])
        table.rows[-1].append(place)
        self.places[-1] = place

    def _decorate(self, tag: str, given: dict[str, str]) -> None:
        place = self.place
        assert place is not None
        if tag == "img":
            place.parts.append(picture_text(given.get("alt", "")[:200]) or _icon(given))
        elif tag in ("i", "svg", "span", "use", "ac:emoticon"):
            place.parts.append(_icon(given))
        elif tag == "input" and given.get("type") == "checkbox":
            place.parts.append("☑" if "checked" in given else "☐")
        elif tag == "a" and given.get("href", "").startswith(("http://", "https://")):
            place.links.append(given["href"][:2_000])
        elif tag == "sup":
            self.raised = []
        elif tag == "li":
            place.parts.append("\n- ")
        elif tag in _BLOCKS:
            place.parts.append("\n")
        if tag in ("abbr", "span", "td") and given.get("title"):
            place.notes.append(given["title"][:300])

    def _lower(self) -> None:
        mark, self.raised = tidy("".join(self.raised or [])), None
        if self.place is not None and mark and not _REFERENCE.match(mark):
            self.place.parts.append(mark)


def _icon(given: dict[str, str]) -> str:
    label = given.get("aria-label") or given.get("ac:name") or ""
    if label:
        return _ICONS.get(label.casefold(), label[:100])
    match = _ICON_CLASS.search(given.get("class", ""))
    return _ICONS.get(match[1], "") if match else ""


def _span(stated: str | None, most: int) -> int:
    text = (stated or "1").strip()
    return min(most, max(1, int(text))) if text.isascii() and text.isdecimal() and len(text) < 6 else 1


def _grid(table: _Table) -> Grid | None:
    if table.nested and sum(len(row) for row in table.rows) < 9:
        return None  # a table that only lays out others
    rows = _expanded(table)
    if len(rows) < 2 or max((len(row) for row in rows), default=0) < 2:
        return None
    empty = sum(place.coloured and not "".join(place.parts).strip() for row in table.rows for place in row)
    notices = [f"{empty} cells have a colour but no text; only text was read."] if empty else []
    first_heads = next((n for n, row in enumerate(table.rows) if not all(place.head for place in row)), 0)
    return Grid(
        rectangular(rows),
        title=tidy("".join(table.caption)) or table.title,
        head=table.head or first_heads or None,
        row_places=tuple(f"row {number}" for number in range(1, len(rows) + 1)),
        notices=tuple(notices),
    )


def _expanded(table: _Table) -> list[list[Cell]]:
    """Return rows of cells in which each spanned place repeats its cell."""
    rows: list[list[Cell]] = []
    waiting: dict[int, tuple[int, Cell]] = {}
    made = 0
    for places in table.rows[:MOST_ROWS]:
        row: list[Cell] = []
        for place in places:
            _fill_from_above(row, waiting)
            cell = place.cell()
            covered = Cell(cell.raw, cell.text, bold=cell.bold, spanned=True)
            for step in range(place.columns):
                if len(row) >= MOST_COLUMNS or made > MOST_CELLS:
                    break
                if place.rows > 1:
                    waiting[len(row)] = (place.rows - 1, covered)
                row.append(covered if step else cell)
                made += 1
        _fill_from_above(row, waiting)
        rows.append(row)
    return [row for row in rows if row]


def _fill_from_above(row: list[Cell], waiting: dict[int, tuple[int, Cell]]) -> None:
    while len(row) in waiting and len(row) < MOST_COLUMNS:
        left, cell = waiting.pop(len(row))
        if left > 1:
            waiting[len(row)] = (left - 1, cell)
        row.append(cell)
