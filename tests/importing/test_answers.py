"""Questions answered and guesses changed: what the reading becomes, and the table with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steelyard.importing import answers
from tests.importing.samples import fits, read

if TYPE_CHECKING:
    from steelyard.importing.questions import Question
    from steelyard.importing.result import Imported

TABLE = (
    "| Criterion | A | B | C |\n|---|---|---|---|\n| Cost | 4 | 2 | 3 |\n| Risk | Low | High | n/a |\n"
    "| Docs | ★★★ | ★★★★ | ★ |\n| p99 | 12 ms | 4 ms | 50 ms |\n"
)


def question(imported: Imported, subject: str) -> Question:
    return next(one for one in imported.questions if one.subject == subject)


def test_that_a_preset_changes_nothing() -> None:
    first = read(TABLE)
    for one in first.questions:
        assert answers.answer(first.reading, one, one.preset) == first.reading


def test_that_a_direction_turns_scores_words_and_measures() -> None:
    first = read(TABLE)
    reading = answers.answer(first.reading, question(first, "direction"), "lower")
    reading = answers.set_direction(reading, "Risk", "higher")
    again = read(TABLE, saved=answers.set_direction(reading, "p99", "higher"))
    assert fits(again, "Cost") == [1, 3, 2]
    assert fits(again, "Risk")[:2] == [1, 4]
    assert again.criteria[3].reading.better == "higher"


def test_that_a_mark_means_what_was_answered() -> None:
    first = read(TABLE)
    again = read(TABLE, saved=answers.answer(first.reading, question(first, "blanks"), "met"))
    assert fits(again, "Risk")[2] == 5


def test_that_another_scale_holds_for_all_scores_and_another_full_mark_for_all_stars() -> None:
    first = read(TABLE)
    reading = answers.answer(first.reading, question(first, "scale"), "0 to 10")
    again = read(TABLE, saved=answers.answer(reading, question(first, "stars"), "4"))
    assert fits(again, "Cost") == [2, 1, 1.5]
    assert fits(again, "Docs") == [3.75, 5, 1.25]


def test_that_ends_levels_kinds_and_roles_can_be_set() -> None:
    reading = answers.set_scale(read(TABLE).reading, "p99", 104, 4)
    reading = answers.set_levels(reading, "Risk", {"Low": 5, "High": 0})
    reading = answers.set_kind(reading, "Docs", "text")
    again = read(TABLE, saved=answers.set_role(reading, "Cost", "note", column=False))
    assert [criterion.name for criterion in again.criteria] == ["Risk", "Docs", "p99"]
    assert fits(again, "p99")[1] == 5
    assert fits(again, "Risk")[:2] == [5, 0]
    assert fits(again, "Docs") == [None, None, None]


def test_that_the_options_can_be_turned_to_the_other_side() -> None:
    text = "| | P | Q |\n|---|---|---|\n| R | words of one | words of two |\n| S | others | more |\n"
    first = read(text)
    one = question(first, "orientation")
    other = next(choice for choice in one.choices if choice != one.preset)
    again = read(text, saved=answers.answer(first.reading, one, other))
    assert [option.name for option in again.options] == [criterion.name for criterion in first.criteria]


def test_that_another_table_can_be_chosen() -> None:
    text = "| Criterion | A | B | C |\n|---|---|---|---|\n| P | 1 | 2 | 3 |\n\n| Criterion | D | E |\n|---|---|---|\n| Q | 1 | 2 |\n"
    first = read(text)
    again = read(text, saved=answers.answer(first.reading, question(first, "table"), "table 2"))
    assert [option.name for option in again.options] == ["D", "E"]
