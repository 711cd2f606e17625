"""With how many decimals scores can be shown without contradicting each other."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from steelyard.scoring.closeness import TIE

if TYPE_CHECKING:
    from steelyard.scoring.results import Evaluation

_FEW, _MORE = 1, 2


def decimals(evaluation: Evaluation) -> int:
    """Return how many decimals the scores of a result are shown with.

    One; two where rounded ones would tie or swap although the scores do not, or would be further apart or
    nearer than the rounded lead (4.15 and 4.05 are not 4.2 and 4.0).
    """
    scores = [
        standing.score
        for standing in evaluation.standings
        if standing.eligible and standing.score is not None and standing.score > 0
    ]
    for one, other in pairwise(scores):
        if one - other > TIE and _rounded(one) <= _rounded(other):
            return _MORE
    if evaluation.lead is not None and len(scores) > 1:
        apart = _rounded(scores[0]) - _rounded(scores[1])
        if abs(apart - _rounded(evaluation.lead)) > TIE:
            return _MORE
    return _FEW


def _rounded(score: float) -> float:
    return float(f"{score:.{_FEW}f}")
