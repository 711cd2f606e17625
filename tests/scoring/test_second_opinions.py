from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from steelyard.scoring import linear, minimax_regret, promethee_ii, topsis, usual, weighted_product
from steelyard.scoring.evaluation import evaluate
from tests.scoring.tables import decide_numbers

Problem = tuple[NDArray[np.float64], NDArray[np.float64]]

VALUES = [[5.0, 8.0, 4.0], [7.0, 6.0, 8.0], [8.0, 8.0, 6.0], [7.0, 4.0, 6.0]]
WEIGHTS = [0.3, 0.4, 0.3]


@st.composite
def problems(draw: st.DrawFn) -> Problem:
    """Draw values above 0 and weights that add up to 1, as pymcdm wants them."""
    candidates, criteria = draw(st.integers(2, 6)), draw(st.integers(1, 6))
    generator = np.random.default_rng(draw(st.integers(0, 2**32)))
    weights = generator.uniform(0.1, 1, criteria)
    return generator.uniform(0.5, 5, (candidates, criteria)), weights / weights.sum()


@given(problems())
def test_that_topsis_agrees_with_pymcdm(problem: Problem) -> None:
    from pymcdm.methods import TOPSIS
    from pymcdm.normalizations import vector_normalization

    values, weights = problem
    expected = TOPSIS(vector_normalization)(values, weights, np.ones(len(weights)), validation=False)
    assert topsis(values, weights) == pytest.approx(expected)


@given(problems())
def test_that_promethee_ii_agrees_with_pymcdm(problem: Problem) -> None:
    from pymcdm.methods import PROMETHEE_II

    values, weights = problem
    types = np.ones(len(weights))
    assert promethee_ii(values, weights, preference=usual) == pytest.approx(
        PROMETHEE_II("usual")(values, weights, types, validation=False)
    )
    v_shape = PROMETHEE_II("vshape", p=np.full(len(weights), 2.0))(values, weights, types, validation=False)
    assert promethee_ii(values, weights, preference=linear(2)) == pytest.approx(v_shape)


@given(problems())
def test_that_the_weighted_product_is_the_weighted_geometric_mean(problem: Problem) -> None:
    values, weights = problem
    assert weighted_product(values, weights) == pytest.approx(np.exp(np.log(values) @ weights))


def test_that_the_sum_of_the_weights_does_not_matter() -> None:
    tenfold = [10 * weight for weight in WEIGHTS]
    assert topsis(VALUES, tenfold) == pytest.approx(topsis(VALUES, WEIGHTS))
    flows = promethee_ii(VALUES, WEIGHTS, preference=usual)
    assert promethee_ii(VALUES, tenfold, preference=usual) == pytest.approx(flows)
    assert weighted_product(VALUES, tenfold) == pytest.approx(weighted_product(VALUES, WEIGHTS))


def test_that_topsis_survives_columns_of_zeros_and_constants() -> None:
    closeness = topsis([[0, 3, 1], [0, 3, 2]], [1, 1, 1])
    assert closeness.tolist() == [0, 1]


def test_that_topsis_is_indifferent_between_equals() -> None:
    assert topsis([[2, 3], [2, 3]], [1, 1]).tolist() == [0.5, 0.5]
    assert topsis([[2, 3], [4, 1]], [0, 0]).tolist() == [0.5, 0.5]
    assert topsis([[2, 3]], [1, 1]).tolist() == [0.5]


def test_that_topsis_takes_values_of_any_sign() -> None:
    closeness = topsis([[-3], [-1], [-2]], [1])
    assert closeness.tolist() == pytest.approx([0, 1, 0.5])


def test_that_flows_add_up_to_zero_and_one_candidate_has_none() -> None:
    assert promethee_ii(VALUES, WEIGHTS, preference=linear(3)).sum() == pytest.approx(0)
    assert promethee_ii([[1, 2]], [1, 1], preference=usual).tolist() == [0]
    assert promethee_ii([[1, 2], [2, 1]], [0, 0], preference=usual).tolist() == [0, 0]


def test_that_a_linear_preference_grows_up_to_its_full_difference() -> None:
    assert linear(2)(np.array([-1, 0, 0.5, 2, 4])).tolist() == [0, 0, 0.25, 1, 1]
    assert usual(np.array([-1, 0, 0.001])).tolist() == [0, 0, 1]


def test_that_a_weight_of_zero_leaves_the_product_alone() -> None:
    assert weighted_product([[0, 4], [9, 4]], [0, 1]).tolist() == [4, 4]


def test_that_regret_is_measured_against_the_best_on_each_criterion() -> None:
    assert minimax_regret([[-4, 4, 12], [-2, 3, 8], [3, 2, 1]]).tolist() == [7, 5, 11]
    assert minimax_regret([[1, 2]]).tolist() == [0]


def test_that_second_opinions_rank_the_eligible_best_first_in_groups_of_ties() -> None:
    opinions = evaluate(
        decide_numbers([[5, 1, 5], [3, 2, 3]], [2, 2]), trials=False, knowing=False
    ).second_opinions
    assert list(opinions) == ["topsis", "promethee_ii", "weighted_product", "minimax_regret"]
    assert set(opinions.values()) == {(("a0", "a2"), ("a1",))}


def test_that_second_opinions_are_empty_where_nothing_is_weighted() -> None:
    opinions = evaluate(decide_numbers([[5, 1]], [0]), trials=False, knowing=False).second_opinions
    assert set(opinions.values()) == {()}
