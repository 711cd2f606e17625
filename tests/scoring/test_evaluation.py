from __future__ import annotations

import pytest

from steelyard.scoring.evaluation import evaluate
from tests.samples import decision as sample
from tests.scoring.tables import decide, decide_numbers


def test_that_a_score_is_the_mean_fit_weighted_by_shares() -> None:
    evaluation = evaluate(decide_numbers([[4, 1], [1, 5]], [6, 2]), trials=False, knowing=False)
    assert evaluation.standing("a0").score == pytest.approx(3.25)
    assert evaluation.standing("a1").score == pytest.approx(2)
    assert evaluation.lead == pytest.approx(1.25)


def test_that_standings_are_best_first_and_eliminated_candidates_last() -> None:
    decision = decide(
        {"r": {"a": 2, "b": 5, "c": 3}, "s": {"a": 3, "b": 0, "c": 3}}, {"r": 1}, must_haves={"s": 1}
    )
    standings = evaluate(decision, trials=False, knowing=False).standings
    assert [(s.candidate, s.rank, s.eligible, s.score) for s in standings] == [
        ("c", 1, True, 3),
        ("a", 2, True, 2),
        ("b", None, False, 5),
    ]


def test_that_a_tie_shares_a_rank_and_the_next_rank_counts_all_before() -> None:
    standings = evaluate(decide_numbers([[3, 4, 4, 1]], [1]), trials=False, knowing=False).standings
    assert [(s.candidate, s.rank) for s in standings] == [("a1", 1), ("a2", 1), ("a0", 3), ("a3", 4)]


def test_that_the_runner_up_of_tied_leaders_is_the_second_of_them() -> None:
    evaluation = evaluate(decide_numbers([[3, 4, 4]], [1]), trials=False, knowing=False)
    assert (evaluation.leaders, evaluation.runner_up, evaluation.lead) == (("a1", "a2"), "a2", 0)


def test_that_contributions_are_largest_first_and_add_up_to_the_lead() -> None:
    evaluation = evaluate(
        decide_numbers([[1, 2], [5, 0], [3, 3], [4, 1]], [2, 4, 1, 0]), trials=False, knowing=False
    )
    assert [c.requirement for c in evaluation.contributions] == ["r1", "r2", "r0"]
    assert [c.value for c in evaluation.contributions] == pytest.approx([20 / 7, 0, -2 / 7])
    assert sum(c.value for c in evaluation.contributions) == pytest.approx(evaluation.lead)


def test_that_the_contributions_of_any_two_can_be_asked_for() -> None:
    evaluation = evaluate(decide_numbers([[1, 2, 0], [5, 0, 0]], [2, 4]), trials=False, knowing=False)
    assert [(c.requirement, c.value) for c in evaluation.contribution("a1", "a2")] == [
        ("r0", pytest.approx(2 / 3)),
        ("r1", 0),
    ]


def test_that_nothing_weighted_gives_no_score_and_no_rank() -> None:
    evaluation = evaluate(decide_numbers([[5, 1]], [0]))
    assert [(s.score, s.rank, s.trials_share) for s in evaluation.standings] == [(None, None, None)] * 2
    assert (evaluation.leaders, evaluation.runner_up, evaluation.lead) == ((), None, None)
    assert evaluation.contributions == ()
    assert evaluation.shares == {"r0": 0}


def test_that_a_signal_has_the_weighted_mean_of_its_requirements_or_the_plain_one() -> None:
    decision = sample()
    assert decision.weights == {"no-loss": 8, "fast": 0, "few-people": 0}
    evaluation = evaluate(decision, trials=False, knowing=False)
    assert evaluation.signal_fits["core"] == {"redis": 2, "kafka": 4.5, "both": 4.5}
    unweighted = evaluate(sample(scenarios=""), trials=False, knowing=False)
    assert unweighted.signal_fits["core"] == pytest.approx({"redis": 11 / 3, "kafka": 6.5 / 3, "both": 3.5})


def test_that_the_share_of_a_signal_is_the_sum_of_its_rows() -> None:
    evaluation = evaluate(sample(), trials=False, knowing=False)
    assert evaluation.signal_shares == {"core": 100}
    assert sum(evaluation.shares.values()) == 100


def test_that_exact_shares_add_up_to_one_and_are_what_scores_are_made_of() -> None:
    evaluation = evaluate(decide_numbers([[4, 1], [1, 5], [2, 2]], [1, 1, 1]), trials=False, knowing=False)
    assert sum(evaluation.exact_shares.values()) == pytest.approx(1)
    assert evaluation.exact_shares["r2"] == pytest.approx(1 / 3)
    assert evaluation.shares == {"r0": 34, "r1": 33, "r2": 33}


def test_that_unknown_cells_are_listed_and_computed_in_the_middle() -> None:
    evaluation = evaluate(decide({"r": {"a": "unknown", "b": 1}}, {"r": 1}), trials=False, knowing=False)
    assert evaluation.unknown == (("a", "r"),)
    assert evaluation.unknown_signals == {("signal-r", "a")}
    assert evaluation.standing("a").score == 2.5


def test_that_guidance_has_a_share_of_nothing_and_no_fit() -> None:
    evaluation = evaluate(sample(requirements="", scenarios=""))
    assert evaluation.signal_shares == {"core": 0}
    assert evaluation.signal_fits == {}
    assert [standing.candidate for standing in evaluation.standings] == ["redis", "kafka", "both"]


def test_that_an_evaluation_cannot_be_changed() -> None:
    evaluation = evaluate(decide_numbers([[4, 1]], [1]), trials=False, knowing=False)
    for mapping in (evaluation.shares, evaluation.stability, evaluation.fits, evaluation.signal_fits):
        with pytest.raises(TypeError):
            mapping["r0"] = 1  # type: ignore[index] # that is the point


def test_that_the_mean_over_requirements_goes_by_weight_and_is_plain_where_none_has_any() -> None:
    evaluation = evaluate(decide_numbers([[4, 1], [1, 5], [0, 2], [2, 0]], [6, 2, 0, 0]))
    assert evaluation.mean_fits(["r0", "r1", "r2"]) == pytest.approx({"a0": 3.25, "a1": 2})
    assert evaluation.mean_fits(["r2", "r3"]) == pytest.approx({"a0": 1, "a1": 1})


def test_that_nothing_is_known_over_requirements_of_which_each_is_unknown() -> None:
    evaluation = evaluate(decide({"r": {"a": None, "b": 3}, "s": {"a": None, "b": None}}, {"r": 1}))
    assert evaluation.unknown_over(["r", "s"]) == {"a"}
    assert evaluation.unknown_over(["s"]) == {"a", "b"}
