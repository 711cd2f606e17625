from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from steelyard.charts.fitting import ELLIPSIS, breakable, shorten
from steelyard.charts.paper import measure, paper_frame

FRAME = paper_frame(200, 100)


@given(st.text(min_size=1, max_size=60), st.floats(min_value=12, max_value=200))
def test_that_a_shortened_text_fits_and_begins_as_the_whole(text: str, width: float) -> None:
    short = shorten(text, width, FRAME)
    assert short == text or short.endswith(ELLIPSIS)
    assert measure(short, FRAME.text_size, False) <= width + 1e-6
    assert text.startswith(short.removesuffix(ELLIPSIS))


@given(st.text(alphabet="ab ", min_size=1, max_size=60), st.floats(min_value=12, max_value=200))
def test_that_lines_fit_their_width(text: str, width: float) -> None:
    found = breakable(text, FRAME)
    lines = found.lines(width, 2, FRAME)
    assert 1 <= len(lines) <= 2
    assert all(measure(line, FRAME.text_size, False) <= width + 1e-6 for line in lines)


def test_that_two_lines_are_as_alike_as_can_be() -> None:
    assert breakable("Few moving parts, small team", FRAME).pair == ("Few moving", "parts, small team")


def test_that_an_accent_is_not_cut_from_its_letter() -> None:
    assert shorten("e\u0301" * 40, 40, FRAME)[-2] == "\u0301"
