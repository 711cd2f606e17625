"""Tables of HTML: pages of wikis, clipboards of spreadsheets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steelyard.importing.readers.html import read_html
from steelyard.importing.sources import read_clipboard

if TYPE_CHECKING:
    from steelyard.importing.grid import Grid


def only(html: str) -> Grid:
    (grid,) = read_html(html)[0]
    return grid


def texts(html: str) -> list[list[str]]:
    return [[cell.text for cell in row] for row in only(html).rows]


def test_that_spans_repeat_their_cell() -> None:
    found = texts(
        "<table><tr><th rowspan=2>C</th><th colspan=2>A</th></tr><tr><th>x</th><th>y</th></tr>"
        "<tr><td>Cost</td><td>1</td><td>2</td></tr></table>"
    )
    assert found == [["C", "A", "A"], ["C", "x", "y"], ["Cost", "1", "2"]]


def test_that_a_span_beyond_all_bounds_does_no_harm() -> None:
    grid = only(
        "<table><tr><td colspan=99999999 rowspan=99999>a</td></tr><tr><td>b</td><td>c</td></tr></table>"
    )
    assert grid.width <= 200


def test_that_unclosed_cells_and_rows_are_read() -> None:
    assert texts("<table><tr><th>C<th>A<tr><td>Cost<td>1</table>") == [["C", "A"], ["Cost", "1"]]


def test_that_pictures_boxes_and_icons_become_signs() -> None:
    found = texts(
        "<table><tr><th>C</th><th>A</th><th>B</th><th>D</th></tr><tr><td>x</td><td><img alt='(tick)'></td>"
        "<td><input type=checkbox checked></td><td><i class='fa fa-times'></i></td></tr></table>"
    )
    assert found[1] == ["x", "✅", "☑", "❌"]


def test_that_a_coloured_cell_without_text_is_said_and_not_guessed() -> None:
    grid = only(
        "<table><tr><th>C</th><th>A</th></tr><tr><td>x</td><td style='background: red'></td></tr>"
        "<tr><td>y</td><td style='background:#0f0'>good</td></tr></table>"
    )
    assert [row[1].text for row in grid.rows] == ["A", "", "good"]
    assert "1 cells have a colour but no text" in grid.notices[0]


def test_that_scripts_styles_and_hidden_parts_are_no_text() -> None:
    found = texts(
        "<table><tr><th>C</th><th>A</th></tr><tr><td>x<script>alert('<td>')</script></td>"
        "<td>1<span style='display:none'>9</span><style>td{}</style></td></tr></table>"
    )
    assert found[1] == ["x", "1"]


def test_that_a_table_that_only_lays_out_others_is_not_read() -> None:
    inner = "<table><tr><th>C</th><th>A</th></tr><tr><td>x</td><td>1</td></tr></table>"
    grids = read_html(
        f"<table><tr><td>{inner}</td><td>{inner}</td></tr><tr><td>a</td><td>b</td></tr></table>"
    )[0]
    assert [grid.rows[0][0].text for grid in grids] == ["C", "C"]


def test_that_the_marks_of_references_are_dropped() -> None:
    found = texts("<table><tr><th>C</th><th>A</th></tr><tr><td>x</td><td>yes<sup>[1]</sup></td></tr></table>")
    assert found[1] == ["x", "yes"]


def test_that_a_clipboard_gives_its_html_first_then_tabs_then_markdown() -> None:
    html = "<table><tr><td>C</td><td>A</td></tr><tr><td>x</td><td>1</td></tr></table>"
    assert read_clipboard(html=html, text="C\tB\nx\t2\n").grids[0].rows[0][1].text == "A"
    assert read_clipboard(html="<p>x</p>", text="C\tB\nx\t2\n").format == "tsv"
    assert read_clipboard(text="| C | B |\n|---|---|\n| x | 2 |\n").format == "markdown"


def test_that_markdown_copied_out_of_an_editor_is_read_as_markdown() -> None:
    source = read_clipboard(html="<div>| C | B |</div>", text="| C | B |\n|---|---|\n| x | 2 |\n")
    assert source.format == "markdown"
