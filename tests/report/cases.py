"""The decisions that the brief and the exports are tried on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steelyard.comparison.built_ins import open_built_in
from steelyard.comparison.files import parse_comparison
from steelyard.decision import intents
from steelyard.scoring.snapshot import take_snapshot
from tests import samples

if TYPE_CHECKING:
    from steelyard.decision.model import Decision
    from steelyard.scoring.snapshot import Snapshot

_WORDS = "keeps acknowledged writes across a failover of the whole region without any help of an operator"


def scenario(name: str) -> Decision:
    """Return a decision on the built-in comparison with one of its scenarios."""
    begun = intents.begin(open_built_in())
    return intents.apply_scenario(begun, begun.comparison.scenario_by_id[name])


def choose() -> Snapshot:
    """Return a decision in which an option leads and the pair, with nothing to earn, comes near."""
    return take_snapshot(free(scenario("order-events")))


def free(decision: Decision) -> Decision:
    """Return the decision as if a further system had nothing to earn."""
    return intents.set_price(decision, 0.0)


def combine() -> Snapshot:
    """Return a decision in which the combination leads."""
    return take_snapshot(scenario("iot-dashboard"))


def none_eligible() -> Snapshot:
    """Return a decision whose must-haves nobody meets."""
    return take_snapshot(intents.set_must_have(scenario("order-events"), "no-acked-loss", 5.0))


def one_eliminated() -> Snapshot:
    """Return a decision in which a must-have eliminates one option."""
    return take_snapshot(intents.set_must_have(scenario("order-events"), "no-acked-loss", 3.0))


def too_close() -> Snapshot:
    """Return a decision between two options that are equal."""
    alike = "      - {id: same, name: Runs on Linux, fits: {redis: 4, kafka: 4}}\n"
    weighted = "  - {id: orders, title: Orders, weights: {same: 5}}\n"
    return take_snapshot(samples.decision(combinations="", requirements=alike, scenarios=weighted))


def nothing_weighted() -> Snapshot:
    """Return a decision without weights."""
    return take_snapshot(intents.clear_weights(scenario("order-events")))


def recorded() -> Snapshot:
    """Return a decision whose record has every field."""
    decision = intents.set_title(scenario("page-cache"), "Cache for the product pages")
    return take_snapshot(
        intents.set_record(
            decision,
            context="The product pages take 300 ms.\nTraffic doubles at the end of the year.",
            status="accepted",
            deciders=("Architecture board", "Ana"),
            date="2026-11-23",
            choice="redis",
            choice_reason="It runs here already.",
            consequences=("We own cache invalidation.",),
            next_steps=({"what": "Measure the hit rate", "who": "Ana", "by": "2026-12-01"},),
            revisit_when="the data outgrows 64 GB",
        )
    )


def titled(title: str) -> Snapshot:
    """Return a small decision under a title."""
    return take_snapshot(intents.set_title(samples.decision(), title))


def large(signals: int = 20, each: int = 3, options: int = 8) -> Snapshot:
    """Return a decision on many options and requirements with long texts, all weighted."""
    lines = ["kind: comparison", "format: 1", "id: large", "title: Choosing a message broker", "options:"]
    lines += [f"  - {{id: option-{o}, name: Candidate number {o}}}" for o in range(options)]
    lines.append("signals:")
    weights = []
    for s in range(signals):
        lines += [f"  - id: signal-{s}", f"    title: Signal {s} that {_WORDS[:40]}", "    short: "
                  f"Signal {s}", f"    theme: Theme {s % 5}", "    statements:"]  # fmt: skip
        lines += [f"      option-{o}: Candidate {o} {_WORDS} ({s})" for o in range(options)]
        lines.append("    requirements:")
        for r in range(each):
            fits = ", ".join(f"option-{o}: {(s * 7 + r * 3 + o * 5) % 6}" for o in range(options))
            lines += [
                f"      - id: need-{s}-{r}",
                f"        name: Need {s}.{r} {_WORDS}",
                f"        fits: {{{fits}}}",
            ]
            weights.append(f"need-{s}-{r}: {1 + (s + r) % 10}")
    lines += ["scenarios:", f"  - {{id: all, title: All of it, weights: {{{', '.join(weights)}}}}}"]
    return take_snapshot(intents.begin(parse_comparison("\n".join(lines), "large.yaml")))
