from __future__ import annotations

import pytest

from steelyard.decision import intents
from steelyard.scoring.results import Outcome
from steelyard.scoring.snapshot import take_snapshot
from steelyard.wording.result.explanation import explain
from steelyard.wording.result.flips import notch_text
from tests.wording.decisions import decide, snap

LEAD: dict[str, tuple[object, ...]] = {"Safe writes": (0, 5), "Fast reads": (5, 0)}


def texts(rows: dict[str, tuple[object, ...]], weights: dict[str, float]) -> list[str]:
    return [line.text for line in explain(snap(rows, weights)).flips.lines]


def test_that_a_flip_says_from_where_it_is_close_and_from_where_another_leads() -> None:
    (line,) = explain(snap(LEAD, {"Safe writes": 8})).flips.lines
    assert line.text == "“Fast reads”, now 0: from 8 too close to call, from 8.5 Redis leads"
    assert (line.requirement, line.now, line.too_close, line.clear, line.leader) == (
        "Fast reads",
        "0",
        "from 8",
        "from 8.5",
        "Redis",
    )


def test_that_a_flip_downwards_says_down() -> None:
    assert "“Safe writes”, now 8: from 4 down Redis leads" in texts(
        LEAD, {"Safe writes": 8, "Fast reads": 4.2}
    )


def test_that_on_one_half_step_only_the_clear_lead_is_said() -> None:
    assert texts(LEAD, {"Safe writes": 9.8}) == ["“Fast reads”, now 0: at 10 Redis leads"]


def test_that_a_flip_that_nobody_wins_says_so() -> None:
    sure = {"evidence": "measured"}
    rows = {"A": ({"fit": 3, **sure}, {"fit": 3.1, **sure}), "B": ({"fit": 3.1, **sure}, {"fit": 3, **sure})}
    (line,) = explain(snap(rows, {"A": 9})).flips.lines
    assert line.text.startswith("“B”, now 0: from ")
    assert line.text.endswith("too close to call, with Redis just ahead at the end")


@pytest.mark.parametrize(
    ("weights", "requirement", "text"),
    [
        ({"Safe writes": 8}, "fast-reads", "From 8 too close to call, from 8.5 Redis leads."),
        ({"Safe writes": 8, "Fast reads": 4.2}, "safe-writes", "From 4 down Redis leads."),
        ({"Safe writes": 8}, "safe-writes", ""),
    ],
)
def test_that_the_marks_of_a_slider_have_their_sentence(
    weights: dict[str, float], requirement: str, text: str
) -> None:
    assert notch_text(snap(LEAD, weights), requirement) == text


def test_that_what_is_close_already_is_not_said_to_become_so() -> None:
    snapshot = snap(LEAD, {"Safe writes": 5, "Fast reads": 4.96})
    assert snapshot.recommendation.outcome is Outcome.TOO_CLOSE
    said = [line.text for line in explain(snapshot).flips.lines]
    assert said == [
        "“Safe writes”, now 5: from 4.5 down Redis leads",
        "“Fast reads”, now 5: from 5.5 Redis leads",
    ]


def test_that_applying_a_flip_does_what_it_says() -> None:
    decision = decide({"A": (1, 4, 3), "B": (5, 1, 4), "C": (2, 3, 3)}, {"A": 8, "B": 3, "C": 4})
    snapshot = take_snapshot(decision)
    assert snapshot.evaluation.flips
    for line in explain(snapshot).flips.lines:
        there = take_snapshot(intents.set_weight(decision, line.flip.requirement, line.flip.applied))
        assert line.flip.leader in there.evaluation.leaders
        if line.clear:
            assert there.evaluation.lead is not None
            assert there.evaluation.lead >= 0.05 or len(there.evaluation.standings) > 2


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
    assert explain(snap(rows, {"A": 1}, must_haves)).flips.none == text


@pytest.mark.parametrize(
    ("rows", "weights", "text"),
    [
        (LEAD, {"Safe writes": 4}, ""),  # the flip has said it
        (
            {"A": (4, 5), "B": (4, 5), "C": (4, 3)},
            {"A": 10, "B": 10},
            "The smallest change after which Redis leads: “A” from 10 to 0, “B” from 10 to 0 and “C” from 0 "
            "to 0.5.",
        ),
        ({"A": (1, 5), "B": (4, 5)}, {"A": 5}, "As the fits stand, Kafka stays ahead whatever the weights."),
        ({"A": (4, 4)}, {"A": 5}, "No weighting of these requirements sets them apart."),
        ({"A": (1, 5)}, {}, ""),
    ],
)
def test_that_the_smallest_change_is_said_in_half_steps_where_no_flip_has(
    rows: dict[str, tuple[object, ...]], weights: dict[str, float], text: str
) -> None:
    assert explain(snap(rows, weights)).flips.smallest_change == text


def test_that_many_sliders_are_counted() -> None:
    rows = dict.fromkeys("ABCDE", (2, 5)) | {"F": (3, 2)}
    said = explain(snap(rows, dict.fromkeys("ABCDE", 10))).flips.smallest_change
    assert said.startswith("At least six sliders have to move before Kafka is overtaken: “A” from 10 to 0, ")
    assert said.endswith(" and four more.")


def test_that_what_to_find_out_says_how_often_it_would_turn_the_answer() -> None:
    said = explain(snap({"A": ("unknown", 2), "B": (4, 3)}, {"A": 5, "B": 5})).flips
    (line,) = said.find_out
    assert line.text == "Redis on “A”: knowing it exactly could turn the answer in 20 of 100 cases."
    assert line.step == "Find out how well Redis does on “A”"
    assert (line.turns, said.nothing_to_find_out) == (True, "")


def test_that_a_weight_at_zero_may_be_worth_knowing() -> None:
    sure = {"evidence": "measured"}
    rows = {
        "A": ({"fit": 4, **sure}, {"fit": 3, **sure}),
        "B": ({"fit": 0, **sure}, {"fit": 5, **sure}),
    }
    (line,) = explain(snap(rows, {"A": 8})).flips.find_out
    assert line.candidate is None
    assert line.text == "The weight of “B”, at zero now, could turn the answer in 80 of 100 cases."


def test_that_where_nothing_is_worth_knowing_that_is_said_once_it_has_been_looked_for() -> None:
    decision = decide({"A": (1, 5)}, {"A": 8})
    assert explain(take_snapshot(decision)).flips.nothing_to_find_out == (
        "No single fit, known exactly, turns the answer."
    )
    assert explain(take_snapshot(decision, knowing=False)).flips.nothing_to_find_out == ""
