"""Two versions of one thing, in words: a decision and its file, a comparison and its new version."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steelyard.decision import intents
from steelyard.wording.answer import answer_sentence
from steelyard.wording.changes import describe_change
from steelyard.wording.grammar import capitalise, count, join

if TYPE_CHECKING:
    from collections.abc import Iterator

    from steelyard.comparison.changes import ComparisonChanges, Kind, Subject
    from steelyard.comparison.model import Scenario
    from steelyard.decision.model import Decision
    from steelyard.scoring.results import Snapshot

_SUBJECTS: tuple[tuple[Subject, str], ...] = (
    ("signal", "signal"),
    ("requirement", "requirement"),
    ("fit", "fit"),
    ("option", "option"),
    ("combination", "combination"),
    ("scenario", "scenario"),
)
_KINDS: tuple[Kind, ...] = ("added", "removed", "changed")
SAME = "Nothing differs."
ONLY_TEXTS = "Only texts around the table changed."
ONLY_ORDER = "Only the order of its parts changed."


def describe_unsaved(saved: Decision, kept: Decision) -> tuple[str, ...]:
    """Return what leads from the saved decision to the kept one, a line each: "Fan-out 4 to 7"."""
    lines = []
    before = saved
    for after in _steps(saved, kept):
        if line := describe_change(before, after):
            lines.append(line)
        before = after
    return tuple(lines) or (SAME,)


def describe_new_comparison(changes: ComparisonChanges) -> str:
    """Return what a new version of a comparison changes, counted: "Two fits changed, one signal added."."""
    counted = [
        f"{count(number, noun)} {kind}"
        for subject, noun in _SUBJECTS
        for kind in _KINDS
        if (number := len(changes.of(subject, kind)))
    ]
    if counted:
        return f"{capitalise(join(counted))}."
    return ONLY_TEXTS if changes else ONLY_ORDER


def describe_new_answer(before: Snapshot, after: Snapshot) -> str:
    """Return whether the answer stays the same, and if not what it becomes."""
    answer = answer_sentence(after)
    if answer == answer_sentence(before) and before.recommendation.recommended == (
        after.recommendation.recommended
    ):
        return "The answer stays the same."
    return f"The answer changes: {answer}"


def _steps(start: Decision, end: Decision) -> Iterator[Decision]:
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
    applied = next((known for known in end.all_scenarios if known.id == end.scenario), None)
    if end.scenario != step.scenario:
        cleared = step.model_copy(update={"scenario": None})
        yield (step := intents.apply_scenario(step, applied) if applied else cleared)
    for requirement, weight in end.weights.items():
        yield (step := intents.set_weight(step, requirement, weight))
    for requirement in end.weights:
        yield (step := intents.set_must_have(step, requirement, end.must_haves.get(requirement)))
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
