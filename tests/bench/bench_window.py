"""A slider step and the start of the window, against floors measured in the same run."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # a start that compiles everything anew is no start

from PySide6.QtCore import QCoreApplication, QEvent

from steelyard.comparison.catalogue import open_built_in
from steelyard.decision import intents
from steelyard.desktop.app import build_application, build_window
from steelyard.desktop.settings import Settings
from steelyard.desktop.theme import Appearance
from steelyard.scoring.snapshot import take_snapshot
from tests.bench.tables import large_comparison

if TYPE_CHECKING:
    from collections.abc import Callable

    from steelyard.comparison.model import Comparison
    from steelyard.desktop.main_window import MainWindow

STEPS = 40
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
import gc, pathlib, tempfile
from steelyard import cli
gc.disable()
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


def main() -> None:
    """Print every figure with its ratio."""
    build_application()
    for name, comparison in (("redis-vs-kafka", open_built_in()), ("200 x 20", large_comparison(200, 20))):
        window = _open(comparison)
        step, idle = _step(window), _idle(window)
        print(f"{name}: slider step {step:.1f} ms, idle repaint {idle:.1f} ms, ratio {step / idle:.2f}")
        evaluation = _evaluation(window)
        print(f"{name}: evaluation {evaluation:.2f} ms, {evaluation / idle:.1%} of an idle repaint")
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


def _step(window: MainWindow) -> float:
    """Return the median milliseconds of a preview of one weight, from the intent to everything painted."""
    requirement = next(iter(window.contents.workspace.decision.weights))
    weights = iter(range(STEPS + 1))

    def step() -> None:
        window.contents.workspace.preview_weight(requirement, (next(weights) % 20) / 2)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        QCoreApplication.processEvents()

    return _median(step)


def _evaluation(window: MainWindow) -> float:
    """Return the median milliseconds of a snapshot without draws."""
    decision = window.contents.workspace.decision
    return _median(lambda: take_snapshot(decision, robustness=False))


def _idle(window: MainWindow) -> float:
    """Return the median milliseconds of painting the whole window once more."""

    def repaint() -> None:
        window.update()
        QCoreApplication.processEvents()

    return _median(repaint)


def _median(act: Callable[[], object]) -> float:
    times = []
    for _ in range(STEPS):
        start = time.perf_counter()
        act()
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


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
