"""The page reckons as the program does, by the lead alone, and says it in the same words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from steelyard.comparison.built_ins import open_built_in
from steelyard.decision.intents import begin
from steelyard.scoring.snapshot import take_snapshot
from steelyard.wording.result.answer import answer_sentence
from tests.report.handout.settings import apply_setting, draw_settings
from tests.samples import decision

if TYPE_CHECKING:
    from steelyard.decision.model import Decision
    from steelyard.scoring.snapshot import Snapshot
    from tests.report.handout.conftest import Show

pytestmark = pytest.mark.browser

WEIGHTINGS = 1000
NEAR = 1e-9
TRAPS = """\
      - id: no-loss
        name: No acknowledged write may be lost
        fits: {redis: 2, kafka: [4, 5], nats: unknown, pulsar: [4, 5]}
      - id: fast
        name: Answers in a millisecond
        scale: {unit: ms, worst: 10, best: 0.1, shape: log}
        measures: {redis: 0.1, kafka: 10, nats: 0.3, pulsar: 10}
      - id: few-people
        name: Few people to run it
        combine: worst
        fits: {redis: 4, kafka: 2, nats: 4, pulsar: 2}
      - id: known-to-few
        name: "Is {known} to few"
        fits: {redis: unknown, kafka: unknown, nats: 2.25, pulsar: unknown, both: 3.3}
"""
TRAP_OPTIONS = """\
  - {id: redis, name: Redis}
  - {id: kafka, name: Kafka}
  - {id: nats, name: "NATS {name}"}
  - {id: pulsar, name: Pulsar}
"""


def with_traps() -> Decision:
    """Measures, unknown fits, ranges, equals of one another, a stated and an inherited combination."""
    return decision(options=TRAP_OPTIONS, requirements=TRAPS)


DECISIONS = {
    "redis-vs-kafka": lambda: begin(open_built_in("redis-vs-kafka")),
    "message-broker": lambda: begin(open_built_in("message-broker")),
    "traps": with_traps,
}


def reckoned(snapshot: Snapshot) -> dict[str, Any]:
    """Return what `evaluate` of the page has to give."""
    evaluation = snapshot.evaluation
    return {
        "outcome": snapshot.recommendation.outcome.value,
        "sentence": answer_sentence(snapshot),
        "candidates": [
            {
                "id": standing.candidate,
                "score": None if standing.score is None else pytest.approx(standing.score, abs=NEAR),
                "rank": standing.rank,
                "eligible": standing.eligible,
            }
            for standing in evaluation.standings
        ],
        "flips": [
            {"requirement": flip.requirement, "at": pytest.approx(flip.at, abs=1e-6), "leader": flip.leader}
            for flip in evaluation.flips
        ],
    }


@pytest.mark.parametrize("name", DECISIONS)
def test_that_the_page_reckons_what_the_program_does(name: str, show: Show) -> None:
    decision = DECISIONS[name]()
    settings = draw_settings(decision, WEIGHTINGS, seed=18)
    found = show(decision).run("return arguments[0].map(steelyard.evaluate)", settings)
    for setting, one in zip(settings, found, strict=True):
        snapshot = take_snapshot(apply_setting(decision, setting), trials=False, knowing=False)
        assert one == reckoned(snapshot), setting


def test_that_what_is_not_given_is_nothing_weighted_and_no_must_have(show: Show) -> None:
    found = show(with_traps()).run("return steelyard.evaluate({})")
    assert (found["outcome"], found["sentence"]) == ("no_weights", "Nothing is weighted yet.")
    assert [each["rank"] for each in found["candidates"]] == [None] * 5
