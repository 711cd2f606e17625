from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from steelyard.scoring.evaluation import whole_percents


def test_that_equal_remainders_go_to_the_earlier_weight() -> None:
    assert whole_percents([1, 1, 1]) == [34, 33, 33]


def test_that_the_largest_remainder_is_rounded_up_first() -> None:
    assert whole_percents([100, 80, 70, 30, 20, 10]) == [32, 26, 23, 10, 6, 3]


def test_that_nothing_weighted_gives_no_shares() -> None:
    assert whole_percents([0, 0]) == [0, 0]
    assert whole_percents([]) == []


def test_that_half_weights_have_their_share() -> None:
    assert whole_percents([0.5, 0, 1.5]) == [25, 0, 75]


@given(st.lists(st.floats(0, 10).filter(lambda weight: weight == 0 or weight > 1e-6), max_size=60))
def test_that_shares_add_up_to_100_and_stay_within_one_percent(weights: list[float]) -> None:
    percents = whole_percents(weights)
    total = sum(weights)
    assert sum(percents) == (100 if total else 0)
    for weight, percent in zip(weights, percents, strict=True):
        assert not total or abs(percent - 100 * weight / total) < 1 + 1e-6
        assert weight or not percent
