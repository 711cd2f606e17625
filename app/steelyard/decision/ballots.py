"""Votes become ballots of a decision: whose they are, which count, and what is not for this decision."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations
from types import MappingProxyType
from typing import TYPE_CHECKING

from steelyard.comparison.fingerprint import digest_names, fingerprint
from steelyard.decision.model import Ballot

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from steelyard.decision.model import Decision

MOST_ADDED = 2
"""How many requirements a comparison may have gained since a vote that is still told by their names."""


@dataclass(frozen=True, slots=True)
class Vote:
    """A vote as its code says it.

    `voter` is the page that it was made on, and the content; `comparison` and `names` say on which version,
    `weights` are 0 to 10 in the order of its requirements, None for no view.
    """

    voter: str
    name: str
    comparison: str
    names: str
    weights: tuple[float | None, ...]

    @property
    def page(self) -> str:
        """The page that it was made on: two votes of one page are by one person."""
        return self.voter.partition("-")[0]


class Ruling(StrEnum):
    """What becomes of a vote."""

    TAKEN = "taken"
    BY_NAME = "by_name"
    KNOWN = "known"
    FOREIGN = "foreign"


@dataclass(frozen=True, slots=True)
class Ruled:
    """A vote and what became of it; `replaces` says that an earlier one of the same person went for it."""

    vote: Vote
    ruling: Ruling
    replaces: bool = False


def current_round(decision: Decision) -> int:
    """Return the last round that has ballots, 1 where there are none."""
    return max((ballot.round for ballot in decision.ballots), default=1)


def counted_ballots(decision: Decision) -> tuple[Ballot, ...]:
    """Return the ballots of the last round, which are the ones that count."""
    last = current_round(decision)
    return tuple(ballot for ballot in decision.ballots if ballot.round == last)


def cast_weights(decision: Decision) -> Mapping[str, tuple[float, ...]]:
    """Return the weights that the counted ballots give each requirement, ascending."""
    cast: dict[str, list[float]] = {}
    for ballot in counted_ballots(decision):
        for requirement, weight in ballot.weights.items():
            cast.setdefault(requirement, []).append(weight)
    return MappingProxyType({requirement: tuple(sorted(weights)) for requirement, weights in cast.items()})


def group_weights(decision: Decision) -> Mapping[str, float]:
    """Return the group's weights: the mean of all who have a view, not rounded; without any, the present."""
    cast = cast_weights(decision)
    return MappingProxyType(
        {
            requirement: sum(votes) / len(votes) if (votes := cast.get(requirement)) else weight
            for requirement, weight in decision.weights.items()
        }
    )


def take_votes(
    decision: Decision, votes: Iterable[Vote], *, cast: datetime | None, round_number: int
) -> tuple[Decision, tuple[Ruled, ...]]:
    """Return the decision with votes as ballots of a round, and what became of each.

    Of two votes of one page, or under one name, the later counts; a code that is in already, in whichever
    round, is left as it is, so that a whole chat can be pasted twice.
    """
    versions = _versions(decision)
    ballots, ruled = list(decision.ballots), []
    for vote in votes:
        weights = _weights_here(vote, decision, versions)
        if weights is None:
            ruled.append(Ruled(vote, Ruling.FOREIGN))
            continue
        if any(ballot.id == vote.voter for ballot in ballots):
            ruled.append(Ruled(vote, Ruling.KNOWN))
            continue
        earlier = [one for one in ballots if one.round == round_number and _is_of_one_person(one, vote)]
        ballots = [one for one in ballots if one not in earlier]
        ballots.append(Ballot(name=vote.name, id=vote.voter, cast=cast, round=round_number, weights=weights))
        ours = vote.comparison == versions[0]
        ruled.append(Ruled(vote, Ruling.TAKEN if ours else Ruling.BY_NAME, replaces=bool(earlier)))
    return decision.model_copy(update={"ballots": tuple(ballots)}), tuple(ruled)


def _is_of_one_person(ballot: Ballot, vote: Vote) -> bool:
    named = bool(vote.name) and ballot.name.casefold() == vote.name.casefold()
    return named or ballot.id.partition("-")[0] == vote.page


def _versions(decision: Decision) -> tuple[str, str]:
    return fingerprint(decision.comparison), digest_names(_names(decision))


def _names(decision: Decision) -> list[str]:
    return [requirement.name for requirement in decision.comparison.requirements]


def _weights_here(vote: Vote, decision: Decision, versions: tuple[str, str]) -> Mapping[str, float] | None:
    """Return what a vote weighs by requirement; None where it is not for this decision.

    A version with the same requirements in the same order is told by their names, and so is one that had
    one or two fewer.
    """
    ids = tuple(decision.weights)
    if (vote.comparison == versions[0] or vote.names == versions[1]) and len(vote.weights) == len(ids):
        return _table(ids, vote.weights)
    added = len(ids) - len(vote.weights)
    if not 0 < added <= MOST_ADDED:
        return None
    named = _names(decision)
    for gone in combinations(range(len(ids)), added):
        if digest_names([name for place, name in enumerate(named) if place not in gone]) == vote.names:
            return _table([name for place, name in enumerate(ids) if place not in gone], vote.weights)
    return None


def _table(ids: Sequence[str], weights: Sequence[float | None]) -> Mapping[str, float]:
    pairs = zip(ids, weights, strict=True)
    return MappingProxyType({name: weight for name, weight in pairs if weight is not None})
