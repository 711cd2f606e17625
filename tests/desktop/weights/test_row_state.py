from __future__ import annotations

from steelyard.decision import intents
from steelyard.desktop.weights.row_state import row_states, scenario_weights
from steelyard.scoring.snapshot import take_snapshot
from tests import samples


def test_that_a_row_knows_weight_share_must_have_and_the_scenario_it_came_from() -> None:
    decision = intents.set_weight(samples.decision(), "fast", 2)
    state = row_states(take_snapshot(decision))["no-loss"]
    assert (state.weight, state.reference, state.least) == (8, 8, 3)
    assert state.share == 80
    assert state.words == "8, very important, share 80 percent"


def test_that_what_a_scenario_leaves_out_is_0_in_it() -> None:
    assert row_states(take_snapshot(samples.decision()))["fast"].reference == 0


def test_that_without_a_scenario_every_reference_is_0() -> None:
    decision = intents.set_weight(samples.decision(scenarios=""), "fast", 4)
    assert scenario_weights(decision) == {}
    assert {state.reference for state in row_states(take_snapshot(decision)).values()} == {0}


def test_that_a_scenario_of_the_teams_own_is_a_reference_too() -> None:
    decision = intents.keep_as_scenario(intents.set_weight(samples.decision(), "fast", 6), "Ours")
    assert scenario_weights(decision)["fast"] == 6


def test_that_notches_stand_at_the_exact_crossings_in_the_colour_of_who_would_lead() -> None:
    decision = intents.set_must_haves(samples.decision(combinations=""), {})
    snapshot = take_snapshot(decision)
    (flip,) = (flip for flip in snapshot.evaluation.flips if flip.requirement == "fast")
    (notch,) = row_states(snapshot)["fast"].notches
    assert notch.at == flip.at
    assert flip.leader == "redis"
    assert notch.role == "series:0"
