"""Where two decisions differ; what follows from that is for scoring to say."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from steelyard.comparison.fingerprint import fingerprint
from steelyard.decision import intents

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from steelyard.comparison.model import Scenario
    from steelyard.decision.model import Decision


class Kind(StrEnum):
    """What differs."""

    WEIGHT = "weight"
    MUST_HAVE = "must_have"
    ENOUGH = "enough"
    RUNNING = "running"
    PRICE = "price"


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that two decisions set differently.

    `subject` is a requirement, an option where it is about what runs already (1 or 0), empty for the price
    of a further system. None in the decision that does not know it or has not set it.
    """

    kind: Kind
    subject: str
    name: str
    a: float | None
    b: float | None


@dataclass(frozen=True, slots=True)
class DecisionDifferences:
    """What differs between decisions a and b, in the order of a's comparison, then of b's.

    The weights come first, then must-haves, levels that are enough, what runs already and the price.
    """

    values: tuple[Difference, ...]
    comparisons_differ: bool

    def __bool__(self) -> bool:
        return bool(self.values or self.comparisons_differ)


def compare_decisions(a: Decision, b: Decision) -> DecisionDifferences:
    """Return where what two decisions set, and their comparisons, differ."""
    requirements = {each.id: each.name for side in (b, a) for each in side.comparison.requirements}
    options = {each.id: each.name for side in (b, a) for each in side.comparison.options}
    ours, theirs = _settings(a), _settings(b)
    found = [
        Difference(kind, subject, (options if kind is Kind.RUNNING else requirements).get(subject, ""), *pair)
        for kind in Kind
        for subject, pair in _differing(ours[kind], theirs[kind])
    ]
    order = {name: place for place, name in enumerate(dict.fromkeys((*a.weights, *b.weights)))}
    found.sort(key=lambda each: (list(Kind).index(each.kind), order.get(each.subject, 0)))
    return DecisionDifferences(tuple(found), fingerprint(a.comparison) != fingerprint(b.comparison))


def can_take_over(decision: Decision, difference: Difference) -> bool:
    """Return whether the comparison of a decision knows what a difference is about."""
    match difference.kind:
        case Kind.PRICE:
            return True
        case Kind.RUNNING:
            return difference.subject in {option.id for option in decision.comparison.options}
        case _:
            return difference.subject in decision.weights


def take_over(decision: Decision, differences: Iterable[Difference]) -> Decision:
    """Return a decision with the values that b has for these differences, each of which it knows."""
    for difference in differences:
        decision = _TAKEN[difference.kind](decision, difference.subject, difference.b)
    return decision


def _set_running(decision: Decision, option: str, runs: float | None) -> Decision:
    kept = tuple(name for name in decision.running if name != option)
    return intents.set_running(decision, (*kept, option) if runs else kept)


_TAKEN: Mapping[Kind, Callable[[Decision, str, float | None], Decision]] = {
    Kind.WEIGHT: lambda decision, subject, value: intents.set_weight(decision, subject, value or 0.0),
    Kind.MUST_HAVE: intents.set_must_have,
    Kind.ENOUGH: intents.set_enough,
    Kind.RUNNING: _set_running,
    Kind.PRICE: lambda decision, _, value: intents.set_price(decision, value),
}


def _settings(decision: Decision) -> dict[Kind, Mapping[str, float]]:
    options = decision.comparison.options
    return {
        Kind.WEIGHT: decision.weights,
        Kind.MUST_HAVE: decision.must_haves,
        Kind.ENOUGH: decision.enough,
        Kind.RUNNING: {option.id: float(option.id in decision.running) for option in options},
        Kind.PRICE: {"": decision.system_price},
    }


def _differing(
    a: Mapping[str, float], b: Mapping[str, float]
) -> list[tuple[str, tuple[float | None, float | None]]]:
    pairs = ((subject, (a.get(subject), b.get(subject))) for subject in dict.fromkeys((*a, *b)))
    return [(subject, pair) for subject, pair in pairs if pair[0] != pair[1]]


def replay(start: Decision, end: Decision) -> Iterator[Decision]:
    """Yield decisions from one to another that each differ in one thing that people would name."""
    step = start
    if end.comparison != start.comparison:
        taken = intents.take_comparison(step, end.comparison)
        edits = {"source_fingerprint": end.source_fingerprint, "edited": end.edited}
        yield (step := taken.model_copy(update=edits))
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
