"""What the weights started from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steelyard.wording.language.grammar import count, tidy

if TYPE_CHECKING:
    from steelyard.comparison.model import Scenario
    from steelyard.decision.model import Decision


OWN_WEIGHTS = "own weights"


def scenario_label(decision: Decision) -> str:
    """Return its title, with a word when anything it sets was changed since; empty for none."""
    scenario = decision.chosen_scenario
    if scenario is None:
        return ""
    title = tidy(scenario.title)
    return title if decision.follows(scenario) else f"{title} (changed)"


def dropped_must_haves(before: Decision | Scenario, after: Decision | Scenario) -> str:
    """Return how many must-haves would be gone: "drops one must-have"; empty where none is."""
    gone = sum(name not in after.must_haves for name in before.must_haves)
    return f"drops {count(gone, 'must-have')}" if gone else ""
