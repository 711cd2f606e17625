"""What a step of the presentation costs, beside an idle repaint of the same window in the same run.

Prints the ratio of the medians for each step; exits with 1 where one is above the limit of 1.5.
"""

from __future__ import annotations

import os
import statistics
import sys
import time
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from steelyard.comparison.built_ins import open_built_in
from steelyard.decision import intents
from steelyard.desktop.presentation.window import PresentationWindow
from steelyard.desktop.state.workspace import Workspace

if TYPE_CHECKING:
    from steelyard.decision.model import Decision

LIMIT = 1.5
ROUNDS = 15
SCENARIOS = ("order-events", "read-model")
QUIET_MILLISECONDS = 20
"""Between two steps a presenter speaks; the window prepares the neighbours in that time."""


def _seconds_to_reach(window: PresentationWindow) -> float:
    start = time.perf_counter()
    QTest.keyClick(window, Qt.Key.Key_Right)
    window.repaint()
    return time.perf_counter() - start


def _seconds_to_repaint(window: PresentationWindow) -> float:
    start = time.perf_counter()
    window.repaint()
    return time.perf_counter() - start


def measure(decision: Decision) -> dict[str, tuple[float, float]]:
    """Return for each step the median seconds to reach it and to repaint it."""
    window = PresentationWindow(Workspace(decision), reduced_motion=True)
    window.resize(1920, 1080)
    window.show()
    found: dict[str, tuple[list[float], list[float]]] = {}
    for _ in range(ROUNDS):
        window.follow("first")
        for _ in window.steps[1:]:
            QTest.qWait(QUIET_MILLISECONDS)
            reached = _seconds_to_reach(window)
            steps, idles = found.setdefault(window.stage.step, ([], []))
            steps.append(reached)
            idles.append(_seconds_to_repaint(window))
    window.close()
    return {
        step: (statistics.median(steps), statistics.median(idles)) for step, (steps, idles) in found.items()
    }


def main() -> int:
    """Measure an answer that chooses and one that combines, print the ratios and return the exit status."""
    application = QApplication.instance() or QApplication([])
    worst = 0.0
    comparison = open_built_in("redis-vs-kafka")
    for case in SCENARIOS:
        decision = intents.apply_scenario(intents.begin(comparison), comparison.scenario_by_id[case])
        for step, (reached, idle) in measure(decision).items():
            worst = max(worst, reached / idle)
            figures = f"{reached * 1e3:.1f} ms, idle {idle * 1e3:.1f} ms, {reached / idle:.2f}"
            print(f"presentation: {case} {step}: {figures}")
    del application
    print(f"presentation: worst ratio {worst:.2f}, limit {LIMIT}")
    return int(worst > LIMIT)


if __name__ == "__main__":
    sys.exit(main())
