"""A slider step, scrolling and the start of the window, against floors measured in the same run."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # a start that compiles everything anew is no start

from PySide6.QtCore import QCoreApplication, QEvent

from steelyard.comparison.built_ins import open_built_in
from steelyard.decision import intents
from steelyard.desktop.app import build_application, build_window
from steelyard.desktop.appearance.appearance import Appearance
from steelyard.desktop.state.settings import Settings
from steelyard.scoring.snapshot import take_snapshot
from tests.bench.tables import large_comparison

if TYPE_CHECKING:
    from collections.abc import Callable

    from steelyard.comparison.model import Comparison
    from steelyard.desktop.window.opening import MainWindow

STEPS = 40
SCROLLS, SCROLLED = 120, 20
"""Frames of scrolling, and pixels a frame."""
STARTS = 7
BARE = """
import PySide6.QtWidgets as W, numpy, pydantic, yaml
app = W.QApplication([]); table = W.QTableWidget(12, 3)
for row in range(12):
    for column in range(3):
        table.setItem(row, column, W.QTableWidgetItem("x"))
table.resize(1440, 900); table.show(); app.processEvents()
"""
BARE_WITH_PLOT = BARE + "import pyqtgraph as pg; plot = pg.PlotWidget(); plot.show(); app.processEvents()\n"
PEAK = "import resource; print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)\n"
FIRST = """
import pathlib, tempfile
from steelyard import cli, quick_start
quick_start.hold_collector()
from steelyard.cli.inputs import begin
decision = begin("redis-vs-kafka")
from steelyard.desktop import app as desktop
app = desktop.build_application(); folder = pathlib.Path(tempfile.mkdtemp())
settings = desktop.Settings(folder)
window = desktop.open_window(decision, desktop.build_appearance(settings), settings)
window.resize(1440, 900); assert window.appear()
"""
"""What `steelyard` does until its window is on screen."""
FILLED = FIRST + "window.begin(decision, folder); app.processEvents()\n"
COMPLETE = FILLED + "window.contents.complete(); app.processEvents()\n"

EVALUATION_LIMIT = 0.05
"""An evaluation without draws may take this part of an idle repaint on Redis vs Kafka."""


def main() -> None:
    """Print every figure with its ratio."""
    build_application()
    windows: list[MainWindow] = []
    for name, comparison in (("redis-vs-kafka", open_built_in()), ("200 x 20", large_comparison(200, 20))):
        window = _open(comparison)
        step, idle = _in_turn(_stepping(window), _repainting(window))
        print(f"{name}: slider step {step:.1f} ms, idle repaint {idle:.1f} ms, ratio {step / idle:.2f}")
        decision = window.contents.workspace.decision
        (evaluation,) = _in_turn(partial(take_snapshot, decision, trials=False, knowing=False))
        part = f"{evaluation / idle:.1%} of an idle repaint (limit {EVALUATION_LIMIT:.0%} of the first)"
        print(f"{name}: evaluation {evaluation:.2f} ms, {part}")
        windows.append(window)
    small, large = _scroll(*windows)
    print(f"scrolling: 200 x 20 {large:.2f} ms, 12 x 3 {small:.2f} ms, ratio {large / small:.2f}")
    for window in windows:
        window.contents.workspace.undo_stack.setClean()
        window.close()
    bare, first, filled, plot, whole = _starts(BARE, FIRST, FILLED, BARE_WITH_PLOT, COMPLETE)
    print(f"first paint {first:.0f} ms, bare window {bare:.0f} ms, ratio {first / bare:.2f}")
    print(f"all panels but the chart {filled:.0f} ms, ratio {filled / bare:.2f}")
    print(f"complete {whole:.0f} ms, bare window with plot {plot:.0f} ms, ratio {whole / plot:.2f}")
    bare, whole = _peak(BARE_WITH_PLOT), _peak(COMPLETE)
    print(f"peak memory {whole:.0f} MB, bare {bare:.0f} MB, ratio {whole / bare:.2f}")


def _open(comparison: Comparison) -> MainWindow:
    folder = Path(tempfile.mkdtemp())
    window = build_window(intents.begin(comparison), Appearance("light"), Settings(folder), folder)
    window.resize(1440, 900)
    window.show()
    window.contents.complete()
    QCoreApplication.processEvents()
    return window


def _stepping(window: MainWindow) -> Callable[[], None]:
    """Return a preview of one weight, from the intent to everything painted."""
    requirement = next(iter(window.contents.workspace.decision.weights))
    weights = iter(range(STEPS + 1))

    def step() -> None:
        window.contents.workspace.preview_weight(requirement, (next(weights) % 20) / 2)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        QCoreApplication.processEvents()

    return step


def _repainting(window: MainWindow) -> Callable[[], None]:
    """Return the painting of the whole window once more."""

    def repaint() -> None:
        window.update()
        QCoreApplication.processEvents()

    return repaint


def _in_turn(*acts: Callable[[], object]) -> list[float]:
    """Return the median milliseconds of each act, done in turn."""
    times: list[list[float]] = [[] for _ in acts]
    for _ in range(STEPS):
        for taken, act in zip(times, acts, strict=True):
            start = time.perf_counter()
            act()
            taken.append((time.perf_counter() - start) * 1000)
    return [statistics.median(taken) for taken in times]


def _scroll(small: MainWindow, large: MainWindow) -> tuple[float, float]:
    """Return the mean milliseconds of a frame of scrolling in two windows, taken in turn.

    The large table moves through rows that were not painted before; the small one goes to and fro.
    """
    bars = [window.contents.matrix.table.verticalScrollBar() for window in (small, large)]
    steps = [SCROLLED, SCROLLED]
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(SCROLLS):
        for place, (bar, taken) in enumerate(zip(bars, times, strict=True)):
            if not 0 <= bar.value() + steps[place] <= bar.maximum():
                steps[place] = -steps[place]
            start = time.perf_counter()
            bar.setValue(bar.value() + steps[place])
            QCoreApplication.processEvents()
            taken.append((time.perf_counter() - start) * 1000)
    return statistics.mean(times[0]), statistics.mean(times[1])


def _starts(*programs: str) -> list[float]:
    """Return the least milliseconds of each whole process, run in turn: other work only ever adds to it."""
    times: list[list[float]] = [[] for _ in programs]
    for _ in range(STARTS):
        for taken, program in zip(times, programs, strict=True):
            start = time.perf_counter()
            subprocess.run([sys.executable, "-c", program + "import os; os._exit(0)"], check=True)
            taken.append((time.perf_counter() - start) * 1000)
    return [min(taken) for taken in times]


def _peak(program: str) -> float:
    """Return the peak memory of a process in MB."""
    ended = program + PEAK + "import sys, os; sys.stdout.flush(); os._exit(0)"
    done = subprocess.run([sys.executable, "-c", ended], check=True, capture_output=True, text=True)
    return int(done.stdout.split()[-1]) / 1024


if __name__ == "__main__":
    main()
