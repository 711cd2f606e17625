"""Small comparisons and decisions to test with; every part can be replaced by other text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steelyard.comparison.built_ins import open_built_in
from steelyard.comparison.files import parse_comparison
from steelyard.decision.intents import begin, set_price

if TYPE_CHECKING:
    from steelyard.comparison.model import Comparison
    from steelyard.decision.model import Decision

OPTIONS = """\
  - {id: redis, name: Redis}
  - {id: kafka, name: Kafka}
"""
COMBINATIONS = """\
  - {id: both, name: Kafka + Redis, members: [kafka, redis], roles: {kafka: history, redis: state}}
"""
REQUIREMENTS = """\
      - id: no-loss
        name: No acknowledged write may be lost
        fits: {redis: 2, kafka: {fit: [4, 5], because: It replicates, evidence: documented, source: docs}}
      - id: fast
        name: Answers in a millisecond
        scale: {unit: ms, worst: 10, best: 0.1, shape: log}
        measures: {redis: 0.1, kafka: 10}
      - id: few-people
        name: Few people to run it
        combine: worst
        fits: {redis: 4, kafka: 2}
"""
SCENARIOS = """\
  - {id: orders, title: Order events, weights: {no-loss: 8}, must_haves: {no-loss: 3}}
  - {id: cache, title: Cache, weights: {fast: 9, few-people: 2.5}}
"""
JUSTIFICATIONS = """\
  - {text: It keeps history, for: [kafka], when: [no-loss]}
"""
SOURCES = """\
  docs: {title: Documentation, url: "https://example.org/docs"}
"""


def comparison_text(
    *,
    options: str = OPTIONS,
    combinations: str = COMBINATIONS,
    requirements: str = REQUIREMENTS,
    scenarios: str = SCENARIOS,
    more: str = "",
) -> str:
    """Return the text of a comparison of two options with one combination and three requirements.

    Each argument replaces the lines under its key; empty leaves the key out. `more` is added at the end.
    """
    signal = (
        "  - id: core\n    title: Core\n    theme: Guarantees\n    statements: {redis: fast, kafka: safe}\n"
    )
    parts = {
        "options": options,
        "combinations": combinations,
        "signals": signal + (f"    requirements:\n{requirements}" if requirements else ""),
        "scenarios": scenarios,
        "justifications": JUSTIFICATIONS if "id: no-loss" in requirements else "",
        "sources": SOURCES,
    }
    written = "".join(f"{key}:\n{lines}" for key, lines in parts.items() if lines)
    return f"kind: comparison\nformat: 1\nid: sample\ntitle: Redis or Kafka\n{written}{more}"


def comparison(**parts: str) -> Comparison:
    """Return the comparison of `comparison_text`."""
    return parse_comparison(comparison_text(**parts), "sample.yaml")


def decision(**parts: str) -> Decision:
    """Return a decision on the comparison of `comparison_text`, its first scenario applied."""
    return begin(comparison(**parts), source="sample.yaml")


def order_events() -> Decision:
    """Return Redis vs Kafka for order events, the pair with nothing to earn: flips on several sliders."""
    return set_price(begin(open_built_in("redis-vs-kafka")), 0.0)
