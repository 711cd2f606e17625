"""Wiki markups whose tables differ from Markdown by a few signs: Org, DokuWiki, Textile."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from steelyard.importing.readers.markdown import read_markdown

if TYPE_CHECKING:
    from steelyard.importing.readers.markup import Tables

DOKUWIKI = re.compile(r"^\s*\^[^\n^]{1,200}\^.*[\^|]\s*$", re.MULTILINE)
"""A header of DokuWiki."""
TEXTILE = re.compile(r"^\|_[.<>=^\\/\d]{0,8}\.? ?[^|\n]{1,200}\|", re.MULTILINE)
"""A header of Textile."""
_ORG_HEADING = re.compile(r"^(\*{1,6})\s+(.+)$", re.MULTILINE)
_ORG_TITLE = re.compile(r"^#\+TITLE:\s*(.+)$", re.MULTILINE | re.IGNORECASE)
_ORG_LINK = re.compile(r"\[\[([^\[\]]{1,600})\](?:\[([^\[\]]{1,300})\])?\]")
_ORG_KEYWORD = re.compile(r"^\s*#\+.*$", re.MULTILINE)
_ORG_BOLD = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*|\n]{1,300}?)(?<=[^\s*])\*(?![\w*])")
_WIKI_LINK = re.compile(r"\[\[(?:([^\[\]|]{1,600})\|)?([^\[\]|]{1,300})\]\]")
_WIKI_HEADING = re.compile(r"^\s*(={2,6})\s*(.{1,300}?)\s*={2,6}\s*$")
_TEXTILE_CELL = re.compile(r"(?<=\|)(?:_|[<>=^]|[\\/]\d{1,2}){1,6}\. ?")
_TEXTILE_LINK = re.compile(r'"([^"\n|]{1,300})":(https?://[^\s|]{1,600})')
_TEXTILE_HEADING = re.compile(r"^h([1-6])\.\s+(.+)$", re.MULTILINE)
_REPEATED = ":::"
_HIGHEST = 7


def read_org(text: str) -> Tables:
    """Return the tables of an Org document, its title, and the prose around them."""
    title = _ORG_TITLE.search(text)
    text = _ORG_HEADING.sub(lambda match: f"{'#' * len(match[1])} {match[2]}", text)
    text = _ORG_LINK.sub(lambda match: f"[{match[2] or match[1]}]({match[1]})", text)
    text = _ORG_BOLD.sub(r"**\1**", _ORG_KEYWORD.sub("", text))
    grids, found, prose = read_markdown(text)
    return grids, title[1].strip() if title else found, prose


def read_dokuwiki(text: str) -> Tables:
    """Return the tables of a DokuWiki page, its title, and the prose around them."""
    made = [_dokuwiki_line(line) for line in text.split("\n")]
    for above, at in pairwise(range(len(made))):
        if _REPEATED in made[at]:
            made[at] = _repeated(made[above], made[at])
    return _without_rules(read_markdown("\n".join(made)))


def _dokuwiki_line(line: str) -> str:
    if heading := _WIKI_HEADING.match(line):
        return f"{'#' * (_HIGHEST - len(heading[1]))} {heading[2]}"
    if not line.strip().startswith(("^", "|")):
        return line
    text = _WIKI_LINK.sub(lambda match: f"[{match[2]}]({match[1]})" if match[1] else match[2], line.strip())
    return re.sub(r"\^(?![0-9])", "|", text)


def _repeated(above: str, line: str) -> str:
    """Return a line in which each cell of three colons says what the cell above it says."""
    first = above.strip().strip("|").split("|")
    cells = line.strip().strip("|").split("|")
    said = [
        first[at] if cell.strip() == _REPEATED and at < len(first) else cell for at, cell in enumerate(cells)
    ]
    return f"|{'|'.join(said)}|"


def read_textile(text: str) -> Tables:
    """Return the tables of a Textile document, its title, and the prose around them."""
    text = _TEXTILE_HEADING.sub(lambda match: f"{'#' * int(match[1])} {match[2]}", text)
    return _without_rules(read_markdown(_TEXTILE_LINK.sub(r"[\1](\2)", _TEXTILE_CELL.sub("", text))))


def _without_rules(tables: Tables) -> Tables:
    """Say nothing of the line of dashes that these markups do not have."""
    grids, title, prose = tables
    return tuple(replace(grid, notices=()) for grid in grids), title, prose
