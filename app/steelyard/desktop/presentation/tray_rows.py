"""What the what-if tray holds: the sliders that matter most, and what each shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from steelyard.charts.notches import find_notches
from steelyard.wording.language.names import Names
from steelyard.wording.result.flips import notch_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from steelyard.charts.notches import Notch
    from steelyard.decision.model import Decision
    from steelyard.scoring.snapshot import Snapshot

MOST_ROWS = 6


@dataclass(frozen=True, slots=True)
class TrayRow:
    """A slider of the tray: weight and agreed weight, 0 to 10, and where the answer flips."""

    requirement: str
    name: str
    weight: float
    agreed: float
    notches: tuple[Notch, ...]
    meaning: str
    """What the notches mean, in words; empty without any."""


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
    notches = find_notches(snapshot)
    return tuple(
        TrayRow(
            requirement=requirement,
            name=names.requirement(requirement),
            weight=snapshot.decision.weights[requirement],
            agreed=agreed.weights[requirement],
            notches=notches.get(requirement, ()),
            meaning=notch_text(snapshot, requirement),
        )
        for requirement in requirements
    )
