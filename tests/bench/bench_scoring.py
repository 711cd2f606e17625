"""How fast scoring is, as ratios to a floor measured in the same run; run as a script by `make bench`."""

from __future__ import annotations

import sys
import time
import tracemalloc
from functools import partial
from typing import TYPE_CHECKING, Any

import numpy as np

from steelyard.comparison.built_ins import open_built_in
from steelyard.comparison.model import Comparison
from steelyard.decision import intents
from steelyard.decision.model import Decision
from steelyard.scoring.draws import DRAWS
from steelyard.scoring.evaluation import evaluate
from steelyard.scoring.flips import find_crossings, list_flips
from steelyard.scoring.matrix import view_matrix
from steelyard.scoring.simplex import share_all_weightings
from steelyard.scoring.snapshot import take_snapshot
from steelyard.scoring.trials import share_trials
from steelyard.scoring.value_of_knowing import find_out_first
from steelyard.scoring.weighing import weigh

if TYPE_CHECKING:
    from collections.abc import Callable

    from steelyard.scoring.weighing import Weighing

DRAWS_LIMIT = 3.0
"""The draws may take this many times bare numpy draws and product of the same shapes."""
KNOWING_LIMIT = 60.0
"""Finding out 80 quantities may take this many times one evaluation with draws."""
QUANTITIES = 80
MEMORY_LIMIT = 64e6
MILLISECONDS = 1e3
GROWTH = ((25, 5), (50, 5), (100, 5), (100, 10), (100, 20), (200, 20), (1000, 50), (2000, 100))
DRAWN_UP_TO = 200 * 20


def best_of(work: Callable[[], object], repeats: int = 7) -> float:
    """Return the shortest time of some runs, in seconds."""
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def make_decision(requirements: int, candidates: int) -> Decision:
    """Return a decision of random fits, all judged, all requirements weighted."""
    random = np.random.default_rng(requirements * 1000 + candidates)
    fits = (random.integers(0, 21, (requirements, candidates)) / 4).tolist()
    names = [f"c{place}" for place in range(candidates)]
    signals: list[dict[str, Any]] = [
        {
            "id": f"s{row}",
            "title": f"S{row}",
            "requirements": [
                {"id": f"r{row}", "name": f"R{row}", "fits": dict(zip(names, cells, strict=True))}
            ],
        }
        for row, cells in enumerate(fits)
    ]
    comparison = Comparison.model_validate(
        {
            "kind": "comparison",
            "format": "1",
            "id": "bench",
            "title": "Bench",
            "options": [{"id": name, "name": name} for name in names],
            "signals": signals,
        }
    )
    weights = {f"r{row}": float(random.integers(1, 21)) / 2 for row in range(requirements)}
    return Decision(title="Bench", comparison=comparison, weights=weights)


def draw_barely(rows: int, columns: int) -> None:
    """Draw weights and fits of these shapes and multiply them, with nothing around it."""
    random = np.random.default_rng(1)
    sums = np.zeros((columns, DRAWS))
    for _ in range(rows):
        units = random.random((columns + 1, DRAWS))
        sums += units[0] * units[1:]


def report_built_in() -> None:
    """Print what one step of a slider costs on the built-in comparison."""
    decision = intents.begin(open_built_in("redis-vs-kafka"))
    take_snapshot(decision)
    quick = best_of(lambda: take_snapshot(decision, trials=False, knowing=False), 50)
    whole = best_of(lambda: take_snapshot(decision), 30)
    print(f"redis-vs-kafka: all without draws {quick * 1e6:.0f} µs, with draws {whole * MILLISECONDS:.2f} ms")


def report_draws(name: str, decision: Decision) -> bool:
    """Print the draws against bare numpy; return whether they keep their limit."""
    weighing = weigh(decision)
    rows, columns = int(np.count_nonzero(weighing.weights)), len(weighing.matrix.candidates)
    share_trials(weighing)
    draws = best_of(lambda: share_trials(weighing))
    floor = best_of(lambda: draw_barely(rows, columns))
    print(
        f"draws, {name} ({rows} x {columns}): {draws * MILLISECONDS:.1f} ms, bare numpy"
        f" {floor * MILLISECONDS:.1f} ms, ratio {draws / floor:.2f} (limit {DRAWS_LIMIT:g})"
    )
    return draws <= DRAWS_LIMIT * floor


def report_knowing() -> bool:
    """Print what to find out first costs against an evaluation; return whether it keeps its limit."""
    decision = make_decision(QUANTITIES // 4, 4)
    weighing = weigh(decision)
    with_draws = best_of(lambda: take_snapshot(decision, knowing=False))
    knowing = best_of(lambda: find_out_first(weighing))
    ratio = knowing / with_draws
    print(f"find out first, {QUANTITIES} quantities: {ratio:.2f} evaluations (limit {KNOWING_LIMIT:g})")
    return ratio <= KNOWING_LIMIT


def report_memory(decision: Decision) -> bool:
    """Print what the draws hold at most; return whether they keep their limit."""
    weighing = weigh(decision)
    tracemalloc.start()
    share_trials(weighing)
    share_all_weightings(weighing)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    print(f"memory of the draws at 200 x 20: {peak / 1e6:.1f} MB (limit {MEMORY_LIMIT / 1e6:g} MB)")
    return peak <= MEMORY_LIMIT


def find_flips(weighing: Weighing) -> None:
    """Find all flips of a weighing and describe them."""
    list_flips(weighing, find_crossings(weighing))


def report_growth() -> None:
    """Print how scores, flips, everything, and draws grow with the table."""
    print("growth: requirements x candidates, milliseconds (and nanoseconds a cell)")
    for rows, columns in GROWTH:
        decision = make_decision(rows, columns)
        view_matrix(decision.comparison)
        weighing = weigh(decision)
        evaluate(decision, trials=False, knowing=False)
        timed = {
            "scores": best_of(partial(weigh, decision), 3),
            "flips": best_of(partial(find_flips, weighing), 3),
            "all without draws": best_of(partial(take_snapshot, decision, trials=False, knowing=False), 3),
        }
        if rows * columns <= DRAWN_UP_TO:
            timed["draws"] = best_of(partial(share_trials, weighing), 2)
        cells = rows * columns
        figures = [f"{name} {t * MILLISECONDS:.2f} ({t / cells * 1e9:.0f})" for name, t in timed.items()]
        print(f"  {rows:>4} x {columns:<3} {'; '.join(figures)}")


def main() -> int:
    """Print all figures; the status is 1 where a limit is not kept."""
    report_built_in()
    large = make_decision(200, 20)
    kept = [
        report_draws("redis-vs-kafka", intents.begin(open_built_in("redis-vs-kafka"))),
        report_draws("made up", large),
        report_knowing(),
        report_memory(large),
    ]
    report_growth()
    return 0 if all(kept) else 1


if __name__ == "__main__":
    sys.exit(main())
