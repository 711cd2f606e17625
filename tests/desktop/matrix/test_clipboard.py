from __future__ import annotations

from steelyard.desktop.matrix.clipboard import copied, html_table, markdown_table, tab_separated

TABLE = (("Signal", "A | B"), ("Safe", "<b>x</b> & more"), ("Odd", "=1+1\tand\nlines"))


def test_that_text_has_tabs_between_cells_and_one_line_a_row() -> None:
    assert tab_separated(TABLE) == "Signal\tA | B\nSafe\t<b>x</b> & more\nOdd\t'=1+1 and lines"


def test_that_markup_in_cells_stays_text_in_html() -> None:
    html = html_table(TABLE)
    assert "&lt;b&gt;x&lt;/b&gt; &amp; more" in html
    assert html.count("<tr>") == 3
    assert '<th scope="row">Safe</th>' in html


def test_that_bars_in_cells_do_not_end_them_in_markdown() -> None:
    lines = markdown_table(TABLE).splitlines()
    assert lines[:2] == ["| Signal | A \\| B |", "| --- | --- |"]
    assert lines[3] == "| Odd | =1+1 and lines |"


def test_that_all_three_formats_are_copied_at_once(qapp: object) -> None:
    mime = copied(TABLE)
    assert mime.text() == tab_separated(TABLE)
    assert mime.html() == html_table(TABLE)
    assert bytes(mime.data("text/markdown").data()).decode() == markdown_table(TABLE)
