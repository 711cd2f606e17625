from __future__ import annotations

import pytest
from pydantic import ValidationError

from steelyard.comparison.files import parse_comparison
from steelyard.comparison.fingerprint import fingerprint
from steelyard.decision.intents import (
    apply_scenario,
    begin,
    clear_weights,
    delete_scenario,
    keep_as_scenario,
    rename_scenario,
    set_enough,
    set_enough_levels,
    set_must_have,
    set_must_haves,
    set_price,
    set_record,
    set_running,
    set_story,
    set_title,
    set_weight,
    set_weights,
    take_comparison,
    take_weights,
)
from tests.samples import REQUIREMENTS, comparison, comparison_text, decision


def test_that_a_decision_begins_with_the_first_scenario() -> None:
    begun = begin(comparison())
    assert begun.scenario == "orders"
    assert begun.weights == {"no-loss": 8, "fast": 0, "few-people": 0}
    assert begun.must_haves == {"no-loss": 3}


def test_that_a_decision_without_scenarios_begins_with_nothing_weighted() -> None:
    begun = begin(comparison(scenarios=""))
    assert begun.scenario is None
    assert set(begun.weights.values()) == {0}


def test_that_one_weight_changes_and_the_others_stay_in_their_order() -> None:
    assert list(set_weight(decision(), "fast", 2.5).weights.items()) == [
        ("no-loss", 8),
        ("fast", 2.5),
        ("few-people", 0),
    ]


def test_that_a_must_have_is_set_and_lifted() -> None:
    assert set_must_have(decision(), "fast", 2).must_haves == {"no-loss": 3, "fast": 2}
    assert set_must_have(decision(), "no-loss", None).must_haves == {}


def test_that_a_level_of_enough_is_set_and_lifted_and_stands_in_the_comparisons_order() -> None:
    both = set_enough(set_enough(decision(), "few-people", 4), "no-loss", 3.5)
    assert list(both.enough.items()) == [("no-loss", 3.5), ("few-people", 4)]
    assert set_enough(both, "no-loss", None).enough == {"few-people": 4}


def test_that_what_runs_already_stands_in_the_comparisons_order_and_combinations_never_do() -> None:
    assert set_running(decision(), ["kafka", "redis", "both", "rabbit"]).running == ("redis", "kafka")
    assert set_running(set_running(decision(), ["kafka"]), []).running == ()


def test_that_a_price_of_the_decision_goes_before_that_of_the_comparison() -> None:
    assert decision().system_price == 0.5
    assert set_price(decision(), 0).system_price == 0
    assert set_price(set_price(decision(), 0), None).system_price == 0.5


SET_UP = """\
  - {id: orders, title: Order events, weights: {no-loss: 8}, enough: {no-loss: 4}, running: [kafka, redis]}
  - {id: cache, title: Cache, weights: {fast: 9}}
"""


def test_that_a_scenario_brings_its_levels_of_enough_and_what_runs_already() -> None:
    begun = begin(comparison(scenarios=SET_UP))
    assert (begun.enough, begun.running) == ({"no-loss": 4}, ("redis", "kafka"))
    other = apply_scenario(begun, begun.comparison.scenarios[1])
    assert (other.enough, other.running) == ({}, ())


def test_that_a_decision_follows_its_scenario_until_anything_it_sets_is_changed() -> None:
    begun = begin(comparison(scenarios=SET_UP))
    scenario = begun.comparison.scenarios[0]
    assert begun.chosen_scenario is scenario
    assert begun.follows(scenario)
    for changed in (
        set_weight(begun, "fast", 1),
        set_must_have(begun, "fast", 1),
        set_enough(begun, "no-loss", 3),
        set_running(begun, ["redis"]),
    ):
        assert not changed.follows(scenario)


def test_that_a_scenario_is_found_by_its_id_whosever_it_is() -> None:
    kept = keep_as_scenario(decision(), "Mine")
    assert kept.find_scenario("mine") is kept.scenarios[0]
    assert kept.find_scenario("cache") is kept.comparison.scenarios[1]
    assert kept.find_scenario("theirs") is None


def test_that_own_weights_come_without_must_haves_and_without_a_scenario() -> None:
    own = take_weights(decision(), {"fast": 3})
    assert (own.weights["fast"], own.weights["no-loss"], own.must_haves, own.scenario) == (3, 0, {}, None)


def test_that_levels_and_what_runs_are_kept_in_a_scenario_of_the_teams_own() -> None:
    kept = keep_as_scenario(set_running(set_enough(decision(), "fast", 3), ["redis"]), "Mine").scenarios[0]
    assert (kept.enough, kept.running) == ({"fast": 3}, ("redis",))


def test_that_levels_and_what_runs_survive_a_version_that_still_has_them() -> None:
    before = set_running(set_enough_levels(decision(), {"fast": 3, "no-loss": 2}), ["redis", "kafka"])
    text = comparison_text(
        combinations="", requirements=REQUIREMENTS[REQUIREMENTS.index("      - id: fast") :], scenarios=""
    )
    other = parse_comparison(text.replace("kafka", "rabbit"), "f")
    after = take_comparison(before, other)
    assert (after.enough, after.running) == ({"fast": 3}, ("redis",))


def test_that_a_choice_of_none_survives_a_new_version() -> None:
    before = set_record(decision(), choice="none", choice_reason="Too early")
    assert take_comparison(before, comparison(scenarios="")).record.choice == "none"


def test_that_a_choice_of_none_needs_a_reason() -> None:
    with pytest.raises(ValidationError, match="must say why"):
        set_record(decision(), choice="none")


def test_that_a_scenario_replaces_weights_and_must_haves() -> None:
    cache = apply_scenario(decision(), comparison().scenario_by_id["cache"])
    assert (cache.scenario, cache.must_haves) == ("cache", {})
    assert cache.weights == {"no-loss": 0, "fast": 9, "few-people": 2.5}


def test_that_clearing_leaves_no_weight_no_must_have_and_no_scenario() -> None:
    cleared = clear_weights(decision())
    assert (cleared.scenario, cleared.must_haves, set(cleared.weights.values())) == (None, {}, {0})


def test_that_a_field_of_the_record_changes_and_is_validated() -> None:
    recorded = set_record(set_record(decision(), context="We need it"), status="accepted")
    assert (recorded.record.context, recorded.record.status) == ("We need it", "accepted")
    with pytest.raises(ValidationError):
        set_record(decision(), status="done")
    with pytest.raises(ValidationError):
        set_record(decision(), stat="accepted")


def test_that_story_and_title_change() -> None:
    assert set_story(decision(), notes={"profile": "slowly"}).story.notes == {"profile": "slowly"}
    assert set_title(decision(), "Backbone").title == "Backbone"
    with pytest.raises(ValueError, match="needs a title"):
        set_title(decision(), "  ")


def test_that_weights_are_kept_as_a_scenario_with_an_id_of_its_own() -> None:
    kept = keep_as_scenario(keep_as_scenario(decision(), "Größe!"), "Größe!")
    assert [scenario.id for scenario in kept.scenarios] == ["grosse", "grosse-2"]
    assert kept.scenario == "grosse-2"
    assert (kept.scenarios[0].weights, kept.scenarios[0].must_haves) == ({"no-loss": 8}, {"no-loss": 3})
    assert keep_as_scenario(decision(), "订单").scenarios[0].id == "scenario"


def test_that_an_own_scenario_is_renamed_and_deleted() -> None:
    kept = keep_as_scenario(decision(), "Mine")
    assert rename_scenario(kept, "mine", "Ours").scenarios[0].title == "Ours"
    gone = delete_scenario(kept, "mine")
    assert (gone.scenarios, gone.scenario, gone.weights) == ((), None, kept.weights)
    assert delete_scenario(kept, "orders") == kept


def test_that_weights_of_the_requirements_that_remain_stay_on_another_comparison() -> None:
    before = set_record(set_weight(keep_as_scenario(decision(), "Mine"), "few-people", 4), choice="both")
    renamed = REQUIREMENTS.replace("id: no-loss", "id: durable")
    other = comparison(
        requirements=renamed, combinations="", scenarios="  - {id: new, title: New}\n", more=""
    )
    after = take_comparison(before, other)
    assert list(after.weights.items()) == [("durable", 0), ("fast", 0), ("few-people", 4)]
    assert after.must_haves == {}
    assert (after.scenario, after.record.choice) == ("mine", None)
    assert after.scenarios[0].weights == {}
    assert after.comparison_fingerprint == fingerprint(other)


def test_that_an_intent_leaves_the_decision_before_it_as_it_was() -> None:
    before = decision()
    set_weights(before, {})
    set_must_haves(before, {})
    assert before == decision()
