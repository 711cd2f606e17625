"""Whether the answer would survive one requirement that was forgotten."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from steelyard.scoring.closeness import TIE
from steelyard.scoring.families import find_families

if TYPE_CHECKING:
    from steelyard.scoring.flips import Crossings
    from steelyard.scoring.weighing import Weighing


def share_forgotten(weighing: Weighing, above: Crossings) -> float | None:
    """Return how often, 0 to 1, the leader still leads if one requirement at 0 had a weight. Exact.

    For each requirement at 0 on which those left differ it is the share of the weights between 0 and the
    largest one set at which the leader leads: up to its nearest crossing above. Averaged within each
    family, then over families, so that one thing entered four times counts once. 1 where nothing at 0
    separates. None where nothing is at 0, fewer than two are left, several share the lead, or a combination
    leads and no burden is at 0: hardly any other requirement could speak against it.
    """
    if not weighing.compared or len(weighing.leaders) > 1:
        return None
    at_zero = weighing.weights <= 0
    combined = any(part.column == weighing.leaders[0] for part in weighing.matrix.inheritances)
    if not (at_zero & weighing.matrix.burdens if combined else at_zero).any():
        return None
    counted = weighing.counted[:, list(weighing.eligible)]
    rows = np.flatnonzero(at_zero & (np.ptp(counted, axis=1) > TIE))
    crossings = np.nan_to_num(above.at[rows] / weighing.heaviest, nan=1.0)
    held = dict(zip(rows.tolist(), np.minimum(crossings, 1.0).tolist(), strict=True))
    groups = [[held.pop(row) for row in family if row in held] for family in find_families(weighing.matrix)]
    groups += [[alone] for alone in held.values()]
    means = [sum(group) / len(group) for group in groups if group]
    return sum(means) / len(means) if means else 1.0
