from __future__ import annotations

from typing import TYPE_CHECKING, Any

from steelyard.wording.result.explanation import explain
from tests.wording.decisions import BOTH, snap

if TYPE_CHECKING:
    from collections.abc import Mapping

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
    return [risk.phrase for risk in explain(snap(rows, weights, **more)).cautions.risks]


def test_that_an_option_warns_of_its_failure_mode_and_pitfalls() -> None:
    assert phrases({"A": (1, 5)}, {"A": 5}, options=OPTIONS) == [
        "If it turns out wrong: Overkill for a cache.",
        "Lag.",
        "Keys.",
    ]


def test_that_a_combination_gives_what_keeps_its_members_in_step() -> None:
    assert phrases({"A": (4, 1, 4), "B": (1, 4, 4)}, {"A": 5, "B": 5}, **COMBINED) == [
        "If it turns out wrong: Two platforms.",
        "To keep them in step: Written to Kafka first.",
        "The copy lags.",
    ]


def test_that_a_tie_warns_of_each_failure_mode_only() -> None:
    assert phrases({"A": (4, 4)}, {"A": 5}, options=OPTIONS) == [
        "If Redis turns out wrong: A fragile mini-database.",
        "If Kafka turns out wrong: Overkill for a cache.",
    ]


def test_that_no_answer_needs_no_warning() -> None:
    assert phrases({"A": (4, 4)}, {}, options=OPTIONS) == []


def test_that_pitfalls_that_speak_of_what_weighs_come_first_and_the_rest_is_counted() -> None:
    options = [
        OPTIONS[0],
        {
            "id": "kafka",
            "name": "Kafka",
            "pitfalls": ["Costs grow", "Disks fill", "Partitions move", "Names clash", "Replay takes hours"],
        },
    ]
    said = explain(snap({"Replay of history": (1, 5)}, {"Replay of history": 5}, options=options)).cautions
    assert said.risks[0].text == "Replay takes hours."
    assert len(said.risks) == 4
    assert (len(said.all_risks), said.more_risks) == (5, "And one more.")


def cautions(rows: Mapping[str, tuple[object, ...]], weights: dict[str, float], **more: Any) -> list[str]:
    return [one.text for one in explain(snap(rows, weights, **more)).cautions.decision]


def test_that_a_decisive_requirement_comes_with_its_remedy() -> None:
    rows = {"Speed": (5, 1), "Safety": (2, 3), "Audit": (0, 2)}
    assert cautions(rows, {"Speed": 10, "Safety": 8, "Audit": 8}) == [
        "Redis is only limited on “Safety”, which you call decisive. "
        "If that rules it out, make it a must-have.",
        "Redis offers next to nothing on “Audit”, which you call decisive. "
        "If that rules it out, make it a must-have.",
    ]


def test_that_a_family_counted_once_is_asked_about() -> None:
    rows = {"S1": (5, 2, 1), "S2": (5, 2, 1), "S3": (4.5, 2, 1), "K": (2, 5, 3), "O": (3, 3, 4)}
    assert cautions(rows, {"S1": 5, "S2": 4, "S3": 4, "K": 6})[-1] == (
        "Three requirements rate the candidates alike and carry 68% of the weight. "
        "Counted once, Kafka would lead: is that three, or one?"
    )


def test_that_a_pair_that_does_not_earn_its_price_is_named() -> None:
    rows = {"A": (1, 5, 5), "B": (5, 4.4, 5)}
    assert cautions(rows, {"A": 5, "B": 4}, both=True) == [
        "Kafka + Redis scores 0.3 more on what you weighted, less than a further system has to earn. "
        "If you run both already, say so."
    ]


def test_that_what_is_to_be_shown_is_said_once_and_tells_unknown_from_a_range() -> None:
    explained = explain(snap({"A": ("unknown", 3), "B": (5, 1)}, {"B": 5}, {"A": 3}))
    assert [one.text for one in explained.cautions.decision] == [
        "It is not known whether Redis meets the must-have “A”. Find out first."
    ]
    assert explained.cautions.to_be_shown == ()
    assert explained.cautions.unknown == ()
    ranged = explain(snap({"A": ([1, 5], 3), "B": (5, 1)}, {"B": 5}, {"A": 3}))
    assert [one.text for one in ranged.cautions.decision] == [
        "Redis meets the must-have “A” only with the upper part of its range. Find out first."
    ]


def test_that_weak_equal_and_burdens_only_are_asked_about() -> None:
    assert cautions({"A": (1, 2)}, {"A": 5}) == [
        "Even Kafka scores only 2.0 of 5. Look for another option, or take none of these."
    ]
    assert cautions({"A": (4, 5), "B": (4, 5)}, {"A": 5, "B": 5}) == [
        "Both requirements weigh the same: this shows the table, not your system. Say what matters more."
    ]


def test_that_the_unknown_that_could_turn_the_answer_is_said_once() -> None:
    rival = explain(snap({"A": (3.5, "unknown"), "B": (3, 2)}, {"A": 5, "B": 4}))
    assert [one.text for one in rival.cautions.decision] == [
        "Kafka is not known on 56% of the weight and could lead. Find out first."
    ]
    cell = explain(snap({"A": (3.2, "unknown"), "B": (3, 2.9)}, {"A": 3, "B": 7}))
    assert [one.text for one in cell.cautions.decision] == [
        "Kafka is not known on “A”, which alone could turn the answer. Find out first."
    ]
    assert cell.cautions.unknown == ()
