"""How long the event loop stands still while a brief is made from the window."""

from __future__ import annotations

import os
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication

from steelyard.comparison.catalogue import open_built_in
from steelyard.decision import intents
from steelyard.desktop.app import build_application
from steelyard.desktop.export.making import Made, Order, Preview, Workshop
from steelyard.report.choices import AS_USUAL
from steelyard.report.exports import EXPORTS
from steelyard.scoring.snapshot import take_snapshot
from tests.bench.tables import large_comparison

BOUND = 50


def main() -> None:
    """Print the longest time between two turns of the event loop, for preview and file."""
    build_application()
    for name, comparison in (("redis-vs-kafka", open_built_in()), ("60 x 8", large_comparison(60, 8))):
        snapshot = take_snapshot(intents.begin(comparison))
        order = Order(EXPORTS[0], snapshot, AS_USUAL)
        workshop, done = Workshop(), list[Made | Preview]()
        workshop.made.connect(done.append)
        workshop.previewed.connect(done.append)
        workshop.preview(order)
        workshop.make(order)
        longest, last = 0.0, time.perf_counter()
        while len(done) < 2:
            QCoreApplication.processEvents()
            now = time.perf_counter()
            longest, last = max(longest, now - last), now
        print(f"{name}: event loop blocked for at most {longest * 1000:.0f} ms (bound {BOUND} ms)")


if __name__ == "__main__":
    main()
