"""Decisions of every kind of answer, and of every size, to draw slides of."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from steelyard.comparison.built_ins import open_built_in
from steelyard.comparison.files import parse_comparison
from steelyard.decision import intents
from steelyard.scoring.snapshot import take_snapshot
from tests.samples import comparison

if TYPE_CHECKING:
    from steelyard.decision.model import Decision
    from steelyard.scoring.snapshot import Snapshot

_LONG = "A requirement whose name goes on for so long that no line of any slide could ever hold all of it"


def built_in(scenario: str) -> Decision:
    """Return a decision on Redis vs Kafka with a scenario."""
    known = open_built_in("redis-vs-kafka")
    return intents.apply_scenario(intents.begin(known), known.scenario_by_id[scenario])


def _too_close() -> Decision:
    """Move one slider to where the answer becomes too close to call."""
    decision = intents.set_price(built_in("order-events"), 0.0)
    flips = take_snapshot(decision).evaluation.flips
    requirement, step = next((flip.requirement, flip.tie_step) for flip in flips if flip.tie_step is not None)
    assert step is not None
    return intents.set_weight(decision, requirement, step)


def _large(options: int = 8, requirements: int = 60) -> Decision:
    names = [f"o{i}" for i in range(options)]
    listed = "\n".join(f"  - {{id: {name}, name: Candidate number {i}}}" for i, name in enumerate(names))
    signals = []
    for number in range(requirements // 3):
        signals.append(f"  - id: s{number}\n    title: Signal of order {number}\n    requirements:")
        for place in range(3):
            fits = ", ".join(
                f"{name}: {(3 * number + 5 * place + 7 * i) % 11 / 2}" for i, name in enumerate(names)
            )
            name = f"Requirement {number} {place} {_LONG[: 20 + 3 * number]}"
            signals.append(f"      - {{id: r{number}-{place}, name: {name}, fits: {{{fits}}}}}")
    weights = ", ".join(f"r{i}-{j}: {(i + j) % 10 + 1}" for i in range(requirements // 3) for j in range(3))
    text = (
        f"kind: comparison\nformat: 1\nid: large\ntitle: {_LONG}\nquestion: {_LONG}?\n"
        f"options:\n{listed}\nsignals:\n"
        + "\n".join(signals)
        + f"\nscenarios:\n  - {{id: all, title: {_LONG}, situation: {_LONG * 6}, weights: {{{weights}}}}}\n"
    )
    return intents.begin(parse_comparison(text, "large.yaml"))


def _wide_words() -> Decision:
    """Return a decision whose texts have no spaces, or need another font."""
    long = f"  - {{id: redis, name: {'X' * 90}}}\n"
    options = f"{long}  - {{id: kafka, name: 技術的な選択肢の比較と決定を行うための名前}}\n"
    requirements = (
        f"      - {{id: one, name: {'W' * 120}, fits: {{redis: 1, kafka: 5}}}}\n"
        "      - {id: two, name: 承認された書き込みは失われてはならない, fits: {redis: 5, kafka: unknown}}\n"
    )
    scenarios = "  - {id: a, title: 注文, weights: {one: 5, two: 3}, must_haves: {two: 3}}\n"
    return intents.begin(
        comparison(options=options, combinations="", requirements=requirements, scenarios=scenarios)
    )


CASES = {
    "choose": lambda: built_in("order-events"),
    "combine": lambda: built_in("read-model"),
    "too_close": _too_close,
    "none_eligible": lambda: intents.set_must_haves(
        built_in("order-events"), {"fast-reads": 4.0, "long-backfill": 4.0, "low-ops": 4.0}
    ),
    "no_weights": lambda: intents.clear_weights(built_in("order-events")),
    "large": _large,
    "wide_words": _wide_words,
}


@cache
def snapshot_of(case: str) -> Snapshot:
    """Return the snapshot of a case."""
    return take_snapshot(CASES[case]())
