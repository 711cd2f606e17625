from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings

from steelyard.scoring.evaluation import evaluate
from tests.scoring.brute_force import Table, families, tables
from tests.scoring.tables import decide, decide_numbers, measured

ALIKE: dict[str, dict[str, float]] = {
    "s1": {"a": 5, "b": 2, "c": 1},
    "s2": {"a": 5, "b": 2, "c": 1},
    "s3": {"a": 4.5, "b": 2, "c": 1},
    "k": {"a": 2, "b": 5, "c": 3},
}


def rows() -> dict[str, Any]:
    return {name: {one: measured(fit) for one, fit in cells.items()} for name, cells in ALIKE.items()}


@settings(max_examples=60)
@given(tables(most=4, requirements=8))
def test_that_families_are_those_found_by_comparing_all_pairs(drawn: tuple[Table, list[float]]) -> None:
    fits, weights = drawn
    found = evaluate(decide_numbers(fits, weights), trials=False, knowing=False).families
    assert {frozenset(int(name[1:]) for name in family) for family in found} == families(fits)


def test_that_a_row_without_differences_is_in_no_family() -> None:
    equal = {"r": {"a": measured(3), "b": measured(3)}, "s": {"a": measured(2), "b": measured(2)}}
    assert evaluate(decide(equal, {"r": 5}), trials=False, knowing=False).families == ()


def test_that_requirements_linked_through_a_third_are_one_family() -> None:
    linked = {
        "r": {"a": measured(5), "b": measured(0), "c": measured(0)},
        "s": {"a": measured(5), "b": measured(1), "c": measured(0)},
        "t": {"a": measured(5), "b": measured(2), "c": measured(0)},
    }
    assert evaluate(decide(linked, {"r": 5}), trials=False, knowing=False).families == (("r", "s", "t"),)


def test_that_each_family_counts_once_by_its_weight() -> None:
    evaluation = evaluate(decide(rows(), {"s1": 5, "s2": 4, "s3": 4, "k": 6}), trials=False, knowing=False)
    assert evaluation.effective_number == pytest.approx(19**2 / (13**2 + 6**2))
    assert evaluate(decide(rows(), {}), trials=False, knowing=False).effective_number is None


def test_that_a_family_that_carries_the_answer_is_named_with_who_would_lead() -> None:
    (found,) = evaluate(
        decide(rows(), {"s1": 5, "s2": 4, "s3": 4, "k": 6}), trials=False, knowing=False
    ).counted_once
    assert (found.family, found.leaders) == (("s1", "s2", "s3"), ("b",))
    assert found.share == pytest.approx(13 / 19)


@pytest.mark.parametrize(
    "weights",
    [
        {"s1": 5, "s2": 4, "k": 6},  # two weighted members only
        {"s1": 10, "s2": 9, "s3": 9, "k": 6},  # the heaviest alone still leads
        {"s1": 1, "s2": 1, "s3": 1, "k": 10},  # less than 35 % of the weight
    ],
)
def test_that_otherwise_nothing_is_said(weights: dict[str, float]) -> None:
    assert evaluate(decide(rows(), weights), trials=False, knowing=False).counted_once == ()


def test_that_of_two_candidates_nothing_is_asked() -> None:
    two = {name: {one: measured(cells[one]) for one in "ab"} for name, cells in ALIKE.items()}
    weighed = evaluate(decide(two, {"s1": 5, "s2": 4, "s3": 4, "k": 6}), trials=False, knowing=False)
    assert weighed.families == (("s1", "s2", "s3"),)
    assert weighed.counted_once == ()
