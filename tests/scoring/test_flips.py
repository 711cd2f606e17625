from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from steelyard.scoring.evaluation import evaluate
from tests.scoring.brute_force import Table, leaders, tables, turning_points, with_weight
from tests.scoring.tables import decide, decide_numbers, measured

if TYPE_CHECKING:
    from steelyard.scoring.results import Flip


def flips_of(fits: Table, weights: list[float]) -> tuple[Flip, ...]:
    return evaluate(decide_numbers(fits, weights), robustness=False).flips


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


@pytest.mark.parametrize(
    ("at", "step"), [(4.5, 5.0), (4.3, 4.5), (9.8, 10.0), (9.999, 10.0), (0.25, 0.5), (4.499999999999, 5.0)]
)
def test_that_the_step_up_is_the_next_half_strictly_beyond_the_crossing(at: float, step: float) -> None:
    (flip,) = flips_of([[1, 0], [0, 1]], crossing_at(at))
    assert flip.at == pytest.approx(at)
    assert flip.step == step


@pytest.mark.parametrize(
    ("at", "step"), [(4.5, 4.0), (4.3, 4.0), (0.2, 0.0), (0.001, 0.0), (4.500000000001, 4.0)]
)
def test_that_the_step_down_is_the_next_half_strictly_beyond_the_crossing(at: float, step: float) -> None:
    flips = flips_of([[1, 0], [0, 1]], [10, at])
    (flip,) = [flip for flip in flips if flip.direction == "down"]
    assert (flip.requirement, flip.step) == ("r0", step)
    assert flip.at == pytest.approx(at)


def test_that_a_half_step_at_which_the_two_still_tie_gives_way_to_the_next() -> None:
    (flip,) = flips_of([[1, 0], [0, 1]], [4.499999996, 0])
    assert flip.at < 4.5
    assert flip.step == 5.0


def test_that_there_is_no_step_where_even_the_end_of_the_slider_ties() -> None:
    (flip,) = flips_of([[1, 0], [0, 1]], [9.999999990, 0])
    assert flip.step is None
    assert flip.recommended_at_step == ()


def test_that_a_crossing_at_the_end_of_the_slider_is_none() -> None:
    assert flips_of([[1, 0], [0, 1]], crossing_at(10)) == ()


def test_that_a_point_where_nothing_would_be_weighted_is_none() -> None:
    assert flips_of([[5, 1], [2, 2]], [7, 0]) == ()


def test_that_equal_fits_give_no_flip() -> None:
    assert flips_of([[5, 1], [3, 3]], [5, 5]) == ()


def test_that_of_several_at_one_point_the_one_that_gains_fastest_leads() -> None:
    (flip,) = flips_of([[4, 3, 2], [0, 1, 2]], [3, 0])
    assert (flip.at, flip.leader) == (3, "a2")


def test_that_the_result_at_the_step_is_too_close_below_a_lead_of_a_twentieth() -> None:
    (close,) = flips_of([[1, 0], [0, 1]], crossing_at(4.4))
    assert close.too_close_at_step
    assert close.recommended_at_step == ("a1", "a0")
    (clear,) = flips_of([[5, 0], [0, 5]], crossing_at(4.0))
    assert not clear.too_close_at_step
    assert clear.recommended_at_step == ("a1",)


def test_that_eliminated_candidates_take_no_part() -> None:
    rows = {"r": {"a": measured(5), "b": measured(1)}, "s": {"a": measured(1), "b": measured(3)}}
    assert evaluate(decide(rows, {"r": 3, "s": 2}), robustness=False).flips
    assert evaluate(decide(rows, {"r": 3, "s": 2}, must_haves={"r": 2}), robustness=False).flips == ()


def test_that_nobody_leading_has_no_flips_and_no_stability() -> None:
    evaluation = evaluate(decide_numbers([[5, 1]], [0]), robustness=False)
    assert evaluation.flips == ()
    assert evaluation.stability == {}


def test_that_a_weight_without_crossings_is_stable_from_end_to_end() -> None:
    evaluation = evaluate(decide_numbers([[5, 1], [1, 3]], [3, 2]), robustness=False)
    assert evaluation.stability == {"r0": (pytest.approx(1), 10), "r1": (0, pytest.approx(6))}


def test_that_tied_leaders_are_stable_only_where_no_movement_parts_them() -> None:
    evaluation = evaluate(decide_numbers([[5, 1], [1, 5], [2, 2]], [4, 4, 4]), robustness=False)
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
def test_that_the_step_of_a_flip_really_flips(drawn: tuple[Table, list[float]]) -> None:
    fits, weights = drawn
    now = leaders(fits, weights)
    assume(len(now) == 1)
    for flip in flips_of(fits, weights):
        assert flip.step is not None
        place = int(flip.requirement[1:])
        there = leaders(fits, with_weight(weights, place, flip.step))
        assert not now & there
        assert {f"a{column}" for column in there} <= set(flip.recommended_at_step)
        between = (flip.at + flip.now) / 2
        assert leaders(fits, with_weight(weights, place, between)) == now


@given(tables(), st.floats(0.001, 0.999))
def test_that_the_leaders_stay_within_the_stability_interval(
    drawn: tuple[Table, list[float]], part: float
) -> None:
    fits, weights = drawn
    now = leaders(fits, weights)
    stability = evaluate(decide_numbers(fits, weights), robustness=False).stability
    for place in range(len(weights)):
        low, high = stability[f"r{place}"]
        inside = with_weight(weights, place, low + part * (high - low))
        if any(inside) and high - low > 1e-3:
            assert leaders(fits, inside) == now
