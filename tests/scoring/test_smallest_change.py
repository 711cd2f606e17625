from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import assume, given, settings

from steelyard.scoring.evaluation import evaluate
from steelyard.scoring.results import Move
from tests.scoring.brute_force import Table, leaders, tables
from tests.scoring.tables import decide, decide_numbers, measured


def change_of(fits: Table, weights: list[float]) -> tuple[Move, ...] | None:
    return evaluate(decide_numbers(fits, weights), robustness=False).smallest_change


def said(fits: Table, weights: list[float]) -> list[Move]:
    """Return the moves with their ends rounded as far as arithmetic may be off."""
    return [replace(move, end=round(move.end, 9)) for move in change_of(fits, weights) or ()]


def movement(moves: tuple[Move, ...]) -> float:
    return sum(abs(move.end - move.start) for move in moves)


def test_that_the_slider_with_the_largest_difference_moves_first() -> None:
    assert said([[4, 3], [0, 3], [2, 3]], [5, 1, 0]) == [Move("r1", 1, round(5 / 3, 9), "up")]


def test_that_a_slider_goes_down_where_the_leader_is_better() -> None:
    assert said([[5, 0], [1, 2]], [3, 5]) == [Move("r0", 3, 1, "down")]


def test_that_the_next_slider_moves_once_the_first_is_at_its_end() -> None:
    assert said([[2, 0], [0, 2.5], [1, 0]], [10, 8, 10]) == [
        Move("r0", 10, 7.5, "down"),
        Move("r1", 8, 10, "up"),
    ]


def test_that_of_equal_differences_the_fewest_sliders_move() -> None:
    # 3 are needed: the first two have room for 2 and 1, the last alone for 10
    assert said([[2, 0], [0, 2], [2, 0]], [2, 9, 10]) == [Move("r2", 10, 7, "down")]


def test_that_of_as_few_sliders_the_earliest_move() -> None:
    assert said([[2, 0], [2, 0], [0, 2]], [5, 5, 7]) == [Move("r0", 5, 2, "down")]


def test_that_the_cheapest_rival_counts_and_not_the_next_best() -> None:
    # a1 is behind by 5 and gains 1 a unit, a2 is behind by 10 and gains 5
    assert said([[5, 4, 3], [0, 1, 5]], [5, 0]) == [Move("r1", 0, 2, "up")]


def test_that_a_slider_at_its_end_that_only_draws_level_is_helped_by_another() -> None:
    assert change_of([[2, 0], [0, 1]], [1, 0]) == (Move("r0", 1, 0, "down"), Move("r1", 0, 0, "up"))


def test_that_no_movement_gets_past_a_leader_that_is_nowhere_worse() -> None:
    assert change_of([[5, 1], [3, 3]], [4, 4]) is None


def test_that_letting_go_of_the_only_weight_overtakes_nobody() -> None:
    assert change_of([[5, 1]], [4]) is None


def test_that_a_shared_lead_that_any_movement_parts_takes_no_movement() -> None:
    assert change_of([[5, 1], [1, 5]], [4, 4]) == ()


def test_that_a_lead_shared_by_equals_cannot_be_parted() -> None:
    assert change_of([[5, 5], [1, 1]], [4, 4]) is None


def test_that_eliminated_candidates_overtake_nobody() -> None:
    rows = {"r": {"a": measured(5), "b": measured(1)}, "s": {"a": measured(1), "b": measured(3)}}
    kept = evaluate(decide(rows, {"r": 3, "s": 2}, must_haves={"r": 2}), robustness=False)
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
    moves = change_of(fits, weights)
    assert (moves is None) == (not optima)
    if moves is not None:
        assert movement(moves) == pytest.approx(min(optima), abs=1e-6)


@given(tables())
def test_that_any_movement_further_overtakes_the_leader(drawn: tuple[Table, list[float]]) -> None:
    fits, weights = drawn
    now = leaders(fits, weights)
    moves = change_of(fits, weights)
    assume(moves)
    moved = list(weights)
    for move in moves or ():
        further = move.end + (1e-5 if move.direction == "up" else -1e-5)
        moved[int(move.requirement[1:])] = min(10.0, max(0.0, further))
    assert min(now) not in leaders(fits, moved, tie=1e-12)
