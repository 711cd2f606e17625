"""The one way from a decision to all that follows from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steelyard.scoring.evaluation import evaluate
from steelyard.scoring.recommendation import recommend
from steelyard.scoring.results import Snapshot

if TYPE_CHECKING:
    from steelyard.decision.model import Decision


def take_snapshot(decision: Decision, *, robustness: bool = True) -> Snapshot:
    """Evaluate a decision and recommend; without `robustness` the draws are left for later."""
    evaluation = evaluate(decision, robustness=robustness)
    return Snapshot(decision, evaluation, recommend(decision, evaluation))
