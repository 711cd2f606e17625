"""Which differences between two decisions change the answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from steelyard.decision.differences import can_take_over, compare_decisions, take_over
from steelyard.scoring.snapshot import take_snapshot

if TYPE_CHECKING:
    from collections.abc import Iterable

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
    before = take_snapshot(a, trials=trials, knowing=False).recommendation
    tried = []
    for difference in compare_decisions(a, b).values:
        if not can_take_over(a, difference) or not can_take_over(b, difference):
            continue
        after = take_snapshot(take_over(a, (difference,)), trials=trials, knowing=False).recommendation
        changed = set(after.recommended) != set(before.recommended)
        tried.append(DecisiveDifference(difference, after.outcome, after.recommended, changed))
    return tuple(tried)


def order_by_effect(
    differences: Iterable[Difference], tried: Iterable[DecisiveDifference]
) -> tuple[tuple[Difference, DecisiveDifference | None], ...]:
    """Return differences with what they do where that is decisive, else None; the decisive ones first."""
    decisive = {each.difference: each for each in tried if each.decisive}
    paired = [(difference, decisive.get(difference)) for difference in differences]
    return tuple(sorted(paired, key=lambda pair: pair[1] is None))
