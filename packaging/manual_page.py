"""Writes the manual page from the chapter of the manual on the command line.

usage: python packaging/manual_page.py   (writes packaging/linux/steelyard.1)
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt

from steelyard import __version__

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it.token import Token

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "resources" / "manual" / "command-line.md"
PAGE = ROOT / "packaging" / "linux" / "steelyard.1"
METADATA = ROOT / "packaging" / "linux" / "app.steelyard.Steelyard.metainfo.xml"
_HEAD = """\
.\\" made by packaging/manual_page.py from resources/manual/command-line.md
.TH STEELYARD 1 "{day}" "Steelyard {version}"
.SH NAME
steelyard \\- compare technologies and record the decision
.SH SYNOPSIS
.B steelyard
[\\fIFILE\\fR]
.br
.B steelyard
\\fICOMMAND\\fR ...
.SH DESCRIPTION
"""
_OPENING = {"strong_open": r"\fB", "em_open": r"\fI", "strong_close": r"\fR", "em_close": r"\fR"}


def write(text: str, day: str) -> str:
    """Return a chapter in Markdown as a manual page."""
    lines = _HEAD.format(day=day, version=__version__).splitlines()
    tokens = iter(MarkdownIt("commonmark").parse(text))
    for token in tokens:
        match token.type:
            case "heading_open":
                title = _inline(next(tokens))
                if token.tag == "h2":
                    lines.append(f".SH {title.upper()}")
                elif token.tag == "h3":
                    lines.append(f'.SS "{title}"')
            case "list_item_open":
                lines += _item(tokens)
            case "paragraph_open":
                lines += [".PP", _inline(next(tokens))]
            case "fence":
                code = [_escape(line) for line in token.content.splitlines()]
                lines += [".PP", ".in +4", ".nf", *code, ".fi", ".in"]
            case _:
                pass
    return "\n".join(_tidy(lines)) + "\n"


def _item(tokens: Iterator[Token]) -> list[str]:
    """Return an item, `name`: what it is, as a tagged paragraph."""
    next(tokens)
    name, _, said = _inline(next(tokens)).partition(": ")
    return [".TP", name, said]


def _inline(token: Token) -> str:
    said = []
    for part in token.children or ():
        if part.type == "code_inline":
            said.append(rf"\fB{_escape(part.content)}\fR")
        elif part.type in {"softbreak", "hardbreak"}:
            said.append(" ")
        else:
            said.append(_OPENING.get(part.type, _escape(part.content)))
    return "".join(said)


def _escape(text: str) -> str:
    """Return text in which nothing is a request, and a hyphen can be copied as one."""
    safe = text.replace("\\", r"\e").replace("-", r"\-").replace("'", r"\(aq")
    return re.sub(r"^\.", r"\\&.", safe)


def _tidy(lines: list[str]) -> Iterator[str]:
    """Leave out the paragraph mark straight after a heading, where it means nothing."""
    before = ""
    for line in lines:
        if not (line == ".PP" and before.startswith((".SH", ".SS"))):
            yield line
        before = line


def day_of_release() -> str:
    """Return the day of this version, as the metadata of the program says it."""
    said = METADATA.read_text(encoding="utf-8")
    found = re.search(rf'<release version="{re.escape(__version__)}"[^>]* date="([\d-]+)"', said)
    assert found is not None, f"{METADATA.name} does not know version {__version__}"
    return found[1]


if __name__ == "__main__":
    PAGE.write_text(write(SOURCE.read_text(encoding="utf-8"), day_of_release()), encoding="utf-8")
