"""Work in the whole window at random and measure errors, memory, and whether all can be taken back.

    python -m tests.reliability.random_intents [COUNT]

Weights, must-haves, scenarios, previews, undo, redo, charts, filters and searches; an error that reaches the
top, a widget that stays or a state that undo does not bring back counts as wrong.
"""

from __future__ import annotations

import os
import random
import resource
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from steelyard.charts.catalogue import CHARTS
from steelyard.comparison.built_ins import open_built_in
from steelyard.decision import intents
from steelyard.desktop.app import build_appearance, build_application, build_window
from steelyard.desktop.state.settings import Settings

if TYPE_CHECKING:
    from steelyard.desktop.state.workspace import Workspace

DEFAULT_COUNT = 20_000
_SHOWN_EVERY = 20


def act(workspace: Workspace, chance: random.Random) -> None:
    """Do one thing at random."""
    requirement = chance.choice(list(workspace.agreed.weights))
    weight = chance.randint(0, 20) / 2
    match chance.randint(0, 9):
        case 0 | 1 | 2:
            workspace.set_weight(requirement, weight)
        case 3:
            workspace.preview_weight(requirement, weight)
        case 4:
            workspace.revert()
        case 5:
            workspace.set_must_have(requirement, chance.choice((None, 1, 2, 3, 4, 5)))
        case 6:
            workspace.apply_scenario(chance.choice(workspace.agreed.all_scenarios).id)
        case 7:
            workspace.undo_stack.undo()
        case 8:
            workspace.undo_stack.redo()
        case _:
            chart = chance.choice([chart.name for chart in CHARTS])
            search = chance.choice(("", "log", "x"))
            view = replace(workspace.view, chart=chart, requirement=requirement, search=search)
            workspace.show_view(view)


def main(count: int) -> int:
    """Do as many things as that; return 0 if nothing was wrong."""
    wrong: list[str] = []
    sys.excepthook = lambda kind, error, _trace: wrong.append(f"{kind.__name__}: {error}")
    build_application()
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(Path(folder))
        first = intents.begin(open_built_in(), source="redis-vs-kafka")
        window = build_window(first, build_appearance(settings), settings, Path(folder) / "autosave")
        window.show()
        window.contents.complete()
        workspace, chance, start = window.contents.workspace, random.Random(1), time.perf_counter()
        for done in range(count):
            act(workspace, chance)
            if done % _SHOWN_EVERY == 0:
                QApplication.processEvents()
        seconds, steps = time.perf_counter() - start, workspace.undo_stack.index()
        workspace.revert()
        workspace.undo_stack.setIndex(0)
        if workspace.agreed != first:
            wrong.append("undo does not lead back to the start")
        window.contents.leave_out_of_order()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print("\n".join(wrong[:20]))
    print(
        f"{count} intents in {seconds:.0f} s, {steps} steps to undo; peak {peak:.0f} MB; {len(wrong)} wrong"
    )
    return 1 if wrong else 0


if __name__ == "__main__":
    status = main(int(sys.argv[1]) if len(sys.argv) > 1 else DEFAULT_COUNT)
    sys.stdout.flush()
    os._exit(status)
