"""The steps of a story: their names, their order, and which of them are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steelyard.wording.story import STEPS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from steelyard.decision.model import Story

__all__ = ["STEPS", "TITLES", "find_step", "ordered_steps", "shown_steps"]

TITLES: Mapping[str, str] = {
    "question": "Question",
    "candidates": "Options and combinations",
    "weights": "What matters",
    "table": "The table",
    "profile": "Profile",
    "recommendation": "Recommendation",
    "changes": "Outlook",
}
"""What the steps are called in lists of them."""


def ordered_steps(story: Story) -> tuple[str, ...]:
    """Return all steps in the order of the story; those that it does not place follow in their own."""
    placed = tuple(dict.fromkeys(step for step in story.order if step in STEPS))
    return (*placed, *(step for step in STEPS if step not in placed))


def shown_steps(story: Story) -> tuple[str, ...]:
    """Return the steps that are not hidden; all of them where nothing would be left."""
    ordered = ordered_steps(story)
    return tuple(step for step in ordered if step not in story.hidden) or ordered


def find_step(name: str) -> str:
    """Return the step of an id or of a number from 1 to 7 in the default order.

    Raises:
        ValueError: there is no such step.
    """
    if name in STEPS:
        return name
    if name.isdecimal() and 1 <= int(name) <= len(STEPS):
        return STEPS[int(name) - 1]
    raise ValueError(f"there is no step {name!r}: it is 1 to {len(STEPS)} or one of {', '.join(STEPS)}")
