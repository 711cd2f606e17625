"""How long a pasted table of 15 x 15 takes to its answer, against reading the finished YAML again.

Prints the ratio of the medians; exits with 1 where it is above the limit of 5.
"""

from __future__ import annotations

import statistics
import sys
import time
from typing import TYPE_CHECKING

from steelyard.comparison.files import parse_comparison
from steelyard.decision.intents import begin
from steelyard.documents.dumping import dump
from steelyard.importing.document import comparison_document, to_decision
from steelyard.importing.result import import_source
from steelyard.importing.sources import read_clipboard
from steelyard.scoring.snapshot import take_snapshot

if TYPE_CHECKING:
    from collections.abc import Callable

LIMIT = 5.0
RUNS = 15
SIDE = 15
_KINDS = ("{} ms", "★★★", "✅ in part", "{}/5", "${}", "High", "{}")


def table() -> str:
    """Return 15 options by 15 criteria of every kind, as a spreadsheet puts them on the clipboard."""
    head = ["Criterion", "Weight", *(f"Option {n}" for n in range(SIDE))]
    rows = [
        [f"Criterion {n}", f"{100 / SIDE:.1f}%", *(_cell(n, 1 + (n + m) % 5) for m in range(SIDE))]
        for n in range(SIDE)
    ]
    return "\n".join("\t".join(row) for row in [head, *rows])


def _cell(row: int, value: int) -> str:
    return _KINDS[row % len(_KINDS)].format(value)


def _seconds(run: Callable[[], object]) -> float:
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


def main() -> int:
    """Measure both, alternating, print the ratio and return the exit status."""
    text = table()
    written = dump(comparison_document(import_source(read_clipboard(text=text))))

    def paste() -> None:
        take_snapshot(to_decision(import_source(read_clipboard(text=text))))

    def read() -> None:
        take_snapshot(begin(parse_comparison(written, "x")))

    for run in (read, paste):
        run()
    pairs = [(_seconds(read), _seconds(paste)) for _ in range(RUNS)]
    least, taken = (statistics.median(times) for times in zip(*pairs, strict=True))
    ratio = taken / least
    figures = f"{taken * 1000:.0f} ms, floor {least * 1000:.0f} ms, ratio {ratio:.2f} (limit {LIMIT})"
    print(f"paste of {SIDE} x {SIDE} to its answer: {figures}")
    return 0 if ratio <= LIMIT else 1


if __name__ == "__main__":
    sys.exit(main())
