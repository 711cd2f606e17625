"""What scoring finds out, as frozen data without arrays; ids name requirements and candidates."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from steelyard.scoring.steps import step_at, step_beyond

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from steelyard.comparison.fits import Fit
    from steelyard.comparison.model import Justification
    from steelyard.scoring.steps import Direction


@dataclass(frozen=True, slots=True)
class Failure:
    """A must-have that a candidate misses: its fit is below the least acceptable one."""

    requirement: str
    fit: float
    least: float


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a candidate stands. `score` is up to 5, None where nothing is weighted.

    It holds the price of further systems, `paid`, and can be below 0 by that. An eliminated candidate keeps
    its would-be score and has no rank and no shares. The shares are None where they do not apply or are
    not drawn yet. `dominated_by` lists the candidates that are nowhere worse and somewhere better.
    """

    candidate: str
    score: float | None
    paid: float
    rank: int | None
    eligible: bool
    failed: tuple[Failure, ...]
    to_be_shown: tuple[str, ...]
    trials_share: float | None
    all_weightings_share: float | None
    dominated_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Contribution:
    """What a requirement adds to the lead of one candidate over another: s_i (f_i(a) - f_i(b)).

    The fits are counted up to what is enough. Without a requirement it is the price of further systems,
    what b pays less what a pays.
    """

    requirement: str | None
    value: float


@dataclass(frozen=True, slots=True)
class Flip:
    """A crossing: where the leader changes as one weight moves and the others stay.

    `at` is exact, and `leader` leads just beyond it. On the way there the lead is below 0.05 from
    `tie_from` on; beyond it the present leader is behind by 0.05 or more from `clear_from` on, None where
    it never is within 0 to 10.
    """

    requirement: str
    now: float
    tie_from: float
    at: float
    clear_from: float | None
    direction: Direction
    leader: str

    @property
    def tie_step(self) -> float | None:
        """The half step from which it is too close, None where that is the one that is clear."""
        step = step_at(self.tie_from, self.direction)
        return None if step == self.clear_step else step

    @property
    def clear_step(self) -> float | None:
        """The half step from which another clearly leads, None where there is none."""
        return None if self.clear_from is None else step_at(self.clear_from, self.direction)

    @property
    def applied(self) -> float:
        """The weight that turns the answer, in half steps: clearly, or as far as it can be turned."""
        return step_beyond(self.at, self.direction) if self.clear_step is None else self.clear_step


@dataclass(frozen=True, slots=True)
class Move:
    """One slider's part of a change: from where to which half step, and which way."""

    requirement: str
    start: float
    end: float
    direction: Direction


@dataclass(frozen=True, slots=True)
class Change:
    """The least movement of sliders that lets another candidate overtake, in half steps.

    `leader` leads there, by `lead`: below 0.05 it is too close to call.
    """

    moves: tuple[Move, ...]
    leader: str
    lead: float


@dataclass(frozen=True, slots=True)
class CountedOnce:
    """A family of requirements that carries the answer: its heaviest alone, another would lead.

    `share` is the family's part of the weight, 0 to 1; `leaders` lead then.
    """

    family: tuple[str, ...]
    share: float
    leaders: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Knowing:
    """What knowing one quantity exactly is worth: a fit, or (without a candidate) a weight that is 0.

    `value` is in points of score; `chance`, 0 to 1, is how often the leader would not lead.
    """

    candidate: str | None
    requirement: str
    value: float
    chance: float


@dataclass(frozen=True, eq=False, slots=True)
class Later:
    """How to derive what only words ask for: while a slider is dragged most of it is never read."""

    smallest_change: Callable[[], Change | None]
    second_opinions: Callable[[], Mapping[str, tuple[tuple[str, ...], ...]]]
    effective_number: Callable[[], float | None]


@dataclass(frozen=True)
class Evaluation:
    """Every figure that follows from a decision.

    `standings` are best first: eligible ones by rank, then eliminated ones by would-be score.
    `shares` and `signal_shares` are whole percents that add up to 100 (all 0 where nothing is weighted);
    `exact_shares` are w_i / sum w, which every figure is computed with.
    `fits` and `signal_fits` are by requirement or signal, then by candidate; a guidance signal has no
    entry in `signal_fits`. `counted` are the fits up to what is enough, `paid` the price of each
    candidate. `unknown_signals` are the (signal, candidate) cells in which every requirement is unknown.
    `leaders` are the eligible candidates of rank 1; `runner_up` is the next best eligible candidate after
    the first leader (the second of the tied, if several). `lead` and `contributions` (largest first) are
    leaders[0] against the runner-up.
    `families` are groups of two or more requirements that rate the candidates alike, weighted or not.
    `forgotten_share` is None where it says nothing. `find_out_first` is None until it has been looked for.
    What `later` derives is derived once, when it is asked for.
    """

    standings: tuple[Standing, ...]
    shares: Mapping[str, int]
    exact_shares: Mapping[str, float]
    signal_shares: Mapping[str, int]
    fits: Mapping[str, Mapping[str, Fit]]
    counted: Mapping[str, Mapping[str, float]]
    paid: Mapping[str, float]
    signal_fits: Mapping[str, Mapping[str, float]]
    unknown_signals: frozenset[tuple[str, str]]
    leaders: tuple[str, ...]
    runner_up: str | None
    lead: float | None
    contributions: tuple[Contribution, ...]
    flips: tuple[Flip, ...]
    stability: Mapping[str, tuple[float, float]]
    families: tuple[tuple[str, ...], ...]
    counted_once: tuple[CountedOnce, ...]
    forgotten_share: float | None
    find_out_first: tuple[Knowing, ...] | None
    unknown: tuple[tuple[str, str], ...]
    trials_drawn: bool
    seed: int
    later: Later = field(repr=False, compare=False)

    @cached_property
    def smallest_change(self) -> Change | None:
        """The least movement that lets another lead, None where no movement overtakes."""
        return self.later.smallest_change()

    @cached_property
    def second_opinions(self) -> Mapping[str, tuple[tuple[str, ...], ...]]:
        """For each other method the eligible candidates, best first, in groups of ties."""
        return self.later.second_opinions()

    @cached_property
    def effective_number(self) -> float | None:
        """How many requirements there really are: each family counts once, by its weight."""
        return self.later.effective_number()

    @cached_property
    def agreeing(self) -> tuple[str, ...]:
        """The other methods that rank a leader first, none where there is nobody else."""
        if self.runner_up is None:
            return ()
        ranked = self.second_opinions.items()
        return tuple(method for method, groups in ranked if set(groups[0]) & set(self.leaders))

    @cached_property
    def dissenting(self) -> tuple[tuple[str, str], ...]:
        """The other methods that do not, each with the candidate it prefers."""
        if self.runner_up is None:
            return ()
        agreeing = self.agreeing
        ranked = self.second_opinions.items()
        return tuple((method, groups[0][0]) for method, groups in ranked if method not in agreeing)

    def standing(self, candidate: str) -> Standing:
        """Return the standing of a candidate by its id."""
        return next(standing for standing in self.standings if standing.candidate == candidate)

    def contribution(self, a: str, b: str) -> tuple[Contribution, ...]:
        """Return what makes the lead of a over b, largest first: weighted requirements and the price."""
        if self.leaders and (a, b) == (self.leaders[0], self.runner_up):
            return self.contributions
        return contributions_between(self.exact_shares, self.counted, self.paid, a, b)

    def mean_fits(self, requirements: Sequence[str]) -> Mapping[str, float]:
        """Return the mean fit of each candidate over requirements, by weight; plain if none has any."""
        shares = [self.exact_shares[requirement] for requirement in requirements]
        total = sum(shares)
        parts = [share / total if total else 1 / len(shares) for share in shares]
        counting = [
            (part, self.fits[requirement])
            for part, requirement in zip(parts, requirements, strict=True)
            if part
        ]
        return {
            one.candidate: sum([part * fits[one.candidate].value for part, fits in counting])
            for one in self.standings
        }

    def unknown_over(self, requirements: Sequence[str]) -> frozenset[str]:
        """Return the candidates of which nothing is known on any of the requirements."""
        return frozenset(
            one.candidate
            for one in self.standings
            if all(self.fits[requirement][one.candidate].unknown for requirement in requirements)
        )


def contributions_between(
    shares: Mapping[str, float],
    counted: Mapping[str, Mapping[str, float]],
    paid: Mapping[str, float],
    a: str,
    b: str,
) -> tuple[Contribution, ...]:
    """Return s_i (f_i(a) - f_i(b)) of all weighted requirements and the price, largest first.

    They add up to the lead of a over b. The price is left out where both pay the same.
    """
    every = [
        Contribution(requirement, share * (counted[requirement][a] - counted[requirement][b]))
        for requirement, share in shares.items()
        if share > 0
    ]
    if every and paid[a] != paid[b]:
        every.append(Contribution(None, paid[b] - paid[a]))
    return tuple(sorted(every, key=lambda contribution: -round(contribution.value, 9)))


class Outcome(StrEnum):
    """The kinds of answer."""

    NO_WEIGHTS = "no_weights"
    NONE_ELIGIBLE = "none_eligible"
    NOT_ENOUGH_KNOWN = "not_enough_known"
    TOO_CLOSE = "too_close"
    CHOOSE = "choose"
    COMBINE = "combine"


class Confidence(StrEnum):
    """How sure the answer is, in the fixed words of the program."""

    ROBUST = "Robust"
    LIKELY = "Likely to hold"
    LEANING = "Leaning"
    TOO_CLOSE = "Too close to call"


Rule = Literal[
    "trials", "forgotten", "lead", "dissent", "decisive", "counted_once", "unknown_rival", "to_be_shown"
]
"""What can hold the confidence word back."""

CautionKind = Literal[
    "decisive",
    "weak",
    "equal_weights",
    "only_burdens",
    "second_system",
    "counted_once",
    "to_be_shown",
    "unknown_rival",
    "unknown_cell",
]


@dataclass(frozen=True, slots=True)
class Caution:
    """What to look at before the answer is trusted: a fault of the question, not of a candidate.

    `requirement` and `candidate` are whom it is about, where it is about one. `amount` is what a
    combination scores more than the leader before it pays (second_system), in points of score.
    """

    kind: CautionKind
    requirement: str | None = None
    candidate: str | None = None
    amount: float = 0.0


@dataclass(frozen=True, slots=True)
class NearMiss:
    """The eliminated candidate that comes nearest: how many must-haves it misses, and by how many steps.

    `steps` is the largest of its shortfalls, in whole words of the fit scale.
    """

    candidate: str
    failed: tuple[Failure, ...]
    steps: int


@dataclass(frozen=True, slots=True)
class Recommendation:
    """The answer and what stands behind it.

    `recommended` is the choice, the tied candidates on too_close, else empty. `leader` and `rival` are
    the two that the reasons compare, None where there are not two. `simpler` is the one to take if one
    must be chosen now, on too_close. `known_best` is the best candidate that is known on two thirds of the
    weight, on not_enough_known; `nearest_miss` belongs to none_eligible. `weak` says that the best score
    is below 2.5. `confidence` is None where one or no candidate is eligible, nothing is weighted or not
    enough is known, and until the trials are drawn; `held_back` are the rules that give it. Reasons are
    contributions of requirements: at most three for, two against, each strictly favouring its side.
    `nearest_flips` are at most three, nearest first.
    """

    outcome: Outcome
    recommended: tuple[str, ...]
    leader: str | None
    rival: str | None
    simpler: str | None
    known_best: str | None
    nearest_miss: NearMiss | None
    weak: bool
    confidence: Confidence | None
    trials_share: float | None
    held_back: tuple[Rule, ...]
    reasons_for: tuple[Contribution, ...]
    reasons_against: tuple[Contribution, ...]
    nearest_flips: tuple[Flip, ...]
    justifications: tuple[Justification, ...]
    cautions: tuple[Caution, ...]
