from __future__ import annotations

from steelyard.decision.differences import Difference, Kind, compare_decisions
from steelyard.decision.fingerprint import fingerprint
from steelyard.decision.intents import (
    begin,
    set_enough,
    set_must_have,
    set_price,
    set_record,
    set_running,
    set_weight,
)
from tests.samples import REQUIREMENTS, comparison, decision


def test_that_decisions_with_the_same_inputs_do_not_differ() -> None:
    other = set_record(decision(), context="Another context")
    assert not compare_decisions(decision(), other)
    assert fingerprint(decision()) == fingerprint(other)


def test_that_differing_weights_and_must_haves_are_listed() -> None:
    other = set_must_have(set_weight(decision(), "fast", 4), "no-loss", None)
    found = compare_decisions(decision(), other)
    assert found.values == (
        Difference(Kind.WEIGHT, "fast", "Answers in a millisecond", 0, 4),
        Difference(Kind.MUST_HAVE, "no-loss", "No acknowledged write may be lost", 3, None),
    )
    assert not found.comparisons_differ
    assert fingerprint(decision()) != fingerprint(other)


def test_that_differing_levels_systems_and_prices_are_listed() -> None:
    other = set_price(set_running(set_enough(decision(), "fast", 4), ["redis"]), 0.25)
    found = compare_decisions(decision(), other)
    assert found.values == (
        Difference(Kind.ENOUGH, "fast", "Answers in a millisecond", None, 4),
        Difference(Kind.RUNNING, "redis", "Redis", 0, 1),
        Difference(Kind.PRICE, "", "", 0.5, 0.25),
    )


def test_that_a_requirement_that_only_one_decision_knows_has_no_weight_in_the_other() -> None:
    renamed = begin(comparison(requirements=REQUIREMENTS.replace("id: fast", "id: quick"), scenarios=""))
    found = compare_decisions(decision(), renamed)
    assert found.comparisons_differ
    assert ("fast", 0, None) in [(each.subject, each.a, each.b) for each in found.values]
    assert ("quick", None, 0) in [(each.subject, each.a, each.b) for each in found.values]
