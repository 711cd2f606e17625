from __future__ import annotations

import pytest

from steelyard.desktop.state.search import find_hits


@pytest.mark.parametrize(
    ("words", "text", "hits"),
    [
        ((), "anything", ()),
        (("log",), "Log is truth, log", ((0, 3), (14, 3))),
        (("cafe",), "a CAFÉ", ((2, 4),)),
        (("strasse",), "Die Straße", ((4, 6),)),
        (("ab", "bc"), "xabcx", ((1, 3),)),
        (("b",), "\N{ROCKET}b", ((2, 1),)),
        (("none",), "text", ()),
    ],
)
def test_that_hits_are_the_places_of_the_words_in_utf_16_units(
    words: tuple[str, ...], text: str, hits: tuple[tuple[int, int], ...]
) -> None:
    assert find_hits(words, text) == hits
