from __future__ import annotations

from typing import Any

import pytest

from steelyard.decision import intents
from steelyard.scoring.snapshot import take_snapshot
from steelyard.wording.result.explanation import explain
from tests.wording.decisions import decide

ROWS = {"Safe writes": (1, 5), "Fast reads": (5, 3)}
SCENARIO = {"id": "orders", "title": "Order events", "weights": {"safe-writes": 8, "fast-reads": 2}}


def say(
    weights: dict[str, float], record: dict[str, Any], must_haves: dict[str, float] | None = None, **more: Any
) -> str:
    decision = intents.set_record(decide(ROWS, weights, must_haves, **more), **record)
    return explain(take_snapshot(decision)).decision_sentence


def test_that_what_is_proposed_stands_without_any_free_text_spliced_in() -> None:
    record = {
        "context": "The order service. It grows.",
        "consequences": ["Teams learn Kafka.", "higher cost"],
    }
    assert say({"Safe writes": 8, "Fast reads": 2}, record, scenarios=[SCENARIO]) == (
        "We propose Kafka for “Order events”, and not Redis: it is stronger on “Safe writes”. "
        "In return, Redis is stronger on “Fast reads”."
    )


def test_that_it_is_decided_only_once_it_is_accepted() -> None:
    assert say({"Safe writes": 8}, {"status": "accepted"}) == (
        "We decided for Kafka, and not Redis: it is stronger on “Safe writes”."
    )


def test_that_the_choice_of_none_is_a_decision() -> None:
    record = {"choice": "none", "choice_reason": "A queue in the database will do."}
    assert say({"Safe writes": 8}, record) == "We propose none of them."
    assert say({"Safe writes": 8}, {**record, "status": "accepted"}) == "We decided for none of them."


@pytest.mark.parametrize(
    ("weights", "must_haves", "part"),
    [
        ({"Safe writes": 8}, {}, "Kafka fits better."),
        ({}, {}, "Nothing is weighted yet."),
        ({"Safe writes": 8}, {"Safe writes": 3}, "Kafka meets the must-haves, and it does not."),
        ({"Safe writes": 8}, {"Safe writes": 3, "Fast reads": 4}, "It misses a must-have."),
        ({"Safe writes": 2, "Fast reads": 4}, {}, "On what was weighted it is too close to call."),
    ],
)
def test_that_another_choice_is_owned_up_to(
    weights: dict[str, float], must_haves: dict[str, float], part: str
) -> None:
    said = say(weights, {"choice": "redis", "choice_reason": "The team runs it already."}, must_haves)
    assert said.startswith("We propose Redis, and not Kafka")
    assert part in said


def test_that_the_choice_of_the_rival_says_what_the_leader_is_stronger_on() -> None:
    assert say({"Safe writes": 8, "Fast reads": 2}, {"choice": "redis"}) == (
        "We propose Redis, and not Kafka: it is stronger on “Fast reads”. Kafka fits better. "
        "In return, Kafka is stronger on “Safe writes”."
    )


@pytest.mark.parametrize(
    ("weights", "must_haves", "text"),
    [
        ({}, {}, "Nothing is decided yet. Nothing is weighted yet."),
        (
            {"Safe writes": 8},
            {"Safe writes": 3, "Fast reads": 4},
            "Nothing is decided yet. Neither meets your must-haves.",
        ),
        (
            {"Safe writes": 2, "Fast reads": 4},
            {},
            "Nothing is decided yet. Too close to call between Redis and Kafka.",
        ),
    ],
)
def test_that_no_choice_is_no_decision(
    weights: dict[str, float], must_haves: dict[str, float], text: str
) -> None:
    assert say(weights, {}, must_haves) == text


def test_that_the_last_one_standing_meets_the_must_haves() -> None:
    assert ": it meets “Safe writes”" in say({"Fast reads": 8}, {}, {"Safe writes": 3})


def test_that_members_of_a_chosen_combination_are_turned_down_alone() -> None:
    decision = decide({"A": (4, 1, 4), "B": (1, 4, 4)}, {"A": 5, "B": 5}, both=True)
    assert explain(take_snapshot(decision)).decision_sentence.startswith(
        "We propose Kafka + Redis, and not Redis alone or Kafka alone: it is stronger on “B”"
    )
