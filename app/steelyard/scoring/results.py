"""What scoring finds out, as frozen data without arrays; ids name requirements and candidates."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from steelyard.comparison.fits import Fit
    from steelyard.comparison.model import Justification

Direction = Literal["up", "down"]


@dataclass(frozen=True, slots=True)
class Failure:
    """A must-have that a candidate misses: its fit is below the least acceptable one."""

    requirement: str
    fit: float
    least: float


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a candidate stands. `score` is 0 to 5, None where nothing is weighted.

    An eliminated candidate keeps its would-be score and has no rank and no shares. The shares are None
    where they do not apply or are not drawn yet. `dominated_by` lists the candidates that are nowhere
    worse and somewhere better.
    """

    candidate: str
    score: float | None
    rank: int | None
    eligible: bool
    failed: tuple[Failure, ...]
    to_be_shown: tuple[str, ...]
    nearby_share: float | None
    all_weightings_share: float | None
    dominated_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Contribution:
    """What a requirement adds to the lead of one candidate over another: s_i (f_i(a) - f_i(b))."""

    requirement: str
    value: float


@dataclass(frozen=True, slots=True)
class Flip:
    """A crossing: where the leader changes as one weight moves and the others stay.

    `at` is exact. `step` is the next half step strictly beyond it within 0 to 10, None where there is
    none. `leader` leads just beyond the crossing; `too_close_at_step` says that the outcome at `step`
    is too close to call, and `recommended_at_step` whom it recommends there.
    """

    requirement: str
    now: float
    at: float
    direction: Direction
    leader: str
    step: float | None
    recommended_at_step: tuple[str, ...]
    too_close_at_step: bool


@dataclass(frozen=True, slots=True)
class Move:
    """One slider's part of a change: from where to where, and which way.

    `end` equals `start` for a slider that only tips the balance: any movement of it is enough.
    """

    requirement: str
    start: float
    end: float
    direction: Direction


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Every figure that follows from a decision.

    `standings` are best first: eligible ones by rank, then eliminated ones by would-be score.
    `shares` and `signal_shares` are whole percents that add up to 100 (all 0 where nothing is weighted);
    `exact_shares` are w_i / sum w, which every figure is computed with.
    `fits` and `signal_fits` are by requirement or signal, then by candidate; a guidance signal has no
    entry in `signal_fits`. `unknown_signals` are the (signal, candidate) cells in which every
    requirement is unknown. `leaders` are the eligible candidates of rank 1; `runner_up` is the next
    best eligible candidate after the first leader (the second of the tied, if several). `lead` and
    `contributions` (largest first) are leaders[0] against the runner-up. `smallest_change` leads to where
    the cheapest rival draws level with leaders[0], any movement further overtakes; it is empty where the
    lead is shared by candidates that any movement parts, None where no movement overtakes.
    `second_opinions` gives for each method the eligible candidates, best first, in groups of ties.
    """

    standings: tuple[Standing, ...]
    shares: Mapping[str, int]
    exact_shares: Mapping[str, float]
    signal_shares: Mapping[str, int]
    fits: Mapping[str, Mapping[str, Fit]]
    signal_fits: Mapping[str, Mapping[str, float]]
    unknown_signals: frozenset[tuple[str, str]]
    leaders: tuple[str, ...]
    runner_up: str | None
    lead: float | None
    contributions: tuple[Contribution, ...]
    flips: tuple[Flip, ...]
    stability: Mapping[str, tuple[float, float]]
    smallest_change: tuple[Move, ...] | None
    second_opinions: Mapping[str, tuple[tuple[str, ...], ...]]
    unknown: tuple[tuple[str, str], ...]
    robustness_drawn: bool
    seed: int

    def standing(self, candidate: str) -> Standing:
        """Return the standing of a candidate by its id."""
        return next(standing for standing in self.standings if standing.candidate == candidate)

    def contribution(self, a: str, b: str) -> tuple[Contribution, ...]:
        """Return the contributions of all weighted requirements to the lead of a over b, largest first."""
        if self.leaders and (a, b) == (self.leaders[0], self.runner_up):
            return self.contributions
        return contributions_between(self.exact_shares, self.fits, a, b)


def contributions_between(
    shares: Mapping[str, float], fits: Mapping[str, Mapping[str, Fit]], a: str, b: str
) -> tuple[Contribution, ...]:
    """Return s_i (f_i(a) - f_i(b)) of all weighted requirements, largest first; they add up to the lead."""
    every = [
        Contribution(requirement, share * (fits[requirement][a].value - fits[requirement][b].value))
        for requirement, share in shares.items()
        if share > 0
    ]
    return tuple(sorted(every, key=lambda contribution: -round(contribution.value, 9)))


class Outcome(StrEnum):
    """The kinds of answer."""

    NO_WEIGHTS = "no_weights"
    NONE_ELIGIBLE = "none_eligible"
    TOO_CLOSE = "too_close"
    CHOOSE = "choose"
    COMBINE = "combine"


class Confidence(StrEnum):
    """How sure the answer is, in the fixed words of the program."""

    ROBUST = "Robust"
    LIKELY = "Likely to hold"
    LEANING = "Leaning"
    TOO_CLOSE = "Too close to call"


@dataclass(frozen=True, slots=True)
class HeldBack:
    """What keeps the confidence word below what the nearby share alone would give."""

    small_lead: bool = False
    dissenting: tuple[tuple[str, str], ...] = ()
    """(method, candidate it prefers) of each second opinion that dissents."""


@dataclass(frozen=True, slots=True)
class UncertainCell:
    """A fit, unknown or weakly evidenced, whose range alone lets another candidate lead."""

    candidate: str
    requirement: str
    fit: float
    leader: str


@dataclass(frozen=True, slots=True)
class Recommendation:
    """The answer and what stands behind it.

    `recommended` is the choice, the tied candidates on too_close, else empty. `leader` and `rival` are
    the two that the reasons compare, None where there are not two. `simpler` is the one to take if one
    must be chosen now, on too_close. `confidence` is None where one or no candidate is eligible or
    nothing is weighted, and until the draws are made. Reasons are contributions: at most three for, two
    against, each strictly favouring its side. `nearest_flips` are at most three, nearest first.
    """

    outcome: Outcome
    recommended: tuple[str, ...]
    leader: str | None
    rival: str | None
    simpler: str | None
    confidence: Confidence | None
    nearby_share: float | None
    held_back: HeldBack
    reasons_for: tuple[Contribution, ...]
    reasons_against: tuple[Contribution, ...]
    nearest_flips: tuple[Flip, ...]
    justifications: tuple[Justification, ...]
    uncertain: tuple[UncertainCell, ...]
    agreeing: tuple[str, ...]
    dissenting: tuple[str, ...]
