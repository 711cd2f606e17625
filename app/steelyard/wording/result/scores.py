"""Scores and leads as figures, with as many decimals as they need not to contradict each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steelyard.scoring.rounding import decimals
from steelyard.wording.language.numbers import NO_FIGURE

if TYPE_CHECKING:
    from steelyard.scoring.snapshot import Snapshot

HIGHEST_SCORE = 5.0


def score_text(snapshot: Snapshot, score: float | None) -> str:
    """Return a score of this result; one below 0 is shown as 0, a missing one as a dash."""
    return NO_FIGURE if score is None else figure(snapshot, max(score, 0.0))


def candidate_score(snapshot: Snapshot, candidate: str) -> str:
    """Return the score of a candidate by its id."""
    return score_text(snapshot, snapshot.evaluation.standing(candidate).score)


def figure(snapshot: Snapshot, value: float) -> str:
    """Return a difference of scores of this result, such as a lead or a price."""
    return f"{value:.{decimals(snapshot.evaluation)}f}"
