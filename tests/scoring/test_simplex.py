from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from steelyard.scoring.evaluation import evaluate
from steelyard.scoring.simplex import share_of_simplex
from tests.scoring.tables import decide, decide_numbers


@pytest.mark.parametrize(
    ("differences", "share"),
    [([1, -1, 1], 1 / 4), ([0.5, -0.25], 1 / 3), ([1, 0.5, 0], 0), ([-1, -0.5], 1), ([-1, 0], 1), ([], 1)],
)
def test_that_varsis_recursion_gives_the_exact_part_of_the_simplex(
    differences: list[float], share: float
) -> None:
    assert share_of_simplex(differences) == pytest.approx(share, abs=1e-12)


@settings(max_examples=30)
@given(st.lists(st.integers(-8, 8).map(lambda number: number / 2), min_size=1, max_size=8).filter(any))
def test_that_varsis_recursion_agrees_with_draws(differences: list[float]) -> None:
    random = np.random.default_rng(11)
    weights = random.dirichlet(np.ones(len(differences)), 20_000)
    share = float((weights @ np.array(differences) <= 0).mean())
    assert share_of_simplex(differences) == pytest.approx(share, abs=0.02)


def all_weightings(fits: list[list[float]]) -> list[float | None]:
    evaluation = evaluate(decide_numbers(fits, [1.0] * len(fits)))
    by_name = {standing.candidate: standing.all_weightings_share for standing in evaluation.standings}
    return [by_name[f"a{column}"] for column in range(len(fits[0]))]


def test_that_two_candidates_share_all_weightings_exactly() -> None:
    assert all_weightings([[1, 0], [0, 1], [1, 0]]) == pytest.approx([0.75, 0.25], abs=1e-12)


def test_that_two_equal_candidates_have_half_of_all_weightings_each() -> None:
    assert all_weightings([[3, 3], [2, 2]]) == [0.5, 0.5]


def test_that_three_candidates_share_all_weightings_by_draws() -> None:
    assert all_weightings([[5, 0, 0], [0, 5, 0], [0, 0, 5]]) == pytest.approx([1 / 3] * 3, abs=0.015)
    third_never_leads = all_weightings([[1, 0, 0], [0, 1, 0], [1, 0, 0]])
    assert third_never_leads == pytest.approx([0.75, 0.25, 0], abs=0.015)


def test_that_all_weightings_do_not_depend_on_the_weights() -> None:
    rows = {"r": {"a": 5, "b": 0, "c": 2}, "s": {"a": 0, "b": 5, "c": 2}}
    shares = [
        {s.candidate: s.all_weightings_share for s in evaluate(decide(rows, weights)).standings}
        for weights in ({"r": 9}, {"s": 2}, {})
    ]
    assert shares[0] == shares[1] == shares[2]


def test_that_a_combination_pays_its_price_in_all_weightings_too() -> None:
    rows = {"r": {"a": 5, "b": 1}, "s": {"a": 1, "b": 5}}
    free, dear = (
        evaluate(decide(rows, {}, combinations={"both": ["a", "b"]}, price=price)).standing("both")
        for price in (0.0, 4.0)
    )
    assert free.all_weightings_share == pytest.approx(1)
    assert dear.all_weightings_share == pytest.approx(0)
