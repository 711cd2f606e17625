from __future__ import annotations

import pytest
from hypothesis import assume, given, settings

from steelyard.scoring.evaluation import evaluate
from tests.scoring.brute_force import Table, families, leaders, share_still_leading, tables
from tests.scoring.tables import decide, decide_numbers, measured


@settings(max_examples=30)
@given(tables(requirements=5))
def test_that_it_is_the_share_of_weights_found_by_trying(drawn: tuple[Table, list[float]]) -> None:
    fits, weights = drawn
    assume(len(leaders(fits, weights)) == 1)
    found = evaluate(decide_numbers(fits, weights), trials=False, knowing=False).forgotten_share
    zeros = [place for place, weight in enumerate(weights) if not weight]
    if not zeros:
        assert found is None
        return
    separating = {
        place: share_still_leading(fits, weights, place) for place in zeros if len(set(fits[place])) > 1
    }
    groups = [[separating.pop(place) for place in family if place in separating] for family in families(fits)]
    groups += [[share] for share in separating.values()]
    means = [sum(group) / len(group) for group in groups if group]
    assert found == pytest.approx(sum(means) / len(means) if means else 1.0, abs=0.004)


def test_that_it_is_one_where_nothing_at_zero_separates() -> None:
    rows = {"r": {"a": measured(4), "b": measured(3)}, "s": {"a": measured(2), "b": measured(2)}}
    assert evaluate(decide(rows, {"r": 5}), trials=False, knowing=False).forgotten_share == 1


def test_that_it_is_said_of_a_combination_only_where_a_burden_is_at_zero() -> None:
    rows = {
        "r": {"a": measured(5), "b": measured(1)},
        "s": {"a": measured(1), "b": measured(5)},
        "t": {"a": measured(4), "b": measured(2)},
    }
    weights = {"r": 5.0, "s": 5.0}
    both = {"ab": ["a", "b"]}
    plain = evaluate(decide(rows, weights, combinations=both), trials=False, knowing=False)
    assert plain.leaders == ("ab",)
    assert plain.forgotten_share is None
    burden = evaluate(decide(rows, weights, combinations=both, worst=["t"]), trials=False, knowing=False)
    assert burden.forgotten_share is not None


def test_that_several_leaders_or_one_candidate_left_have_none() -> None:
    rows = {"r": {"a": measured(4), "b": measured(4)}, "s": {"a": measured(2), "b": measured(3)}}
    assert evaluate(decide(rows, {"r": 5}), trials=False, knowing=False).forgotten_share is None
    left = evaluate(decide(rows, {"r": 5}, must_haves={"s": 3}), trials=False, knowing=False)
    assert left.forgotten_share is None
