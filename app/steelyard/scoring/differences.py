"""Which differences between two decisions change the answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from steelyard.decision import intents
from steelyard.decision.differences import Kind, compare_decisions
from steelyard.scoring.snapshot import take_snapshot

if TYPE_CHECKING:
    from steelyard.decision.differences import Difference
    from steelyard.decision.model import Decision
    from steelyard.scoring.results import Outcome


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
    """Return everything set that differs, each tried on a by itself.

    What only one of the two comparisons knows is left out. Without `trials` the outcomes go by the lead
    alone, which is quicker on large tables.
    """
    common = {"", *_known(a) & _known(b)}
    before = take_snapshot(a, trials=trials, knowing=False).recommendation
    tried = []
    for difference in compare_decisions(a, b).values:
        if difference.subject not in common:
            continue
        after = take_snapshot(_apply(a, difference), trials=trials, knowing=False).recommendation
        changed = set(after.recommended) != set(before.recommended)
        tried.append(DecisiveDifference(difference, after.outcome, after.recommended, changed))
    return tuple(tried)


def _known(decision: Decision) -> set[str]:
    return {*decision.weights, *(option.id for option in decision.comparison.options)}


def _apply(decision: Decision, difference: Difference) -> Decision:
    subject, value = difference.subject, difference.b
    match difference.kind:
        case Kind.WEIGHT:
            return intents.set_weight(decision, subject, value or 0.0)
        case Kind.MUST_HAVE:
            return intents.set_must_have(decision, subject, value)
        case Kind.ENOUGH:
            return intents.set_enough(decision, subject, value)
        case Kind.RUNNING:
            kept = tuple(name for name in decision.running if name != subject)
            return intents.set_running(decision, (*kept, subject) if value else kept)
        case Kind.PRICE:
            return intents.set_price(decision, value)
