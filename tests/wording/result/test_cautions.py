from __future__ import annotations

from typing import Any

from steelyard.wording.result.explanation import explain
from tests.wording.decisions import BOTH, snap

OPTIONS = [
    {"id": "redis", "name": "Redis", "if_wrong": "A fragile mini-database", "pitfalls": ["Hot keys"]},
    {
        "id": "kafka",
        "name": "Kafka",
        "if_wrong": "Overkill for a cache.",
        "pitfalls": ["Lag", "Keys"],
    },
]
COMBINED: dict[str, Any] = {
    "both": True,
    "options": OPTIONS,
    "combinations": [{**BOTH, "if_wrong": "Two platforms", "pitfalls": ["The copy lags"]}],
    "assumptions": ["Kafka + Redis: written to Kafka first", "Kafka 4"],
}


def phrases(rows: dict[str, tuple[object, ...]], weights: dict[str, float], **more: Any) -> list[str]:
    return [caution.phrase for caution in explain(snap(rows, weights, **more)).cautions]


def test_that_an_option_warns_of_its_failure_mode_and_pitfalls() -> None:
    assert phrases({"A": (1, 5)}, {"A": 5}, options=OPTIONS) == [
        "If it is the wrong choice: Overkill for a cache.",
        "Lag.",
        "Keys.",
    ]


def test_that_a_combination_gives_roles_and_what_keeps_its_members_in_step() -> None:
    assert phrases({"A": (4, 1, 4), "B": (1, 4, 4)}, {"A": 5, "B": 5}, **COMBINED) == [
        "If it is the wrong choice: Two platforms.",
        "Kafka: history.",
        "Redis: state.",
        "To keep them in step: Written to Kafka first.",
        "The copy lags.",
    ]


def test_that_a_tie_warns_of_each_failure_mode_only() -> None:
    assert phrases({"A": (4, 4)}, {"A": 5}, options=OPTIONS) == [
        "If Redis is the wrong choice: A fragile mini-database.",
        "If Kafka is the wrong choice: Overkill for a cache.",
    ]


def test_that_no_answer_needs_no_warning() -> None:
    assert phrases({"A": (4, 4)}, {}, options=OPTIONS) == []
