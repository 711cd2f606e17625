from __future__ import annotations

import pytest

from steelyard.wording.story import STEPS, story_headlines
from tests.wording.decisions import snap

ROWS = {"Safe writes": (1, 5), "Fast reads": (5, 1), "Order": (3, 5)}


def test_that_seven_steps_each_state_something() -> None:
    assert story_headlines(
        snap(ROWS, {"Safe writes": 8, "Fast reads": 2, "Order": 3}, question="Which one?")
    ) == {
        "question": "Which one?",
        "candidates": "Two options are on the table.",
        "weights": "1 of 3 weighted requirements carries over half of the weight.",
        "table": "Kafka and Redis differ clearly on every weighted requirement.",
        "profile": "Kafka is strong or better on every signal.",
        "recommendation": "Kafka fits better than Redis.",
        "changes": "“Safe writes” at 0: Redis leads.",
    }


@pytest.mark.parametrize(
    ("weights", "must_haves", "step", "headline"),
    [
        ({}, {}, "weights", "Nothing is weighted yet."),
        ({}, {}, "table", "One signal compares two candidates."),
        ({}, {}, "profile", "Each candidate has a profile of its own."),
        ({}, {}, "recommendation", "Nothing is weighted yet."),
        ({}, {}, "changes", "Weights come first."),
        ({"Order": 1}, {}, "weights", "One requirement decides."),
        ({"Order": 1}, {"Order": 4}, "changes", "The must-haves leave one candidate."),
        (
            {"Order": 1},
            {"Safe writes": 3, "Fast reads": 3},
            "changes",
            "The must-haves decide; no slider changes that.",
        ),
    ],
)
def test_that_headlines_are_honest_where_there_is_no_leader(
    weights: dict[str, float], must_haves: dict[str, float], step: str, headline: str
) -> None:
    assert story_headlines(snap(ROWS, weights, must_haves))[step] == headline


def test_that_no_headline_is_longer_than_twelve_words() -> None:
    long = " ".join(["word"] * 20)
    options = [{"id": "redis", "name": f"Redis {long}"}, {"id": "kafka", "name": f"Kafka {long}"}]
    rows = {f"First {long}": (1, 5), f"Second {long}": (5, 2)}
    snapshot = snap(rows, dict.fromkeys(rows, 4), options=options, question=f"{long}?", title=long)
    headlines = story_headlines(snapshot)
    assert list(headlines) == list(STEPS)
    assert all(0 < len(headline.split()) <= 12 for headline in headlines.values())
