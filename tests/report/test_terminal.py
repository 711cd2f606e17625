from __future__ import annotations

import pytest

from steelyard.comparison.built_ins import open_built_in
from steelyard.decision import intents
from steelyard.report.terminal import figures_text, terminal_text
from steelyard.scoring.snapshot import take_snapshot
from steelyard.wording.result.explanation import explain
from tests.wording.decisions import snap

ROWS = {"Safe writes": (1, 5), "Fast reads": (5, 1)}


def test_that_the_terminal_shows_answer_bars_reasons_and_flips() -> None:
    snapshot = snap(ROWS, {"Safe writes": 6, "Fast reads": 2})
    assert terminal_text(snapshot).splitlines()[:20] == [
        "Sample",
        "",
        "Kafka fits better than Redis.",
        "Robust. It held in 99 of 100 trials with weights and fits a little different.",
        "",
        "Kafka  ████████████████████████████████········  4.0  ahead by 2.0",
        "Redis  ████████████████························  2.0",
        "",
        "Find out first",
        "  - No single fit, known exactly, turns the answer.",
        "",
        "What would change the answer",
        "  - “Safe writes”, now 6: from 2 down too close to call, from 1.5 down Redis",
        "    leads",
        "  - “Fast reads”, now 2: from 6 too close to call, from 6.5 Redis leads",
        "",
        "Why Kafka, against Redis",
        "  - Safe writes: core strength, against workaround",
        "What speaks for Redis",
        "  - Fast reads: core strength, against workaround",
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
    assert explain(take_snapshot(decision)).answer.sentence in " ".join(lines).replace("  ", " ")


def test_that_eliminated_candidates_are_out_and_say_why() -> None:
    text = terminal_text(snap(ROWS, {"Safe writes": 6}, {"Fast reads": 3}), width=120)
    assert "Kafka  ████████████████████████████████████████  5.0  out" in text
    assert "Kafka is out: “Fast reads” must be at least adequate; it is only a workaround." in text


def test_that_all_figures_are_tables() -> None:
    lines = figures_text(snap({"A": ("unknown", 5), "B": (4, 2)}, {"A": 3, "B": 1})).splitlines()
    assert lines[0].split() == ["rank", "score", "trials", "all", "weightings", "candidate"]
    assert lines[1].split()[:2] == ["1", "4.25"]
    assert lines[-2].split() == ["3", "75%", "?", "5.0", "A"]
    assert lines[-1].split() == ["1", "25%", "4.0", "2.0", "B"]
