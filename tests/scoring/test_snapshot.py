"""The traps: decisions at the edge of what makes sense still give a whole snapshot that says so."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from steelyard.documents.faults import DocumentError
from steelyard.scoring.results import Confidence, Outcome, Recommendation
from steelyard.scoring.snapshot import Snapshot, take_snapshot
from tests.samples import comparison
from tests.scoring.tables import decide, decide_numbers, measured


def snapshot(rows: dict[str, Any], weights: dict[str, float], **parts: Any) -> Snapshot:
    return take_snapshot(decide(rows, weights, **parts))


def answer(rows: dict[str, Any], weights: dict[str, float], **parts: Any) -> Recommendation:
    return snapshot(rows, weights, **parts).recommendation


def test_that_one_candidate_left_is_chosen_without_a_rival() -> None:
    found = snapshot({"r": {"a": 4, "b": 1}}, {"r": 3}, must_haves={"r": 2})
    assert found.recommendation.recommended == ("a",)
    assert found.evaluation.lead is None
    assert found.evaluation.smallest_change is None
    assert found.evaluation.stability == {"r": (0, 10)}


def test_that_two_equal_candidates_are_too_close_with_half_each() -> None:
    found = snapshot({"r": {"a": measured(4), "b": measured(4)}}, {"r": 3})
    assert found.recommendation.outcome is Outcome.TOO_CLOSE
    assert [standing.trials_share for standing in found.evaluation.standings] == [0.5, 0.5]
    assert found.evaluation.dissenting == ()


def test_that_all_weights_zero_say_so() -> None:
    assert answer({"r": {"a": 4, "b": 1}}, {}).outcome is Outcome.NO_WEIGHTS


def test_that_must_haves_decide_before_weights_are_asked_for() -> None:
    assert answer({"r": {"a": 1, "b": 1}}, {}, must_haves={"r": 3}).outcome is Outcome.NONE_ELIGIBLE


def test_that_one_weight_decides_alone() -> None:
    found = snapshot({"r": {"a": measured(4), "b": measured(1)}, "s": {"a": 1, "b": 5}}, {"r": 0.5})
    assert found.recommendation.recommended == ("a",)
    assert found.evaluation.shares == {"r": 100, "s": 0}


def test_that_a_constant_requirement_and_a_column_of_zeros_decide_nothing() -> None:
    rows = {
        "constant": {"a": measured(3), "b": measured(3)},
        "zero": {"a": measured(0), "b": measured(0)},
        "r": {"a": measured(4), "b": measured(1)},
    }
    found = snapshot(rows, {"constant": 9, "zero": 9, "r": 2})
    assert found.recommendation.recommended == ("a",)
    assert found.evaluation.flips == ()
    assert found.evaluation.dissenting == ()


def test_that_only_zeros_tie() -> None:
    found = snapshot({"r": {"a": measured(0), "b": measured(0)}}, {"r": 5})
    assert found.recommendation.outcome is Outcome.TOO_CLOSE
    assert set(found.evaluation.second_opinions.values()) == {(("a", "b"),)}


def test_that_all_eliminated_is_an_answer() -> None:
    found = snapshot({"r": {"a": 2, "b": 1}}, {"r": 3}, must_haves={"r": 3})
    assert found.recommendation.outcome is Outcome.NONE_ELIGIBLE
    assert [standing.score for standing in found.evaluation.standings] == [2, 1]
    assert [len(standing.failed) for standing in found.evaluation.standings] == [1, 1]
    assert {standing.trials_share for standing in found.evaluation.standings} == {None}


def test_that_an_eliminated_leader_gives_way_and_keeps_its_would_be_score() -> None:
    rows = {"r": {"a": 5, "b": 2}, "s": {"a": 1, "b": 4}}
    found = snapshot(rows, {"r": 9, "s": 1}, must_haves={"s": 2})
    assert found.recommendation.recommended == ("b",)
    last = found.evaluation.standings[-1]
    assert (last.candidate, last.rank, last.eligible) == ("a", None, False)
    assert last.score == pytest.approx(4.6)


def test_that_an_option_tied_with_its_combination_is_the_simpler() -> None:
    rows = {"r": {"a": measured(5), "b": measured(1)}}
    found = answer(rows, {"r": 4}, combinations={"both": ["a", "b"]}, price=0)
    assert (found.outcome, found.recommended, found.simpler) == (Outcome.TOO_CLOSE, ("a", "both"), "a")
    assert found.confidence is Confidence.TOO_CLOSE


def test_that_unknown_everywhere_is_not_enough_and_dominates_nobody() -> None:
    rows = {name: {"a": "unknown", "b": "unknown"} for name in "rst"}
    found = snapshot(rows, dict.fromkeys("rst", 5.0), must_haves={"r": 3})
    assert found.recommendation.outcome is Outcome.NOT_ENOUGH_KNOWN
    assert found.recommendation.reasons_for == ()
    assert {standing.to_be_shown for standing in found.evaluation.standings} == {("r",)}
    assert {standing.dominated_by for standing in found.evaluation.standings} == {()}
    assert len(found.evaluation.unknown) == 6


def test_that_200_requirements_and_20_candidates_give_a_whole_snapshot() -> None:
    random = np.random.default_rng(5)
    fits = random.integers(0, 21, (200, 20)) / 4
    weights = random.integers(0, 21, 200) / 2
    found = take_snapshot(decide_numbers(fits.tolist(), weights.tolist()))
    expected = (weights[:, None] * fits).sum(axis=0) / weights.sum()
    assert found.evaluation.leaders == (f"a{expected.argmax()}",)
    assert found.evaluation.standings[0].score == pytest.approx(expected.max())
    shares = [standing.trials_share or 0.0 for standing in found.evaluation.standings]
    assert sum(shares) == pytest.approx(1)


def test_that_half_steps_of_weights_count() -> None:
    found = snapshot({"r": {"a": 5, "b": 1}, "s": {"a": 1, "b": 5}}, {"r": 0.5, "s": 1})
    assert found.evaluation.standing("b").score == pytest.approx(11 / 3)
    assert found.recommendation.leader == "b"


def test_that_a_combination_of_combinations_is_refused() -> None:
    nested = (
        "  - {id: both, name: Both, members: [kafka, redis]}\n"
        "  - {id: all, name: All, members: [both, redis]}\n"
    )
    with pytest.raises(DocumentError):
        comparison(combinations=nested)


def test_that_a_measure_outside_its_scale_is_clipped() -> None:
    scale = "scale: {unit: ms, worst: 10, best: 1}"
    requirements = f"      - {{id: fast, name: Fast, {scale}, measures: {{redis: 0.1, kafka: 99}}}}\n"
    table = comparison(requirements=requirements, scenarios="", combinations="")
    found = take_snapshot(decide(table, {"fast": 4}))
    assert [standing.score for standing in found.evaluation.standings] == [5, 0]


def test_that_worst_equal_to_best_is_refused() -> None:
    requirements = (
        "      - {id: fast, name: Fast, scale: {worst: 10, best: 10}, measures: {redis: 1, kafka: 9}}\n"
    )
    with pytest.raises(DocumentError):
        comparison(requirements=requirements, scenarios="", combinations="")


def test_that_a_comparison_of_guidance_only_has_no_answer() -> None:
    found = take_snapshot(decide(comparison(requirements="", scenarios=""), {}))
    assert found.recommendation.outcome is Outcome.NO_WEIGHTS
    assert found.evaluation.flips == ()


def test_that_a_snapshot_holds_the_decision_it_was_taken_of() -> None:
    decision = decide_numbers([[4, 1]], [3])
    assert take_snapshot(decision).decision is decision
    assert not take_snapshot(decision, trials=False, knowing=False).evaluation.trials_drawn
