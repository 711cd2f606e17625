"""Blocks of text: wrapped within their width, shortened by rule."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from steelyard.charts.drawing import Label
from steelyard.slides.blocks import Block, Type, capsule, spread, stack, stack_fitting, text, wrap
from steelyard.slides.page import Page
from steelyard.theme.fonts import measure

PAGE = Page(1920, 1080)
ROW = Block((Label("row", (0.0, 10.0), "text", 20.0),), 20.0)


@given(st.text(st.characters(codec="utf-8"), max_size=200), st.floats(60, 2000), st.integers(1, 4))
def test_that_no_line_is_wider_than_its_room(words: str, width: float, most: int) -> None:
    lines = wrap(words, width, 30.0, False, most)
    assert len(lines) <= most
    assert all(measure(line, 30.0, False) <= width + 1e-6 for line in lines)


def test_that_wrapping_keeps_every_word_where_there_is_room() -> None:
    words = "one two three four five six seven"
    assert " ".join(wrap(words, 150.0, 30.0, False, 9)) == words


def test_that_a_text_too_long_for_its_lines_ends_in_an_ellipsis() -> None:
    lines = wrap("word " * 50, 300.0, 30.0, False, 2)
    assert len(lines) == 2
    assert lines[1].endswith("…")


def test_that_a_headline_breaks_into_lines_of_like_length() -> None:
    block = text(
        "Two options and one combination are on the table.", PAGE, 1700.0, Type("headline", bold=True)
    )
    widths = [measure(mark.text, mark.size, True) for mark in block.marks if isinstance(mark, Label)]
    assert len(widths) == 2
    assert min(widths) > 0.6 * max(widths)


def test_that_a_stack_leaves_no_gap_for_what_is_empty() -> None:
    assert stack((ROW, Block(), ROW), 5.0).height == 45.0


def test_that_a_list_shows_what_fits_and_counts_the_rest() -> None:
    told: list[int] = []

    def more(left: int) -> Block:
        told.append(left)
        return ROW

    whole = stack_fitting([ROW] * 10, 0.0, 100.0, more)
    assert whole.height == 100.0
    assert told[-1] == 6


def test_that_blocks_spread_within_their_room() -> None:
    assert spread((ROW, ROW), 100.0, 5.0, 25.0).height == 65.0
    assert spread((ROW, ROW), 50.0, 2.0, 25.0).height == 45.0


def test_that_a_bar_is_cut_off_where_its_value_ends() -> None:
    assert max(x for x, _ in capsule(100.0, 50.0, 200.0, 20.0, full=120.0)) == 220.0
