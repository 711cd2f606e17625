"""Which differences between two decisions change the answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from steelyard.decision import intents
from steelyard.decision.differences import WeightDifference, compare_decisions
from steelyard.scoring.snapshot import take_snapshot

if TYPE_CHECKING:
    from steelyard.decision.differences import MustHaveDifference
    from steelyard.decision.model import Decision
    from steelyard.scoring.results import Outcome

    Difference = WeightDifference | MustHaveDifference


@dataclass(frozen=True, slots=True)
class DecisiveDifference:
    """One difference between decisions a and b, and what a would recommend with b's value for it alone.

    `decisive` says that this differs from what a recommends now.
    """

    difference: Difference
    outcome: Outcome
    recommended: tuple[str, ...]
    decisive: bool


def decisive_differences(a: Decision, b: Decision, *, trials: bool = True) -> tuple[DecisiveDifference, ...]:
    """Return every weight and must-have that differs, each tried on a by itself.

    A requirement that only one of the two comparisons knows is left out. Without `trials` the outcomes
    go by the lead alone, which is quicker on large tables.
    """
    found = compare_decisions(a, b)
    differences: tuple[Difference, ...] = (*found.weights, *found.must_haves)
    common = a.weights.keys() & b.weights.keys()
    before = take_snapshot(a, trials=trials, knowing=False).recommendation
    tried = []
    for difference in differences:
        if difference.requirement not in common:
            continue
        after = take_snapshot(_apply(a, difference), trials=trials, knowing=False).recommendation
        changed = set(after.recommended) != set(before.recommended)
        tried.append(DecisiveDifference(difference, after.outcome, after.recommended, changed))
    return tuple(tried)


def _apply(decision: Decision, difference: Difference) -> Decision:
    if isinstance(difference, WeightDifference):
        return intents.set_weight(decision, difference.requirement, difference.b or 0.0)
    return intents.set_must_have(decision, difference.requirement, difference.b)
