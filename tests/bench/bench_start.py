"""How long `steelyard --version` and `--help` take, against a bare interpreter.

Prints for each the median, and by how much and how many times it is more; exits with 1 where it is more than
0.05 s. All run with their byte code cached, as an installed program has it.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time

LIMIT = 0.05
"""Seconds above the bare interpreter."""
RUNS = 25
OPTIONS = ("--version", "--help")


def _seconds(arguments: list[str], folder: str) -> float:
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": folder, "PYTHONDONTWRITEBYTECODE": ""}
    start = time.perf_counter()
    subprocess.run(
        [sys.executable, *arguments], check=True, cwd=folder, env=environment, stdout=subprocess.DEVNULL
    )
    return time.perf_counter() - start


def main() -> int:
    """Measure all, alternating, print them and return the exit status."""
    commands = [["-c", "pass"], *(["-m", "steelyard", option] for option in OPTIONS)]
    with tempfile.TemporaryDirectory() as folder:
        for command in commands:
            _seconds(command, folder)
        rounds = [[_seconds(command, folder) for command in commands] for _ in range(RUNS)]
    bare, *taken = (statistics.median(times) for times in zip(*rounds, strict=True))
    for option, seconds in zip(OPTIONS, taken, strict=True):
        more = seconds - bare
        print(
            f"{option}: {seconds * 1000:.0f} ms, bare {bare * 1000:.0f} ms, {more * 1000:.0f} ms more "
            f"(limit {LIMIT * 1000:.0f} ms), {seconds / bare:.1f} times"
        )
    return 0 if max(taken) - bare <= LIMIT else 1


if __name__ == "__main__":
    sys.exit(main())
