"""When scores are equal, and when a lead is too small to call."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

TIE = 1e-9
"""Scores (0 to 5) that differ by no more than this are equal."""
TOO_CLOSE_LEAD = 0.05
"""A lead, in points of score, below which the outcome is too close to call."""


def is_below(lead: float, bound: float) -> bool:
    """Return whether a lead is below a bound by more than what rounding can do."""
    return lead < bound - TIE


def name_close(scores: Mapping[int, float]) -> tuple[int, ...]:
    """Return the best candidate and those within a lead that is too small, best first.

    `scores` are those of the eligible candidates; equal ones keep their order.
    """
    best = max(scores.values())
    ordered = sorted(scores, key=lambda column: -round(scores[column], 9))
    return tuple(column for column in ordered if is_below(best - scores[column], TOO_CLOSE_LEAD))
