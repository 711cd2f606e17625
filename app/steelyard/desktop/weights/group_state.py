"""Which requirements of a signal the panel shows: a function of the view and the weights."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from steelyard.desktop.state.search import matches

if TYPE_CHECKING:
    from collections.abc import Collection

    from steelyard.comparison.model import Requirement, Signal
    from steelyard.decision.model import Decision
    from steelyard.desktop.state.view import View


@dataclass(frozen=True, slots=True)
class GroupContent:
    """What a group shows. `optional` counts the unweighted optional ones, which `more` shows or hides.

    `shown` says whether they are shown. A group without `present` is left out altogether.
    """

    present: bool
    folded: bool
    rows: tuple[str, ...]
    optional: int = 0
    shown: bool = False


def group_content(signal: Signal, view: View, decision: Decision, engaged: Collection[str]) -> GroupContent:
    """Return what the group of a signal shows; rows in `engaged` stay, whatever the filter says."""
    matching = [one for one in signal.requirements if _passes(one, signal, view, decision, engaged)]
    if view.weights_search or view.only_weighted:
        folded = signal.id in view.folded and not view.weights_search
        return GroupContent(bool(matching), folded, () if folded else tuple(one.id for one in matching))
    folded = signal.id in view.folded
    waiting = {one.id for one in matching if one.optional and not _counts(one, decision, engaged)}
    shown = signal.id in view.optional_shown
    rows = tuple(one.id for one in matching if shown or one.id not in waiting)
    return GroupContent(bool(matching), folded, () if folded else rows, 0 if folded else len(waiting), shown)


def _passes(
    requirement: Requirement, signal: Signal, view: View, decision: Decision, engaged: Collection[str]
) -> bool:
    if requirement.id in engaged:
        return True
    if view.only_weighted and not decision.weights[requirement.id]:
        return False
    return matches(view.weights_search, f"{requirement.name} {signal.title}")


def _counts(requirement: Requirement, decision: Decision, engaged: Collection[str]) -> bool:
    name = requirement.id
    return (
        decision.weights[name] > 0
        or name in decision.must_haves
        or name in decision.enough
        or name in engaged
    )
