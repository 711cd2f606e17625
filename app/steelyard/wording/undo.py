"""What an undo step did, in a few words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steelyard.comparison.ages import cell_days
from steelyard.comparison.fingerprint import fingerprint
from steelyard.decision.model import NONE_CHOSEN
from steelyard.wording.language.grammar import count, join, quote, tidy
from steelyard.wording.language.names import Names
from steelyard.wording.language.numbers import must_have_text, price_text, weight_text
from steelyard.wording.levels import level_text
from steelyard.wording.scenarios import dropped_must_haves

if TYPE_CHECKING:
    from collections.abc import Mapping

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
    "revisit_by": "Date to revisit",
    "superseded_by": "Superseded by",
}
_STORY = {"hidden": "Hidden steps", "order": "Order of steps", "notes": "Notes"}

_TABLES = {
    "weights": ("weight", "weights", ""),
    "must_haves": ("must-have", "must-haves", "Must-have"),
    "enough": ("level of enough", "levels of enough", "Enough"),
}
"""What is set on requirements: one and several of it, and what stands before the name of a requirement."""


def describe_change(before: Decision, after: Decision) -> str:
    """Return what leads from one decision to the next: "Fan-out 4 to 7"; empty where nothing differs.

    The window puts "Undo: " or "Redo: " before it.
    """
    if after.comparison is not before.comparison and fingerprint(after.comparison) != fingerprint(
        before.comparison
    ):
        return _verified(before, after) or "New version of the comparison"
    return (
        _scenarios(before, after)
        or _applied(before, after)
        or _weights_and_levels(before, after)
        or _systems(before, after)
        or _rest(before, after)
    )


def _verified(before: Decision, after: Decision) -> str:
    """Name what was compared with its source, where that is all that changed in the comparison."""
    if before.taken_fingerprint != after.taken_fingerprint:
        return ""
    old, new = ({cell.at: cell for cell in cell_days(each.comparison)} for each in (before, after))
    moved = [cell for at, cell in new.items() if at in old and old[at] != cell]
    if not moved:
        return ""
    if len(moved) > 1:
        return f"Verified {count(len(moved), 'cell')}"
    (cell,) = moved
    names = Names(after.comparison)
    titles = {signal.id: signal.title for signal in after.comparison.signals}
    row = names.requirement(cell.requirement) if cell.requirement else tidy(titles[cell.signal])
    return f"Verified {row}, {names.candidate(cell.candidate)}"


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
    scenario = after.chosen_scenario
    changes = sum(len(_moved(before, after, table)) for table in _TABLES)
    if scenario is None:
        cleared = not any(after.weights.values()) and not after.must_haves and not after.enough
        at_once = changes > 1 or before.scenario is not None
        return "Clear all weights" if cleared and changes and at_once else ""
    another = after.scenario != before.scenario
    reset = after.follows(scenario) and changes > 1
    if not (another or reset):
        return ""
    dropped = dropped_must_haves(before, after)
    return f"Scenario {tidy(scenario.title)}{f', {dropped}' if dropped else ''}"


def _weights_and_levels(before: Decision, after: Decision) -> str:
    moved = {table: _moved(before, after, table) for table in _TABLES}
    changed = [(table, name) for table, names in moved.items() for name in names]
    if len(changed) == 1:
        ((table, name),) = changed
        called = Names(after.comparison).requirement(name)
        if table == "weights":
            start, end = (weight_text(decision.weights.get(name, 0.0)) for decision in (before, after))
            return f"{called} {start} to {end}"
        level = getattr(after, table).get(name)
        return f"{_TABLES[table][2]} {called} {'lifted' if level is None else _level(table, level)}"
    said = [f"{len(names)} {_TABLES[table][len(names) > 1]}" for table, names in moved.items() if names]
    return f"Change {join(said)}" if said else ""


def _level(table: str, level: float) -> str:
    return must_have_text(level) if table == "must_haves" else level_text(level)


def _systems(before: Decision, after: Decision) -> str:
    """Name what runs already, or the price of running one more system, where that changed."""
    names = Names(after.comparison)
    if started := [option for option in after.running if option not in before.running]:
        return f"{names.candidates(started)} {'runs' if len(started) == 1 else 'run'} already"
    if stopped := [option for option in before.running if option not in after.running]:
        return f"{names.candidates(stopped)} {'does' if len(stopped) == 1 else 'do'} not run yet"
    if before.price != after.price:
        return f"Price of a further system {price_text(after.system_price)}"
    return "Votes" if before.ballots != after.ballots else ""


def _rest(before: Decision, after: Decision) -> str:
    if before.title != after.title:
        return f"Title {quote(after.title)}"
    record = _changed(before.record, after.record, _RECORD)
    story = _changed(before.story, after.story, _STORY)
    if record == ["Choice"]:
        choice = after.record.choice
        if choice == NONE_CHOSEN:
            return "Choice none of them"
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


def _moved(before: Decision, after: Decision, table: str) -> list[str]:
    old, new = getattr(before, table), getattr(after, table)
    missing = 0.0 if table == "weights" else None
    return [name for name in after.weights if old.get(name, missing) != new.get(name, missing)]


def _changed(old: object, new: object, labels: Mapping[str, str]) -> list[str]:
    return [label for field, label in labels.items() if getattr(old, field) != getattr(new, field)]
