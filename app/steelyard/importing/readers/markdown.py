"""Tables of Markdown, read leniently: without outer bars, glued to prose, with damaged headers."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from statistics import mode

from steelyard.importing.grid import MOST_TABLES, Cell, Grid, rectangular
from steelyard.importing.readers.html import read_tables
from steelyard.importing.readers.inline import References, markdown_cell, reference_key, tidy

LONGEST_CELL = 20_000
_RULE = re.compile(r"^\s*[|+]?\s*:?[-=]{1,}:?\s*(?:[|+]\s*:?[-=]{1,}:?\s*)*[|+]?\s*$")
_DASHES = re.compile(r"[-=]{2,}|:-|-:|\|\s*-\s*\|")
_QUOTE = re.compile(r"^(?:\s{0,8}>\s?)+")
_FENCE = re.compile(r"^\s{0,8}(`{3,}|~{3,})\s*(\S*)")
_WRITTEN_IN = frozenset({"", "markdown", "md", "text", "txt", "plain", "plaintext", "csv", "console", "org"})
"""The languages of code blocks in which a table may stand."""
_HEADING = re.compile(r"^\s{0,3}(#{1,6})\s+(.+?)\s*#*\s*$")
_BOLD_LINE = re.compile(r"^\s*(\*\*|__)(.{1,200}?)\1\s*:?\s*$")
_DEFINITION = re.compile(r"^\s{0,3}\[([^\[\]^][^\[\]]{0,200})\]:\s*<?(\S+?)>?(?:\s+[\"'(].*)?\s*$")
_FOOTNOTE = re.compile(r"^\s{0,3}\[\^([^\[\]\s]{1,60})\]:\s*(.+)$")
_RAISED_NOTE = re.compile(r"^\s*(?:[-*]\s+)?<sup>\s*\(?([^<>]{1,8}?)\)?\s*</sup>:?\s*(.+)$", re.IGNORECASE)
_MARK_NOTE = re.compile(
    r"^\s{0,3}(?:\\?(\*{1,3})(?=\s?[^\s*])(?!\S[^*]{0,300}\*)|([†‡§¶¹²³⁴⁵⁶⁷⁸⁹]{1,2})|\[?\((\d{1,2})\)\]?)\s*:?\s+(.+)$"
)
_SPLIT = re.compile(r"(?<!\\)\|")
_BOX = str.maketrans("│┃║┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬┏┓┗┛┣┫┳┻╋╪╫╞╡─━═", "|||" + "+" * 31 + "---")
"""The lines of a table drawn by a terminal, as those of one in plain characters."""
_FEWEST_ROWS = 3


@dataclass(slots=True)
class _Block:
    """Consecutive lines of one table: their numbers, counted from 1, and their cells."""

    start: int
    lines: list[tuple[int, list[str]]] = field(default_factory=list)
    title: str = ""
    notices: list[str] = field(default_factory=list)
    ruled: bool = True


def read_markdown(text: str) -> tuple[tuple[Grid, ...], str, str]:
    """Return the tables of a document in its order, its title, and the prose around them."""
    lines = text.split("\n")
    references = _references(lines)
    blocks, prose = _blocks(lines, fenced=False)
    if not blocks:
        blocks, _ = _blocks(lines, fenced=True)
    if not blocks and any(c in text for c in "│┃║"):
        blocks, _ = _blocks(text.translate(_BOX).split("\n"), fenced=True)
    found = [(block.start, grid) for block in blocks if (grid := _grid(block, references)) is not None]
    if "<t" in text.lower():
        found += [(line, grid) for line, grid in read_tables(text)]
    found.sort(key=lambda pair: pair[0])
    title = next(
        (tidy(match[2]) for line in lines if (match := _HEADING.match(line)) and match[1] == "#"), ""
    )
    return (
        tuple(grid for _, grid in found[:MOST_TABLES]),
        markdown_cell(title, references).line,
        "\n".join(prose),
    )


def _references(lines: list[str]) -> References:
    links: dict[str, str] = {}
    footnotes: dict[str, str] = {}
    for line in lines:
        if match := _FOOTNOTE.match(line):
            footnotes.setdefault(match[1], match[2])
        elif match := _DEFINITION.match(line):
            links.setdefault(reference_key(match[1]), match[2])
        elif (match := _RAISED_NOTE.match(line)) and "|" not in line:
            footnotes.setdefault(match[1].strip(), match[2])
        elif (match := _MARK_NOTE.match(line)) and "|" not in line:
            footnotes.setdefault(match[1] or match[2] or match[3], match[4])
    plain = References(links, {})
    return References(
        links, {mark: markdown_cell(note[:2_000], plain).line for mark, note in footnotes.items()}
    )


def _blocks(lines: list[str], *, fenced: bool) -> tuple[list[_Block], list[str]]:
    blocks: list[_Block] = []
    prose: list[str] = []
    fence, foreign, title, at = "", False, "", 0
    while at < len(lines):
        line = _QUOTE.sub("", lines[at])
        mark = _FENCE.match(line)
        if mark and (not fence or mark[1].startswith(fence)):
            other = mark[2].casefold() not in _WRITTEN_IN
            fence, foreign = ("", False) if fence else (mark[1][:3], other)
            at += 1
            continue
        if fence and (foreign or not fenced):
            at += 1
            continue
        end = _end_of_block(lines, at)
        if end is not None:
            blocks += _split_block(lines, at, end, title)
            at = end
            continue
        title = _title(line, title)
        prose.append(line)
        at += 1
    return blocks, prose


def _title(line: str, before: str) -> str:
    heading = _HEADING.match(line)
    if heading:
        return markdown_cell(heading[2][:300], References()).line
    bold = _BOLD_LINE.match(line)
    return markdown_cell(bold[2], References()).line if bold else before


def _end_of_block(lines: list[str], start: int) -> int | None:
    """Return where the table that begins here ends, None where none begins."""
    if not _is_row(lines[start]) or (_is_rule(lines[start]) and not _starts_boxed(lines, start)):
        return None
    end = start
    while end < len(lines) and (_is_row(lines[end]) or _is_rule(lines[end])):
        end += 1
    block = lines[start:end]
    if any(_is_rule(line) for line in block[1:]) and sum(not _is_rule(line) for line in block) >= 1:
        return end
    rows = [_cells(line) for line in block]
    framed = all(_QUOTE.sub("", line).strip().startswith("|") for line in block)
    same = len({len(row) for row in rows}) == 1 and len(rows[0]) >= (2 if framed else 3)
    return end if len(rows) >= _FEWEST_ROWS - (1 if framed else 0) and same else None


def _starts_boxed(lines: list[str], start: int) -> bool:
    return lines[start].strip().startswith("+") and start + 1 < len(lines) and _is_row(lines[start + 1])


def _is_row(line: str) -> bool:
    line = _QUOTE.sub("", line)
    return "|" in line and len(line) <= LONGEST_CELL * 4 and _SPLIT.search(line) is not None


def _is_rule(line: str) -> bool:
    line = _QUOTE.sub("", line)
    return (
        len(line) < 20_000
        and _DASHES.search(line) is not None
        and set(line) <= set("|+-=: \t")
        and ("|" in line or "+" in line)
    )


def _split_block(lines: list[str], start: int, end: int, title: str) -> list[_Block]:
    """Cut consecutive rows where a second header begins; a rule inside one table is only a rule."""
    block = _Block(start + 1, title=title, ruled=False)
    found = [block]
    for at in range(start, end):
        line = _QUOTE.sub("", lines[at])
        if not _is_rule(line):
            block.lines.append((at + 1, _cells(line)))
            continue
        if len(block.lines) == 1 or not block.lines:
            block.ruled = True
        elif block.ruled and _begins_another(block, _cells(line)):
            head = block.lines.pop()
            block = _Block(head[0], [head], title)
            found.append(block)
        elif not block.ruled and len(block.lines) > 1:
            prose = _glued(block)
            if prose:
                block.notices.append(
                    f"Line {prose[0]} stands directly above the table and was not read as a row."
                )
            block.ruled = True
    if not block.ruled:
        block.notices.append(
            "There is no line of dashes under the header; the first row was taken as the header."
        )
    return [one for one in found if one.lines]


def _glued(block: _Block) -> list[int]:
    """Take away the lines before the header; they are prose that holds a bar. Return their numbers."""
    before = [number for number, _ in block.lines[:-1]]
    del block.lines[:-1]
    block.start = block.lines[0][0]
    return before


def _begins_another(block: _Block, rule: list[str]) -> bool:
    last, first = block.lines[-1][1], block.lines[0][1]
    if len(block.lines) < 3:
        return len(last) != len(first)
    if len(last) != len(first) or len(rule) != len(first):
        return len(last) == len(rule)
    shared = sum(a.strip() == b.strip() and a.strip() != "" for a, b in zip(last, first, strict=True))
    return shared > 0


def _cells(line: str) -> list[str]:
    text = _QUOTE.sub("", line).strip()
    if text.startswith("|"):
        text = text[1:]
    if text.endswith("|") and not text.endswith("\\|"):
        text = text[:-1]
    if line.count("||") >= 3 and line.count("||") * 2 == line.count("|") and line.strip().startswith("||"):
        return [cell.strip() for cell in text.strip("|").split("||")]
    return [cell.strip() for cell in _SPLIT.split(text)]


def _rejoined(cells: list[str], wanted: int) -> list[str]:
    """Join cells that a bar inside code had cut, where that gives the number of cells wanted."""
    if len(cells) <= wanted:
        return cells
    joined: list[str] = []
    for cell in cells:
        if joined and joined[-1].count("`") % 2:
            joined[-1] += f"|{cell}"
        else:
            joined.append(cell)
    return joined if len(joined) == wanted else cells


def _grid(block: _Block, references: References) -> Grid | None:
    lines = [(number, cells) for number, cells in block.lines if any(cells)]
    stray = len(block.lines) - len(lines)
    if len(lines) < 2:
        return None
    head, body = lines[0][1], [cells for _, cells in lines[1:]]
    body = [_rejoined(cells, len(head)) for cells in body]
    usual = mode(len(cells) for cells in body)
    body = [_rejoined(cells, max(usual, len(head))) for cells in body]
    usual = mode(len(cells) for cells in body)
    head, repaired = _repaired(head, body, usual)
    known: dict[str, Cell] = {}
    rows = [[_cell(raw, references, known) for raw in cells] for cells in (head, *body)]
    notices = [*block.notices, *([repaired] if repaired else [])]
    if stray and not repaired:
        notices.append(f"{stray} stray bar{'s' if stray > 1 else ''} between the rows left out.")
    return Grid(
        rectangular(rows),
        title=block.title,
        head=0 if not any(head) else 1,
        row_places=tuple(f"line {number}" for number, _ in lines),
        notices=tuple(notices),
    )


def _cell(raw: str, references: References, known: dict[str, Cell]) -> Cell:
    if raw not in known:
        known[raw] = markdown_cell(raw, references) if len(raw) <= LONGEST_CELL else Cell(raw, tidy(raw))
    return known[raw]


def _repaired(head: list[str], body: list[list[str]], usual: int) -> tuple[list[str], str]:
    """Return the header with as many cells as the rows have, and what was done."""
    missing = usual - len(head)
    if missing == 1 and head and head[0] and all(row[0] for row in body if row):
        return [
            "",
            *head,
        ], "The header has one cell less than the rows: its first cell was taken to be missing."
    if missing > 0:
        return [
            *head,
            *[""] * missing,
        ], f"The header has {missing} cells less than the rows; they were left blank."
    if missing < 0:
        trimmed = _without_blanks(head, usual)
        widest = max((len(row) for row in body), default=0)
        if len(trimmed) < len(head) and len(trimmed) >= widest:
            return trimmed, "The header has more cells than the rows; its empty ones were left out."
    return head, ""


def _without_blanks(head: list[str], usual: int) -> list[str]:
    extra = len(head) - usual
    kept = list(head)
    for at in reversed(range(1, len(head))):
        if extra and not head[at]:
            del kept[at]
            extra -= 1
    return kept
