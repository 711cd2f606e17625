from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from steelyard.documents.faults import DocumentError
from steelyard.documents.reading import decode, parse_document, read_file

if TYPE_CHECKING:
    from pathlib import Path


def refusal(text: str) -> list[str]:
    """Return the faults of a text, whether or not the rest of it could be read."""
    try:
        document = parse_document(text, "f")
    except DocumentError as error:
        return list(error.lines())
    return list(document.refuse(document.findings).lines())


def test_that_every_scalar_stays_the_text_that_was_written() -> None:
    document = parse_document("a: no\nb: 1.10\nc: 2026-11-20\nd: 0x1F\ne: 1_000\nf: 'null'", "f")
    assert document.root.data() == {
        "a": "no",
        "b": "1.10",
        "c": "2026-11-20",
        "d": "0x1F",
        "e": "1_000",
        "f": "null",
    }


@pytest.mark.parametrize("written", ["null", "~", ""])
def test_that_a_plain_null_is_nothing(written: str) -> None:
    assert parse_document(f"a: {written}\n", "f").root.data() == {"a": None}


def test_that_a_byte_order_mark_does_not_move_the_columns() -> None:
    assert refusal("\ufeffa: 1\na: 2") == ['f:2:1: a: the key "a" is repeated; it stands first in line 1']
    assert decode(b"\xef\xbb\xbfa: 1", "f") == "a: 1"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "f:1:1: the file is empty"),
        ("# nothing\n", "f:1:1: the file is empty"),
        ("- a\n", "f:1:1: expected a mapping, beginning with `kind:`, found a list"),
        ("hello", 'f:1:1: expected a mapping, beginning with `kind:`, found "hello"'),
        ("a:\n  b: 1\n  c: 2\n  b: 3\n", 'f:4:3: a.b: the key "b" is repeated; it stands first in line 2'),
        ("a: &x 1\n", "f:1:4: a: anchors such as &x are not allowed"),
        ("a: 1\nb: [2, *x]\n", "f:2:8: b[1]: aliases such as *x are not allowed"),
        ("a: !!str 1\n", "f:1:4: a: tags such as !!str are not allowed"),
        ("a: !mine {b: 1}\n", "f:1:4: a: tags such as !mine are not allowed"),
        ("a: 1\n---\nb: 2\n", "f:2:1: expected one document, found a second one"),
        ("a:\n  ? [x, y]\n  : 1\n", "f:2:5: a: expected text as a key, found a list"),
        ("title: a: b\n", "f:1:9: this is not YAML: a second `: `"),
        ("a: 1\nb: [1,\n  2\nc: 3\n", "f:4:2: b: this is not YAML: expected `,` or `]`"),
        ("a: 'x\n\n", "the file ends inside a quoted text (the text opens in line 1)"),
        ("a:\n\t- b\n", "f:2:1: this is not YAML: a tab where none can stand"),
        ('a: "\\q"\n', "unknown escape"),
        ("a: 1\nb: x\0y\n", "f:2:5: character U+0000 cannot stand in a document"),
        ("a: 😀\r\nb: é\x07\r\n", "f:2:5: character U+0007 cannot stand in a document"),
        ('a: "x\\0y"\n', "f:1:4: a: character U+0000 cannot stand in a text"),
        ("a: \ud800\n", "f:1:4: character U+D800 cannot stand in a document"),
        ("a: " + "[" * 40, "f:1:35: "),
    ],
)
def test_that_a_fault_names_its_place_and_what_was_expected(text: str, expected: str) -> None:
    assert any(expected in line for line in refusal(text)), refusal(text)


def test_that_all_faults_that_leave_the_rest_readable_come_at_once() -> None:
    assert len(refusal("a: &x 1\nb: !t 2\na: 3\nc: *x\n")) == 4


def test_that_32_levels_are_read_and_33_are_not() -> None:
    deepest = "a: " + "[" * 31 + "]" * 31
    assert parse_document(deepest, "f").root.child("a") is not None
    assert "nested deeper than 32 levels" in refusal("a: " + "[" * 32 + "]" * 32)[0]


@pytest.mark.parametrize("bracket", ["[", "{", "{a: ", "- ", "? ", "[{"])
def test_that_100_000_brackets_are_refused(bracket: str) -> None:
    assert any("nested deeper than 32 levels" in line for line in refusal(bracket * 100_000))


def test_that_more_than_5_mb_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "large.yaml"
    file.write_bytes(b"a: " + b"x" * 6_000_000)
    with pytest.raises(DocumentError, match=r":1:1: the file is larger than 5 MB"):
        read_file(file)
    assert refusal("a: " + "x" * 6_000_000) == ["f:1:1: the file is larger than 5 MB"]
    assert refusal("a: " + "é" * 3_000_000) == ["f:1:1: the file is larger than 5 MB"]


def test_that_millions_of_values_are_refused_before_they_fill_the_memory() -> None:
    assert "more than 500,000 values" in refusal("a: [" + "1," * 2_000_000 + "]")[0]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"a: 1\nb: caf\xe9\n", "f:2:7: expected UTF-8 text, found the byte 0xe9"),
        ("a: ü\n".encode() + b"\xff", "f:2:1: expected UTF-8 text, found the byte 0xff"),
        ("a: 1\n".encode("utf-16"), "f:1:1: expected UTF-8 text, found the byte 0xff"),
    ],
)
def test_that_bytes_which_are_not_utf_8_are_refused_with_their_place(content: bytes, expected: str) -> None:
    with pytest.raises(DocumentError) as refused:
        decode(content, "f")
    assert str(refused.value) == expected


def test_that_a_file_that_cannot_be_opened_says_why(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="there is no such file"):
        read_file(tmp_path / "gone.yaml")
    with pytest.raises(DocumentError, match="this is a folder"):
        read_file(tmp_path)


def test_that_no_more_than_1000_faults_are_listed() -> None:
    lines = refusal("a: 1\n" * 1_500)
    assert len(lines) == 1_001
    assert lines[-1] == "f:1001:1: 499 more faults follow"
