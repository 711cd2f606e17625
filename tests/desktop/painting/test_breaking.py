from __future__ import annotations

import pytest

from steelyard.desktop.painting.breaking import LONGEST_WORD, breakable

PLACE = "\u200b"


def test_that_text_of_short_words_is_left_as_it_is() -> None:
    text = "Kafka  + Redis, for the history"
    assert breakable(text) is text


def test_that_a_long_word_gets_places_to_break_and_keeps_its_letters() -> None:
    word = "abcdefghij" * 4
    broken = breakable(f"use {word} now")
    assert broken.replace(PLACE, "") == f"use {word} now"
    assert max(map(len, broken.split(" ")[1].split(PLACE))) <= LONGEST_WORD


def test_that_the_longest_word_can_be_set() -> None:
    setting = "min.insync.replicas=2"
    assert PLACE in breakable(setting)
    assert breakable(setting, 22) == setting


@pytest.mark.parametrize("letter", ["e\u0301", "👩\u200d💻", "👍🏽"])
def test_that_a_letter_is_never_torn_apart(letter: str) -> None:
    parts = breakable(letter * 30).split(PLACE)
    assert "".join(parts) == letter * 30
    assert all(len(part) % len(letter) == 0 for part in parts)
