from __future__ import annotations

import pytest

from steelyard.desktop.state.search import matches


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("", "Durability"),
        ("dura", "Durability"),
        ("restart data", "Data survives a restart"),
        ("RESTART", "Data survives a restart"),
        ("cafe", "Café"),
        ("strasse", "Straße"),
        ("zürich", "Zurich"),
    ],
)
def test_that_words_are_found_in_any_order_case_and_accent(words: str, text: str) -> None:
    assert matches(words, text)


@pytest.mark.parametrize(("words", "text"), [("replay", "Durability"), ("data replay", "Data survives")])
def test_that_every_word_has_to_be_there(words: str, text: str) -> None:
    assert not matches(words, text)
