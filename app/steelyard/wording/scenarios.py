"""What the weights started from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steelyard.wording.language.grammar import tidy

if TYPE_CHECKING:
    from steelyard.decision.model import Decision


def scenario_label(decision: Decision) -> str:
    """Return its title, with a word when anything it sets was changed since; empty for none."""
    scenario = decision.chosen_scenario
    if scenario is None:
        return ""
    title = tidy(scenario.title)
    return title if decision.follows(scenario) else f"{title} (changed)"
