from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from steelyard.decision import intents
from steelyard.desktop.state.view import View
from steelyard.desktop.weights.group_state import group_content
from tests import samples

if TYPE_CHECKING:
    from steelyard.comparison.model import Signal
    from steelyard.decision.model import Decision

REQUIREMENTS = """\
      - {id: reads, name: Fast reads, fits: {redis: 5, kafka: 1}}
      - {id: joins, name: Joins over streams, optional: true, fits: {redis: 1, kafka: 5}}
      - {id: windows, name: Moving windows, optional: true, fits: {redis: 1, kafka: 5}}
"""
SCENARIOS = "  - {id: a, title: A, weights: {reads: 5}}\n"


@pytest.fixture
def decision() -> Decision:
    return samples.decision(combinations="", requirements=REQUIREMENTS, scenarios=SCENARIOS)


@pytest.fixture
def core(decision: Decision) -> Signal:
    return decision.comparison.signals[0]


def test_that_optional_requirements_wait_until_they_are_asked_for(core: Signal, decision: Decision) -> None:
    content = group_content(core, View(), decision, ())
    assert content.rows == ("reads",)
    assert content.optional == 2
    content = group_content(core, View(optional_shown=frozenset({"core"})), decision, ())
    assert content.rows == ("reads", "joins", "windows")
    assert content.shown


def test_that_an_optional_requirement_with_a_weight_or_a_must_have_is_shown(
    core: Signal, decision: Decision
) -> None:
    decision = intents.set_must_have(intents.set_weight(decision, "joins", 1), "windows", 3)
    content = group_content(core, View(), decision, ())
    assert content.rows == ("reads", "joins", "windows")
    assert content.optional == 0


def test_that_only_weighted_leaves_out_the_zeros(core: Signal, decision: Decision) -> None:
    decision = intents.set_weights(decision, {"joins": 3})
    assert group_content(core, View(only_weighted=True), decision, ()).rows == ("joins",)


def test_that_a_row_someone_is_at_work_on_stays(core: Signal, decision: Decision) -> None:
    decision = intents.set_weights(decision, {})
    assert not group_content(core, View(only_weighted=True), decision, ()).present
    assert group_content(core, View(only_weighted=True), decision, {"reads"}).rows == ("reads",)


@pytest.mark.parametrize("words", ["streams JOINS", "jöins", "core joins"])
def test_that_the_filter_finds_optional_and_folded_rows_by_words_in_any_order(
    core: Signal, decision: Decision, words: str
) -> None:
    view = View(weights_search=words, folded=frozenset({"core"}))
    assert group_content(core, view, decision, ()).rows == ("joins",)


def test_that_a_folded_group_keeps_its_title_and_hides_its_rows(core: Signal, decision: Decision) -> None:
    content = group_content(core, View(folded=frozenset({"core"})), decision, ())
    assert content.present
    assert content.folded
    assert content.rows == ()
    assert content.optional == 0


def test_that_a_group_in_which_nothing_matches_is_left_out(core: Signal, decision: Decision) -> None:
    assert not group_content(core, View(weights_search="zebra"), decision, ()).present
