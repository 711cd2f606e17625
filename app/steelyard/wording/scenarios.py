"""What the weights started from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steelyard.wording.language.grammar import tidy

if TYPE_CHECKING:
    from steelyard.comparison.model import Scenario
    from steelyard.decision.model import Decision


def scenario_of(decision: Decision) -> Scenario | None:
    """Return the scenario that the weights started from, None where there is none."""
    return next((known for known in decision.all_scenarios if known.id == decision.scenario), None)


def scenario_label(decision: Decision) -> str:
    """Return its title, with a word when weights or must-haves were changed since; empty for none."""
    scenario = scenario_of(decision)
    if scenario is None:
        return ""
    weights = {name: weight for name, weight in decision.weights.items() if weight > 0}
    same = weights == {name: weight for name, weight in scenario.weights.items() if weight > 0}
    unchanged = same and dict(decision.must_haves) == dict(scenario.must_haves)
    return tidy(scenario.title) if unchanged else f"{tidy(scenario.title)} (changed)"
