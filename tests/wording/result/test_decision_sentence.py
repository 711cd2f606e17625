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


def test_that_the_decision_is_one_sentence() -> None:
    assert say(
        {"Safe writes": 8, "Fast reads": 2},
        {"context": "The order service. It grows.", "consequences": ["Teams learn Kafka.", "higher cost"]},
        scenarios=[SCENARIO],
    ) == (
        "In the context of the order service, facing “Order events”, we decided for Kafka and against Redis, "
        "to achieve “Safe writes”, accepting that this follows: Teams learn Kafka; higher cost."
    )


def test_that_the_record_may_be_empty() -> None:
    assert say({"Safe writes": 8, "Fast reads": 2}, {}) == (
        "In the context of “Sample”, facing the need for “Safe writes” and “Fast reads”, we decided for "
        "Kafka and against Redis, to achieve “Safe writes”, accepting that Redis is ahead on “Fast reads”."
    )


def test_that_weights_of_our_own_are_owned_up_to() -> None:
    assert "facing “Order events” with weights of our own," in say(
        {"Safe writes": 9, "Fast reads": 2}, {}, scenarios=[SCENARIO]
    )


@pytest.mark.parametrize(
    ("weights", "must_haves", "part"),
    [
        (
            {"Safe writes": 8},
            {},
            "for Redis and against Kafka, although Kafka fits these requirements better,",
        ),
        ({}, {}, "for Redis and against Kafka, although nothing is weighted yet,"),
        ({"Safe writes": 8}, {"Safe writes": 3}, "although Kafka meets the must-haves and it does not,"),
        (
            {"Safe writes": 8},
            {"Safe writes": 3, "Fast reads": 4},
            "although it misses a must-have,",
        ),
        ({"Safe writes": 2, "Fast reads": 4}, {}, "although it is too close to call,"),
    ],
)
def test_that_another_choice_is_owned_up_to(
    weights: dict[str, float], must_haves: dict[str, float], part: str
) -> None:
    said = say(weights, {"choice": "redis", "choice_reason": "The team runs it already."}, must_haves)
    assert f"{part} for this reason: The team runs it already" in said


def test_that_the_choice_of_the_rival_accepts_what_speaks_for_the_leader() -> None:
    assert say({"Safe writes": 8, "Fast reads": 2}, {"choice": "redis"}).endswith(
        "to achieve “Fast reads”, accepting that Kafka is ahead on “Safe writes”."
    )


@pytest.mark.parametrize(
    ("weights", "must_haves", "end"),
    [
        ({}, {}, "facing needs that are not weighted yet, nothing is decided yet: nothing is weighted yet."),
        (
            {"Safe writes": 8},
            {"Safe writes": 3, "Fast reads": 4},
            "nothing is decided yet: neither meets your must-haves.",
        ),
        (
            {"Safe writes": 2, "Fast reads": 4},
            {},
            "nothing is decided yet: too close to call between Redis and Kafka.",
        ),
    ],
)
def test_that_no_choice_is_no_decision(
    weights: dict[str, float], must_haves: dict[str, float], end: str
) -> None:
    assert say(weights, {}, must_haves).endswith(end)


def test_that_the_last_one_standing_achieves_the_must_haves() -> None:
    assert "to achieve “Safe writes”" in say({"Fast reads": 8}, {}, {"Safe writes": 3})


def test_that_members_of_a_chosen_combination_are_turned_down_alone() -> None:
    decision = decide({"A": (4, 1, 4), "B": (1, 4, 4)}, {"A": 5, "B": 5}, both=True)
    assert "for Kafka + Redis and against both Redis alone and Kafka alone" in (
        explain(take_snapshot(decision)).decision_sentence
    )
