from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given, settings

from steelyard.scoring import value_of_knowing as module
from steelyard.scoring.evaluation import evaluate
from tests.scoring.brute_force import Table, leaders, tables, value_of_fit, value_of_weight
from tests.scoring.tables import decide, measured

if TYPE_CHECKING:
    from steelyard.scoring.results import Knowing

HALF_WIDTH = 1.0
"""Of a judged fit."""


def known(fits: Table, weights: list[float]) -> dict[tuple[str | None, str], Knowing]:
    rows = {
        f"r{row}": {f"a{column}": fit for column, fit in enumerate(cells)} for row, cells in enumerate(fits)
    }
    decision = decide(rows, {f"r{row}": weight for row, weight in enumerate(weights)})
    found = evaluate(decision, trials=False).find_out_first
    assert found is not None
    values = [one.value for one in found]
    assert values == pytest.approx(sorted(values, reverse=True), abs=1e-9)
    return {(one.candidate, one.requirement): one for one in found}


@settings(max_examples=15)
@given(tables(most=3, requirements=4))
def test_that_every_value_and_chance_is_what_trying_each_part_gives(drawn: tuple[Table, list[float]]) -> None:
    fits, weights = drawn
    assume(len(leaders(fits, weights)) == 1)
    found = known(fits, weights)
    for row, weight in enumerate(weights):
        if not weight:
            tried: dict[tuple[str | None, str], tuple[float, float]] = {
                (None, f"r{row}"): value_of_weight(fits, weights, row)
            }
        else:
            tried = {
                (f"a{column}", f"r{row}"): value_of_fit(fits, weights, (row, column), HALF_WIDTH)
                for column in range(len(fits[row]))
            }
        for cell, (value, chance) in tried.items():
            if value > 1e-7:
                assert found[cell].value == pytest.approx(value, abs=1e-9)
                assert found[cell].chance == pytest.approx(chance, abs=1e-9)
            else:
                assert cell not in found or found[cell].value < 1e-6


def test_that_what_is_known_exactly_is_not_worth_finding_out() -> None:
    rows = {"r": {"a": measured(3), "b": measured(2.9)}}
    assert evaluate(decide(rows, {"r": 5}), trials=False).find_out_first == ()


def test_that_nothing_is_worth_knowing_where_one_candidate_dominates_beyond_doubt() -> None:
    rows = {"r": {"a": 5, "b": 1}, "s": {"a": 4, "b": 1}}
    assert evaluate(decide(rows, {"r": 5, "s": 5}), trials=False).find_out_first == ()


def test_that_a_combination_follows_its_member() -> None:
    rows = {"r": {"a": measured(3), "b": "unknown"}, "s": {"a": measured(3), "b": measured(1)}}
    found = evaluate(decide(rows, {"r": 5, "s": 5}, combinations={"ab": ["a", "b"]}), trials=False)
    assert found.leaders == ("a",)
    assert [(one.candidate, one.requirement) for one in found.find_out_first or ()] == [("b", "r")]


def test_that_an_eliminated_member_is_worth_knowing_where_its_combination_is_left() -> None:
    rows = {
        "r": {"a": measured(3), "b": "unknown"},
        "s": {"a": measured(3), "b": measured(1)},
    }
    found = evaluate(
        decide(rows, {"r": 5, "s": 1}, must_haves={"s": 2}, combinations={"ab": ["a", "b"]}), trials=False
    )
    assert not found.standing("b").eligible
    assert [one.candidate for one in found.find_out_first or ()] == ["b"]


def test_that_beyond_what_is_enough_nothing_is_worth_knowing() -> None:
    rows = {"r": {"a": measured(3), "b": [3, 5]}, "s": {"a": measured(3.2), "b": measured(3)}}
    assert evaluate(decide(rows, {"r": 5, "s": 5}), trials=False).find_out_first
    capped = decide(rows, {"r": 5, "s": 5}, enough={"r": 3})
    assert evaluate(capped, trials=False).find_out_first == ()


def test_that_rows_looked_at_in_pieces_give_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = {f"r{row}": {"a": 3, "b": 2.5, "c": "unknown"} for row in range(7)}
    decision = decide(rows, dict.fromkeys(rows, 5.0))
    whole = evaluate(decision, trials=False).find_out_first
    monkeypatch.setattr(module, "_ROWS_AT_ONCE", 2)
    assert evaluate(decision, trials=False).find_out_first == whole


def test_that_it_is_left_for_later_on_request() -> None:
    decision = decide({"r": {"a": 3, "b": 2}}, {"r": 5})
    assert evaluate(decision, trials=False, knowing=False).find_out_first is None
