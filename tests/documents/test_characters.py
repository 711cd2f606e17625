from __future__ import annotations

import pytest

from steelyard.documents.characters import clean, printable, take_out_turns
from steelyard.documents.reading import parse_document

STAYS = "\u200d\u200c\u200e\u200f\u061c\ufe0f"
"""Joiners, marks of direction, a variation selector: writing needs them."""


@pytest.mark.parametrize("mark", "\u202a\u202b\u202c\u202d\u202e")
def test_that_embeddings_and_overrides_are_taken_out_and_told(mark: str) -> None:
    assert take_out_turns(f"pay{mark}fdp") == ("payfdp", (mark,))


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("a\u2066b\u2069c", "a\u2066b\u2069c"),
        ("a\u2066b", "ab"),
        ("a\u2069b", "ab"),
        ("\u2067a\u2068b\u2069", "a\u2068b\u2069"),
        ("\u2066a\nb\u2069", "a\nb"),
    ],
)
def test_that_isolates_stay_where_a_line_closes_them(text: str, kept: str) -> None:
    assert take_out_turns(text)[0] == kept


def test_that_what_writing_needs_stays_and_what_is_unseen_goes() -> None:
    assert clean(f"Be\u200bta\u2060\ufeff{STAYS}") == f"Beta{STAYS}"


@pytest.mark.parametrize(
    "written", ['a: "pay\u202efdp"', 'a: "pay\\u202Efdp"', "a: pay\u202efdp", "a: >\n  pay\u202efdp\n"]
)
def test_that_a_document_is_read_without_what_turns_its_text_and_says_where_that_was(written: str) -> None:
    document = parse_document(f"first: 1\n{written}", "f")
    assert document.root.data()["a"].strip() == "payfdp"
    (fault,) = document.turn_faults()
    assert (fault.line, fault.path) == (2, "a")
    assert "what turns the text around it was taken out (U+202E)" in fault.message


def test_that_a_document_is_read_without_what_is_unseen_and_nothing_is_said(tmp_path: object) -> None:
    document = parse_document('\ufeffa: "B\u200be\ufefft\\u2060a"\n"k\u200b": 1', "f")
    assert document.root.data() == {"a": "Beta", "k": "1"}
    assert document.turn_faults() == ()


def test_that_a_name_is_told_with_its_odd_characters_as_escapes() -> None:
    assert printable("a\x1b\n\x9b\u202e\udcff\ud800") == "a\\x1b\\x0a\\x9b\\u202e\\xff\\ud800"
    assert printable("Größe, 日本, שלום") == "Größe, 日本, שלום"
