"""The one way from a decision to all that follows from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from steelyard.scoring.evaluation import evaluate_weighing
from steelyard.scoring.recommendation import recommend
from steelyard.scoring.weighing import weigh

if TYPE_CHECKING:
    from steelyard.decision.model import Decision
    from steelyard.scoring.results import Evaluation, Recommendation


@dataclass(frozen=True, eq=False)
class Snapshot:
    """One state of the program, whole and unchanging: the decision and all that follows from it."""

    decision: Decision
    evaluation: Evaluation
    recommendation: Recommendation

    @property
    def whole(self) -> bool:
        """Whether nothing of it has been left for later."""
        return self.evaluation.trials_drawn and self.evaluation.find_out_first is not None


def take_snapshot(decision: Decision, *, trials: bool = True, knowing: bool = True) -> Snapshot:
    """Weigh a decision once, evaluate it and recommend.

    Without `trials` the draws are left for later, without `knowing` what to find out first.
    """
    weighing = weigh(decision)
    evaluation = evaluate_weighing(decision, weighing, trials=trials, knowing=knowing)
    return Snapshot(decision, evaluation, recommend(decision, evaluation, weighing))
