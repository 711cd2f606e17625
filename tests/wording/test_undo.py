from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from steelyard.decision import intents
from steelyard.decision.edits import verify
from steelyard.wording.undo import describe_change
from tests.wording.decisions import compare, decide

if TYPE_CHECKING:
    from collections.abc import Callable

    from steelyard.decision.model import Decision

SESSIONS = {"id": "sessions", "title": "Session store", "weights": {"fan-out": 3, "replay": 2}}
ROWS = {"Fan-out": (1, 5), "Replay": (2, 4)}


DAY = date(2027, 3, 3)


def start() -> Decision:
    return decide(ROWS, {"Fan-out": 4}, scenarios=[SESSIONS])


def own(decision: Decision) -> Decision:
    return intents.keep_as_scenario(decision, "Ours")


@pytest.mark.parametrize(
    ("change", "text"),
    [
        (lambda d: d, ""),
        (lambda d: intents.set_weight(d, "fan-out", 7), "Fan-out 4 to 7"),
        (lambda d: intents.set_weight(d, "fan-out", 0), "Fan-out 4 to 0"),
        (lambda d: intents.set_weight(d, "replay", 2.5), "Replay 0 to 2.5"),
        (lambda d: intents.set_weights(d, {"fan-out": 5, "replay": 1}), "Change 2 weights"),
        (lambda d: intents.set_must_have(d, "fan-out", 3), "Must-have Fan-out at least adequate"),
        (lambda d: intents.set_must_have(d, "fan-out", 3.5), "Must-have Fan-out at least 3.5 of 5"),
        (
            lambda d: intents.set_must_have(intents.set_weight(d, "fan-out", 7), "fan-out", 3),
            "Change 1 weight and 1 must-have",
        ),
        (lambda d: intents.set_enough(d, "fan-out", 3), "Enough Fan-out adequate"),
        (lambda d: intents.set_enough_levels(d, {"fan-out": 3, "replay": 2}), "Change 2 levels of enough"),
        (lambda d: intents.set_running(d, ["redis"]), "Redis runs already"),
        (lambda d: intents.set_running(d, ["redis", "kafka"]), "Redis and Kafka run already"),
        (lambda d: intents.set_price(d, 0.25), "Price of a further system 0.25"),
        (lambda d: intents.apply_scenario(d, d.comparison.scenarios[0]), "Scenario Session store"),
        (intents.clear_weights, "Clear all weights"),
        (own, "Keep scenario Ours"),
        (lambda d: verify(d, ["requirements/fan-out/fits/redis"], DAY), "Verified Fan-out, Redis"),
        (
            lambda d: verify(d, [f"requirements/{name}/fits/redis" for name in ("fan-out", "replay")], DAY),
            "Verified two cells",
        ),
        (lambda d: intents.set_title(d, "Queue for orders"), "Title “Queue for orders”"),
        (lambda d: intents.set_record(d, status="accepted"), "Status accepted"),
        (lambda d: intents.set_record(d, choice="redis"), "Choice Redis"),
        (
            lambda d: intents.set_record(d, choice="none", choice_reason="Too early"),
            "Decision record",
        ),
        (lambda d: intents.set_record(d, revisit_by="2027-01-01"), "Date to revisit"),
        (lambda d: intents.set_record(d, superseded_by="next.yaml"), "Superseded by"),
        (lambda d: intents.set_record(d, context="Orders"), "Context"),
        (lambda d: intents.set_record(d, context="Orders", status="accepted"), "Decision record"),
        (lambda d: intents.set_story(d, notes={"table": "Slowly"}), "Notes"),
        (
            lambda d: intents.take_comparison(d, compare({**ROWS, "New": (1, 1)})),
            "New version of the comparison",
        ),
    ],
)
def test_that_each_change_has_its_undo_text(change: Callable[[Decision], Decision], text: str) -> None:
    before = start()
    assert describe_change(before, change(before)) == text


def test_that_lifting_a_must_have_is_said() -> None:
    before = intents.set_must_have(start(), "fan-out", 3)
    assert describe_change(before, start()) == "Must-have Fan-out lifted"


def test_that_going_back_to_a_scenario_names_it() -> None:
    scenario = start().comparison.scenarios[0]
    before = intents.set_weights(intents.apply_scenario(start(), scenario), {"fan-out": 9, "replay": 9})
    assert describe_change(before, intents.apply_scenario(before, scenario)) == "Scenario Session store"


def test_that_own_scenarios_are_renamed_and_deleted_by_name() -> None:
    before = own(start())
    renamed = intents.rename_scenario(before, "ours", "Mine")
    assert describe_change(before, renamed) == "Rename scenario Ours to Mine"
    assert describe_change(before, intents.delete_scenario(before, "ours")) == "Delete scenario Ours"


def test_that_a_choice_may_be_taken_back() -> None:
    before = intents.set_record(start(), choice="redis")
    assert describe_change(before, intents.set_record(before, choice=None)) == "Choice as recommended"


def test_that_a_scenario_says_which_must_haves_it_drops() -> None:
    before = intents.set_must_have(start(), "fan-out", 3)
    after = intents.apply_scenario(before, before.comparison.scenarios[0])
    assert describe_change(before, after) == "Scenario Session store, drops one must-have"
