"""What to look at before the answer is trusted: faults of the question, found by simple rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from steelyard.scoring.closeness import TIE
from steelyard.scoring.results import Caution
from steelyard.scoring.unknowns import find_turning_cell, find_unknown_rival

if TYPE_CHECKING:
    from collections.abc import Iterator

    from steelyard.decision.model import Decision
    from steelyard.scoring.results import Evaluation
    from steelyard.scoring.weighing import Weighing

DECISIVE = 0.8
"""The part of the largest weight from which a requirement is decisive, where those of the table differ."""
LIMITED = 2.0
WORKAROUND = 1.0
"""Fits at or below which a decisive requirement is hardly met, and not met."""
WEAK_SCORE = 2.5


def find_cautions(decision: Decision, evaluation: Evaluation, weighing: Weighing) -> tuple[Caution, ...]:
    """Return the cautions about an answer, in the order in which they matter; none without a leader."""
    if not evaluation.leaders or weighing.total <= 0:
        return ()
    return (
        *_ask_decisive(evaluation, weighing),
        *_ask_to_be_shown(evaluation),
        *_ask_second_system(weighing),
        *(Caution("counted_once") for _ in evaluation.counted_once),
        *_ask_unknown(weighing),
        *([Caution("weak")] if is_weak(evaluation) else []),
        *_ask_weights(weighing),
    )


def find_decisive(weighing: Weighing) -> tuple[int, ...]:
    """Return the rows of the decisive requirements; none where all of the table weigh the same.

    Several that are set to one weight over others at 0 are all decisive: nothing else was asked for.
    """
    weights, heaviest = weighing.weights.tolist(), weighing.heaviest
    if heaviest - min(weights, default=heaviest) <= TIE:
        return ()
    return tuple(row for row, weight in enumerate(weights) if weight >= DECISIVE * heaviest - TIE)


def is_weak(evaluation: Evaluation) -> bool:
    """Say whether even the best score is nearer to limited than to adequate."""
    best = evaluation.standings[0].score if evaluation.leaders else None
    return best is not None and best < WEAK_SCORE - TIE


def _ask_decisive(evaluation: Evaluation, weighing: Weighing) -> Iterator[Caution]:
    leader = evaluation.leaders[0]
    for row in find_decisive(weighing):
        requirement = weighing.matrix.requirements[row]
        fit = evaluation.fits[requirement][leader]
        if not fit.unknown and fit.value <= LIMITED + TIE:
            yield Caution("decisive", requirement, leader)


def _ask_to_be_shown(evaluation: Evaluation) -> Iterator[Caution]:
    leader = evaluation.leaders[0]
    for requirement in evaluation.standing(leader).to_be_shown:
        yield Caution("to_be_shown", requirement, leader)


def _ask_second_system(weighing: Weighing) -> Iterator[Caution]:
    """Yield the combination that would lead were there no price."""
    if not weighing.compared:
        return
    unpaid = (weighing.sums / weighing.total + weighing.paid).tolist()
    first = max(weighing.eligible, key=unpaid.__getitem__)
    combined = {part.column for part in weighing.matrix.inheritances}
    ahead = unpaid[first] - max(unpaid[column] for column in weighing.leaders)
    if first in combined and first not in weighing.leaders and ahead > TIE:
        yield Caution("second_system", candidate=weighing.matrix.candidates[first], amount=ahead)


def _ask_unknown(weighing: Weighing) -> Iterator[Caution]:
    if not weighing.compared:
        return
    candidates, requirements = weighing.matrix.candidates, weighing.matrix.requirements
    rival = find_unknown_rival(weighing)
    if rival is not None:
        yield Caution("unknown_rival", candidate=candidates[rival])
    elif cell := find_turning_cell(weighing):
        yield Caution("unknown_cell", requirements[cell[0]], candidates[cell[1]])


def _ask_weights(weighing: Weighing) -> Iterator[Caution]:
    weights = weighing.weights
    if len(weights) > 1 and weights.min() > 0 and float(np.ptp(weights)) <= TIE:
        yield Caution("equal_weights")
    elif weighing.matrix.burdens[weights > 0].all():
        yield Caution("only_burdens")
