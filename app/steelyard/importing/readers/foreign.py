"""Files and texts that hold no table that can be read, named so that one knows what to do instead."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import zipfile

_BY_FIRST_BYTES = (
    (b"%PDF", "a PDF; copy the table out of it and paste it, or save it as CSV"),
    (b"{\\rtf", "a document in RTF; copy its table and paste it"),
    (b"\x89PNG", "a picture; type or recognise its table first"),
    (b"\xff\xd8\xff", "a picture; type or recognise its table first"),
    (b"GIF8", "a picture; type or recognise its table first"),
    (b"\x1f\x8b", "a compressed file; unpack it first"),
    (b"7z\xbc\xaf", "a compressed file; unpack it first"),
    (b"SQLite format 3", "a database; export the table as CSV"),
)
_BY_PART = (
    ("word/document.xml", "a Word document; copy its table and paste it"),
    ("ppt/presentation.xml", "a presentation; copy its table and paste it"),
    ("Index/Document.iwa", "a document of Apple iWork; export it as XLSX or CSV"),
)
_BY_STREAM = (
    ("WordDocument", "a Word document; copy its table and paste it"),
    ("PowerPoint Document", "a presentation; copy its table and paste it"),
)
_LATEX = re.compile(r"\\begin\{(?:tabular|longtable|tabularx|table|array)\*?\}")
_STEELYARD = re.compile(r"(?:\s*#.*\n|\s)*\{?\s*\"?kind\"?\s*:\s*\"?(comparison|decision)\"?\s*(?:\n|,|\}|$)")


def foreign_bytes(content: bytes) -> str:
    """Return what kind of file this is and what to do with it, empty where it may hold a table."""
    for start, named in _BY_FIRST_BYTES:
        if content.startswith(start):
            return named
    return ""


def foreign_archive(archive: zipfile.ZipFile) -> str:
    """Return what kind of archive this is and what to do with it, empty where it may be a workbook."""
    names = set(archive.namelist())
    return next((named for part, named in _BY_PART if part in names), "")


def foreign_streams(content: bytes) -> str:
    """Return what kind of OLE file this is and what to do with it, empty where it may be a workbook."""
    return next((named for name, named in _BY_STREAM if name.encode("utf-16-le") in content), "")


def own_text(text: str) -> str:
    """Return what a text of this program is, and what to do with it, empty where it is none."""
    stated = _STEELYARD.match(text[:2_000])
    return f"a {stated[1]} of Steelyard already; open it" if stated else ""


def foreign_text(text: str) -> str:
    """Return what a text is that holds no table, and what to do with it, empty where nobody knows."""
    if _LATEX.search(text):
        return "LaTeX, whose tables are not read; paste the table from the finished page, or save it as CSV"
    if text.lstrip()[:1] in ("{", "["):
        try:
            json.loads(text)
        except (ValueError, RecursionError):
            return ""
        return "JSON, which is not read; save it as CSV"
    return ""
