from __future__ import annotations

import pytest

from steelyard.comparison.built_ins import open_built_in
from steelyard.decision import intents
from steelyard.report.terminal import score_text, terminal_text
from steelyard.scoring.snapshot import take_snapshot
from steelyard.wording.result.explanation import explain
from tests.wording.decisions import snap

ROWS = {"Safe writes": (1, 5), "Fast reads": (5, 1)}


def test_that_the_terminal_shows_answer_bars_reasons_and_flips() -> None:
    snapshot = snap(ROWS, {"Safe writes": 6, "Fast reads": 2})
    explanation = explain(snapshot)
    assert terminal_text(snapshot).splitlines()[:17] == [
        "Sample",
        "",
        "Kafka fits these requirements better.",
        f"{explanation.confidence_word}: {explanation.confidence_clause}.",
        "",
        "Kafka  ████████████████████████████████········  4.0  leads",
        "Redis  ████████████████························  2.0",
        "",
        "Why Kafka, against Redis",
        "  - Safe writes: core strength, against workaround",
        "What speaks for Redis",
        "  - Fast reads: core strength, against workaround",
        "",
        "What would change the answer",
        "  - Safe writes 6 → 1.5 or less: Redis leads",
        "  - Fast reads 2 → 6.5 or more: Redis leads",
        "  - The smallest change beyond which Kafka is overtaken: “Safe writes” from 6 to",
    ]


@pytest.mark.parametrize("width", [40, 60, 80, 120])
@pytest.mark.parametrize("scenario", range(-1, 6))
def test_that_no_line_is_wider_than_the_terminal(width: int, scenario: int) -> None:
    decision = intents.begin(open_built_in())
    if scenario >= 0:
        decision = intents.apply_scenario(decision, decision.comparison.scenarios[scenario])
    else:
        decision = intents.clear_weights(decision)
    lines = terminal_text(take_snapshot(decision), width).splitlines()
    assert max(map(len, lines)) <= width
    assert explain(take_snapshot(decision)).sentence in " ".join(lines).replace("  ", " ")


def test_that_eliminated_candidates_are_out_and_say_why() -> None:
    text = terminal_text(snap(ROWS, {"Safe writes": 6}, {"Fast reads": 3}), width=120)
    assert "Kafka  ████████████████████████████████████████  5.0  out" in text
    assert "Kafka misses a must-have: Fast reads, workaround where adequate is the least." in text


def test_that_all_figures_are_tables() -> None:
    lines = score_text(snap({"A": ("unknown", 5), "B": (4, 2)}, {"A": 3, "B": 1})).splitlines()
    assert lines[0].split() == ["rank", "score", "nearby", "all", "weightings", "candidate"]
    assert lines[1].split()[:2] == ["1", "4.2"]
    assert lines[-2].split() == ["3", "75", "%", "?", "5.0", "A"]
    assert lines[-1].split() == ["1", "25", "%", "4.0", "2.0", "B"]
