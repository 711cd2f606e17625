"""What an undo step did, in a few words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steelyard.comparison.fingerprint import fingerprint
from steelyard.wording.language.grammar import quote, tidy
from steelyard.wording.language.names import Names
from steelyard.wording.language.numbers import must_have_text, weight_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from steelyard.comparison.model import Scenario
    from steelyard.decision.model import Decision

_RECORD = {
    "context": "Context",
    "status": "Status",
    "deciders": "Deciders",
    "date": "Date",
    "choice": "Choice",
    "choice_reason": "Reason for the choice",
    "consequences": "Consequences",
    "next_steps": "Next steps",
    "revisit_when": "When to revisit",
}
_STORY = {"hidden": "Hidden steps", "order": "Order of steps", "notes": "Notes"}


def describe_change(before: Decision, after: Decision) -> str:
    """Return what leads from one decision to the next: "Fan-out 4 to 7"; empty where nothing differs.

    The window puts "Undo: " or "Redo: " before it.
    """
    if after.comparison is not before.comparison and fingerprint(after.comparison) != fingerprint(
        before.comparison
    ):
        return "New version of the comparison"
    return (
        _scenarios(before, after)
        or _applied(before, after)
        or _weights_and_must_haves(before, after)
        or _rest(before, after)
    )


def _scenarios(before: Decision, after: Decision) -> str:
    old = {scenario.id: scenario for scenario in before.scenarios}
    new = {scenario.id: scenario for scenario in after.scenarios}
    for identifier, scenario in new.items():
        if identifier not in old:
            return f"Keep scenario {tidy(scenario.title)}"
        if scenario.title != old[identifier].title:
            return f"Rename scenario {tidy(old[identifier].title)} to {tidy(scenario.title)}"
    gone = [scenario for identifier, scenario in old.items() if identifier not in new]
    return f"Delete scenario {tidy(gone[0].title)}" if gone else ""


def _applied(before: Decision, after: Decision) -> str:
    """Name a scenario that was applied, also one that was applied anew after changes."""
    scenario = next((known for known in after.all_scenarios if known.id == after.scenario), None)
    changes = len(_moved(before, after)) + len(_must_haves_moved(before, after))
    if scenario is None:
        cleared = not any(after.weights.values()) and not after.must_haves
        at_once = changes > 1 or before.scenario is not None
        return "Clear all weights" if cleared and changes and at_once else ""
    another = after.scenario != before.scenario
    reset = _is_as_in(after, scenario) and changes > 1
    return f"Scenario {tidy(scenario.title)}" if another or reset else ""


def _is_as_in(decision: Decision, scenario: Scenario) -> bool:
    return _positive(decision.weights) == _positive(scenario.weights) and dict(decision.must_haves) == dict(
        scenario.must_haves
    )


def _positive(weights: Mapping[str, float]) -> dict[str, float]:
    return {name: weight for name, weight in weights.items() if weight}


def _weights_and_must_haves(before: Decision, after: Decision) -> str:
    names, moved, must_haves = (
        Names(after.comparison),
        _moved(before, after),
        _must_haves_moved(before, after),
    )
    if len(moved) == 1 and not must_haves:
        name = moved[0]
        start, end = (weight_text(decision.weights.get(name, 0.0)) for decision in (before, after))
        return f"{names.requirement(name)} {start} to {end}"
    if len(must_haves) == 1 and not moved:
        name = must_haves[0]
        least = after.must_haves.get(name)
        demand = "lifted" if least is None else must_have_text(least)
        return f"Must-have {names.requirement(name)} {demand}"
    said = [f"{len(moved)} weights" if len(moved) > 1 else f"{len(moved)} weight"] if moved else []
    said += [f"{len(must_haves)} must-have{'s' if len(must_haves) > 1 else ''}"] if must_haves else []
    return f"Change {' and '.join(said)}" if said else ""


def _rest(before: Decision, after: Decision) -> str:
    if before.title != after.title:
        return f"Title {quote(after.title)}"
    record = _changed(before.record, after.record, _RECORD)
    story = _changed(before.story, after.story, _STORY)
    if record == ["Choice"]:
        choice = after.record.choice
        return f"Choice {Names(after.comparison).candidate(choice)}" if choice else "Choice as recommended"
    if record == ["Status"]:
        return f"Status {after.record.status}"
    if len(record) == 1:
        return record[0]
    if record:
        return "Decision record"
    if story:
        return story[0] if len(story) == 1 else "Presentation"
    return "Scenario none" if before.scenario != after.scenario else ""


def _moved(before: Decision, after: Decision) -> list[str]:
    return [name for name, weight in after.weights.items() if before.weights.get(name, 0.0) != weight]


def _must_haves_moved(before: Decision, after: Decision) -> list[str]:
    return [name for name in after.weights if before.must_haves.get(name) != after.must_haves.get(name)]


def _changed(old: object, new: object, labels: Mapping[str, str]) -> list[str]:
    return [label for field, label in labels.items() if getattr(old, field) != getattr(new, field)]
