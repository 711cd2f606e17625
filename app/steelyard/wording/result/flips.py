"""What would change the answer: single sliders, the least movement of several, and what to find out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from steelyard.scoring.closeness import TOO_CLOSE_LEAD, is_below
from steelyard.scoring.results import Outcome
from steelyard.scoring.steps import HIGHEST_WEIGHT
from steelyard.wording.language.grammar import capitalise, count, join, join_some, quote
from steelyard.wording.language.names import Names
from steelyard.wording.language.numbers import of_hundred, weight_text
from steelyard.wording.language.templates import say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from steelyard.scoring.results import Flip, Knowing, Move
    from steelyard.scoring.snapshot import Snapshot

MOST_NAMED = 3
NAMED_OF_MANY = 2
MOST_FOUND_OUT = 3
WORTH_KNOWING = 0.005
LEAST_CHANCE = 0.10
"""The value and the chance from which knowing a quantity could turn the answer; else it hardly could."""
_UNANSWERED = (Outcome.NO_WEIGHTS, Outcome.NONE_ELIGIBLE)


@dataclass(frozen=True, slots=True)
class FlipLine:
    """A flip in words. `too_close` and `clear` are "from 5" or empty; `leader` is who would lead.

    `text` is the whole: "“Cheaper, faster reads”, now 0: too close from 5, Kafka + Redis leads from 6.5".
    """

    flip: Flip
    requirement: str
    now: str
    too_close: str
    clear: str
    leader: str
    text: str

    @property
    def short(self) -> str:
        """The flip in few words, for a slide: "“Cheaper, faster reads” from 6.5: Kafka + Redis leads"."""
        name = quote(self.requirement)
        if self.clear:
            return f"{name} {self.clear}: {self.leader} leads"
        return f"{name} {self.too_close or 'moved'}: too close to call"

    @property
    def consequence(self) -> str:
        """What follows, without the requirement: "too close from 5, Kafka + Redis leads from 6.5"."""
        return _consequence(self.too_close, self.clear, self.leader)


@dataclass(frozen=True, slots=True)
class FindOutLine:
    """What to find out: a fit of a candidate, or (without one) whether a requirement matters at all.

    `turns` says that it could turn the answer, else it hardly could; `step` is it as a next step, `subject`
    what it is about, for a list under a heading that says so.
    """

    candidate: str | None
    requirement: str
    subject: str
    text: str
    step: str
    turns: bool


@dataclass(frozen=True, slots=True)
class FlipWords:
    """What would change the answer. Empty strings and tuples where there is nothing to say.

    `none` stands in place of the lines; `smallest_change` is said where it is not one of them.
    `find_out` is most worth knowing first, `nothing_to_find_out` in its place, both empty until it has been
    looked for.
    """

    heading: str
    lines: tuple[FlipLine, ...]
    none: str
    smallest_change: str
    find_out: tuple[FindOutLine, ...]
    nothing_to_find_out: str


def explain_flips(snapshot: Snapshot) -> FlipWords:
    """Put what would change the answer into words."""
    return FlipWords(
        heading=flips_heading(snapshot),
        lines=flip_lines(snapshot, snapshot.recommendation.nearest_flips),
        none=no_flips(snapshot),
        smallest_change=smallest_change(snapshot),
        find_out=find_out_lines(snapshot),
        nothing_to_find_out=nothing_to_find_out(snapshot),
    )


def flips_heading(snapshot: Snapshot) -> str:
    """Return the heading over the flips: where it is too close to call, they change only who is ahead."""
    close = snapshot.recommendation.outcome is Outcome.TOO_CLOSE
    return say("flips_ahead" if close else "flips")


def flip_lines(snapshot: Snapshot, flips: Iterable[Flip]) -> tuple[FlipLine, ...]:
    """Return flips in words."""
    return tuple(flip_line(snapshot, flip) for flip in flips)


def flip_line(snapshot: Snapshot, flip: Flip) -> FlipLine:
    """Return one flip in words."""
    names = Names(snapshot.decision.comparison)
    name, leader = names.requirement(flip.requirement), names.candidate(flip.leader)
    too_close, clear = _from(_tie(flip), flip), _from(flip.clear_step, flip)
    said = _consequence(too_close, clear, leader)
    text = say("flip", requirement=quote(name), now=weight_text(flip.now), consequence=said)
    return FlipLine(flip, name, weight_text(flip.now), too_close, clear, leader, text)


def notch_text(snapshot: Snapshot, requirement: str) -> str:
    """Return what the marks on one slider mean, a sentence a flip; empty without any."""
    return notch_texts(snapshot).get(requirement, "")


def notch_texts(snapshot: Snapshot) -> dict[str, str]:
    """Return what the marks on each slider mean, a sentence a flip, under its requirement."""
    said: dict[str, list[str]] = {}
    for flip in snapshot.evaluation.flips:
        said.setdefault(flip.requirement, []).append(f"{capitalise(flip_line(snapshot, flip).consequence)}.")
    return {requirement: " ".join(sentences) for requirement, sentences in said.items()}


def no_flips(snapshot: Snapshot) -> str:
    """Return what to say where no single slider changes the answer."""
    evaluation = snapshot.evaluation
    if evaluation.flips or snapshot.recommendation.outcome in _UNANSWERED or len(evaluation.leaders) > 1:
        return ""
    if evaluation.runner_up is None:
        return say("no_slider_stands")
    return say("no_slider")


def smallest_change(snapshot: Snapshot) -> str:
    """Return the least movement of sliders that lets another lead; empty where a line has said it."""
    evaluation, change = snapshot.evaluation, snapshot.evaluation.smallest_change
    if snapshot.recommendation.outcome in _UNANSWERED or evaluation.runner_up is None:
        return ""
    names = Names(snapshot.decision.comparison)
    leader = names.candidates(evaluation.leaders[:1])
    if change is None:
        if len(evaluation.leaders) > 1:
            return "No weighting of these requirements sets them apart."
        return f"As the fits stand, {leader} stays ahead whatever the weights."
    if len(change.moves) == 1 and any(
        flip.requirement == change.moves[0].requirement for flip in snapshot.recommendation.nearest_flips
    ):
        return ""
    moves, other = [_moved(move, names) for move in change.moves], names.candidate(change.leader)
    if len(moves) > MOST_NAMED:
        sliders = count(len(moves), "slider")
        listed = join_some(moves, NAMED_OF_MANY)
        return f"At least {sliders} have to move before {leader} is overtaken: {listed}."
    if is_below(change.lead, TOO_CLOSE_LEAD):
        return f"The smallest change that puts {other} just ahead: {join(moves)}."
    return f"The smallest change after which {other} leads: {join(moves)}."


def find_out_lines(snapshot: Snapshot) -> tuple[FindOutLine, ...]:
    """Return what is most worth knowing, at most three; what hardly could turn the answer only alone."""
    found = snapshot.evaluation.find_out_first or ()
    turning = [knowing for knowing in found if _turns(knowing)]
    return tuple(_find_out(snapshot, knowing) for knowing in (turning or found[:1])[:MOST_FOUND_OUT])


def nothing_to_find_out(snapshot: Snapshot) -> str:
    """Return that nothing is worth finding out, where that has been looked for."""
    if snapshot.evaluation.find_out_first != () or snapshot.evaluation.runner_up is None:
        return ""
    recommendation = snapshot.recommendation
    if recommendation.outcome in _UNANSWERED:
        return ""
    if any(caution.kind == "to_be_shown" for caution in recommendation.cautions):
        return ""  # a must-have that it fails would turn it
    return "No single fit, known exactly, turns the answer."


def _find_out(snapshot: Snapshot, knowing: Knowing) -> FindOutLine:
    names, turns = Names(snapshot.decision.comparison), _turns(knowing)
    name = quote(names.requirement(knowing.requirement))
    could = (
        f"could turn the answer in {of_hundred(knowing.chance)} of 100 cases"
        if turns
        else "could hardly turn it"
    )
    if knowing.candidate is None:
        subject = f"The weight of {name}"
        text = f"{subject}, at zero now, {could}."
        return FindOutLine(None, knowing.requirement, subject, text, f"Agree on the weight of {name}", turns)
    candidate = names.candidate(knowing.candidate)
    return FindOutLine(
        knowing.candidate,
        knowing.requirement,
        f"{candidate} on {name}",
        f"{candidate} on {name}: knowing it exactly {could}.",
        f"Find out how well {candidate} does on {name}",
        turns,
    )


def _turns(knowing: Knowing) -> bool:
    return knowing.value >= WORTH_KNOWING and knowing.chance >= LEAST_CHANCE


def _moved(move: Move, names: Names) -> str:
    start, end = weight_text(move.start), weight_text(move.end)
    return f"{quote(names.requirement(move.requirement))} from {start} to {end}"


def _tie(flip: Flip) -> float | None:
    """Return the half step from which it is too close, None where it is so already."""
    return None if flip.tie_from == flip.now else flip.tie_step


def _from(step: float | None, flip: Flip) -> str:
    if step is None:
        return ""
    if step in (0.0, HIGHEST_WEIGHT):
        return say("at", weight=weight_text(step))
    return say("from" if flip.direction == "up" else "from_down", weight=weight_text(step))


def _consequence(too_close: str, clear: str, leader: str) -> str:
    if too_close and clear:
        return say("close_then_leads", close=too_close, clear=clear, leader=leader)
    if clear:
        return say("leads", clear=clear, leader=leader)
    if too_close:
        return say("close_at_end", close=too_close, leader=leader)
    return say("close_beyond", leader=leader)
