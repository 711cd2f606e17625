from __future__ import annotations

import pytest

from steelyard.charts.catalogue import chart_named
from tests.wording.decisions import snap

ROWS = {"Safe writes": (1, 5), "Fast reads": (5, 1), "Order": (3, 5)}
WEIGHTS = {"Safe writes": 8, "Fast reads": 2, "Order": 3}


@pytest.mark.parametrize(
    ("chart", "text"),
    [
        (
            "radar",
            "Radar chart of the fits of Redis and Kafka on one signal. "
            "Redis is strong or better on nothing. Kafka is strong or better on “Core”.",
        ),
        (
            "gaps",
            "Gaps between the fits of Kafka and Redis, the largest weighted gap first. The largest: "
            "“Safe writes” (core strength, against workaround); "
            "“Fast reads” (workaround, against core strength); “Order” (core strength, against adequate).",
        ),
        (
            "contributions",
            "What each requirement adds to the lead of Kafka over Redis. "
            "Two requirements favour Kafka: “Safe writes” and “Order”. "
            "One requirement favours Redis: “Fast reads”.",
        ),
        (
            "sensitivity",
            "The score of each candidate as the weight of “Safe writes” goes from 0 to 10. It is 8 now. "
            "From 0.5 down too close to call, at 0 Redis leads.",
        ),
        (
            "tornado",
            "How far the lead of Kafka over Redis swings as each weight alone goes from 0 to 10. "
            "Two turn the answer: “Safe writes” and “Fast reads”.",
        ),
        (
            "table",
            "Table of weights, shares and fits for three requirements. "
            "Scores out of 5: Kafka 4.4 and Redis 2.1.",
        ),
    ],
)
def test_that_every_chart_says_what_it_shows(chart: str, text: str) -> None:
    assert chart_named(chart).describe(snap(ROWS, WEIGHTS)) == text


def test_that_sensitivity_follows_the_chosen_requirement() -> None:
    assert "the weight of “Order”" in chart_named("sensitivity").describe(snap(ROWS, WEIGHTS), "order")


@pytest.mark.parametrize("chart", ["gaps", "contributions", "tornado"])
def test_that_a_chart_of_two_says_when_there_are_none(chart: str) -> None:
    assert (
        chart_named(chart)
        .describe(snap(ROWS, {}))
        .endswith("there are no two candidates to compare. Nothing is weighted yet.")
    )


def test_that_equal_fits_have_no_gaps() -> None:
    assert (
        chart_named("gaps")
        .describe(snap({"A": (4, 4)}, {"A": 3}))
        .endswith("They fit every weighted requirement equally.")
    )


def test_that_a_candidate_that_nothing_favours_is_named_so() -> None:
    snapshot = snap({"Safe writes": (1, 5)}, {"Safe writes": 4})
    assert chart_named("contributions").describe(snapshot).endswith("No weighted requirement favours Redis.")
