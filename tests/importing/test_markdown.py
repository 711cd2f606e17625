"""Tables of Markdown, as people really write them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from steelyard.importing.readers.inline import References, markdown_cell
from steelyard.importing.readers.markdown import read_markdown

if TYPE_CHECKING:
    from steelyard.importing.grid import Grid


def texts(grid: Grid) -> list[list[str]]:
    return [[cell.text for cell in row] for row in grid.rows]


def tables(text: str) -> list[list[list[str]]]:
    return [texts(grid) for grid in read_markdown(text)[0]]


def test_that_a_table_needs_no_outer_bars() -> None:
    assert tables("Feature | A | B\n--- | --- | ---\nFast | yes | no\n") == [
        [["Feature", "A", "B"], ["Fast", "yes", "no"]]
    ]


def test_that_an_escaped_bar_and_a_bar_in_code_stay_in_their_cell() -> None:
    found = tables("| F | A | B |\n|---|---|---|\n| x \\| y | `a|b` | 1 |\n| z | 2 | 3 |\n| w | 4 | 5 |\n")
    assert found[0][1] == ["x | y", "a|b", "1"]


def test_that_prose_glued_to_a_table_is_no_row_of_it() -> None:
    found = tables("Here it is:\n| F | A |\n|---|---|\n| x | 1 |\nThat was it.\n")
    assert found == [[["F", "A"], ["x", "1"]]]


def test_that_a_table_without_a_line_of_dashes_is_read_and_that_is_said() -> None:
    grids, _, _ = read_markdown("| C | A | B |\n| Cost | 3 | 4 |\n| Speed | 5 | 2 |\n")
    assert texts(grids[0])[0] == ["C", "A", "B"]
    assert "no line of dashes" in grids[0].notices[0]


def test_that_a_header_without_its_first_cell_is_repaired_and_that_is_said() -> None:
    grids, _, _ = read_markdown("| Kafka | NATS |\n|---|---|---|\n| Speed | 3 | 4 |\n| Cost | 2 | 5 |\n")
    assert texts(grids[0])[0] == ["", "Kafka", "NATS"]
    assert "one cell less" in grids[0].notices[0]


def test_that_rows_may_lack_their_last_cells_and_a_stray_bar_is_left_out() -> None:
    grids, _, _ = read_markdown("| F | A | Notes |\n|---|---|---|\n| x | 1 |\n |\n| y | 2 | n |\n")
    assert texts(grids[0])[1:] == [["x", "1", ""], ["y", "2", "n"]]
    assert "stray bar" in grids[0].notices[0]


def test_that_two_tables_that_touch_are_two() -> None:
    found = tables(
        "| F | A | B |\n|---|---|---|\n| x | 1 | 2 |\n| Sign | Meaning |\n|---|---|\n| ✓ | yes |\n"
    )
    assert [len(table[0]) for table in found] == [3, 2]


def test_that_a_line_of_dashes_inside_a_table_is_only_a_line() -> None:
    found = tables("| F | A | B |\n|---|---|---|\n| x | 1 | 2 |\n|---|---|---|\n| Total | 1 | 2 |\n")
    assert [row[0] for row in found[0]] == ["F", "x", "Total"]


def test_that_a_table_in_a_quotation_or_a_code_block_is_found() -> None:
    assert tables("> | F | A |\n> |---|---|\n> | x | 1 |\n") == [[["F", "A"], ["x", "1"]]]
    assert tables("```\n| F | A |\n|---|---|\n| x | 1 |\n```\n") == [[["F", "A"], ["x", "1"]]]


def test_that_a_heading_above_is_the_title_and_tables_of_html_stand_in_order() -> None:
    text = (
        "## One\n\n| F | A |\n|---|---|\n| x | 1 |\n\n## Two\n\n<table><tr><th>F</th><th>B</th></tr>"
        "<tr><td>y</td><td>2</td></tr></table>\n\n## Three\n\n| F | C |\n|---|---|\n| z | 3 |\n"
    )
    grids, _, _ = read_markdown(text)
    assert [grid.rows[0][1].text for grid in grids] == ["A", "B", "C"]
    assert [grid.title for grid in (grids[0], grids[2])] == ["One", "Three"]


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("**bold**", "bold"),
        ("_it_", "it"),
        ("snake_case_name", "snake_case_name"),
        ("`code`", "code"),
        ("[Kafka](https://kafka.apache.org 'x')", "Kafka"),
        ("[Kafka][k]", "Kafka"),
        ("[k]", "k"),
        ("[WIP]", "[WIP]"),
        ("![tick](a.png)", "tick"),
        ("![](a.png)", "(picture)"),
        ("a<br>b", "a\nb"),
        ("< 1 ms", "< 1 ms"),
        ("&lt;1&nbsp;ms", "<1 ms"),
        (":white_check_mark:", "✅"),
        (":x::free:", "❌🆓"),
        ("12:30:45", "12:30:45"),
        ("Active <sup>8</sup>", "Active"),
        ("O(n<sup>2</sup>)", "O(n²)"),
        (r"\$\$", "$$"),
        ("[x] done", "☑ done"),
        ("<p>one</p><p>two</p>", "one\ntwo"),
        ("~~old~~ new", "old new"),
    ],
)
def test_that_marks_are_taken_away_and_words_stay(raw: str, text: str) -> None:
    assert markdown_cell(raw, References({"k": "https://k.example"}, {})).text == text


def test_that_links_and_footnotes_of_a_cell_are_kept() -> None:
    grids, _, _ = read_markdown(
        "| F | A |\n|---|---|\n| x[^1] | [yes](https://a.example/b) |\n\n[^1]: With a **licence**.\n"
    )
    assert grids[0].rows[1][0].notes == ("With a licence.",)
    assert grids[0].rows[1][1].links == ("https://a.example/b",)


def test_that_bars_in_code_of_another_language_are_no_table() -> None:
    assert tables("```mermaid\n|A| --> |B|\n|C| --> |D|\n|E| --> |F|\n```\n") == []
    assert tables("```md\n| F | A |\n|---|---|\n| x | 1 |\n```\n") == [[["F", "A"], ["x", "1"]]]
