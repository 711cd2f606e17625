from __future__ import annotations

from datetime import date

from steelyard.comparison.versions import compare
from steelyard.decision import intents
from steelyard.scoring.snapshot import take_snapshot
from steelyard.wording.versions import (
    ONLY_ORDER,
    ONLY_TEXTS,
    SAME,
    describe_new_answer,
    describe_new_comparison,
    describe_own_work,
    describe_unsaved,
)
from tests import samples

OPTIONS_TURNED = "  - {id: kafka, name: Kafka}\n  - {id: redis, name: Redis}\n"


def test_that_what_is_unsaved_is_listed_one_thing_a_line() -> None:
    saved = samples.decision()
    kept = intents.set_must_have(intents.set_weight(saved, "fast", 4), "few-people", 2)
    kept = intents.set_title(kept, "Backbone")
    kept = intents.set_record(kept, status="accepted", date=date(2026, 11, 23))
    kept = intents.set_story(kept, notes={"question": "Slowly"})
    assert describe_unsaved(saved, kept) == (
        "Answers in a millisecond 0 to 4",
        "Must-have Few people to run it at least limited",
        "Title “Backbone”",
        "Status accepted",
        "Date",
        "Notes",
    )


def test_that_another_scenario_is_named_and_only_amendments_are_listed() -> None:
    saved = samples.decision()
    cache = saved.comparison.scenario_by_id["cache"]
    kept = intents.set_weight(intents.apply_scenario(saved, cache), "fast", 5)
    assert describe_unsaved(saved, kept) == (
        "Scenario Cache, drops one must-have",
        "Answers in a millisecond 9 to 5",
    )


def test_that_own_scenarios_that_came_changed_and_went_are_named() -> None:
    both = intents.keep_as_scenario(intents.keep_as_scenario(samples.decision(), "Mine"), "Yours")
    kept = intents.rename_scenario(intents.delete_scenario(both, "mine"), "yours", "Ours")
    assert describe_unsaved(both, kept) == ("Delete scenario Mine", "Rename scenario Yours to Ours")
    assert describe_unsaved(kept, both)[:2] == ("Keep scenario Mine", "Rename scenario Ours to Yours")


def test_that_another_comparison_is_named_before_anything_else() -> None:
    saved = samples.decision()
    other = samples.comparison(options=samples.OPTIONS.replace("name: Redis", "name: Valkey"))
    kept = intents.set_weight(intents.take_comparison(saved, other), "fast", 1)
    assert describe_unsaved(saved, kept) == (
        "New version of the comparison",
        "Answers in a millisecond 0 to 1",
    )


def test_that_nothing_unsaved_is_said() -> None:
    assert describe_unsaved(samples.decision(), samples.decision()) == (SAME,)


def test_that_a_new_comparison_is_counted_by_kind() -> None:
    old = samples.comparison()
    new = samples.comparison(
        requirements=samples.REQUIREMENTS.replace("redis: 4, kafka: 2", "redis: 1, kafka: 5")
        + "      - {id: new, name: New one, fits: {redis: 1}}\n"
    )
    assert describe_new_comparison(compare(old, new)) == "One requirement added and three fits changed."


def test_that_a_comparison_with_other_texts_or_another_order_is_told_apart() -> None:
    old = samples.comparison()
    texts = samples.comparison(more='question: "Which one?"\n')
    order = samples.comparison(options=OPTIONS_TURNED)
    assert describe_new_comparison(compare(old, texts)) == ONLY_TEXTS
    assert describe_new_comparison(compare(old, order)) == ONLY_ORDER


def test_that_the_new_answer_is_said_only_where_it_is_another() -> None:
    before = take_snapshot(samples.decision())
    after = take_snapshot(intents.clear_weights(samples.decision()))
    assert describe_new_answer(before, before) == "The answer stays the same."
    assert describe_new_answer(before, after) == "The answer changes: Nothing is weighted yet."


def test_that_work_without_a_file_is_held_against_the_scenario_it_started_from() -> None:
    kept = intents.set_weight(samples.decision(), "fast", 4)
    heading, lines = describe_own_work(kept)
    assert (heading, lines) == (
        "Changed since “Order events” was chosen",
        ("Answers in a millisecond 0 to 4",),
    )


def test_that_work_without_a_scenario_says_all_that_is_set() -> None:
    kept = intents.set_weight(intents.clear_weights(samples.decision()), "fast", 4)
    assert describe_own_work(kept) == ("What has been set", ("Answers in a millisecond 0 to 4",))


def test_that_own_scenarios_are_no_change_of_work_without_a_file() -> None:
    kept = intents.keep_as_scenario(intents.set_weight(samples.decision(), "fast", 4), "Mine")
    assert describe_own_work(kept)[1] == (SAME,)
