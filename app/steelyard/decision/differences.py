"""Where two decisions differ; what follows from that is for scoring to say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from steelyard.comparison.fingerprint import fingerprint
from steelyard.decision import intents

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from steelyard.comparison.model import Scenario
    from steelyard.decision.model import Decision


@dataclass(frozen=True, slots=True)
class WeightDifference:
    """Two weights, 0 to 10, of one requirement; None in the decision that does not know it."""

    requirement: str
    name: str
    a: float | None
    b: float | None


@dataclass(frozen=True, slots=True)
class MustHaveDifference:
    """Two least acceptable fits, 0 to 5, on one requirement; None where none is set."""

    requirement: str
    name: str
    a: float | None
    b: float | None


@dataclass(frozen=True, slots=True)
class DecisionDifferences:
    """What differs between decisions a and b, in the order of a's comparison, then of b's."""

    weights: tuple[WeightDifference, ...]
    must_haves: tuple[MustHaveDifference, ...]
    comparisons_differ: bool

    @property
    def values(self) -> tuple[WeightDifference | MustHaveDifference, ...]:
        """The weights that differ, then the must-haves."""
        return (*self.weights, *self.must_haves)

    def __bool__(self) -> bool:
        return bool(self.weights or self.must_haves or self.comparisons_differ)


def compare_decisions(a: Decision, b: Decision) -> DecisionDifferences:
    """Return where the weights, the must-haves and the comparisons of two decisions differ."""
    names = {
        requirement.id: requirement.name
        for requirement in (*b.comparison.requirements, *a.comparison.requirements)
    }
    known = dict.fromkeys((*a.weights, *b.weights))
    return DecisionDifferences(
        weights=tuple(
            WeightDifference(requirement, names[requirement], *pair)
            for requirement, pair in _differing(known, a.weights, b.weights)
        ),
        must_haves=tuple(
            MustHaveDifference(requirement, names[requirement], *pair)
            for requirement, pair in _differing(known, a.must_haves, b.must_haves)
        ),
        comparisons_differ=fingerprint(a.comparison) != fingerprint(b.comparison),
    )


def _differing(
    known: Mapping[str, None], a: Mapping[str, float], b: Mapping[str, float]
) -> list[tuple[str, tuple[float | None, float | None]]]:
    pairs = ((requirement, (a.get(requirement), b.get(requirement))) for requirement in known)
    return [(requirement, pair) for requirement, pair in pairs if pair[0] != pair[1]]


def replay(start: Decision, end: Decision) -> Iterator[Decision]:
    """Yield decisions from one to another that each differ in one thing that people would name."""
    step = start
    if end.comparison != start.comparison:
        yield (step := intents.take_comparison(step, end.comparison))
    for scenario in step.scenarios:
        if scenario.id not in {kept.id for kept in end.scenarios}:
            yield (step := intents.delete_scenario(step, scenario.id))
    for scenario in end.scenarios:
        yield (step := step.model_copy(update={"scenarios": _with(step.scenarios, scenario)}))
    step = step.model_copy(update={"scenarios": end.scenarios})
    applied = end.chosen_scenario
    if end.scenario != step.scenario:
        cleared = step.model_copy(update={"scenario": None})
        yield (step := intents.apply_scenario(step, applied) if applied else cleared)
    for requirement, weight in end.weights.items():
        yield (step := intents.set_weight(step, requirement, weight))
    for requirement in end.weights:
        yield (step := intents.set_must_have(step, requirement, end.must_haves.get(requirement)))
    for requirement in end.weights:
        yield (step := intents.set_enough(step, requirement, end.enough.get(requirement)))
    yield (step := intents.set_running(step, end.running))
    yield (step := intents.set_price(step, end.price))
    yield (step := step.model_copy(update={"ballots": end.ballots}))
    yield (step := step.model_copy(update={"title": end.title}))
    for field in type(end.record).model_fields:
        record = step.record.model_copy(update={field: getattr(end.record, field)})
        yield (step := step.model_copy(update={"record": record}))
    for field in type(end.story).model_fields:
        story = step.story.model_copy(update={field: getattr(end.story, field)})
        yield (step := step.model_copy(update={"story": story}))


def _with(scenarios: tuple[Scenario, ...], scenario: Scenario) -> tuple[Scenario, ...]:
    """Return the scenarios with one of them replaced, or added at the end."""
    if scenario.id in {known.id for known in scenarios}:
        return tuple(scenario if known.id == scenario.id else known for known in scenarios)
    return (*scenarios, scenario)
