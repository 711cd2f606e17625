"""Where on a slider the answer changes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from steelyard.charts.series import role_of

if TYPE_CHECKING:
    from steelyard.charts.drawing import Role
    from steelyard.scoring.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Notch:
    """A crossing on a slider: its exact place, 0 to 10, and the colour of who would lead beyond it."""

    at: float
    role: Role


def find_notches(snapshot: Snapshot) -> dict[str, tuple[Notch, ...]]:
    """Return the notches of each requirement that has any, by its id."""
    candidates = snapshot.decision.comparison.candidates
    places = {candidate.id: index for index, candidate in enumerate(candidates)}
    found: dict[str, tuple[Notch, ...]] = {}
    for flip in snapshot.evaluation.flips:
        notch = Notch(flip.at, role_of(places[flip.leader]))
        found[flip.requirement] = (*found.get(flip.requirement, ()), notch)
    return found
