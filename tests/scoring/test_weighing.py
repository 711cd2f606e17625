from __future__ import annotations

import pytest

from steelyard.decision.intents import set_enough, set_price, set_running, set_weight
from steelyard.scoring.results import Failure
from steelyard.scoring.weighing import weigh
from tests import samples
from tests.scoring.tables import decide


def test_that_sums_divided_by_the_total_are_the_scores() -> None:
    weighing = weigh(decide({"r": {"a": 4, "b": 1}, "s": {"a": 1, "b": 5}}, {"r": 6, "s": 2}))
    assert (weighing.sums / weighing.total).tolist() == pytest.approx([26 / 8, 16 / 8])


def test_that_a_fit_below_the_least_eliminates_and_says_why() -> None:
    weighing = weigh(decide({"r": {"a": 2.5, "b": 3}}, {"r": 1}, must_haves={"r": 3}))
    assert weighing.failed == ((Failure("r", 2.5, 3),), ())
    assert weighing.eligible == (1,)


def test_that_an_unknown_fit_does_not_eliminate_but_is_to_be_shown() -> None:
    weighing = weigh(decide({"r": {"a": "unknown", "b": 3}}, {"r": 1}, must_haves={"r": 3}))
    assert weighing.failed == ((), ())
    assert weighing.to_be_shown == (("r",), ())


def test_that_a_must_have_counts_without_a_weight() -> None:
    weighing = weigh(decide({"r": {"a": 5, "b": 4}, "s": {"a": 1, "b": 4}}, {"r": 1}, must_haves={"s": 2}))
    assert weighing.ranking == ((1,),)


def test_that_equal_scores_share_a_rank_and_keep_the_order_of_the_file() -> None:
    rows = {"r": {"a": 1, "b": 4, "c": 2}, "s": {"a": 3, "b": 2, "c": 4}}
    assert weigh(decide(rows, {"r": 1, "s": 1})).ranking == ((1, 2), (0,))


def test_that_rounding_does_not_break_a_tie() -> None:
    rows = {"r": {"a": 0.1, "b": 0.3}, "s": {"a": 0.2, "b": 0.0}}
    assert weigh(decide(rows, {"r": 1, "s": 1})).ranking == ((0, 1),)


def test_that_rounding_does_not_eliminate() -> None:
    rows = {"r": {"a": 0.1 + 0.2, "b": 3}}
    assert weigh(decide(rows, {"r": 1}, must_haves={"r": 0.3})).eligible == (0, 1)
    assert weigh(decide({"r": {"a": 0.3, "b": 3}}, {}, must_haves={"r": 0.1 + 0.2})).eligible == (0, 1)


def test_that_nobody_is_ranked_where_nothing_is_weighted() -> None:
    assert weigh(decide({"r": {"a": 1, "b": 4}}, {})).ranking == ()


def test_that_what_counts_is_laid_out_once_while_only_weights_move() -> None:
    begun = samples.decision()
    fits = weigh(begun).fits
    assert weigh(set_weight(begun, "fast", 7)).fits is fits
    assert weigh(set_enough(begun, "no-loss", 3)).fits is not fits
    assert weigh(set_price(begun, 2)).fits is not fits
    assert weigh(set_running(begun, ("kafka",))).fits is not fits
