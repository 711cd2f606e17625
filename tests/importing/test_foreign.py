"""What holds no table that can be read is refused by its name, with what to do instead."""

from __future__ import annotations

import io
import zipfile

import pytest

from steelyard.importing.faults import ImportFailedError
from steelyard.importing.sources import read_source


def archive(*names: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        for name in names:
            file.writestr(name, "x")
    return made.getvalue()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"%PDF-1.7\n...", "this is a PDF; copy the table out of it"),
        (b"{\\rtf1 text}", "a document in RTF"),
        (b"\x89PNG\r\n\x1a\n", "a picture"),
        (b"\x1f\x8b\x08", "a compressed file; unpack it first"),
        (b"SQLite format 3\x00", "a database; export the table as CSV"),
        (archive("word/document.xml"), "a Word document; copy its table"),
        (archive("Index/Document.iwa"), "a document of Apple iWork; export it as XLSX or CSV"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 600 + "WordDocument".encode("utf-16-le"), "a Word document"),
        (b"\\begin{tabular}{ll}\na & b \\\\\n\\end{tabular}", "LaTeX, whose tables are not read"),
        (b'[{"criterion": "Cost", "A": 4}]', "JSON, which is not read"),
        (b"kind: comparison\nformat: 2\nid: x\n", "a comparison of Steelyard already; open it"),
        (b'{"kind": "decision"}', "a decision of Steelyard already; open it"),
    ],
)
def test_that_a_file_of_another_kind_is_named(content: bytes, said: str) -> None:
    with pytest.raises(ImportFailedError, match=said) as raised:
        read_source(content, "file")
    assert str(raised.value).startswith("file: this is ")


def test_that_a_table_in_markdown_that_mentions_such_words_is_read() -> None:
    text = "kind: comparison of two\n\n| Criterion | A | B |\n|---|---|---|\n| \\begin{table} | 1 | 2 |\n"
    assert read_source(text.encode(), "file.md").grids
