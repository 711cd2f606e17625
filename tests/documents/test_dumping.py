from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steelyard.documents.characters import clean
from steelyard.documents.dumping import dump, pack
from steelyard.documents.reading import parse_document


@given(st.text())
def test_that_any_text_reads_back_as_it_was_without_what_no_document_may_hold(text: str) -> None:
    written = dump({"outer": [{"inner": text}], "bare": [text]})
    document = parse_document(written, "f")
    kept = clean(text)
    assert document.findings == []
    assert document.root.data() == {"outer": [{"inner": kept}], "bare": [kept]}


@given(st.text())
def test_that_what_is_packed_reads_the_same_as_what_is_dumped(text: str) -> None:
    data = {"outer": [{"inner": text, "day": date(2026, 11, 20), "number": 2.5, "none": None}], "flag": True}
    packed, dumped = (parse_document(write(data), "f") for write in (pack, dump))
    assert packed.findings == []
    assert packed.root.data() == dumped.root.data()


@pytest.mark.parametrize("text", [":\n\n", "a\n\n", "\n...\n", "...\n\n", "a\n...\n\n\n", "\n\n"])
def test_that_empty_lines_at_the_end_of_a_text_are_kept_wherever_it_stands(text: str) -> None:
    data = {"first": text, "texts": [text, {"k": text, "l": [text]}, text], "last": text}
    assert parse_document(dump(data), "f").root.data() == data


@given(st.lists(st.text(alphabet=" \n\ta:#-'\"[{|>é😀\x85\u2028", max_size=40), max_size=4))
def test_that_texts_made_of_the_signs_of_yaml_read_back(texts: list[str]) -> None:
    assert parse_document(dump({"texts": texts}), "f").root.data() == {"texts": texts}


def test_that_the_layout_is_one_value_a_line() -> None:
    data = {
        "title": "no",
        "weights": {"a": 8.0, "b": 2.5},
        "list": ["x", "1.10", "é 😀"],
        "range": (3.0, 5.0),
    }
    assert dump(data) == (
        "title: 'no'\nweights:\n  a: 8\n  b: 2.5\nlist:\n  - x\n  - '1.10'\n  - é 😀\nrange: [3, 5]\n"
    )


def test_that_lines_of_a_text_stay_lines() -> None:
    assert dump({"context": "first\nsecond: x\n"}) == "context: |\n  first\n  second: x\n"


def test_that_no_line_of_a_long_text_runs_on() -> None:
    assert max(len(line) for line in dump({"a": {"b": "some words " * 60}}).splitlines()) <= 110
