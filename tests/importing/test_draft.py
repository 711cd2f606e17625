from __future__ import annotations

import pytest

from steelyard.importing import draft as drafts
from steelyard.importing import edits
from steelyard.importing.draft import Draft, begin, criterion_of
from steelyard.importing.faults import ImportFailedError
from steelyard.importing.kinds import possible_kinds
from steelyard.importing.sources import read_clipboard
from tests.importing.brokers import SCORES, TABLE


def brokers() -> Draft:
    return begin(read_clipboard(text=TABLE))


def open_subjects(draft: Draft) -> list[tuple[str, str]]:
    return [(question.subject, question.about) for question in draft.open]


def ends(draft: Draft, name: str) -> tuple[float | None, float | None]:
    scale = criterion_of(draft.imported, name).reading.scale
    assert scale is not None
    return scale.worst, scale.best


def test_that_nothing_is_told_before_somebody_says_something() -> None:
    draft = brokers()
    assert not draft.told.criteria
    assert not draft.told.columns
    assert open_subjects(draft) == [("ends", "Latency p99"), ("ends", "Cost per month"), ("blanks", "n/a")]


def test_that_an_answer_closes_its_question_and_no_other() -> None:
    draft = brokers()
    met = drafts.answer(draft, draft.asked[2], "met")
    assert met.imported.reading.blanks == {"n/a": "met"}
    assert open_subjects(met) == [("ends", "Latency p99"), ("ends", "Cost per month")]


def test_that_an_answer_can_be_given_and_taken_back_and_given_again() -> None:
    draft = brokers()
    for choice in ("met", "unknown", "not_met", "unknown"):
        draft = drafts.answer(draft, draft.asked[2], choice)
        assert draft.imported.reading.blanks == {"n/a": choice}
        assert draft.answer_to(draft.asked[2]) == choice


def test_that_a_direction_goes_there_and_back_and_leaves_the_other_questions_open() -> None:
    draft = brokers()
    first = ends(draft, "Latency p99")
    higher = edits.set_direction(draft, "Latency p99", "higher")
    assert criterion_of(higher.imported, "Latency p99").reading.better == "higher"
    again = edits.set_direction(higher, "Latency p99", "lower")
    assert ends(again, "Latency p99") == first
    assert open_subjects(again) == open_subjects(draft)


def test_that_a_preset_can_be_confirmed_as_it_is() -> None:
    draft = brokers()
    confirmed = drafts.confirm(draft, draft.open)
    assert not confirmed.open
    assert confirmed.imported == draft.imported


def test_that_ends_are_taken_and_settle_the_question_of_them() -> None:
    draft = edits.set_ends(brokers(), "Latency p99", 200, 1, "log")
    assert ends(draft, "Latency p99") == (200, 1)
    assert ("ends", "Latency p99") not in open_subjects(draft)


@pytest.mark.parametrize(("worst", "best", "shape"), [(5, 5, "linear"), (100, 0, "log"), (-1, 10, "log")])
def test_that_ends_that_cannot_be_are_refused_by_name(worst: float, best: float, shape: str) -> None:
    with pytest.raises(ImportFailedError, match="Latency p99"):
        edits.set_ends(brokers(), "Latency p99", worst, best, shape)


def test_that_the_direction_of_scores_swaps_their_ends() -> None:
    draft = begin(read_clipboard(text=SCORES))
    before = dict(criterion_of(draft.imported, "Cost").reading.rating or {})
    lower = edits.set_direction(draft, "Cost", "lower")
    after = dict(criterion_of(lower.imported, "Cost").reading.rating or {})
    assert (after["worst"], after["best"]) == (before["best"], before["worst"])
    redis, kafka = (cell.fit for cell in criterion_of(lower.imported, "Cost").cells)
    assert isinstance(redis, float)
    assert isinstance(kafka, float)
    assert redis < kafka


def test_that_words_turn_round_and_back() -> None:
    draft = brokers()
    turned = edits.turn_round(draft, "Operations")
    assert dict(criterion_of(turned.imported, "Operations").reading.rating or {}) == {
        "Complex": 4.0,
        "Moderate": 2.5,
        "Easy": 0.0,
    }
    back = edits.turn_round(turned, "Operations")
    rating = criterion_of(draft.imported, "Operations").reading.rating
    assert criterion_of(back.imported, "Operations").reading.rating == rating


def test_that_a_word_is_given_another_level() -> None:
    draft = edits.set_level(brokers(), "Replay", "⚠️", 1.0)
    fits = [cell.fit for cell in criterion_of(draft.imported, "Replay").cells]
    assert fits == [5.0, 1.0, 5.0, 0.0]


def test_that_words_nobody_knows_are_put_in_the_order_they_stand_in() -> None:
    draft = drafts.set_kind(brokers(), "Licence", "rating")
    licence = criterion_of(draft.imported, "Licence")
    assert dict(licence.reading.rating or {}) == {"Apache-2.0": 5.0, "MPL-2.0": 0.0}
    assert licence.counts


def test_that_a_column_and_a_row_are_left_out_and_come_back() -> None:
    draft = brokers()
    without = edits.set_role(draft, "SQS", "other", column=True)
    assert [option.name for option in without.imported.options] == ["Kafka", "RabbitMQ", "NATS"]
    without = edits.set_role(without, "Licence", "other", column=False)
    assert "Licence" not in [criterion.name for criterion in without.imported.criteria]
    again = edits.set_role(without, "SQS", "option", column=True)
    assert [option.name for option in again.imported.options] == ["Kafka", "RabbitMQ", "NATS", "SQS"]


def test_that_a_role_that_leaves_nothing_to_compare_is_refused() -> None:
    draft = brokers()
    for name in ("Kafka", "RabbitMQ"):
        draft = edits.set_role(draft, name, "other", column=True)
    with pytest.raises(ImportFailedError):
        edits.set_role(draft, "NATS", "other", column=True)


def test_that_options_and_criteria_change_sides_and_back() -> None:
    draft = brokers()
    turned = drafts.turn(draft)
    assert [option.name for option in turned.imported.options][:2] == ["Throughput", "Replay"]
    assert drafts.turn(turned).imported.options == draft.imported.options


def test_that_blank_cells_of_one_criterion_mean_something_else_than_elsewhere() -> None:
    draft = drafts.set_kind(brokers(), "Licence", "rating")
    met = edits.set_blank(draft, "Licence", "met")
    assert criterion_of(met.imported, "Licence").cells[3].fit == 5.0
    back = edits.set_blank(met, "Licence", "")
    assert criterion_of(back.imported, "Licence").cells[3].fit is None


def test_that_a_weight_is_stated_and_given_back_to_the_source() -> None:
    draft = edits.set_weight(brokers(), "Replay", "50%")
    weight = criterion_of(draft.imported, "Replay").weight
    assert weight is not None
    assert weight.stated == "50%"
    back = edits.set_weight(draft, "Replay", "")
    again = criterion_of(back.imported, "Replay").weight
    assert again is not None
    assert again.stated == "20%"


def test_that_an_option_is_called_by_another_name_and_by_its_own_again() -> None:
    draft = edits.rename_option(brokers(), "NATS", "NATS JetStream")
    assert [option.name for option in draft.imported.options][2] == "NATS JetStream"
    back = edits.rename_option(draft, "NATS", "NATS")
    assert [option.name for option in back.imported.options][2] == "NATS"


def test_that_a_criterion_can_be_only_what_its_cells_allow() -> None:
    kinds = {
        criterion.name: possible_kinds(criterion, comma=False) for criterion in brokers().imported.criteria
    }
    assert kinds["Licence"] == ("rating", "text")
    assert kinds["Latency p99"] == ("rating", "measure", "price", "text")
    assert kinds["Cost per month"] == ("rating", "measure", "price", "text")
    assert "score" in kinds["Throughput"]
