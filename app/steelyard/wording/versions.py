"""Two versions of one thing, in words: a decision and its file, a comparison and its new version."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steelyard.decision import intents
from steelyard.decision.differences import replay
from steelyard.wording.language.grammar import capitalise, count, join, quote
from steelyard.wording.result.answer import answer_sentence
from steelyard.wording.undo import describe_change

if TYPE_CHECKING:
    from steelyard.comparison.versions import ComparisonChanges, Kind, Subject
    from steelyard.decision.model import Decision
    from steelyard.scoring.snapshot import Snapshot

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
    for after in replay(saved, kept):
        if line := describe_change(before, after):
            lines.append(line)
        before = after
    return tuple(lines) or (SAME,)


def describe_own_work(kept: Decision) -> tuple[str, tuple[str, ...]]:
    """Return a heading and what was set in a decision that has no file, a line each.

    It is held against the scenario that its weights started from, else against weights at zero.
    """
    scenario = kept.chosen_scenario
    begun = intents.clear_weights(intents.begin(kept.comparison))
    begun = begun.model_copy(update={"title": kept.title, "scenarios": kept.scenarios})
    if scenario is None:
        return "What has been set", describe_unsaved(begun, kept)
    started = intents.apply_scenario(begun, scenario)
    return f"Changed since {quote(scenario.title)} was chosen", describe_unsaved(started, kept)


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


def describe_given_up(before: Decision, after: Decision) -> str:
    """Return what of the decision's own goes with the version it has; empty where nothing does."""
    lost = len(before.edited) - len(after.edited)
    if lost <= 0:
        return ""
    return f"It takes the place of {count(lost, 'cell')} changed here; undo brings them back."


def describe_new_answer(before: Snapshot, after: Snapshot) -> str:
    """Return whether the answer stays the same, and if not what it becomes."""
    answer = answer_sentence(after)
    if answer == answer_sentence(before) and before.recommendation.recommended == (
        after.recommendation.recommended
    ):
        return "The answer stays the same."
    return f"The answer changes: {answer}"
