"""Every question has an answer in a reading, and every answer changes what is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from steelyard.importing import answers
from steelyard.importing.faults import ImportFailedError
from steelyard.importing.reading import Reading, parse_reading, write_reading
from tests.importing.samples import fits, read

if TYPE_CHECKING:
    from steelyard.importing.questions import Question
    from steelyard.importing.result import Imported

MEASURED = "| Criterion | A | B | C |\n|---|---|---|---|\n| p99 | 12 ms | 4 ms | 50 ms |\n| Docs | good | poor | good |\n"
IN_TWO_UNITS = "| Criterion | A | B | C |\n|---|---|---|---|\n| Size | 12 MB | 4 MB | 40 files |\n| Docs | good | poor | good |\n"
WORDED = "| Criterion | A | B | C |\n|---|---|---|---|\n| Community | Largest | Growing | Declining |\n| Docs | 4 | 2 | 5 |\n"
EASE = "| Criterion | A | B | C |\n|---|---|---|---|\n| Complexity | Easy | Complex | Moderate |\n| Docs | 4 | 2 | 5 |\n"
UNNAMED = "Price,Speed,Docs\n4,5,2\n2,3,5\n5,1,1\n"
WEIGHED = "| Criterion | Weight | A | B |\n|---|---|---|---|\n| Cost | 30% | 4 | 2 |\n| Speed | 70% | 1 | 5 |\n| Docs | | 2 | 5 |\n"
DOUBTED = "| Criterion | A | B |\n|---|---|---|\n| Throughput (msg/s) | 1,250 | 900 |\n| Docs | 4 | 2 |\n"
SEVERAL = (
    "| Criterion | A | B | C |\n|---|---|---|---|\n| P | 1 | 2 | 3 |\n| R | 5 | 4 | 3 |\n\n"
    "| Criterion | D | E |\n|---|---|---|\n| Q | 1 | 2 |\n\n| Criterion | D | E |\n|---|---|---|\n| T | 4 | 2 |\n"
)
SIDES = "| | P | Q |\n|---|---|---|\n| R | words of one | words of two |\n| S | others | more |\n"
MARKED = (
    "| Criterion | A | B |\n|---|---|---|\n| Risk | Low | n/a |\n| Docs | ★★★ | ★★★★ |\n| Cost | 3 | 2 |\n"
)


def question(imported: Imported, subject: str) -> Question:
    return next(one for one in imported.questions if one.subject == subject)


def said(text: str, subject: str, choice: str, name: str = "table.md") -> Imported:
    """Return a table read again under the answer, which went through a file."""
    first = read(text, name)
    reading = answers.answer(first.reading, question(first, subject), choice)
    return read(text, name, saved=parse_reading(write_reading(reading), "reading.yaml"))


def test_that_the_ends_of_a_measure_can_be_said() -> None:
    again = said(MEASURED, "ends", "worst 54, best 4, linear")
    assert fits(again, "p99") == [4.2, 5, 0.4]
    assert not [one for one in again.questions if one.subject == "ends"]


def test_that_the_outermost_values_and_the_other_shape_are_offered_as_ends() -> None:
    choices = question(read(MEASURED), "ends").choices
    assert choices == ("worst 100, best 0, linear", "worst 50, best 4, linear")
    wide = MEASURED.replace("4 ms", "0.5 ms")
    assert [choice.split(", ")[-1] for choice in question(read(wide), "ends").choices] == [
        "log", "log", "linear",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("choice", "told"),
    [
        ("fast", "are no ends"),
        ("worst 5, best 5, linear", "cannot be worst and best at 5"),
        ("worst 5, best 0, log", "only between numbers above 0"),
    ],
)
def test_that_ends_that_are_none_are_refused_with_an_example(choice: str, told: str) -> None:
    with pytest.raises(ImportFailedError, match=told):
        said(MEASURED, "ends", choice)


def test_that_values_in_another_unit_can_be_taken_for_the_same() -> None:
    assert fits(read(IN_TWO_UNITS), "Size")[2] is None
    again = said(IN_TWO_UNITS, "units", "the same unit")
    assert again.criteria[0].cells[2].value == 40
    assert fits(again, "Size")[2] is not None
    assert not [one for one in again.questions if one.subject == "units"]


def test_that_words_without_an_order_can_be_put_in_one() -> None:
    first = question(read(WORDED), "words")
    assert first.choices == (
        "text only", "Largest > Growing > Declining", "Declining > Growing > Largest",
    )  # fmt: skip
    assert fits(said(WORDED, "words", first.choices[1]), "Community") == [5, 2.5, 0]
    assert fits(said(WORDED, "words", "growing > largest > declining"), "Community") == [2.5, 5, 0]
    with pytest.raises(ImportFailedError, match="no order of the words of “Community”"):
        said(WORDED, "words", "Largest > Growing")


def test_that_words_of_effort_can_be_turned_and_turned_back() -> None:
    first = read(EASE)
    one = question(first, "words")
    turned = answers.answer(first.reading, one, one.choices[1])
    assert fits(read(EASE, saved=turned), "Complexity") == [0, 4, 2.5]
    assert fits(read(EASE, saved=answers.answer(turned, one, one.choices[0])), "Complexity") == [5, 1, 2.5]


def test_that_options_without_names_can_be_named() -> None:
    again = said(UNNAMED, "names", "Kafka, NATS, Pulsar", name="table.csv")
    assert [option.name for option in again.options] == ["Kafka", "NATS", "Pulsar"]
    assert [option.stated for option in again.options] == ["Row 1", "Row 2", "Row 3"]
    assert not [one for one in again.questions if one.subject == "names"]
    assert {name for name, _ in again.ranking} == {"Kafka", "NATS", "Pulsar"}


@pytest.mark.parametrize(
    ("names", "told"), [("A, B", "3 options and 2 names"), ("A, a, B", "two options would have one name")]
)
def test_that_names_that_do_not_suffice_are_refused(names: str, told: str) -> None:
    with pytest.raises(ImportFailedError, match=told):
        said(UNNAMED, "names", names, name="table.csv")


def test_that_what_criteria_without_a_weight_count_can_be_said() -> None:
    first = read(WEIGHED)
    assert [first.weight_of(criterion) for criterion in first.criteria] == [4.29, 10, 0]
    assert question(first, "weights").asks.startswith("1 criterion has no weight")
    again = said(WEIGHED, "weights", "7.5")
    assert [again.weight_of(criterion) for criterion in again.criteria] == [4.29, 10, 7.5]
    assert not [one for one in again.questions if one.subject == "weights"]
    with pytest.raises(ImportFailedError, match="is no weight; write a number from 0 to 10"):
        said(WEIGHED, "weights", "11")


def test_that_a_number_that_can_be_read_in_two_ways_is_asked_about_and_read_as_answered() -> None:
    first = read(DOUBTED)
    assert question(first, "numbers").asks.startswith("Is “1,250” 1250")
    assert first.criteria[0].cells[0].value == 1250
    again = said(DOUBTED, "numbers", "decimal")
    assert again.criteria[0].cells[0].value == 1.25
    assert again.reading.decimal == "comma"
    assert not [one for one in again.questions if one.subject == "numbers"]


def test_that_numbers_that_can_be_read_in_one_way_only_are_not_asked_about() -> None:
    clear = DOUBTED.replace("900", "1,200.5")
    assert not [one for one in read(clear).questions if one.subject == "numbers"]
    many = "| | A | B | C |\n|---|---|---|---|\n| Requests/s | 12,500 | 9,100 | 45,000 |\n| Docs | good | poor | good |\n"
    assert not [one for one in read(many).questions if one.subject == "numbers"]


def test_that_tables_together_can_be_chosen_as_one_comparison() -> None:
    again = said(SEVERAL, "table", "tables 2, 3")
    assert [option.name for option in again.options] == ["D", "E"]
    assert [criterion.name for criterion in again.criteria] == ["Q", "T"]
    assert again.reading.tables == (2, 3)


@pytest.mark.parametrize(
    ("text", "subject", "name"),
    [
        (MEASURED, "ends", "table.md"),
        (IN_TWO_UNITS, "units", "table.md"),
        (WORDED, "words", "table.md"),
        (EASE, "words", "table.md"),
        (UNNAMED, "names", "table.csv"),
        (WEIGHED, "weights", "table.md"),
        (DOUBTED, "numbers", "table.md"),
        (SEVERAL, "table", "table.md"),
        (SIDES, "orientation", "table.md"),
        (MARKED, "blanks", "table.md"),
        (MARKED, "stars", "table.md"),
        (MARKED, "scale", "table.md"),
        (MARKED, "direction", "table.md"),
    ],
)
def test_that_a_preset_changes_nothing_and_an_answer_can_be_taken_back(
    text: str, subject: str, name: str
) -> None:
    first = read(text, name)
    one = question(first, subject)
    assert answers.answer(first.reading, one, one.preset) == first.reading
    for choice in one.choices:
        answered = read(text, name, saved=answers.answer(first.reading, one, choice))
        back = read(text, name, saved=answers.answer(answered.reading, one, one.preset))
        assert back.ranking == first.ranking, choice
        assert [fits(back, each.name) for each in back.criteria] == [
            fits(first, each.name) for each in first.criteria
        ], choice


@pytest.mark.parametrize("text", [MEASURED, MARKED, SIDES, IN_TWO_UNITS])
def test_that_an_answer_that_a_question_does_not_have_is_refused(text: str) -> None:
    first = read(text)
    for one in first.questions:
        if not one.free:
            with pytest.raises(ImportFailedError, match="is no answer to"):
                answers.answer(first.reading, one, "perhaps")


def test_that_a_part_told_leaves_the_other_questions_open() -> None:
    told = {"criteria": {"p99": {"kind": "measure", "better": "lower"}}}
    asked = {(one.subject, one.about) for one in read(MEASURED, saved=Reading.model_validate(told)).questions}
    assert ("ends", "p99") in asked
    assert ("direction", "p99") not in asked


def test_that_a_whole_reading_asks_nothing_again_answered_or_not() -> None:
    for text in (MEASURED, IN_TWO_UNITS, WORDED, EASE, UNNAMED, WEIGHED, DOUBTED, SIDES, MARKED, SEVERAL):
        name = "table.csv" if text == UNNAMED else "table.md"
        first = read(text, name)
        assert first.questions
        assert not read(text, name, saved=first.reading).questions
