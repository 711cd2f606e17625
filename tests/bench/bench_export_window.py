"""How long the event loop stands still while a brief is made from the window."""

from __future__ import annotations

import os
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QObject, Slot

from steelyard.comparison.built_ins import open_built_in
from steelyard.decision import intents
from steelyard.desktop.app import build_application
from steelyard.desktop.appearance.appearance import Appearance
from steelyard.desktop.export.making import Look, Order, Workshop
from steelyard.desktop.export.preview import PreviewPane
from steelyard.report.choices import AS_USUAL
from steelyard.report.exports import EXPORTS, Made
from steelyard.scoring.snapshot import take_snapshot
from tests.bench.tables import large_comparison

BOUND = 50


class _Bench(QObject):
    """Takes a file and shows a preview, as the dialog does."""

    def __init__(self) -> None:
        super().__init__()
        self.left = 2
        self.workshop = Workshop(self)
        self._pane = PreviewPane(Appearance("light"))
        self._pane.resize(500, 700)
        self._pane.show()
        self.workshop.made.connect(self._take)
        self.workshop.previewed.connect(self._show)

    @Slot(object, object)
    def _take(self, order: Order, made: Made) -> None:
        del order, made
        self.left -= 1

    @Slot(object, object)
    def _show(self, order: Order, look: Look) -> None:
        del order
        self._pane.show_pages(look.pages)
        self.left -= 1


def main() -> None:
    """Print the longest time between two turns of the event loop, for preview and file."""
    build_application()
    for name, comparison in (("redis-vs-kafka", open_built_in()), ("60 x 8", large_comparison(60, 8))):
        snapshot = take_snapshot(intents.begin(comparison))
        order = Order(EXPORTS[0], snapshot, AS_USUAL)
        bench = _Bench()
        bench.workshop.preview(order)
        bench.workshop.make(order)
        longest, last = 0.0, time.perf_counter()
        while bench.left:
            QCoreApplication.processEvents()
            now = time.perf_counter()
            longest, last = max(longest, now - last), now
        print(f"{name}: event loop blocked for at most {longest * 1000:.0f} ms (bound {BOUND} ms)")


if __name__ == "__main__":
    main()
