"""What would change the answer: single sliders, and the least movement of several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steelyard.scoring.results import Outcome
from steelyard.wording.language.grammar import count, join, join_some, quote
from steelyard.wording.language.names import Names
from steelyard.wording.language.numbers import beyond, weight_text
from steelyard.wording.result.parts import FlipLine

if TYPE_CHECKING:
    from collections.abc import Iterable

    from steelyard.scoring.results import Flip, Move
    from steelyard.scoring.snapshot import Snapshot

HIGHEST_WEIGHT = 10.0
TIE = 1e-9
MOST_NAMED = 3


def flips_heading(snapshot: Snapshot) -> str:
    """Return the heading over the flips: where it is too close to call, they change only who is ahead."""
    close = snapshot.recommendation.outcome is Outcome.TOO_CLOSE
    return "What would change who leads" if close else "What would change the answer"


def flip_lines(snapshot: Snapshot, flips: Iterable[Flip]) -> tuple[FlipLine, ...]:
    """Return flips in words."""
    return tuple(flip_line(snapshot, flip) for flip in flips)


def flip_line(snapshot: Snapshot, flip: Flip) -> FlipLine:
    """Return one flip in words: "Cheaper, faster reads 0 → 5 or more: Kafka + Redis leads"."""
    names = Names(snapshot.decision.comparison)
    name, now = names.requirement(flip.requirement), weight_text(flip.now)
    threshold, consequence = _threshold(snapshot, flip), _consequence(snapshot, flip)
    text = f"{name} {now} → {threshold}: {consequence}"
    return FlipLine(flip, name, now, threshold, consequence, text)


def notch_text(snapshot: Snapshot, requirement: str) -> str:
    """Return what the notches on a slider mean: "At 5 or more Kafka + Redis leads."; empty without any."""
    return " ".join(
        flip_sentence(snapshot, flip) for flip in snapshot.evaluation.flips if flip.requirement == requirement
    )


def flip_sentence(snapshot: Snapshot, flip: Flip) -> str:
    """Return the sentence of one notch: "At 3 or less Kafka leads."."""
    threshold = _threshold(snapshot, flip)
    if flip.too_close_at_step:
        leader = Names(snapshot.decision.comparison).candidate(_leader_at_step(flip))
        return f"At {threshold} {leader} is ahead, but it is {_close(snapshot)}."
    said = _consequence(snapshot, flip)
    return f"{threshold.capitalize()} {said}." if flip.step is None else f"At {threshold} {said}."


def no_flips(snapshot: Snapshot) -> str:
    """Return what to say where no single slider changes the answer."""
    evaluation = snapshot.evaluation
    if evaluation.flips or snapshot.recommendation.outcome in (Outcome.NO_WEIGHTS, Outcome.NONE_ELIGIBLE):
        return ""
    if evaluation.smallest_change == ():  # they are level: the slightest change decides
        return ""
    if sum(standing.eligible for standing in evaluation.standings) < 2:
        return "No slider changes the answer while the must-haves stand."
    return "No single slider changes the answer."


def smallest_change(snapshot: Snapshot) -> str:
    """Return the least movement of sliders beyond which another candidate leads, in one sentence."""
    evaluation, recommendation = snapshot.evaluation, snapshot.recommendation
    if recommendation.outcome in (Outcome.NO_WEIGHTS, Outcome.NONE_ELIGIBLE) or evaluation.runner_up is None:
        return ""
    names = Names(snapshot.decision.comparison)
    leader = names.candidates(evaluation.leaders[:1])
    if evaluation.smallest_change is None:
        return f"No weighting of these requirements lets another candidate overtake {leader}."
    if not evaluation.smallest_change:
        return f"The slightest change of a weight decides between {names.candidates(evaluation.leaders)}."
    moves = [_moved(move, names) for move in evaluation.smallest_change]
    if len(moves) > MOST_NAMED:
        sliders = count(len(moves), "slider")
        return f"It takes {sliders} to overtake {leader}, at the least: {join_some(moves, MOST_NAMED)}."
    return f"The smallest change beyond which {leader} is overtaken: {join(moves)}."


def _moved(move: Move, names: Names) -> str:
    end = beyond(move.start, move.end)
    return f"{quote(names.requirement(move.requirement))} from {weight_text(move.start)} to {end}"


def _consequence(snapshot: Snapshot, flip: Flip) -> str:
    leader = Names(snapshot.decision.comparison).candidate(_leader_at_step(flip))
    return f"{leader} ahead, {_close(snapshot)}" if flip.too_close_at_step else f"{leader} leads"


def _close(snapshot: Snapshot) -> str:
    already = snapshot.recommendation.outcome is Outcome.TOO_CLOSE
    return "still too close to call" if already else "too close to call"


def _leader_at_step(flip: Flip) -> str:
    return flip.recommended_at_step[0] if flip.recommended_at_step else flip.leader


def _threshold(snapshot: Snapshot, flip: Flip) -> str:
    """Say "5 or more" only where the same candidate leads all the way to the end of the slider."""
    if flip.step is None:
        return f"{'above' if flip.direction == 'up' else 'below'} {weight_text(flip.at)}"
    step = weight_text(flip.step)
    end = HIGHEST_WEIGHT if flip.direction == "up" else 0.0
    if flip.too_close_at_step or flip.step == end or not _leads_at(snapshot, flip, end):
        return step
    return f"{step} or {'more' if flip.direction == 'up' else 'less'}"


def _leads_at(snapshot: Snapshot, flip: Flip, end: float) -> bool:
    """Return whether the flip's leader still leads with its slider at an end.

    Scores are linear in one weight, so a candidate that leads at both ends of a stretch leads between.
    """
    weight, fits = sum(snapshot.decision.weights.values()), snapshot.evaluation.fits[flip.requirement]
    totals = {
        standing.candidate: (standing.score or 0.0) * weight
        + (end - flip.now) * fits[standing.candidate].value
        for standing in snapshot.evaluation.standings
        if standing.eligible
    }
    gainer = totals.pop(_leader_at_step(flip))
    return gainer > max(totals.values(), default=0.0) + TIE
