"""What follows from the ballots of a group: its weights and answer, and where they differ to some effect."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from steelyard.decision.ballots import counted_ballots, current_round, group_weights
from steelyard.decision.intents import set_weight, set_weights
from steelyard.scoring.closeness import TIE
from steelyard.scoring.snapshot import take_snapshot
from steelyard.scoring.unknowns import is_known_enough
from steelyard.scoring.weighing import weigh

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from steelyard.decision.model import Ballot, Decision
    from steelyard.scoring.results import Flip
    from steelyard.scoring.snapshot import Snapshot

AGREED_WITHIN = 2.0
"""How far the highest ballot may lie from the lowest where a group agrees, in steps of a slider."""
_KEPT = 4


@dataclass(frozen=True, slots=True)
class Spread:
    """The ballots on one requirement.

    `weights` are those of all who have a view, ascending, `group` the group's weight. `flip` is where the
    group's answer changes as this weight alone moves: of two the one that ballots lie beyond, else the
    nearer; `beyond` is how many do. `moves` is how far the group's lead moves between the lowest and the
    highest ballot, in points of score.
    """

    requirement: str
    weights: tuple[float, ...]
    group: float
    flip: Flip | None
    beyond: int
    moves: float

    @property
    def differs(self) -> bool:
        """Whether the ballots are further apart than a group that agrees."""
        return bool(self.weights) and self.weights[-1] - self.weights[0] > AGREED_WITHIN + TIE

    @property
    def turns(self) -> bool:
        """Whether ballots lie on both sides of the flip, so that who is right changes the answer."""
        return 0 < self.beyond < len(self.weights)


@dataclass(frozen=True, slots=True)
class Choice:
    """How many would choose a candidate on their own weights; None: nobody alone leads there."""

    candidate: str | None
    count: int


@dataclass(frozen=True, eq=False)
class Group:
    """The ballots of the last round and all that follows from them.

    `snapshot` is the decision under the group's weights. `chosen` is what each ballot would choose, in
    their order, None where nobody leads alone. `choices` are the candidates, most chosen first,
    then those of the group's order; `spreads` begin with what matters most for the answer.
    """

    round: int
    ballots: tuple[Ballot, ...]
    snapshot: Snapshot
    chosen: tuple[str | None, ...]
    choices: tuple[Choice, ...]
    spreads: tuple[Spread, ...]

    @property
    def count(self) -> int:
        """How many voted."""
        return len(self.ballots)

    @property
    def weights(self) -> Mapping[str, float]:
        """The group's weights, not rounded."""
        return self.snapshot.decision.weights


@lru_cache(maxsize=_KEPT)
def _kept(decision: _ById, trials: bool) -> Group:
    return _gather(decision.decision, trials)


@dataclass(frozen=True, slots=True)
class _ById:
    """A decision that is equal only to itself: decisions are frozen, and comparing their tables is slow."""

    decision: Decision

    def __hash__(self) -> int:
        return id(self.decision)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _ById) and other.decision is self.decision


def gather(decision: Decision, *, trials: bool = True) -> Group | None:
    """Return what follows from the ballots of a decision, None where there are none.

    Without `trials` the group's answer goes by the lead alone.
    """
    return _kept(_ById(decision), trials) if decision.ballots else None


def _gather(decision: Decision, trials: bool) -> Group:
    ballots = counted_ballots(decision)
    group = set_weights(decision, group_weights(decision))
    snapshot = take_snapshot(group, trials=trials, knowing=False)
    chosen = tuple(_choice(group, ballot) for ballot in ballots)
    return Group(
        round=current_round(decision),
        ballots=ballots,
        snapshot=snapshot,
        chosen=chosen,
        choices=_choices(snapshot, chosen),
        spreads=tuple(sorted(_spreads(snapshot, ballots), key=_rank)),
    )


def _choice(group: Decision, ballot: Ballot) -> str | None:
    """Return who leads on a person's own weights, with the group's where there is no view."""
    weighing = weigh(set_weights(group, {**group.weights, **ballot.weights}))
    if len(weighing.leaders) != 1:
        return None
    (leader,) = weighing.leaders
    if weighing.compared and not is_known_enough(weighing, leader):
        return None
    return weighing.matrix.candidates[leader]


def _choices(snapshot: Snapshot, chosen: Sequence[str | None]) -> tuple[Choice, ...]:
    order = [standing.candidate for standing in snapshot.evaluation.standings]
    counted = [Choice(candidate, chosen.count(candidate)) for candidate in order]
    counted.sort(key=lambda choice: -choice.count)
    nobody = chosen.count(None)
    return (*counted, *([Choice(None, nobody)] if nobody else []))


def _spreads(snapshot: Snapshot, ballots: Sequence[Ballot]) -> Iterator[Spread]:
    flips: dict[str, list[Flip]] = {}
    for flip in snapshot.evaluation.flips:
        flips.setdefault(flip.requirement, []).append(flip)
    for requirement, group in snapshot.decision.weights.items():
        weights = tuple(
            sorted(ballot.weights[requirement] for ballot in ballots if requirement in ballot.weights)
        )
        pairs = [(flip, _beyond(flip, weights)) for flip in flips.get(requirement, ())]
        pairs.sort(key=lambda pair: (pair[1] == 0, abs(pair[0].at - pair[0].now)))
        moves = _moves(snapshot, requirement, weights)
        nearest = pairs[0][0] if pairs else None
        yield Spread(requirement, weights, group, nearest, pairs[0][1] if pairs else 0, moves)


def _beyond(flip: Flip, weights: Sequence[float]) -> int:
    sign = 1 if flip.direction == "up" else -1
    return sum(sign * (weight - flip.at) > TIE for weight in weights)


def _moves(snapshot: Snapshot, requirement: str, weights: Sequence[float]) -> float:
    """Return how far the lead of the first over the second moves between the ends of the ballots."""
    evaluation = snapshot.evaluation
    if not evaluation.leaders or evaluation.runner_up is None or not weights:
        return 0.0
    pair = evaluation.leaders[0], evaluation.runner_up
    low, high = (
        _lead(set_weight(snapshot.decision, requirement, end), pair) for end in (weights[0], weights[-1])
    )
    return abs(high - low)


def _lead(decision: Decision, pair: tuple[str, str]) -> float:
    weighing = weigh(decision)
    first, second = (float(weighing.sums[weighing.matrix.candidates.index(one)]) for one in pair)
    return (first - second) / weighing.total if weighing.total > 0 else 0.0


def _rank(spread: Spread) -> tuple[bool, bool, float]:
    """Sort by: ballots on both sides of a flip, then how far the flip is, then how far the lead moves."""
    if spread.flip is None:
        return True, True, -round(spread.moves, 9)
    return not spread.turns, False, round(abs(spread.flip.at - spread.flip.now), 9)
