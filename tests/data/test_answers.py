"""What the program answers for every scenario of every built-in comparison, in figures and in a word.

Nothing is tuned for any of it: where a fit changes for a better source, so may these.
"""

from __future__ import annotations

import pytest

from steelyard.comparison.built_ins import open_built_in
from steelyard.decision import intents
from steelyard.scoring.judgement import judge
from steelyard.scoring.snapshot import take_snapshot

NAMES = ("message-broker", "redis-vs-kafka", "redis-vs-kafka-managed", "store-of-record")

Row = tuple[str, str, str, float | None, float | None, float | None, str]

ANSWERS: tuple[Row, ...] = (
    ("message-broker", "jobs-on-aws", "sqs-sns", 0.754, 1.0, 0.999, "Robust"),
    ("message-broker", "publishing-log", "kafka", 0.573, 1.0, 1.0, "Robust"),
    ("message-broker", "it-integration", "rabbitmq", 0.399, 0.959, 0.974, "Robust"),
    ("message-broker", "many-clouds", "nats", 0.208, 0.799, 0.953, "Likely to hold"),
    ("message-broker", "redis-events", "nats redis-streams", 0.0, 0.329, None, "Too close to call"),
    ("message-broker", "bus-and-pipeline", "kafka-rabbitmq", 0.516, 1.0, 1.0, "Robust"),
    ("message-broker", "live-updates", "kafka", 0.122, 0.547, 0.641, "Leaning"),
    ("message-broker", "fair-delivery", "", None, None, None, "none_eligible"),
    ("message-broker", "database-jobs", "", None, None, None, "none_eligible"),
    ("redis-vs-kafka", "order-events", "kafka", 0.83, 1.0, 1.0, "Robust"),
    ("redis-vs-kafka", "small-team-events", "kafka", 0.232, 0.878, 0.838, "Leaning"),
    ("redis-vs-kafka", "session-store", "redis", 0.909, 1.0, 1.0, "Robust"),
    ("redis-vs-kafka", "page-cache", "redis", 1.065, 1.0, 1.0, "Robust"),
    ("redis-vs-kafka", "payment-audit", "kafka", 0.891, 1.0, 1.0, "Robust"),
    ("redis-vs-kafka", "iot-dashboard", "kafka-redis", 0.459, 1.0, None, "Leaning"),
    ("redis-vs-kafka", "read-model", "kafka-redis", 0.335, 0.965, None, "Leaning"),
    ("redis-vs-kafka-managed", "cache-at-scale", "redis", 0.89, 1.0, 1.0, "Robust"),
    ("redis-vs-kafka-managed", "small-team-events", "kafka", 0.137, 0.777, 0.803, "Leaning"),
    ("redis-vs-kafka-managed", "leaderboard", "redis", 0.805, 1.0, 1.0, "Robust"),
    ("redis-vs-kafka-managed", "review-platform", "kafka", 0.688, 1.0, 1.0, "Robust"),
    ("redis-vs-kafka-managed", "change-capture", "kafka", 0.727, 1.0, 1.0, "Robust"),
    ("redis-vs-kafka-managed", "live-features", "kafka-redis", 0.411, 1.0, None, "Leaning"),
    ("store-of-record", "related-workloads", "postgresql", 0.343, 0.903, 0.998, "Likely to hold"),
    ("store-of-record", "outgrown-database", "postgresql", 0.085, 0.603, 0.835, "Leaning"),
    ("store-of-record", "workspace-messages", "mysql cockroachdb", 0.016, 0.513, 0.67, "Too close to call"),
    ("store-of-record", "payment-documents", "mongodb", 0.051, 0.575, 0.537, "Leaning"),
    ("store-of-record", "meal-time-ledger", "dynamodb", 0.556, 0.974, 0.885, "Likely to hold"),
    ("store-of-record", "rack-control-plane", "cockroachdb", 0.607, 0.996, 1.0, "Robust"),
    ("store-of-record", "chat-history", "", None, None, None, "none_eligible"),
)
"""Comparison, scenario, whom it recommends, lead, trials share, forgotten share, word (else the outcome)."""


@pytest.mark.parametrize("row", ANSWERS, ids=lambda row: f"{row[0]}-{row[1]}")
def test_that_a_scenario_is_answered_as_it_was_judged(row: Row) -> None:
    name, scenario, recommended, lead, trials, forgotten, word = row
    comparison = open_built_in(name)
    applied = intents.apply_scenario(intents.begin(comparison), comparison.scenario_by_id[scenario])
    snapshot = take_snapshot(applied, knowing=False)
    found, evaluation = snapshot.recommendation, snapshot.evaluation
    assert " ".join(found.recommended) == recommended
    assert (found.confidence.value if found.confidence else found.outcome.value) == word
    for figure, expected in (
        (evaluation.lead, lead),
        (found.trials_share, trials),
        (evaluation.forgotten_share, forgotten),
    ):
        assert figure == (None if expected is None else pytest.approx(expected, abs=0.0006))


def test_that_every_scenario_is_among_them() -> None:
    every = [(name, scenario.id) for name in NAMES for scenario in open_built_in(name).scenarios]
    assert [row[:2] for row in ANSWERS] == every


@pytest.mark.parametrize("name", NAMES)
def test_that_judging_a_built_in_comparison_leaves_no_doubt(name: str) -> None:
    assert judge(open_built_in(name)) == ()
