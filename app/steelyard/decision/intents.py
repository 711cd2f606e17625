"""What can be done to a decision: each function returns the decision that follows."""

from __future__ import annotations

import re
import unicodedata
from types import MappingProxyType
from typing import TYPE_CHECKING

from steelyard.comparison.fingerprint import fingerprint
from steelyard.comparison.model import Scenario
from steelyard.decision.model import NONE_CHOSEN, Ballot, Decision, DecisionRecord, Story

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from steelyard.comparison.model import Comparison


def begin(comparison: Comparison, *, source: str | None = None) -> Decision:
    """Return a new decision on a comparison, with its first scenario applied (none: all weights 0)."""
    decision = Decision(
        title=comparison.title,
        comparison=comparison,
        comparison_source=source,
        comparison_fingerprint=fingerprint(comparison),
    )
    return apply_scenario(decision, comparison.scenarios[0]) if comparison.scenarios else decision


def set_weight(decision: Decision, requirement: str, weight: float) -> Decision:
    """Return the decision with one weight (0 to 10) changed."""
    return set_weights(decision, {**decision.weights, requirement: weight})


def set_weights(decision: Decision, weights: Mapping[str, float]) -> Decision:
    """Return the decision with all weights replaced; what is missing is 0."""
    complete = {requirement: weights.get(requirement, 0.0) for requirement in decision.weights}
    return decision.model_copy(update={"weights": MappingProxyType(complete)})


def take_weights(decision: Decision, weights: Mapping[str, float]) -> Decision:
    """Return the decision with own weights, 0 for what is missing, and neither must-haves nor a scenario."""
    own = set_must_haves(set_weights(decision, weights), {})
    return own.model_copy(update={"scenario": None})


def set_must_have(decision: Decision, requirement: str, least: float | None) -> Decision:
    """Return the decision with the least acceptable fit (0 to 5) on a requirement set, or lifted by None."""
    kept = {name: value for name, value in decision.must_haves.items() if name != requirement}
    if least is not None:
        kept[requirement] = least
    return set_must_haves(decision, kept)


def set_must_haves(decision: Decision, must_haves: Mapping[str, float]) -> Decision:
    """Return the decision with all must-haves replaced, kept in the comparison's order."""
    ordered = {name: must_haves[name] for name in decision.weights if name in must_haves}
    return decision.model_copy(update={"must_haves": MappingProxyType(ordered)})


def set_enough(decision: Decision, requirement: str, level: float | None) -> Decision:
    """Return the decision with the fit (0 to 5) that is enough on a requirement set, or lifted by None."""
    kept = {name: value for name, value in decision.enough.items() if name != requirement}
    if level is not None:
        kept[requirement] = level
    return set_enough_levels(decision, kept)


def set_enough_levels(decision: Decision, levels: Mapping[str, float]) -> Decision:
    """Return the decision with every level of enough replaced, kept in the comparison's order."""
    ordered = {name: levels[name] for name in decision.weights if name in levels}
    return decision.model_copy(update={"enough": MappingProxyType(ordered)})


def set_running(decision: Decision, options: Iterable[str]) -> Decision:
    """Return the decision with the options that are in operation already, in the comparison's order."""
    named = set(options)
    ordered = tuple(option.id for option in decision.comparison.options if option.id in named)
    return decision.model_copy(update={"running": ordered})


def set_price(decision: Decision, price: float | None) -> Decision:
    """Return the decision with its own price of a further system, in fit steps, or the comparison's."""
    return decision.model_copy(update={"price": price})


def apply_scenario(decision: Decision, scenario: Scenario) -> Decision:
    """Return the decision with the weights, must-haves, enough levels and running options of a scenario."""
    weighted = set_must_haves(set_weights(decision, scenario.weights), scenario.must_haves)
    set_up = set_running(set_enough_levels(weighted, scenario.enough), scenario.running)
    return set_up.model_copy(update={"scenario": scenario.id})


def clear_weights(decision: Decision) -> Decision:
    """Return the decision with nothing weighted, no must-haves, nothing enough and no scenario."""
    cleared = set_enough_levels(set_must_haves(set_weights(decision, {}), {}), {})
    return cleared.model_copy(update={"scenario": None})


def set_title(decision: Decision, title: str) -> Decision:
    """Return the decision under another title.

    Raises:
        ValueError: the title is blank.
    """
    if not title.strip():
        raise ValueError("a decision needs a title")
    return decision.model_copy(update={"title": title})


def set_record(decision: Decision, **fields: object) -> Decision:
    """Return the decision with some fields of its record changed, such as `status="accepted"`.

    Raises:
        ValidationError: a value does not fit its field, or there is no such field.
    """
    record = {name: getattr(decision.record, name) for name in type(decision.record).model_fields}
    return decision.model_copy(update={"record": DecisionRecord.model_validate({**record, **fields})})


def set_story(decision: Decision, **fields: object) -> Decision:
    """Return the decision with some fields of its presentation changed: `hidden`, `order` or `notes`.

    Raises:
        ValidationError: a value does not fit its field, or there is no such field.
    """
    story = {name: getattr(decision.story, name) for name in type(decision.story).model_fields}
    return decision.model_copy(update={"story": Story.model_validate({**story, **fields})})


def keep_as_scenario(decision: Decision, title: str, *, situation: str = "") -> Decision:
    """Return the decision with its weights and what else is set kept as a scenario of the team's own.

    The scenario's id is made from its title and differs from every other.

    Raises:
        ValidationError: the title is blank.
    """
    scenario = Scenario(
        id=_free_id(title, {scenario.id for scenario in decision.all_scenarios}),
        title=title,
        situation=situation,
        weights={name: weight for name, weight in decision.weights.items() if weight},
        must_haves=dict(decision.must_haves),
        enough=dict(decision.enough),
        running=decision.running,
    )
    return decision.model_copy(update={"scenarios": (*decision.scenarios, scenario), "scenario": scenario.id})


def rename_scenario(decision: Decision, scenario: str, title: str) -> Decision:
    """Return the decision with a scenario of the team's own under another title; its id stays."""
    renamed = tuple(
        Scenario(**{**dict(own), "title": title}) if own.id == scenario else own for own in decision.scenarios
    )
    return decision.model_copy(update={"scenarios": renamed})


def delete_scenario(decision: Decision, scenario: str) -> Decision:
    """Return the decision without a scenario of the team's own; weights that came from it stay."""
    kept = tuple(own for own in decision.scenarios if own.id != scenario)
    if kept == decision.scenarios:
        return decision
    current = None if decision.scenario == scenario else decision.scenario
    return decision.model_copy(update={"scenarios": kept, "scenario": current})


def take_comparison(decision: Decision, comparison: Comparison) -> Decision:
    """Return the decision on another version of its comparison.

    Weights, must-haves and enough levels of the requirements that remain stay, new requirements weigh 0,
    and what refers to anything that is gone (scenario, choice, weights in own scenarios and ballots,
    running options) is let go. So are the edits, which were made on the version before. An own
    scenario whose id the comparison now uses gives way to it.
    """
    taken = {scenario.id for scenario in comparison.scenarios}
    own = tuple(
        _restrict(scenario, comparison) for scenario in decision.scenarios if scenario.id not in taken
    )
    known = taken | {scenario.id for scenario in own}
    choice = decision.record.choice
    chosen = choice == NONE_CHOSEN or choice in comparison.candidate_by_id
    moved = decision.model_copy(
        update={
            "comparison": comparison,
            "comparison_fingerprint": fingerprint(comparison),
            "source_fingerprint": None,
            "edited": (),
            "scenarios": own,
            "scenario": decision.scenario if decision.scenario in known else None,
            "weights": MappingProxyType(dict.fromkeys(comparison.requirement_by_id, 0.0)),
            "ballots": tuple(_restrict_ballot(ballot, comparison) for ballot in decision.ballots),
            "record": decision.record.model_copy(update={"choice": choice if chosen else None}),
        }
    )
    weighted = set_must_haves(set_weights(moved, decision.weights), decision.must_haves)
    return set_running(set_enough_levels(weighted, decision.enough), decision.running)


def _restrict(scenario: Scenario, comparison: Comparison) -> Scenario:
    options = {option.id for option in comparison.options}
    return Scenario(
        **{
            **dict(scenario),
            "weights": _known(scenario.weights, comparison),
            "must_haves": _known(scenario.must_haves, comparison),
            "enough": _known(scenario.enough, comparison),
            "running": tuple(option for option in scenario.running if option in options),
        }
    )


def _restrict_ballot(ballot: Ballot, comparison: Comparison) -> Ballot:
    return Ballot(**{**dict(ballot), "weights": _known(ballot.weights, comparison)})


def _known(values: Mapping[str, float], comparison: Comparison) -> dict[str, float]:
    return {name: value for name, value in values.items() if name in comparison.requirement_by_id}


def _free_id(title: str, taken: set[str]) -> str:
    plain = unicodedata.normalize("NFKD", title.casefold()).encode("ascii", "ignore").decode()
    stem = "-".join(re.findall(r"[a-z0-9]+", plain)) or "scenario"
    return next(
        name for name in (stem, *(f"{stem}-{n}" for n in range(2, len(taken) + 3))) if name not in taken
    )
