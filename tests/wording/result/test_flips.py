from __future__ import annotations

from dataclasses import replace

import pytest

from steelyard.decision import intents
from steelyard.scoring.results import Outcome
from steelyard.scoring.snapshot import take_snapshot
from steelyard.wording.result.explanation import explain
from steelyard.wording.result.flips import notch_text
from tests.wording.decisions import decide, snap

LEAD = {"Safe writes": (0, 5), "Fast reads": (5, 0)}


def test_that_a_flip_names_slider_threshold_and_who_leads_then() -> None:
    line = explain(snap(LEAD, {"Safe writes": 4.9})).flips[0]
    assert line.text == "Fast reads 0 → 5 or more: Redis leads"
    assert (line.requirement, line.now, line.threshold, line.consequence) == (
        "Fast reads",
        "0",
        "5 or more",
        "Redis leads",
    )


def test_that_a_flip_downwards_says_or_less() -> None:
    texts = [line.text for line in explain(snap(LEAD, {"Safe writes": 8, "Fast reads": 4.2})).flips]
    assert "Safe writes 8 → 4 or less: Redis leads" in texts


def test_that_the_end_of_a_slider_has_nothing_beyond() -> None:
    texts = [line.text for line in explain(snap(LEAD, {"Safe writes": 9.6})).flips]
    assert texts == ["Fast reads 0 → 10: Redis leads"]


def test_that_a_flip_into_a_tie_names_who_is_ahead_without_or_more() -> None:
    lines = explain(snap(LEAD, {"Safe writes": 4.99})).flips
    assert [line.text for line in lines] == ["Fast reads 0 → 5: Redis ahead, too close to call"]


def test_that_or_more_is_not_said_where_a_third_takes_over() -> None:
    rows = {"A": (0, 5, 3.3), "B": (5, 0, 3)}
    snapshot = snap(rows, {"A": 5})
    flip = next(flip for flip in snapshot.evaluation.flips if flip.requirement == "b")
    assert flip.leader == "pulsar"
    assert notch_text(snapshot, "b") == "At 3 Pulsar leads."


@pytest.mark.parametrize(
    ("weights", "requirement", "text"),
    [
        ({"Safe writes": 4.9}, "fast-reads", "At 5 or more Redis leads."),
        ({"Safe writes": 8, "Fast reads": 4.2}, "safe-writes", "At 4 or less Redis leads."),
        ({"Safe writes": 4.99}, "fast-reads", "At 5 Redis is ahead, but it is too close to call."),
        ({"Safe writes": 4.9}, "safe-writes", ""),
    ],
)
def test_that_a_notch_has_its_sentence(weights: dict[str, float], requirement: str, text: str) -> None:
    assert notch_text(snap(LEAD, weights), requirement) == text


def test_that_what_is_close_already_stays_close() -> None:
    snapshot = snap(LEAD, {"Safe writes": 5, "Fast reads": 4.99})
    assert snapshot.recommendation.outcome is Outcome.TOO_CLOSE
    close = [flip for flip in snapshot.evaluation.flips if flip.too_close_at_step]
    assert all("still too close to call" in notch_text(snapshot, flip.requirement) for flip in close)
    marked = replace(snapshot.evaluation.flips[0], too_close_at_step=True)
    shown = replace(snapshot, evaluation=replace(snapshot.evaluation, flips=(marked,)))
    assert notch_text(shown, marked.requirement).endswith("it is still too close to call.")


def test_that_a_notch_tells_what_the_slider_then_does() -> None:
    decision = decide({"A": (1, 4, 3), "B": (5, 1, 4), "C": (2, 3, 3)}, {"A": 8, "B": 3, "C": 4})
    snapshot = take_snapshot(decision)
    assert snapshot.evaluation.flips
    for line in explain(snapshot).flips:
        assert line.flip.step is not None
        there = explain(take_snapshot(intents.set_weight(decision, line.flip.requirement, line.flip.step)))
        if line.consequence.endswith(", too close to call"):
            assert there.sentence.startswith("Too close to call")
        else:
            assert there.sentence.startswith(line.consequence.removesuffix(" leads"))


@pytest.mark.parametrize(
    ("rows", "must_haves", "text"),
    [
        ({"A": (1, 5), "B": (5, 4)}, {}, ""),
        ({"A": (1, 5), "B": (4, 5)}, {}, "No single slider changes the answer."),
        ({"A": (1, 5), "B": (5, 1)}, {"B": 3}, "No slider changes the answer while the must-haves stand."),
        ({"A": (1, 5), "B": (5, 1)}, {"A": 3, "B": 3}, ""),
    ],
)
def test_that_it_is_said_where_nothing_flips(
    rows: dict[str, tuple[object, ...]], must_haves: dict[str, float], text: str
) -> None:
    assert explain(snap(rows, {"A": 1}, must_haves)).no_flips == text


@pytest.mark.parametrize(
    ("rows", "weights", "text"),
    [
        (
            LEAD | {"Small cost": (1, 5)},
            {"Safe writes": 4, "Small cost": 1},
            "The smallest change beyond which Kafka is overtaken: “Fast reads” from 0 to 4.8.",
        ),
        (
            {"A": (1, 5), "B": (4, 5)},
            {"A": 5},
            "No weighting of these requirements lets another candidate overtake Kafka.",
        ),
        (
            {"A": (1, 5), "B": (5, 1)},
            {"A": 5, "B": 5},
            "The slightest change of a weight decides between Redis and Kafka.",
        ),
        ({"A": (1, 5)}, {}, ""),
    ],
)
def test_that_the_smallest_change_is_a_sentence(
    rows: dict[str, tuple[object, ...]], weights: dict[str, float], text: str
) -> None:
    assert explain(snap(rows, weights)).smallest_change == text


def test_that_many_moves_are_counted() -> None:
    rows = dict.fromkeys("ABCDE", (2, 5)) | {"F": (3, 2)}
    said = explain(snap(rows, dict.fromkeys("ABCDE", 10))).smallest_change
    assert said.startswith("It takes six sliders to overtake Kafka, at the least: “A” from 10 to 0, ")
    assert said.endswith(" and three more.")
