from __future__ import annotations

from steelyard.scoring.results import UncertainCell
from steelyard.scoring.uncertainty import find_uncertain_cells
from steelyard.scoring.weighing import weigh
from tests.scoring.tables import decide, measured


def test_that_an_unknown_fit_that_could_lift_a_rival_is_found() -> None:
    rows = {"r": {"a": measured(4), "b": "unknown"}, "s": {"a": measured(3), "b": measured(3)}}
    cells = find_uncertain_cells(weigh(decide(rows, {"r": 2, "s": 1})))
    assert cells == (UncertainCell("b", "r", 2.5, "b"),)


def test_that_a_weak_fit_of_the_leader_that_could_drop_it_is_found() -> None:
    rows = {"r": {"a": {"fit": 4, "evidence": "reported"}, "b": measured(3.5)}}
    cells = find_uncertain_cells(weigh(decide(rows, {"r": 2})))
    assert cells == (UncertainCell("a", "r", 4, "b"),)


def test_that_a_range_counts_whatever_its_evidence() -> None:
    rows = {"r": {"a": {"fit": [3, 5], "evidence": "measured"}, "b": measured(3.5)}}
    assert [cell.candidate for cell in find_uncertain_cells(weigh(decide(rows, {"r": 2})))] == ["a"]


def test_that_documented_and_measured_fits_are_not_uncertain() -> None:
    rows = {"r": {"a": {"fit": 4, "evidence": "documented"}, "b": measured(3.9)}}
    assert find_uncertain_cells(weigh(decide(rows, {"r": 2}))) == ()


def test_that_a_fit_nobody_weighs_turns_nothing() -> None:
    rows = {"r": {"a": measured(4), "b": measured(3)}, "s": {"a": "unknown", "b": "unknown"}}
    assert find_uncertain_cells(weigh(decide(rows, {"r": 2}))) == ()


def test_that_what_a_combination_inherits_follows_its_member() -> None:
    rows = {
        "r": {"a": measured(3), "b": "unknown"},
        "s": {"a": measured(2), "b": measured(0), "both": measured(1)},
    }
    cells = find_uncertain_cells(weigh(decide(rows, {"r": 2, "s": 3}, combinations={"both": ["a", "b"]})))
    assert cells == (UncertainCell("b", "r", 2.5, "both"),)


def test_that_an_eliminated_member_can_turn_the_answer_through_its_combination() -> None:
    rows = {
        "r": {"a": measured(3), "b": "unknown"},
        "s": {"a": measured(2), "b": measured(0), "both": measured(1)},
    }
    decision = decide(rows, {"r": 2, "s": 1}, must_haves={"s": 1}, combinations={"both": ["a", "b"]})
    assert find_uncertain_cells(weigh(decision)) == (UncertainCell("b", "r", 2.5, "both"),)


def test_that_a_burden_follows_the_worst_member() -> None:
    rows = {"r": {"a": 3, "b": measured(5)}, "s": {"a": measured(0), "b": measured(0), "both": measured(2)}}
    decision = decide(rows, {"r": 5, "s": 3}, worst=["r"], combinations={"both": ["a", "b"]})
    assert find_uncertain_cells(weigh(decision)) == ()
    closer = decide(rows, {"r": 5, "s": 6}, worst=["r"], combinations={"both": ["a", "b"]})
    assert find_uncertain_cells(weigh(closer)) == (UncertainCell("a", "r", 3, "both"),)


def test_that_one_candidate_alone_is_not_uncertain() -> None:
    decision = decide({"r": {"a": "unknown", "b": measured(1)}}, {"r": 2}, must_haves={"r": 2})
    assert find_uncertain_cells(weigh(decision)) == ()
