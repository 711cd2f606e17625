"""Kill the whole window at random moments, or end it by a signal, and measure what is left.

    python -m tests.reliability.kill_window [COUNT]

Each time a window with all its panels changes weights, saves and keeps by itself, and is ended: two times of
three with SIGKILL, else with SIGTERM or SIGHUP. After a kill the file must be whole and no older than the
last save, and what was kept must be offered; after a signal nothing at all may be missing, not even a change
that is younger than the quiet time before work is kept.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from tests.reliability.kill_saves import FILE, Progress, check, decision_of_version

DEFAULT_COUNT = 200
LONGEST_SECONDS = 1.5
STEP_MILLISECONDS = 15
QUIET_MILLISECONDS = 60


def work(folder: Path, pipe: int, seed: int) -> int:
    """Be a window that is worked in until the end comes; every change has a version, which is the title."""
    from PySide6.QtCore import QTimer

    from steelyard.decision import intents
    from steelyard.decision.files import read_decision
    from steelyard.desktop import app
    from steelyard.desktop.ending import SuddenEnd
    from steelyard.desktop.files.recovery import autosave
    from steelyard.desktop.state.settings import Settings

    autosave.QUIET_MILLISECONDS = QUIET_MILLISECONDS
    autosave.LONGEST_MILLISECONDS = QUIET_MILLISECONDS * 2
    application = app.build_application()
    path, settings = folder / FILE, Settings(folder / "settings")
    decision = read_decision(path)
    window = app.build_window(decision, app.build_appearance(settings), settings, folder / "autosave")
    window.show()
    contents = window.contents
    contents.complete()
    end = SuddenEnd(contents.keep_work, contents.leave_out_of_order, window)
    end.watch()
    contents.start(decision, path, saved=True, opened=False)
    chance = random.Random(seed)
    requirements = list(decision.weights)
    versions = iter(range(2, 1_000_000))
    ordered = [1]
    files = contents._files

    def say_saved() -> None:
        os.write(pipe, f"saved {ordered[-1]}\n".encode())

    files._saving.done.connect(say_saved)

    def step() -> None:
        version = next(versions)
        workspace = contents.workspace
        changed = intents.set_weight(workspace.agreed, chance.choice(requirements), chance.randint(0, 10))
        workspace.commit(intents.set_title(changed, str(version)))
        os.write(pipe, f"edited {version}\n".encode())
        if chance.random() < 0.3 and not files.is_saving:
            ordered.append(version)
            os.write(pipe, f"saving {version}\n".encode())
            files.save()

    timer = QTimer(window)
    timer.setInterval(STEP_MILLISECONDS)
    timer.timeout.connect(step)
    timer.start()
    os.write(pipe, b"ready 0\n")
    status = application.exec()
    end.unwatch()
    return status


def end_once(folder: Path, seed: int) -> tuple[str, list[str]]:
    """Let a window be worked in, end it; return how, and what is wrong now."""
    from steelyard.decision.files import save_decision

    chance = random.Random(seed)
    how = (signal.SIGKILL, signal.SIGKILL, chance.choice((signal.SIGTERM, signal.SIGHUP)))[seed % 3]
    save_decision(decision_of_version(1), folder / FILE)
    reader, writer = os.pipe()
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.reliability.kill_window", "work", str(folder), str(writer), str(seed)],
        pass_fds=(writer,),
        env={**os.environ, "XDG_RUNTIME_DIR": str(folder)},
        stderr=subprocess.DEVNULL,
    )
    os.close(writer)
    said = b""
    while b"ready 0\n" not in said:
        said += os.read(reader, 1)
    time.sleep(chance.uniform(0, LONGEST_SECONDS))
    child.send_signal(how)
    with os.fdopen(reader, "rb") as rest:
        said += rest.read()
    child.wait()
    return how.name, _problems(folder, said.decode(), killed=how == signal.SIGKILL)


def _problems(folder: Path, said: str, *, killed: bool) -> list[str]:
    lines = [line.split() for line in said.split("\n")[:-1]]
    edited = max((int(version) for word, version in lines if word == "edited"), default=1)
    progress = Progress.parse(said)
    known = Progress(progress.saving, progress.saved, edited, 0 if killed else edited)
    return check(folder, known, kept_by_itself=killed)


def main(count: int) -> int:
    """End as often as that; return 0 if nothing was ever lost, halved or offered wrongly."""
    ways: Counter[str] = Counter()
    wrong = 0
    start = time.perf_counter()
    for seed in range(count):
        with tempfile.TemporaryDirectory() as folder:
            how, problems = end_once(Path(folder), seed)
        ways[how] += 1
        for problem in problems:
            wrong += 1
            print(f"seed {seed}: {how}: {problem}", flush=True)
    said = ", ".join(f"{number} {how}" for how, number in sorted(ways.items()))
    print(f"{count} ends in {time.perf_counter() - start:.0f} s ({said}); {wrong} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    if sys.argv[1:2] == ["work"]:
        sys.exit(work(Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])))
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else DEFAULT_COUNT))
