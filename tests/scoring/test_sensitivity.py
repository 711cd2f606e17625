from __future__ import annotations

import pytest

from steelyard.decision.intents import set_weight
from steelyard.scoring.evaluation import evaluate
from steelyard.scoring.sensitivity import find_swings, scores_at
from tests.scoring.tables import decide, decide_numbers, measured


def test_that_the_scores_at_any_weight_are_those_of_an_evaluation_there() -> None:
    decision = decide_numbers([[4, 1, 2.5], [1, 5, 2.5], [3, 0, 1]], [6, 2, 1.5])
    weights = [0, 0.3, 2, 9.75, 10]
    lines = scores_at(decision, "r1", weights)
    for place, weight in enumerate(weights):
        there = evaluate(set_weight(decision, "r1", weight), trials=False, knowing=False)
        for candidate, line in lines.items():
            assert line[place] == pytest.approx(there.standing(candidate).score)


def test_that_there_is_no_score_where_nothing_would_be_weighted() -> None:
    assert scores_at(decide_numbers([[4, 1]], [6]), "r0", [0, 3]) == {"a0": (None, 4), "a1": (None, 1)}


def test_that_eliminated_candidates_keep_their_line() -> None:
    decision = decide({"r": {"a": measured(4), "b": measured(1)}}, {"r": 2}, must_haves={"r": 3})
    assert scores_at(decision, "r", [5])["b"] == (1,)


def test_that_an_unknown_requirement_is_an_error() -> None:
    with pytest.raises(KeyError):
        scores_at(decide_numbers([[4, 1]], [6]), "nothing", [0])


def test_that_swings_are_the_leads_at_both_ends_widest_first() -> None:
    decision = decide_numbers([[4, 3], [1, 4], [2, 2]], [8, 2, 3])
    swings = find_swings(decision)
    assert [swing.requirement for swing in swings] == ["r1", "r0", "r2"]
    assert (swings[0].at_zero, swings[0].at_ten) == pytest.approx((8 / 11, -22 / 21))
    for swing in swings:
        for end, lead in ((0, swing.at_zero), (10, swing.at_ten)):
            there = evaluate(set_weight(decision, swing.requirement, end), trials=False, knowing=False)
            scores = there.standing("a0").score, there.standing("a1").score
            assert lead == pytest.approx((scores[0] or 0) - (scores[1] or 0))


def test_that_there_is_no_lead_where_nothing_would_be_weighted() -> None:
    (swing,) = find_swings(decide_numbers([[4, 3]], [8]))
    assert (swing.at_zero, swing.at_ten, swing.width) == (None, 1, 0)


def test_that_one_eligible_candidate_and_nothing_weighted_have_no_swings() -> None:
    assert find_swings(decide({"r": {"a": 4, "b": 1}}, {"r": 2}, must_haves={"r": 3})) == ()
    assert find_swings(decide_numbers([[4, 3]], [0])) == ()
