"""The figures of a group, held against plain counting."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest

from steelyard.decision.intents import set_must_have, set_weight, set_weights
from steelyard.decision.model import Ballot
from steelyard.scoring.group import AGREED_WITHIN, gather
from steelyard.scoring.snapshot import take_snapshot
from tests.samples import decision, order_events

if TYPE_CHECKING:
    from steelyard.decision.model import Decision


def with_ballots(here: Decision, *weights: dict[str, float]) -> Decision:
    ballots = tuple(Ballot(id=f"b{place}", weights=each) for place, each in enumerate(weights))
    return here.model_copy(update={"ballots": ballots})


def draw_ballots(here: Decision, draw: Random) -> Decision:
    def one() -> dict[str, float]:
        return {name: draw.randint(0, 20) / 2 for name in here.weights if draw.random() < 0.8}

    return with_ballots(here, *(one() for _ in range(draw.randint(1, 9))))


def leader(here: Decision) -> str | None:
    leaders = take_snapshot(here, trials=False, knowing=False).evaluation.leaders
    return leaders[0] if len(leaders) == 1 else None


@pytest.mark.parametrize("seed", range(40))
def test_that_a_group_s_figures_are_those_of_plain_counting(seed: int) -> None:
    draw = Random(seed)
    here = draw_ballots(order_events() if seed % 4 == 0 else decision(), draw)
    group = gather(here)
    assert group is not None
    means = {}
    for name, weight in here.weights.items():
        cast = [ballot.weights[name] for ballot in here.ballots if name in ballot.weights]
        means[name] = sum(cast) / len(cast) if cast else weight
    assert dict(group.weights) == pytest.approx(means)
    chosen = [leader(set_weights(here, {**means, **ballot.weights})) for ballot in here.ballots]
    assert {choice.candidate: choice.count for choice in group.choices if choice.count} == {
        one: chosen.count(one) for one in chosen
    }
    together = leader(set_weights(here, means))
    for spread in group.spreads:
        cast = sorted(
            one.weights[spread.requirement] for one in here.ballots if spread.requirement in one.weights
        )
        assert spread.weights == tuple(cast)
        assert spread.differs == (bool(cast) and cast[-1] - cast[0] > AGREED_WITHIN)
        if spread.flip is None or together is None:
            continue
        just = 0.01 if spread.flip.direction == "up" else -0.01
        moved = set_weight(set_weights(here, means), spread.requirement, spread.flip.at + just)
        before = set_weight(set_weights(here, means), spread.requirement, spread.flip.at - just)
        assert leader(moved) == spread.flip.leader
        assert leader(before) == together
        beyond = [weight for weight in cast if (weight - spread.flip.at) * just > 1e-11]
        assert spread.beyond == len(beyond)


def test_that_what_ballots_disagree_on_to_some_effect_comes_first() -> None:
    for seed in range(20):
        group = gather(draw_ballots(order_events(), Random(seed)))
        assert group is not None
        kinds = [0 if one.turns else 1 if one.flip else 2 for one in group.spreads]
        assert kinds == sorted(kinds)
        distances = [abs(one.flip.at - one.flip.now) for one in group.spreads if one.turns and one.flip]
        assert distances == sorted(distances)
        moves = [one.moves for one in group.spreads if one.flip is None]
        assert moves == sorted(moves, reverse=True)


def test_that_must_haves_of_the_decision_hold_for_everybody() -> None:
    here = set_must_have(decision(), "no-loss", 3)
    group = gather(with_ballots(here, {"fast": 10.0, "no-loss": 0.0}, {"no-loss": 10.0}))
    assert group is not None
    assert "redis" not in {choice.candidate for choice in group.choices if choice.count}


def test_that_who_weighs_nothing_chooses_nobody() -> None:
    group = gather(with_ballots(decision(), {"no-loss": 0.0, "fast": 0.0, "few-people": 0.0}))
    assert group is not None
    assert [(choice.candidate, choice.count) for choice in group.choices if choice.count] == [(None, 1)]


def test_that_without_ballots_there_is_no_group() -> None:
    assert gather(decision()) is None
