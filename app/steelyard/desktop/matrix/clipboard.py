"""The selected part of the table in the formats that other programs paste."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QMimeData

if TYPE_CHECKING:
    from collections.abc import Sequence

_FORMULA = ("=", "+", "-", "@")


def copied(lines: Sequence[Sequence[str]]) -> QMimeData:
    """Return a table, its first line being the head, as tab-separated text, HTML and Markdown at once."""
    mime = QMimeData()
    mime.setText(tab_separated(lines))
    mime.setHtml(html_table(lines))
    mime.setData("text/markdown", QByteArray(markdown_table(lines).encode()))
    return mime


def tab_separated(lines: Sequence[Sequence[str]]) -> str:
    """Return one line a row, cells between tabs; what a spreadsheet would take for a formula is quoted."""
    return "\n".join("\t".join(_plain(cell) for cell in line) for line in lines)


def html_table(lines: Sequence[Sequence[str]]) -> str:
    """Return an HTML table with head cells in the first line and the first column."""
    head = "".join(f'<th scope="col">{escape(cell)}</th>' for cell in lines[0])
    body = "".join(
        f'<tr><th scope="row">{escape(line[0])}</th>'
        + "".join(f"<td>{escape(cell)}</td>" for cell in line[1:])
        + "</tr>"
        for line in lines[1:]
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def markdown_table(lines: Sequence[Sequence[str]]) -> str:
    """Return a Markdown table."""
    head, *body = ["| " + " | ".join(_escaped(cell) for cell in line) + " |" for line in lines]
    return "\n".join((head, "|" + " --- |" * len(lines[0]), *body)) + "\n"


def _plain(cell: str) -> str:
    text = " ".join(cell.split())
    return f"'{text}" if text.startswith(_FORMULA) else text


def _escaped(cell: str) -> str:
    return " ".join(cell.split()).replace("\\", "\\\\").replace("|", "\\|")
