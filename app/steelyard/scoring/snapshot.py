"""The one way from a decision to all that follows from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from steelyard.scoring.evaluation import evaluate
from steelyard.scoring.recommendation import recommend

if TYPE_CHECKING:
    from steelyard.decision.model import Decision
    from steelyard.scoring.results import Evaluation, Recommendation


def take_snapshot(decision: Decision, *, robustness: bool = True) -> Snapshot:
    """Evaluate a decision and recommend; without `robustness` the draws are left for later."""
    evaluation = evaluate(decision, robustness=robustness)
    return Snapshot(decision, evaluation, recommend(decision, evaluation))


@dataclass(frozen=True, eq=False)
class Snapshot:
    """One state of the program, whole and unchanging: the decision and all that follows from it."""

    decision: Decision
    evaluation: Evaluation
    recommendation: Recommendation
