"""How long `steelyard export x.pdf` takes, against what its libraries take to start and set an empty page.

Prints the ratio of the medians; exits with 1 where it is above the limit of 2. Both run with their byte
code cached, as an installed program has it.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

LIMIT = 2.0
RUNS = 9
FLOOR = "import pydantic, yaml, numpy, typst; typst.compile(b'#set document(title: [x])', format='pdf')"


def _seconds(command: list[str], folder: str) -> float:
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": folder, "PYTHONDONTWRITEBYTECODE": ""}
    start = time.perf_counter()
    subprocess.run(command, check=True, cwd=folder, env=environment)
    return time.perf_counter() - start


def main() -> int:
    """Measure both, alternating, print the ratio and return the exit status."""
    with tempfile.TemporaryDirectory() as folder:
        output = str(Path(folder) / "x.pdf")
        export = [sys.executable, "-m", "steelyard", "export", "redis-vs-kafka", "-o", output, "--force"]
        floor = [sys.executable, "-c", FLOOR]
        for command in (floor, export):
            _seconds(command, folder)
        pairs = [(_seconds(floor, folder), _seconds(export, folder)) for _ in range(RUNS)]
    least, taken = (statistics.median(times) for times in zip(*pairs, strict=True))
    ratio = taken / least
    print(
        f"export x.pdf: {taken * 1000:.0f} ms, floor {least * 1000:.0f} ms, ratio {ratio:.2f} (limit {LIMIT})"
    )
    return 0 if ratio <= LIMIT else 1


if __name__ == "__main__":
    sys.exit(main())
