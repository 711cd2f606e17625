"""A reading that was saved: what it says is kept, and not asked again."""

from __future__ import annotations

import json

import pytest

from steelyard.documents.faults import DocumentError
from steelyard.importing import answers
from steelyard.importing.document import to_comparison
from steelyard.importing.figures import import_figures
from steelyard.importing.reading import parse_reading, write_reading
from steelyard.importing.told import refusal_of_kind
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


WEIGHED = (
    "| Criterion | Weight | Kafka | NATS |\n|---|---|---|---|\n| Cost | 60 | 5 | 2 |\n| Speed | 40 | 1 | 5 |\n"
    "| **Total** | | 340 | 320 |\n\nWe choose Kafka.\n"
)


def test_that_weights_can_be_said_and_the_totals_of_the_source_are_checked_with_its_own() -> None:
    saved = parse_reading("weights: {Speed: 60, Cost: 30}\n", "reading.yaml")
    imported = read(WEIGHED, saved=saved)
    assert [imported.weight_of(criterion) for criterion in imported.criteria] == [5, 10]
    assert [total.agrees for total in imported.totals] == [True, True]
    assert imported.ranking[0][0] == "NATS"
    assert imported.reading.weights == {"Speed": "60", "Cost": "30"}


def test_that_weights_can_be_said_where_the_source_has_none() -> None:
    saved = parse_reading("weights: {Cost: 20%, p99: 10%}\nunweighted: 2\n", "reading.yaml")
    imported = read(TABLE, saved=saved)
    assert [imported.weight_of(criterion) for criterion in imported.criteria] == [10, 2, 5]
    assert imported.weighted


def test_that_a_weight_set_and_given_back_leaves_the_reading_as_it_was() -> None:
    first = read(WEIGHED).reading
    changed = answers.set_weight(first, "Cost", "1")
    assert [read(WEIGHED, saved=changed).weight_of(one) for one in read(WEIGHED, saved=changed).criteria] == [
        0.25, 10,
    ]  # fmt: skip
    assert answers.set_weight(changed, "Cost", None) == first


def test_that_options_can_be_given_other_names_which_winner_and_totals_follow() -> None:
    saved = parse_reading("options: {Kafka: Apache Kafka}\n", "reading.yaml")
    imported = read(WEIGHED, saved=saved)
    assert [option.name for option in imported.options] == ["Apache Kafka", "NATS"]
    assert imported.stated_winner == "Apache Kafka"
    assert imported.totals[0].option == "Apache Kafka"
    assert imported.title == "Apache Kafka vs NATS"
    assert to_comparison(imported).options[0].name == "Apache Kafka"
    back = answers.set_option_name(imported.reading, "Kafka", "Kafka")
    assert [option.name for option in read(WEIGHED, saved=back).options] == ["Kafka", "NATS"]


def test_that_names_and_weights_of_what_is_gone_are_said() -> None:
    saved = parse_reading("options: {Pulsar: P}\nweights: {Gone: 5}\n", "reading.yaml")
    notices = " ".join(read(WEIGHED, saved=saved).notices)
    assert "options that are not in the table: Pulsar" in notices
    assert "criteria that are not in the table: Gone" in notices


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("measure", "“Replay” cannot be a measure: none of its cells holds a number. It can be a rating"),
        ("score", "“Replay” cannot be a score: none of its cells holds a number."),
        ("price", "“Replay” cannot be a price: none of its cells holds a number."),
        ("pugh", "“Replay” cannot be plus and minus: none of its cells is a plus, a minus or the same."),
    ],
)
def test_that_a_kind_that_the_cells_cannot_be_is_refused_and_the_criterion_stays_as_it_was(
    kind: str, said: str
) -> None:
    first = read(TABLE)
    again = read(TABLE, saved=answers.set_kind(first.reading, "Replay", kind))
    assert any(notice.startswith(said) for notice in again.notices)
    assert again.criteria[1].reading == first.criteria[1].reading
    texts = [cell.text for cell in first.criteria[1].cells]
    assert refusal_of_kind("Replay", texts, kind).startswith(said)


def test_that_a_kind_that_the_cells_can_be_is_not_refused() -> None:
    first = read(TABLE)
    for name, kind in (("Cost", "measure"), ("p99", "rating"), ("Replay", "text"), ("p99", "price")):
        again = read(TABLE, saved=answers.set_kind(first.reading, name, kind))
        assert not [notice for notice in again.notices if "cannot be" in notice], name
        assert next(one for one in again.criteria if one.name == name).reading.kind == kind


def test_that_the_marks_of_one_criterion_can_mean_something_else() -> None:
    first = read(TABLE).reading
    changed = answers.set_blank_of(first, "Replay", "not_met")
    assert fits(read(TABLE, saved=changed), "Replay") == [5, 0, 0]
    assert answers.set_blank_of(changed, "Replay", None) == first


def test_that_words_that_nobody_knows_are_rated_as_they_stand_until_their_order_is_said() -> None:
    text = (
        "| Criterion | A | B | C |\n|---|---|---|---|\n| Licence | MIT | BSL | n/a |\n| Docs | 4 | 2 | 3 |\n"
    )
    first = read(text)
    rated = read(text, saved=answers.set_kind(first.reading, "Licence", "rating"))
    assert fits(rated, "Licence") == [5, 0, None]
    (order,) = [one for one in rated.questions if one.subject == "words"]
    turned = answers.answer(rated.reading, order, "BSL > MIT")
    assert fits(read(text, saved=turned), "Licence") == [0, 5, None]
