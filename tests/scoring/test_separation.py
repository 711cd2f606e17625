"""What separates the two leaders."""

from __future__ import annotations

import pytest

from steelyard.decision.intents import set_weight, set_weights
from steelyard.scoring.separation import separates, separation
from steelyard.scoring.snapshot import take_snapshot
from tests import samples


def test_that_the_parts_and_the_price_add_up_to_the_lead() -> None:
    evaluation = take_snapshot(samples.order_events()).evaluation
    apart = separation(evaluation)
    assert apart is not None
    assert (apart.leader, apart.rival) == (evaluation.leaders[0], evaluation.runner_up)
    price = evaluation.paid[apart.rival] - evaluation.paid[apart.leader]
    assert apart.over(apart.parts) + price == pytest.approx(evaluation.lead)


def test_that_any_rival_can_be_chosen_but_not_the_leader_itself() -> None:
    evaluation = take_snapshot(samples.order_events()).evaluation
    chosen = separation(evaluation, "redis")
    itself = separation(evaluation, evaluation.leaders[0])
    assert chosen is not None
    assert itself is not None
    assert (chosen.rival, itself.rival) == ("redis", evaluation.runner_up)
    assert chosen.over(chosen.parts) > itself.over(itself.parts)


@pytest.mark.parametrize(("part", "expected"), [(0.02, True), (-0.02, True), (0.0199, False), (0.0, False)])
def test_that_a_part_of_two_hundredths_separates_either_way(part: float, expected: bool) -> None:
    assert separates(part) is expected


def test_that_nothing_separates_where_nothing_is_weighted() -> None:
    assert separation(take_snapshot(set_weights(samples.order_events(), {})).evaluation) is None


def test_that_a_requirement_at_zero_has_no_part() -> None:
    apart = separation(take_snapshot(set_weight(samples.order_events(), "key-ordering", 0)).evaluation)
    assert apart is not None
    assert apart.over(["key-ordering"]) == 0
