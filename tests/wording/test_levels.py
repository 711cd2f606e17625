"""What follows from a level is said before it is chosen."""

from __future__ import annotations

import pytest

from steelyard.decision import intents
from steelyard.scoring.snapshot import take_snapshot
from steelyard.wording.levels import (
    enough_choice,
    level_text,
    levels_text,
    must_have_choice,
    running_note,
    running_text,
)
from tests.wording.decisions import decide

ROWS = {"Speed": (5, 1), "Scale": (2, [2, 5]), "Price": (4, "unknown")}
SNAPSHOT = take_snapshot(decide(ROWS, {"Speed": 4}), trials=False, knowing=False)


@pytest.mark.parametrize(
    ("requirement", "least", "said"),
    [
        ("speed", 1, "Workaround: all meet it"),
        ("speed", 4, "Strong: Kafka is out"),
        ("speed", 3.5, "3.5 of 5: Kafka is out"),
        ("scale", 3, "Adequate: Redis is out; Kafka has yet to show it"),
        ("scale", 5, "Core strength: nothing is left"),
        ("price", 4, "Strong: Kafka has yet to show it"),
    ],
)
def test_that_a_must_have_says_who_is_out(requirement: str, least: float, said: str) -> None:
    assert must_have_choice(SNAPSHOT, requirement, least) == said


@pytest.mark.parametrize(
    ("requirement", "level", "said"),
    [
        ("speed", 4, "Strong: Redis counts no higher"),
        ("speed", 1, "Workaround: all count alike"),
        ("scale", 4, "Strong: changes nothing"),
    ],
)
def test_that_a_level_of_enough_says_who_is_capped(requirement: str, level: float, said: str) -> None:
    assert enough_choice(SNAPSHOT, requirement, level) == said


def test_that_what_is_set_on_a_requirement_is_said_in_one_line() -> None:
    assert levels_text(None, None) == "not a must-have"
    assert levels_text(3, None) == "must-have, at least adequate"
    assert levels_text(None, 4) == "not a must-have; enough at strong"
    assert levels_text(1, 2.5) == "must-have, at least a workaround; enough at 2.5 of 5"
    assert level_text(1) == "workaround"


def test_that_what_runs_already_is_said_with_its_price() -> None:
    decision = intents.set_price(SNAPSHOT.decision, 0.25)
    assert running_text(decision, "redis") == "Redis runs already"
    assert running_note(decision).endswith("each further system has to earn 0.25 of 5.")
