"""A reading that was saved: what it says is kept, and not asked again."""

from __future__ import annotations

import json

import pytest

from steelyard.documents.faults import DocumentError
from steelyard.importing.figures import import_figures
from steelyard.importing.reading import parse_reading, write_reading
from tests.importing.samples import asked, fits, read

TABLE = (
    "| Criterion | A | B | C |\n|---|---|---|---|\n| Cost | 5 | 2 | 3 |\n| Replay | ✅ | n/a | ❌ |\n"
    "| p99 | 12 ms | 4 ms | 50 ms |\n"
)


def test_that_a_reading_given_again_asks_nothing_and_reads_the_same() -> None:
    first = read(TABLE)
    again = read(TABLE, saved=parse_reading(write_reading(first.reading), "reading.yaml"))
    assert first.questions
    assert not again.questions
    assert again.criteria == first.criteria


def test_that_a_reading_may_stand_inside_the_whole_answer() -> None:
    first = read(TABLE)
    answer = json.dumps(import_figures(first), ensure_ascii=False)
    assert parse_reading(answer, "answer.json") == first.reading


def test_that_what_a_reading_says_goes_before_every_guess() -> None:
    saved = parse_reading(
        "criteria:\n  Cost: {kind: score, better: lower}\n  Replay: {kind: rating, blank: not_met}\n"
        "  p99: {kind: measure, better: lower, scale: {unit: ms, worst: 100, best: 0}}\n",
        "reading.yaml",
    )
    imported = read(TABLE, saved=saved)
    assert fits(imported, "Cost") == [0, 3, 2]
    assert fits(imported, "Replay") == [5, 0, 0]
    assert fits(imported, "p99") == [4.4, 4.8, 2.5]


def test_that_the_answer_about_blanks_holds_for_the_table_and_the_word_stays() -> None:
    imported = read(TABLE, saved=parse_reading("blanks: {n/a: met}\n", "reading.yaml"))
    cell = imported.criteria[1].cells[1]
    assert (cell.fit, cell.says) == (5, "n/a")


def test_that_roles_and_the_side_of_the_options_can_be_said() -> None:
    text = "| Thing | P | Q | Extra |\n|---|---|---|---|\n| A | 1 | 2 | 3 |\n| B | 2 | 3 | 4 |\n"
    saved = parse_reading("orientation: options_as_rows\ncolumns: {Extra: note}\n", "reading.yaml")
    imported = read(text, saved=saved)
    assert [option.name for option in imported.options] == ["A", "B"]
    assert [criterion.name for criterion in imported.criteria] == ["P", "Q"]


def test_that_a_reading_of_criteria_that_are_gone_is_said_and_new_ones_are_asked() -> None:
    saved = parse_reading("criteria: {Gone: {kind: text}}\n", "reading.yaml")
    imported = read(TABLE, saved=saved)
    assert any("Gone" in notice for notice in imported.notices)
    assert ("direction", "Cost") in asked(imported)


def test_that_a_broken_reading_is_refused_with_its_place() -> None:
    with pytest.raises(DocumentError, match=r"reading.yaml:1:"):
        parse_reading("criteria: {Cost: {kind: guess}}\n", "reading.yaml")
