from __future__ import annotations

import pytest

from steelyard.wording.language.grammar import (
    clause,
    count,
    first_sentence,
    isolate,
    join,
    join_some,
    part,
    quote,
    sentence,
    sentences,
    shorten,
)


@pytest.mark.parametrize(
    ("phrases", "joined"),
    [
        ((), ""),
        (("A",), "A"),
        (("A", "B"), "A and B"),
        (("A", "B", "C"), "A, B and C"),
        (("Kafka + Redis", "Kafka"), "Kafka + Redis and Kafka"),
    ],
)
def test_that_lists_end_with_and(phrases: tuple[str, ...], joined: str) -> None:
    assert join(phrases) == joined


def test_that_long_lists_count_what_they_leave_out() -> None:
    assert join_some(("A", "B", "C"), 3) == "A, B and C"
    assert join_some(("A", "B", "C", "D"), 3) == "A, B, C and one more"
    assert join_some([str(n) for n in range(30)], 2) == "0, 1 and 28 more"


@pytest.mark.parametrize(
    ("number", "said"),
    [(0, "no options"), (1, "one option"), (2, "two options"), (12, "twelve options"), (13, "13 options")],
)
def test_that_nouns_follow_their_number(number: int, said: str) -> None:
    assert count(number, "option") == said


@pytest.mark.parametrize(
    ("text", "ended"),
    [
        ("It holds", "It holds."),
        ("It holds.", "It holds."),
        ("Does it?", "Does it?"),
        ("Checking…", "Checking…"),
        ("two\n  lines", "two lines."),
        ("", ""),
    ],
)
def test_that_sentences_end_once(text: str, ended: str) -> None:
    assert sentence(text) == ended


def test_that_a_paragraph_leaves_out_what_says_nothing() -> None:
    assert sentences("It holds", "", "It leads.") == "It holds. It leads."


def test_that_text_inside_a_sentence_has_no_stop_of_its_own() -> None:
    assert clause("Reads are fast. ") == "Reads are fast"
    assert first_sentence("Orders grow. Teams wait.") == "Orders grow"
    assert first_sentence("Version 4.2 is out.") == "Version 4.2 is out"


def test_that_names_are_quoted_in_one_line() -> None:
    assert quote("Few moving\nparts") == "“Few moving parts”"


def test_that_what_is_cut_off_shows() -> None:
    assert shorten("one two three", 3) == "one two three"
    assert shorten("one two, three", 2) == "one two…"


def test_that_a_part_of_nothing_and_of_all_is_a_word() -> None:
    assert part(0, 12, "signal") == "no signal"
    assert part(3, 12, "signal") == "3 of 12 signals"
    assert part(12, 12, "signal") == "every signal"


@pytest.mark.parametrize(
    ("name", "isolated"),
    [
        ("Kafka", "Kafka"),
        ("Größe", "Größe"),
        ("漢字", "漢字"),
        ("קשת", "\u2068קשת\u2069"),
        ("Redis זמן 7", "\u2068Redis זמן 7\u2069"),
        ("سجل", "\u2068سجل\u2069"),
    ],
)
def test_that_a_name_from_right_to_left_does_not_turn_its_sentence(name: str, isolated: str) -> None:
    assert isolate(name) == isolated
