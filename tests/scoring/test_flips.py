from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from steelyard.scoring.evaluation import evaluate
from steelyard.scoring.steps import step_at, step_beyond
from tests.scoring.brute_force import Table, leaders, scores, tables, turning_points, with_weight
from tests.scoring.tables import decide, decide_numbers, measured

if TYPE_CHECKING:
    from steelyard.scoring.results import Flip
    from steelyard.scoring.steps import Direction


def flips_of(fits: Table, weights: list[float]) -> tuple[Flip, ...]:
    return evaluate(decide_numbers(fits, weights), trials=False, knowing=False).flips


def crossing_at(at: float) -> list[float]:
    """Return the weights of two requirements such that a1 overtakes a0 as the second reaches `at`."""
    return [at, 0.0]


def test_that_a_flip_says_where_which_way_and_who_leads_beyond() -> None:
    down, up = flips_of([[5, 1], [1, 3]], [3, 2])
    assert (down.requirement, down.now, down.direction, down.leader) == ("r0", 3, "down", "a1")
    assert down.at == pytest.approx(1)
    assert (up.requirement, up.now, up.direction, up.leader) == ("r1", 2, "up", "a1")
    assert up.at == pytest.approx(6)


def test_that_a_slider_between_two_rivals_has_a_flip_on_both_sides() -> None:
    flips = flips_of([[4, 5, 2], [4, 3, 5]], [4, 6])
    assert [(flip.requirement, flip.direction, flip.leader) for flip in flips] == [
        ("r0", "down", "a2"),
        ("r0", "up", "a1"),
        ("r1", "down", "a1"),
        ("r1", "up", "a2"),
    ]
    assert [flip.at for flip in flips] == pytest.approx([3, 6, 4, 8])


def test_that_the_tie_begins_before_the_crossing_and_the_clear_lead_behind_it() -> None:
    (flip,) = flips_of([[1, 0], [0, 1]], crossing_at(4))
    # (4 - w) / (4 + w) is 0.05 and -0.05
    assert flip.tie_from == pytest.approx(3.8 / 1.05)
    assert flip.at == pytest.approx(4)
    assert flip.clear_from == pytest.approx(4.2 / 0.95)
    assert (flip.tie_step, flip.clear_step, flip.applied) == (4.0, 4.5, 4.5)


def test_that_a_lead_that_is_too_small_already_ties_from_where_the_slider_stands() -> None:
    flips = flips_of([[1, 0], [0, 1]], [5, 4.8])
    assert {flip.tie_from for flip in flips if flip.requirement == "r1"} == {4.8}


def test_that_nothing_is_clear_where_the_end_of_the_slider_is_still_too_close() -> None:
    (flip,) = flips_of([[1, 0], [0, 1]], crossing_at(9.8))
    assert flip.clear_from is None
    assert flip.clear_step is None
    assert flip.applied == 10.0


@pytest.mark.parametrize(
    ("at", "direction", "step"),
    [
        (4.5, "up", 4.5),
        (4.3, "up", 4.5),
        (4.5, "down", 4.5),
        (4.3, "down", 4.0),
        (9.9, "up", 10.0),
        (0.2, "down", 0.0),
    ],
)
def test_that_steps_are_the_next_half_at_or_beyond(at: float, direction: Direction, step: float) -> None:
    assert step_at(at, direction) == step


@pytest.mark.parametrize(
    ("at", "direction", "step"),
    [(4.5, "up", 5.0), (4.3, "up", 4.5), (4.499999999999, "up", 5.0), (4.5, "down", 4.0), (4.3, "down", 4.0)],
)
def test_that_a_step_beyond_is_strictly_so(at: float, direction: Direction, step: float) -> None:
    assert step_beyond(at, direction) == step


def test_that_where_both_fall_on_one_half_step_only_the_clear_one_is_said() -> None:
    (flip,) = flips_of([[5, 0], [0, 5]], crossing_at(4.2))
    assert (flip.tie_step, flip.clear_step) == (None, 4.5)


def test_that_a_crossing_at_the_end_of_the_slider_is_none() -> None:
    assert flips_of([[1, 0], [0, 1]], crossing_at(10)) == ()


def test_that_a_point_where_nothing_would_be_weighted_is_none() -> None:
    assert flips_of([[5, 1], [2, 2]], [7, 0]) == ()


def test_that_equal_fits_give_no_flip() -> None:
    assert flips_of([[5, 1], [3, 3]], [5, 5]) == ()


def test_that_of_several_at_one_point_the_one_that_gains_fastest_leads() -> None:
    (flip,) = flips_of([[4, 3, 2], [0, 1, 2]], [3, 0])
    assert (flip.at, flip.leader) == (3, "a2")


def test_that_eliminated_candidates_take_no_part() -> None:
    rows = {"r": {"a": measured(5), "b": measured(1)}, "s": {"a": measured(1), "b": measured(3)}}
    assert evaluate(decide(rows, {"r": 3, "s": 2}), trials=False, knowing=False).flips
    assert (
        evaluate(decide(rows, {"r": 3, "s": 2}, must_haves={"r": 2}), trials=False, knowing=False).flips == ()
    )


def test_that_nobody_leading_has_no_flips_and_no_stability() -> None:
    evaluation = evaluate(decide_numbers([[5, 1]], [0]), trials=False, knowing=False)
    assert evaluation.flips == ()
    assert evaluation.stability == {}


def test_that_a_weight_without_crossings_is_stable_from_end_to_end() -> None:
    evaluation = evaluate(decide_numbers([[5, 1], [1, 3]], [3, 2]), trials=False, knowing=False)
    assert evaluation.stability == {"r0": (pytest.approx(1), 10), "r1": (0, pytest.approx(6))}


def test_that_tied_leaders_are_stable_only_where_no_movement_parts_them() -> None:
    evaluation = evaluate(decide_numbers([[5, 1], [1, 5], [2, 2]], [4, 4, 4]), trials=False, knowing=False)
    assert evaluation.leaders == ("a0", "a1")
    assert evaluation.stability == {"r0": (4, 4), "r1": (4, 4), "r2": (0, 10)}


def test_that_beyond_a_tie_the_next_to_overtake_is_found() -> None:
    fits: Table = [[3, 2, 4.5], [2, 3, 0]]
    flips = [flip for flip in flips_of(fits, [2, 2]) if flip.requirement == "r0"]
    assert [(flip.direction, flip.leader) for flip in flips] == [("up", "a2")]
    assert flips[0].at == pytest.approx(2 + 1 / 1.5)


@given(tables())
def test_that_flips_are_the_nearest_turning_points_found_by_trying(drawn: tuple[Table, list[float]]) -> None:
    fits, weights = drawn
    flips = {(flip.requirement, str(flip.direction)): flip for flip in flips_of(fits, weights)}
    now = leaders(fits, weights)
    for place, weight in enumerate(weights):
        points = [at for at in turning_points(fits, weights, place) if abs(at - weight) > 1e-6]
        above = min((at for at in points if at > weight), default=None)
        below = max((at for at in points if at < weight), default=None)
        for direction, at in (("up", above), ("down", below)):
            flip = flips.get((f"r{place}", direction))
            assert (flip is None) == (at is None)
            if flip is not None:
                assert flip.at == pytest.approx(at)
                beyond = with_weight(weights, place, flip.at + (1e-5 if direction == "up" else -1e-5))
                assert int(flip.leader[1:]) in leaders(fits, beyond, tie=1e-12)
                assert not now & leaders(fits, beyond, tie=1e-12) or len(now) > 1


@given(tables())
def test_that_the_lead_is_a_twentieth_where_a_flip_says_so(drawn: tuple[Table, list[float]]) -> None:
    fits, weights = drawn
    now = leaders(fits, weights)
    assume(len(now) == 1)
    (leader,) = now
    for flip in flips_of(fits, weights):
        place = int(flip.requirement[1:])

        def lead(weight: float, place: int = place) -> float:
            found = scores(fits, with_weight(weights, place, weight))
            return found[leader] - max(score for column, score in enumerate(found) if column != leader)

        if flip.tie_from != flip.now:
            assert lead(flip.tie_from) == pytest.approx(0.05)
            assert lead((flip.tie_from + flip.at) / 2) <= 0.05 + 1e-9
        else:
            assert lead(flip.now) <= 0.05 + 1e-9
        end = 10.0 if flip.direction == "up" else 0.0
        if flip.clear_from is not None:
            assert lead(flip.clear_from) == pytest.approx(-0.05)
        elif any(with_weight(weights, place, end)):
            assert lead(end) > -0.05 - 1e-9
        assert lead(flip.applied) < 0


@given(tables())
def test_that_on_the_way_to_a_flip_the_leader_stays(drawn: tuple[Table, list[float]]) -> None:
    fits, weights = drawn
    now = leaders(fits, weights)
    assume(len(now) == 1)
    for flip in flips_of(fits, weights):
        between = with_weight(weights, int(flip.requirement[1:]), (flip.at + flip.now) / 2)
        assert leaders(fits, between) == now


@given(tables(), st.floats(0.001, 0.999))
def test_that_the_leaders_stay_within_the_stability_interval(
    drawn: tuple[Table, list[float]], part: float
) -> None:
    fits, weights = drawn
    now = leaders(fits, weights)
    stability = evaluate(decide_numbers(fits, weights), trials=False, knowing=False).stability
    for place in range(len(weights)):
        low, high = stability[f"r{place}"]
        inside = with_weight(weights, place, low + part * (high - low))
        if any(inside) and high - low > 1e-3:
            assert leaders(fits, inside) == now
