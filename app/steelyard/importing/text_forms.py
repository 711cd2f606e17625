"""Which form a text is in, by its ending and by what stands in it, and the reader of that form."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from steelyard.importing.endings import (
    ASCIIDOC,
    BY_ENDING,
    CSV,
    DOKUWIKI,
    HTML,
    MARKDOWN,
    MEDIAWIKI,
    ORG,
    RESTRUCTURED,
    TEXTILE,
    TSV,
)
from steelyard.importing.readers import asciidoc, mediawiki, restructured, wikitext
from steelyard.importing.readers.html import read_html
from steelyard.importing.readers.markdown import read_markdown

if TYPE_CHECKING:
    from collections.abc import Callable

    from steelyard.importing.readers.markup import Tables

READERS: dict[str, Callable[[str], Tables]] = {
    MARKDOWN: read_markdown,
    HTML: read_html,
    MEDIAWIKI: mediawiki.read_mediawiki,
    ASCIIDOC: asciidoc.read_asciidoc,
    RESTRUCTURED: restructured.read_restructured,
    ORG: wikitext.read_org,
    DOKUWIKI: wikitext.read_dokuwiki,
    TEXTILE: wikitext.read_textile,
}
"""The readers of forms in which tables stand in prose; all others are lines of values."""
_TABLE_TAG = re.compile(r"<table[\s>]", re.IGNORECASE)
_PAGE = re.compile(r"<(?:!doctype|html|body|head|meta)[\s>]", re.IGNORECASE)
_RULE = re.compile(r"^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*$", re.MULTILINE)
_GRID_RULE = re.compile(r"^\s*\+={2,}(?:\+={2,})+\+\s*$", re.MULTILINE)
_BARRED = re.compile(r"^\s*[|│┃║].*[|│┃║].*$", re.MULTILINE)
_TABBED = re.compile(r"^[^\t\n]*\t[^\n]*$", re.MULTILINE)
_FEW_BORDERS = 2
_SIGNS = (
    (MEDIAWIKI, mediawiki.OPENS, 1),
    (ASCIIDOC, asciidoc.FENCE, 2),
    (RESTRUCTURED, restructured.DIRECTIVE, 1),
    (RESTRUCTURED, restructured.BORDER, _FEW_BORDERS),
    (RESTRUCTURED, _GRID_RULE, 1),
    (DOKUWIKI, wikitext.DOKUWIKI, 1),
    (TEXTILE, wikitext.TEXTILE, 1),
)
"""What shows a form, and how often it must stand."""


def form_of_text(text: str, ending: str) -> str:
    """Return the form of a text; `ending` is that of its file, such as `.md`, or empty."""
    stated = BY_ENDING.get(ending)
    if stated == CSV and "\t" in text and _is_tabbed(text):
        return TSV
    if stated:
        return stated
    if looks_like_markdown(text):
        return MARKDOWN
    if has_table_tag(text):
        return HTML
    shown = next((form for form, sign, least in _SIGNS if len(sign.findall(text)) >= least), None)
    if shown:
        return shown
    if _is_tabbed(text):
        return TSV
    return MARKDOWN if len(_BARRED.findall(text)) >= _FEW_BORDERS else CSV


def has_table_tag(text: str) -> bool:
    """Return whether a text holds a table of HTML."""
    return _TABLE_TAG.search(text) is not None


def looks_like_markdown(text: str) -> bool:
    """Return whether a text holds the line of dashes that every table of Markdown has."""
    return _RULE.search(text) is not None and not (_PAGE.search(text[:2_000]) and _TABLE_TAG.search(text))


def _is_tabbed(text: str) -> bool:
    lines = [line for line in text.split("\n")[:200] if line.strip()]
    return bool(lines) and len(_TABBED.findall("\n".join(lines))) >= len(lines) * 0.6
