"""What the what-if tray holds: the sliders that matter most, and what each shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from steelyard.charts.series import role_of
from steelyard.wording.flips import notch_text
from steelyard.wording.names import Names
from steelyard.wording.quantities import importance_word, weight_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from steelyard.charts.drawing import Role
    from steelyard.decision.model import Decision
    from steelyard.scoring.results import Snapshot

MOST_ROWS = 6


@dataclass(frozen=True, slots=True)
class TrayRow:
    """A slider of the tray: weight and agreed weight, 0 to 10; its flips as (place, colour role) pairs."""

    requirement: str
    name: str
    weight: float
    agreed: float
    notches: tuple[tuple[float, Role], ...]
    meaning: str
    """What the notches mean, in words; empty without any."""

    @property
    def value_text(self) -> str:
        """The weight as a screen reader says it."""
        return f"{weight_text(self.weight)}, {importance_word(self.weight)}"


def sliders_that_matter(snapshot: Snapshot, most: int = MOST_ROWS) -> tuple[str, ...]:
    """Return the requirements of the nearest flips, then those of the largest shares; at most `most`.

    Where nothing is weighted they are the first of the comparison.
    """
    weights = snapshot.decision.weights
    flips = [flip.requirement for flip in snapshot.recommendation.nearest_flips]
    largest = sorted(weights, key=lambda name: -weights[name])
    return tuple(dict.fromkeys((*flips, *largest)))[:most]


def tray_rows(snapshot: Snapshot, agreed: Decision, requirements: Sequence[str]) -> tuple[TrayRow, ...]:
    """Return what the sliders of these requirements show."""
    names = Names(snapshot.decision.comparison)
    return tuple(
        TrayRow(
            requirement=requirement,
            name=names.requirement(requirement),
            weight=snapshot.decision.weights[requirement],
            agreed=agreed.weights[requirement],
            notches=_notches(snapshot, requirement),
            meaning=notch_text(snapshot, requirement),
        )
        for requirement in requirements
    )


def _notches(snapshot: Snapshot, requirement: str) -> tuple[tuple[float, Role], ...]:
    places = {c.id: index for index, c in enumerate(snapshot.decision.comparison.candidates)}
    found = []
    for flip in snapshot.evaluation.flips:
        if flip.requirement == requirement:
            ahead = flip.recommended_at_step[0] if len(flip.recommended_at_step) == 1 else flip.leader
            found.append((flip.at, role_of(places[ahead])))
    return tuple(found)
