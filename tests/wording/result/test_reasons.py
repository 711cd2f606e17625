from __future__ import annotations

import pytest

from steelyard.decision import intents
from steelyard.scoring.snapshot import take_snapshot
from steelyard.wording.result.explanation import explain
from tests.wording.decisions import decide, snap

ROWS = {
    "Safe writes": (1, 5),
    "Order": (3, 5),
    "Replay": (4, 5),
    "History": (4.5, 5),
    "Fast reads": (5, 1),
    "Small cost": (5, 4),
    "Same": (3, 3),
}


def test_that_the_strongest_reasons_come_first_and_few() -> None:
    explanation = explain(snap(ROWS, dict.fromkeys(ROWS, 2) | {"Safe writes": 8, "Order": 6, "Replay": 5}))
    assert explanation.reasons.heading == "Why Kafka, against Redis"
    assert [reason.phrase for reason in explanation.reasons.for_leader] == [
        "Safe writes: core strength, against workaround",
        "Order: core strength, against adequate",
        "Replay: core strength, against strong",
    ]
    assert explanation.reasons.against_heading == "What speaks for Redis"
    assert [reason.phrase for reason in explanation.reasons.against] == [
        "Fast reads: core strength, against workaround",
        "Small cost: core strength, against strong",
    ]
    assert (explanation.reasons.none, explanation.reasons.none_against) == ("", "")


def test_that_the_largest_reason_has_the_longest_bar() -> None:
    explanation = explain(snap(ROWS, dict.fromkeys(ROWS, 2) | {"Safe writes": 8}))
    bars = [reason.fraction for reason in (*explanation.reasons.for_leader, *explanation.reasons.against)]
    assert max(bars) == explanation.reasons.for_leader[0].fraction == 1
    assert min(bars) > 0


@pytest.mark.parametrize(
    ("fits", "detail"),
    [
        ((3.6, 4.4), "4.4 of 5, against 3.6"),
        ((4.21, 4.22), "both strong, 4.2 of 5"),
        ((0, 5), "core strength, against not offered"),
        (("unknown", 5), "core strength, against not known"),
    ],
)
def test_that_a_reason_compares_the_fits_as_closely_as_it_must(fits: tuple[object, ...], detail: str) -> None:
    assert explain(snap({"A": fits}, {"A": 5})).reasons.for_leader[0].detail == detail


def test_that_measured_fits_are_compared_by_their_numbers() -> None:
    measured = {
        "id": "a",
        "name": "A",
        "scale": {"unit": "ms", "worst": 10, "best": 0, "shape": "linear"},
        "measures": {"redis": 0.14, "kafka": 5},
    }
    signals = [{"id": "core", "title": "Core", "requirements": [measured]}]
    assert explain(snap({"A": (0, 0)}, {"A": 5}, signals=signals)).reasons.for_leader[0].detail == (
        "0.14 ms, against 5 ms"
    )


@pytest.mark.parametrize(
    ("rows", "weights", "must_haves", "text"),
    [
        (ROWS, {}, {}, "Raise a slider to say what matters."),
        (ROWS, {"Same": 5}, {}, "Redis and Kafka meet everything that is weighted equally well."),
        (ROWS, {"Same": 5}, {"Fast reads": 3}, "No other candidate is left to compare it with."),
        (ROWS, {"Same": 5}, {"Same": 4}, "Lower a must-have, or look for an option that meets them all."),
        (
            {"A": ("unknown", "unknown")},
            {"A": 5},
            {},
            "Redis and Kafka meet everything that is weighted equally well, as far as known.",
        ),
        ({"A": ("unknown", 1)}, {"A": 5}, {}, "Only unknown fits set Redis and Kafka apart."),
    ],
)
def test_that_missing_reasons_are_explained(
    rows: dict[str, tuple[object, ...]], weights: dict[str, float], must_haves: dict[str, float], text: str
) -> None:
    explanation = explain(snap(rows, weights, must_haves))
    assert explanation.reasons.for_leader == ()
    assert explanation.reasons.none == text


def test_that_nothing_against_the_leader_is_said() -> None:
    explanation = explain(snap(ROWS, {"Safe writes": 5, "Order": 3}))
    assert explanation.reasons.none_against == "No weighted requirement favours Redis."


def test_that_the_summary_gives_scores_and_both_sides() -> None:
    assert explain(snap(ROWS, {"Safe writes": 8, "Order": 4, "Fast reads": 2})).reasons.summary == (
        "Kafka scores 4.4 of 5, Redis 2.1. What favours Kafka most is “Safe writes” and “Order”. "
        "What favours Redis most is “Fast reads”."
    )


def test_that_a_lead_on_one_requirement_is_called_one() -> None:
    assert explain(snap(ROWS, {"Safe writes": 8, "Same": 4})).reasons.summary.endswith(
        "The lead of Kafka rests on this one requirement."
    )


def test_that_scores_that_look_alike_are_not_told_apart() -> None:
    assert explain(snap({"A": (4.21, 4.21)}, {"A": 5})).reasons.summary.startswith(
        "Redis and Kafka both score 4.2 of 5."
    )


def test_that_rounding_neither_hides_nor_widens_a_lead() -> None:
    assert (
        "Kafka scores 4.22 of 5, Redis 4.21." in explain(snap({"A": (4.21, 4.22)}, {"A": 5})).reasons.summary
    )
    scores = [line.score for line in explain(snap({"A": (4.05, 4.15)}, {"A": 5})).answer.results]
    assert scores == ["4.15", "4.05"]


def test_that_a_score_below_zero_is_shown_as_zero() -> None:
    results = explain(snap({"A": (0, 4, 0)}, {"A": 5}, both=True)).answer.results
    (pair,) = [line for line in results if line.name == "Kafka + Redis"]
    assert (pair.score, pair.fraction, pair.paid) == ("0.0", 0.0, "a further system: −0.5")


def test_that_the_price_of_a_further_system_has_its_sentence() -> None:
    rows = {"A": (5, 1, 5), "B": (1, 5, 5)}
    assert explain(snap(rows, {"A": 5}, both=True)).reasons.price == (
        "Kafka + Redis has to earn 0.5 of 5 for a further system."
    )
    running = intents.set_running(decide(rows, {"A": 5}, both=True), ("redis",))
    assert explain(take_snapshot(running)).reasons.price == (
        "Kafka and Kafka + Redis have to earn 0.5 of 5 each for a further system, as Redis runs already."
    )
    assert explain(snap({"A": (5, 1)}, {"A": 5})).reasons.price == ""


def test_that_results_say_who_leads_and_who_is_out() -> None:
    rows = {"A": (4, 5, 1), "B": (4, 5, 1)}
    lines = explain(snap(rows, {"A": 4}, {"B": 3})).answer.results
    assert [(line.name, line.score, line.note, line.leads, line.eligible) for line in lines] == [
        ("Kafka", "5.0", "ahead", True, True),
        ("Redis", "4.0", "", False, True),
        ("Pulsar", "1.0", "out: “B” must be at least adequate; it is only a workaround", False, False),
    ]
    assert [line.fraction for line in lines] == [1, 0.8, 0.2]


def test_that_a_shared_lead_is_shared() -> None:
    assert [line.note for line in explain(snap({"A": (4, 4, 1)}, {"A": 4})).answer.results] == [
        "level",
        "level",
        "",
    ]


def test_that_nothing_weighted_has_no_scores_and_no_leader() -> None:
    assert [(line.score, line.fraction, line.leads) for line in explain(snap(ROWS, {})).answer.results] == [
        ("–", None, False),
        ("–", None, False),
    ]
