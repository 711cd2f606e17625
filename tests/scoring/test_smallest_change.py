from __future__ import annotations

import numpy as np
import pytest
from hypothesis import assume, given, settings

from steelyard.scoring.evaluation import evaluate
from steelyard.scoring.results import Change, Move
from tests.scoring.brute_force import Table, leaders, tables
from tests.scoring.tables import decide, decide_numbers, measured

HALF_STEP = 0.5


def change_of(fits: Table, weights: list[float]) -> Change | None:
    return evaluate(decide_numbers(fits, weights), trials=False, knowing=False).smallest_change


def said(fits: Table, weights: list[float]) -> list[Move]:
    change = change_of(fits, weights)
    assert change is not None
    return list(change.moves)


def movement(moves: tuple[Move, ...]) -> float:
    return sum(abs(move.end - move.start) for move in moves)


def test_that_the_slider_with_the_largest_difference_moves_first() -> None:
    assert said([[4, 3], [0, 3], [2, 3]], [5, 1, 0]) == [Move("r1", 1, 2, "up")]  # level at 5/3


def test_that_a_slider_goes_down_where_the_leader_is_better() -> None:
    assert said([[5, 0], [1, 2]], [3, 5]) == [Move("r0", 3, 0.5, "down")]  # level at 1


def test_that_the_next_slider_moves_once_the_first_is_at_its_end() -> None:
    assert said([[2, 0], [0, 2.5], [1, 0]], [10, 8, 10]) == [
        Move("r0", 10, 7, "down"),  # level at 7.5
        Move("r1", 8, 10, "up"),
    ]


def test_that_of_equal_differences_the_fewest_sliders_move() -> None:
    # 3 are needed: the first two have room for 2 and 1, the last alone for 10
    assert said([[2, 0], [0, 2], [2, 0]], [2, 9, 10]) == [Move("r2", 10, 6.5, "down")]


def test_that_of_as_few_sliders_the_earliest_move() -> None:
    assert said([[2, 0], [2, 0], [0, 2]], [5, 5, 7]) == [Move("r0", 5, 1.5, "down")]


def test_that_the_cheapest_rival_counts_and_not_the_next_best() -> None:
    # a1 is behind by 5 and gains 1 a unit, a2 is behind by 10 and gains 5
    assert said([[5, 4, 3], [0, 1, 5]], [5, 0]) == [Move("r1", 0, 2.5, "up")]


def test_that_a_slider_at_its_end_that_only_draws_level_is_helped_by_another() -> None:
    moves = said([[2, 0], [0, 1]], [1, 0])
    assert moves == [Move("r0", 1, 0, "down"), Move("r1", 0, 0.5, "up")]


def test_that_no_movement_gets_past_a_leader_that_is_nowhere_worse() -> None:
    assert change_of([[5, 1], [3, 3]], [4, 4]) is None


def test_that_letting_go_of_the_only_weight_overtakes_nobody() -> None:
    assert change_of([[5, 1]], [4]) is None


def test_that_a_shared_lead_is_parted_by_one_half_step() -> None:
    assert said([[5, 1], [1, 5]], [4, 4]) == [Move("r0", 4, 3.5, "down")]


def test_that_no_slider_moves_from_where_it_is_to_where_it_is() -> None:
    moves = said([[5, 2], [5, 2], [2, 5]], [5, 5, 5])
    assert all(move.end != move.start for move in moves)
    assert [move.end * 2 % 1 for move in moves] == [0.0] * len(moves)


def test_that_it_says_who_leads_there_and_by_how_much() -> None:
    change = change_of([[5, 0], [1, 2]], [3, 5])
    assert change is not None
    assert change.leader == "a1"
    assert change.lead == pytest.approx((5 * 1 - 0.5 * 5) / 5.5)


def test_that_a_lead_shared_by_equals_cannot_be_parted() -> None:
    assert change_of([[5, 5], [1, 1]], [4, 4]) is None


def test_that_eliminated_candidates_overtake_nobody() -> None:
    rows = {"r": {"a": measured(5), "b": measured(1)}, "s": {"a": measured(1), "b": measured(3)}}
    kept = evaluate(decide(rows, {"r": 3, "s": 2}, must_haves={"r": 2}), trials=False, knowing=False)
    assert kept.smallest_change is None


@settings(max_examples=60)
@given(tables())
def test_that_no_smaller_movement_is_found_by_a_linear_programme(drawn: tuple[Table, list[float]]) -> None:
    from scipy.optimize import linprog  # type: ignore[import-untyped] # it ships no types

    fits, weights = drawn
    now = leaders(fits, weights)
    table, start = np.array(fits), np.array(weights)
    leader = min(now)
    optima = []
    for rival in set(range(len(fits[0]))) - {leader}:
        difference = table[:, leader] - table[:, rival]
        up_and_down = np.concatenate([difference, -difference])
        bounds = [(0, 10 - weight) for weight in weights] + [(0, weight) for weight in weights]
        farthest = linprog(up_and_down, bounds=bounds)
        if farthest.fun + difference @ start < -1e-7:
            found = linprog(
                np.ones(len(bounds)), A_ub=[up_and_down], b_ub=[-float(difference @ start)], bounds=bounds
            )
            optima.append(found.fun)
    change = change_of(fits, weights)
    assert (change is None) == (not optima)
    if change is not None:
        least = min(optima)
        assert least - 1e-6 <= movement(change.moves) <= least + HALF_STEP * len(change.moves) + 1e-6


@given(tables())
def test_that_after_the_change_another_leads(drawn: tuple[Table, list[float]]) -> None:
    fits, weights = drawn
    change = change_of(fits, weights)
    assume(change)
    assert change is not None
    moved = list(weights)
    for move in change.moves:
        assert 0 <= move.end <= 10
        moved[int(move.requirement[1:])] = move.end
    there = leaders(fits, moved)
    assert min(leaders(fits, weights)) not in there
    assert change.leader in {f"a{column}" for column in there}
