"""What separates two candidates: the part of the lead that each requirement makes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from steelyard.scoring.results import Evaluation

LEAST = 0.02
"""The part of the lead, in points of score, either way, from which a row of the table separates."""
_TOLERANCE = 1e-9


@dataclass(frozen=True, slots=True)
class Separation:
    """What each requirement makes of the lead of `leader` over `rival`, in points of score, either way."""

    leader: str
    rival: str
    parts: Mapping[str, float]

    def over(self, requirements: Iterable[str]) -> float:
        """Return what requirements make of the lead together; below 0 they speak for the rival."""
        return sum(self.parts.get(requirement, 0.0) for requirement in requirements)


def separates(part: float) -> bool:
    """Say whether a part of the lead is large enough to separate."""
    return abs(part) >= LEAST - _TOLERANCE


def separation(evaluation: Evaluation, rival: str = "") -> Separation | None:
    """Return what separates the leader from a rival (empty: the runner-up); None where there are not two."""
    leader = evaluation.leaders[0] if evaluation.leaders else None
    other = rival if rival and rival != leader else evaluation.runner_up
    if leader is None or other is None:
        return None
    made = evaluation.contribution(leader, other)
    return Separation(leader, other, {one.requirement: one.value for one in made if one.requirement})
