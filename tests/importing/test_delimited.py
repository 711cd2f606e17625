"""Text with delimiters, in every encoding and with every decimal mark."""

from __future__ import annotations

import pytest

from steelyard.importing.faults import ImportFailedError
from steelyard.importing.readers.decimals import has_decimal_comma
from steelyard.importing.readers.decoding import decode
from steelyard.importing.readers.delimited import read_delimited
from steelyard.importing.sources import read_source


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        ("Größe".encode(), "UTF-8"),
        (b"\xef\xbb\xbf" + "Größe".encode(), "UTF-8"),
        ("Größe;Preis".encode("utf-16"), "UTF-16"),
        ("Größe;Preis".encode("utf-16-le"), "UTF-16"),
        ("Größe;Preis".encode("utf-16-be"), "UTF-16"),
        ("Größe".encode("cp1252"), "cp1252"),
    ],
)
def test_that_the_encoding_is_found(content: bytes, encoding: str) -> None:
    text, found = decode(content)
    assert found == encoding
    assert text.startswith("Größe")


def test_that_reading_as_cp1252_is_said() -> None:
    source = read_source("Kriterium;A;B\nGröße;3;4\n".encode("cp1252"), "x.csv")
    assert "cp1252" in source.notices[0]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_that_the_delimiter_is_found(delimiter: str) -> None:
    text = "\n".join(
        delimiter.join(row) for row in (["C", "A", "B"], ["Cost", "3", "4"], ["Speed", "1", "5"])
    )
    grids, found, _ = read_delimited(text)
    assert found == delimiter
    assert [cell.text for cell in grids[0].rows[1]] == ["Cost", "3", "4"]


def test_that_a_stated_delimiter_is_obeyed_and_decimal_commas_are_known() -> None:
    grids, delimiter, comma = read_delimited("sep=;\nC;A;B\nCost;4,5;3\nSpeed;3,25;1\n")
    assert (delimiter, comma) == (";", True)
    assert grids[0].row_places[0] == "line 2"


def test_that_title_lines_stand_above_and_a_second_table_begins_after_a_gap() -> None:
    text = "Choice of a store\n\nC,Weight,A\nCost,3,4\nSpeed,2,5\n\nOption,Total\nA,22\nB,12\n"
    grids, _, _ = read_delimited(text)
    assert grids[0].title == "Choice of a store"
    assert [cell.text for cell in grids[1].rows[0]][:2] == ["Option", "Total"]


def test_that_an_empty_line_between_rows_is_only_space() -> None:
    grids, _, _ = read_delimited("C,A,B\nCost,3,4\n\nSpeed,2,5\n")
    assert len(grids) == 1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("C,A\n" + "x,1\n" * 2_001, "more than 2000 rows"),
        ("C," + ",".join(f"o{n}" for n in range(201)) + "\nx,1\n", "columns"),
        ("only words, without a table", "no table"),
        ("", "no table"),
    ],
)
def test_that_what_is_beyond_the_limits_or_no_table_is_refused_in_words(text: str, said: str) -> None:
    with pytest.raises(ImportFailedError, match=said):
        read_source(text.encode(), "x.csv")


def test_that_more_than_five_megabytes_are_refused() -> None:
    with pytest.raises(ImportFailedError, match="larger than 5 MB"):
        read_source(b"x," * 2_600_000, "x.csv")


@pytest.mark.parametrize(
    ("texts", "comma"),
    [
        (["3,75", "4,2"], True),
        (["1.234,5"], True),
        (["12,345", "98,765"], False),
        (["1,234.5"], False),
        (["0.973", "1.642"], False),
        (["1.250 EUR", "1.190 EUR"], True),
        (["1.250", "1.190"], False),
        (["3.11.2"], False),
    ],
)
def test_that_the_decimal_mark_is_found_by_numbers_that_can_be_read_in_one_way(
    texts: list[str], comma: bool
) -> None:
    assert has_decimal_comma(texts) is comma
