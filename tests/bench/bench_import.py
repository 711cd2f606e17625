"""How long a pasted table of 15 x 15 takes to its answer, and one of 400 x 198 to its file.

Each against reading the finished YAML again. Prints the ratios of the medians; exits with 1 where one
is above the limit of 5.
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
LARGE_RUNS = 2
LARGE = (400, 198)
"""Nearly as many columns as can be read, and more cells than anybody compares."""
_KINDS = ("{} ms", "★★★", "✅ in part", "{}/5", "${}", "High", "{}")


def table(rows: int, options: int) -> str:
    """Return options by criteria of every kind, as a spreadsheet puts them on the clipboard."""
    head = ["Criterion", "Weight", *(f"Option {n}" for n in range(options))]
    lines = [
        [f"Criterion {n}", f"{100 / rows:.2f}%", *(_cell(n, 1 + (n + m) % 5) for m in range(options))]
        for n in range(rows)
    ]
    return "\n".join("\t".join(line) for line in [head, *lines])


def _cell(row: int, value: int) -> str:
    return _KINDS[row % len(_KINDS)].format(value)


def _seconds(run: Callable[[], object]) -> float:
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


def _ratio(what: str, read: Callable[[], object], make: Callable[[], object], runs: int) -> float:
    """Measure both, alternating, print and return how many times the one the other takes."""
    for run in (read, make):
        run()
    pairs = [(_seconds(read), _seconds(make)) for _ in range(runs)]
    least, taken = (statistics.median(times) for times in zip(*pairs, strict=True))
    figures = f"{taken * 1000:.0f} ms, floor {least * 1000:.0f} ms, ratio {taken / least:.2f} (limit {LIMIT})"
    print(f"{what}: {figures}")
    ratio: float = taken / least
    return ratio


def _paste() -> float:
    text = table(SIDE, SIDE)
    written = dump(comparison_document(import_source(read_clipboard(text=text))))
    return _ratio(
        f"paste of {SIDE} x {SIDE} to its answer",
        lambda: take_snapshot(begin(parse_comparison(written, "x"))),
        lambda: take_snapshot(to_decision(import_source(read_clipboard(text=text)))),
        RUNS,
    )


def _large() -> float:
    text = table(*LARGE)

    def make() -> str:
        return dump(comparison_document(import_source(read_clipboard(text=text))))

    written = make()
    what = f"{LARGE[0]} x {LARGE[1]} to its file"
    return _ratio(what, lambda: parse_comparison(written, "x"), make, LARGE_RUNS)


def main() -> int:
    """Measure and return the exit status."""
    return 0 if max(_paste(), _large()) <= LIMIT else 1


if __name__ == "__main__":
    sys.exit(main())
