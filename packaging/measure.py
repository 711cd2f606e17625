"""Measures what a bundle takes against an installed wheel, in turns, so that both meet the same machine.

usage: python packaging/measure.py BUNDLE/steelyard VENV/bin/steelyard [TIMES]

Prints the medians (by default of nine) of commands and, where there is Xvfb and xdotool, of the time until the window is
on screen; compares the brief byte for byte. Status 1 where the bundle takes more than MOST times as long and LEAST longer, or
writes another brief.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

MOST = 1.2
LEAST = 0.05
"""Seconds that nobody notices: the loader of a bundle takes some 0.03."""
COMMANDS = {
    "--version": ["--version"],
    "show": ["show", "redis-vs-kafka"],
    "export .pdf": ["export", "redis-vs-kafka", "-o", "brief.pdf", "--force"],
    "screenshot": ["screenshot", "redis-vs-kafka", "-o", "window.png", "--force"],
}
_PATIENCE = 60
_DISPLAY = f":{90 + os.getpid() % 100}"


def command_seconds(program: str, arguments: list[str], folder: str) -> float:
    """Return how long a command takes."""
    begun = time.perf_counter()
    subprocess.run([program, *arguments], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - begun


def window_seconds(program: str, folder: str) -> float:
    """Return how long it takes until a window is on the screen of an X server."""
    environment = {**os.environ, "DISPLAY": _DISPLAY, "HOME": folder, "XDG_RUNTIME_DIR": folder}
    environment.pop("QT_QPA_PLATFORM", None)
    begun = time.perf_counter()
    running = subprocess.Popen([program], cwd=folder, env=environment, stderr=subprocess.DEVNULL)
    seeking = ["xdotool", "search", "--sync", "--onlyvisible", "--name", "Steelyard"]
    subprocess.run(
        seeking,
        env=environment,
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        timeout=_PATIENCE,
    )
    taken = time.perf_counter() - begun
    time.sleep(1.5)  # so that it does not end in the middle of its start
    running.send_signal(signal.SIGTERM)
    running.wait(_PATIENCE)
    return taken


def main(bundle: str, wheel: str, times: int) -> int:
    """Measure, print, and return the status."""
    worst = 0.0
    with TemporaryDirectory() as folder:
        rows = {name: (command_seconds, [arguments]) for name, arguments in COMMANDS.items()}
        server = None
        if shutil.which("Xvfb") and shutil.which("xdotool"):
            server = subprocess.Popen(
                ["Xvfb", _DISPLAY, "-screen", "0", "1440x900x24"], stderr=subprocess.DEVNULL
            )
            time.sleep(1)
            rows["window"] = (window_seconds, [])
        print(f"{'':12} {'bundle':>8} {'wheel':>8} {'ratio':>6}   median of {times}")
        for name, (measure, arguments) in rows.items():
            taken: dict[str, list[float]] = {bundle: [], wheel: []}
            for _ in range(times + 1):  # the first time files are read and byte code is made
                for program, seconds in taken.items():
                    seconds.append(measure(program, *arguments, folder))
            one, other = (median(seconds[1:]) for seconds in taken.values())
            if one - other > LEAST:
                worst = max(worst, one / other)
            print(f"{name:12} {one:8.3f} {other:8.3f} {one / other:6.2f}")
        if server is not None:
            server.terminate()
            server.wait()
        briefs = []
        for program in (bundle, wheel):
            command_seconds(program, COMMANDS["export .pdf"], folder)
            briefs.append(Path(folder, "brief.pdf").read_bytes())
    print(f"the brief: {len(briefs[0])} bytes, {'the same' if briefs[0] == briefs[1] else 'ANOTHER ONE'}")
    return 0 if worst <= MOST and briefs[0] == briefs[1] else 1


if __name__ == "__main__":
    given = sys.argv[1:]
    sys.exit(
        main(str(Path(given[0]).resolve()), str(Path(given[1]).absolute()), int(given[2]) if given[2:] else 9)
    )
