from __future__ import annotations

from typing import Any

from steelyard.scoring.dominance import find_dominators
from steelyard.scoring.weighing import weigh
from tests.samples import comparison
from tests.scoring.tables import decide


def dominators(rows: Any, **parts: Any) -> tuple[tuple[int, ...], ...]:
    return find_dominators(weigh(decide(rows, {}, **parts)))


def test_that_a_candidate_nowhere_better_and_somewhere_worse_is_dominated() -> None:
    assert dominators({"r": {"a": 4, "b": 4, "c": 5}, "s": {"a": 3, "b": 2, "c": 1}}) == ((), (0,), ())


def test_that_equal_candidates_do_not_dominate_each_other() -> None:
    assert dominators({"r": {"a": 4, "b": 4}}) == ((), ())


def test_that_more_than_enough_dominates_nobody() -> None:
    rows = {"r": {"a": 5, "b": 3}}
    assert dominators(rows) == ((), (0,))
    assert dominators(rows, enough={"r": 3}) == ((), ())


def test_that_the_price_plays_no_part() -> None:
    rows = {"r": {"a": 5, "b": 3}, "s": {"a": 3, "b": 3}}
    assert dominators(rows, combinations={"both": ["a", "b"]}) == ((), (0, 2), ())


def test_that_an_unknown_fit_neither_dominates_nor_is_dominated_by_less_than_the_best() -> None:
    assert dominators({"r": {"a": "unknown", "b": 1}, "s": {"a": 5, "b": 1}}) == ((), ())
    assert dominators({"r": {"a": "unknown", "b": 4}, "s": {"a": 1, "b": 4}}) == ((), ())
    assert dominators({"r": {"a": "unknown", "b": 5}, "s": {"a": 1, "b": 4}}) == ((1,), ())


def test_that_guidance_alone_has_no_dominance() -> None:
    assert dominators(comparison(requirements="", scenarios="")) == ((), (), ())
