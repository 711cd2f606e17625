"""Kill the program at random moments while it saves, and measure what is left.

    python -m tests.reliability.kill_saves [COUNT]

Each time a process edits a decision without pause, saves it and keeps it, and is killed with SIGKILL.
The file must then hold a whole decision, no older than the last save that was finished; the backup must
be whole as well; and the restore offer must be right: unsaved work that was kept is offered, never half
of it, never what the file has.

Every third time the file has a second name, so that it is written in place: then the file or its backup
must be whole and no older than that, and both names must still stand for one file.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from steelyard.comparison.built_ins import open_built_in
from steelyard.decision import intents
from steelyard.decision.files import read_decision, save_decision
from steelyard.desktop.files.locks import lock_owner
from steelyard.desktop.files.recovery.autosave import Autosave
from steelyard.desktop.files.recovery.leftovers import find_leftovers
from steelyard.desktop.files.session import Session
from steelyard.desktop.state.workspace import Workspace
from steelyard.documents.faults import DocumentError
from steelyard.documents.writing import backup_path
from tests.desktop.desk import save_now

if TYPE_CHECKING:
    from steelyard.decision.model import Decision

DEFAULT_COUNT = 200
LONGEST_SECONDS = 0.25
FILE, SECOND_NAME = "orders.decision.yaml", "shared.decision.yaml"
_FIRST = 1


@dataclass(frozen=True)
class Progress:
    """What a killed process said last: the versions that it began and finished to save and to keep."""

    saving: int
    saved: int
    keeping: int
    kept: int

    @classmethod
    def parse(cls, said: str) -> Progress:
        """Read the lines of a process; one that was cut off counts for nothing."""
        last = Counter({"saving": _FIRST, "saved": _FIRST})
        for line in said.split("\n")[:-1]:
            word, _, version = line.partition(" ")
            last[word] = int(version)
        return cls(last["saving"], last["saved"], last["keeping"], last["kept"])


def work(folder: Path, pipe: int, seed: int) -> None:
    """Edit, save and keep until the end comes; every edit has a version, which is the title."""
    application = QCoreApplication([])
    chance = random.Random(seed)
    path = folder / FILE
    workspace = Workspace(decision_of_version(_FIRST))
    session = Session(workspace, application)
    autosave = Autosave(workspace, session, folder / "autosave", application)
    session.begin(read_decision(path), path)
    os.write(pipe, b"ready 0\n")
    for version in range(_FIRST + 1, 1_000_000):
        workspace.commit(intents.set_title(workspace.agreed, str(version)))
        if chance.random() < 0.5:
            os.write(pipe, f"saving {version}\n".encode())
            save_now(session, path)
            os.write(pipe, f"saved {version}\n".encode())
        else:
            os.write(pipe, f"keeping {version}\n".encode())
            autosave.keep()
            os.write(pipe, f"kept {version}\n".encode())


def kill_once(folder: Path, seed: int) -> tuple[str, list[str]]:
    """Let a process work, kill it; return in the midst of what that was, and what is wrong now."""
    save_decision(decision_of_version(_FIRST), folder / FILE)
    if seed % 3 == 0:
        (folder / SECOND_NAME).hardlink_to(folder / FILE)
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        try:
            work(folder, writer, seed)
        finally:
            os._exit(1)
    os.close(writer)
    said = _read_until_ready(reader)
    time.sleep(random.Random(seed).uniform(0, LONGEST_SECONDS))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(reader, "rb") as rest:
        said += rest.read()
    progress = Progress.parse(said.decode())
    return _moment(progress), check(folder, progress)


def check(folder: Path, progress: Progress, *, kept_by_itself: bool = False) -> list[str]:
    """Return what is wrong with what a killed process has left.

    Work that is `kept_by_itself` may be of any version up to the one that was worked on last.
    """
    path = folder / FILE
    problems = []
    try:
        saved = int(read_decision(path).title)
    except DocumentError as error:
        if not (folder / SECOND_NAME).exists():
            return [f"the file is not whole: {error}"]
        return _check_backup(path, progress)
    if saved not in (progress.saved, progress.saving):
        problems.append(f"the file holds version {saved}, not {progress.saved} or {progress.saving}")
    if backup_path(path).exists():
        read_decision(backup_path(path))
    if (folder / SECOND_NAME).exists() and not path.samefile(folder / SECOND_NAME):
        problems.append("the two names stand for two files")
    if owner := lock_owner(path):
        problems.append(f"the file counts as open in {owner}")
    offered = [int(leftover.decision.title) for leftover in find_leftovers(folder / "autosave")]
    possible = {progress.kept, progress.keeping, progress.saving}  # what is to be saved is kept before
    if kept_by_itself:
        possible = set(range(_FIRST, progress.keeping + 1))
    if len(offered) > 1 or any(version not in possible or version <= saved for version in offered):
        problems.append(f"version {offered} is offered, {saved} is saved, {sorted(possible)} were kept")
    if progress.kept > progress.saving and not offered:
        problems.append(f"version {progress.kept} was kept and is not offered")
    return problems


def _check_backup(path: Path, progress: Progress) -> list[str]:
    """Return what is wrong with the backup of a file that was being written in place."""
    held = int(read_decision(backup_path(path)).title)
    return [] if held == progress.saved else [f"the backup holds version {held}, not {progress.saved}"]


def main(count: int) -> int:
    """Kill as often as that; return 0 if nothing was ever lost, halved or offered wrongly."""
    moments: Counter[str] = Counter()
    wrong = 0
    start = time.perf_counter()
    for seed in range(count):
        with tempfile.TemporaryDirectory() as folder:
            moment, problems = kill_once(Path(folder), seed)
        moments[moment] += 1
        for problem in problems:
            wrong += 1
            print(f"seed {seed}: {problem}")
    seconds = time.perf_counter() - start
    during = ", ".join(f"{number} {moment}" for moment, number in sorted(moments.items()))
    print(f"{count} kills in {seconds:.0f} s ({during}); {wrong} wrong")
    return 1 if wrong else 0


def decision_of_version(version: int) -> Decision:
    """Return the decision that the work begins with, under a version as its title."""
    return intents.set_title(intents.begin(open_built_in(), source="redis-vs-kafka"), str(version))


def _read_until_ready(reader: int) -> bytes:
    said = b""
    while b"ready 0\n" not in said:
        said += os.read(reader, 1)
    return said


def _moment(progress: Progress) -> str:
    if progress.saving > progress.saved:
        return "during a save"
    return "during an autosave" if progress.keeping > progress.kept else "between two"


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else DEFAULT_COUNT))
