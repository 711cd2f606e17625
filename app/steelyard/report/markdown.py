"""Markdown around data: text from a file can never become markup."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_SPECIAL = re.compile(r"([\\`*_\[\]<>|~&$])")
_BLOCK_START = re.compile(r"^(\s*)(?:([#+\-=:]+)|(\d+)([.)]))(?=\s|$|[-=])")
_CLOSING = re.compile(r"(?<=\s)(#+)$")
"""What would be taken for the end of a heading."""
_ADDRESS = re.compile(r"[\s()<>\\]")


def escape(text: str) -> str:
    """Return text in one line in which nothing is markup, also where it starts a line."""
    inline = _SPECIAL.sub(r"\\\1", " ".join(text.split()))
    inline = _CLOSING.sub(r"\\\1", inline)
    return _BLOCK_START.sub(lambda found: f"{found[1]}{_escaped_start(found)}", inline)


def paragraphs(text: str) -> str:
    """Return text of several lines as paragraphs in which nothing is markup."""
    return "\n\n".join(escape(line) for line in text.splitlines() if line.strip())


def bullets(items: Iterable[str]) -> str:
    """Return items, escaped already, as a list."""
    return "\n".join(f"* {item}" for item in items)


def link(title: str, url: str) -> str:
    """Return a link whose address cannot end early."""
    address = _ADDRESS.sub(lambda found: f"%{ord(found[0]):02X}", url)
    return f"[{escape(title)}]({address})"


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return cells, escaped already, as a table."""
    lines = [_row(heads), _row(["---"] * len(heads)), *(_row(row) for row in rows)]
    return "\n".join(lines)


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _escaped_start(found: re.Match[str]) -> str:
    return f"\\{found[2]}" if found[2] else f"{found[3]}\\{found[4]}"
