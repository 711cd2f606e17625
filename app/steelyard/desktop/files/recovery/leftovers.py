"""Finds the unsaved work that windows have left which did not close, and what was set aside of it."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from steelyard.decision.files import parse_decision, read_decision
from steelyard.desktop.files.locks import take_lock
from steelyard.desktop.files.recovery.autosave import SUFFIX
from steelyard.desktop.files.sources import resolve_source
from steelyard.desktop.state.aside import within
from steelyard.documents.faults import DocumentError
from steelyard.documents.writing import sweep_temporaries

if TYPE_CHECKING:
    from PySide6.QtCore import QLockFile

    from steelyard.decision.model import Decision

SET_ASIDE, UNREADABLE = "set-aside", "unreadable"
KEPT_DAYS = 30
"""How long work is kept that nobody wanted."""
_DATED = re.compile(r"(\d{4}-\d{2}-\d{2})\..+", re.ASCII)


@dataclass(frozen=True, slots=True, eq=False)
class Leftover:
    """Unsaved work of a window that is gone.

    `path` is the file that the decision belongs to, None where it has none; `saved` is what that file
    holds, None where there is none or it cannot be read. While this is known, no other window offers it.
    """

    decision: Decision
    path: Path | None
    saved: Decision | None
    kept_in: Path
    kept_at: datetime
    lock: QLockFile

    def forget(self) -> None:
        """Let go of it for good: it is kept elsewhere by now."""
        self.kept_in.unlink(missing_ok=True)
        self.lock.unlock()

    def set_aside(self) -> Leftover:
        """Return it where it is kept for thirty days, offered no more by itself; the lock is held on."""
        return self._move(self.kept_in.parent / SET_ASIDE / f"{date.today().isoformat()}.{self.kept_in.name}")

    def take_back(self) -> Leftover:
        """Return it where it was before it was set aside."""
        return self._move(self.kept_in.parent.parent / self.kept_in.name.split(".", 1)[1])

    def release(self) -> None:
        """Leave it for later, and for other windows."""
        self.lock.unlock()

    def _move(self, place: Path) -> Leftover:
        place.parent.mkdir(mode=0o700, exist_ok=True)
        self.kept_in.replace(place)
        return replace(self, kept_in=place)


@dataclass(frozen=True, slots=True)
class Found:
    """What windows that are gone have left, the newest first, and where what cannot be read is now."""

    leftovers: tuple[Leftover, ...]
    unreadable: tuple[Path, ...] = ()


def look_through(folder: Path) -> Found:
    """Return what windows that are gone have left.

    What the file has already is forgotten; what cannot be read is moved to a folder of its own, where it
    stays, so that it is said once.
    """
    _sweep(folder)
    _drop_old(folder / SET_ASIDE)
    leftovers, unreadable = [], []
    for file in _newest_first(folder):
        lock = take_lock(file)
        if lock is None:  # its window is still open
            continue
        sweep_temporaries(file)
        leftover = _read(file, lock)
        if leftover is None:
            unreadable.append(_put_by(file))
            lock.unlock()
        elif leftover.decision == leftover.saved:
            leftover.forget()
        else:
            leftovers.append(leftover)
    return Found(tuple(leftovers), tuple(unreadable))


def find_leftovers(folder: Path) -> tuple[Leftover, ...]:
    """Return what windows that are gone have left and what can be read of it, the newest first."""
    return look_through(folder).leftovers


def find_set_aside(folder: Path) -> tuple[Leftover, ...]:
    """Return what was set aside within the last thirty days, the newest first."""
    aside = folder / SET_ASIDE
    _drop_old(aside)
    found = []
    for file in _newest_first(aside):
        if (lock := take_lock(file)) is None:
            continue
        if (leftover := _read(file, lock)) is None:
            lock.unlock()
        else:
            found.append(leftover)
    return tuple(found)


def _read(file: Path, lock: QLockFile) -> Leftover | None:
    try:
        kept_at = datetime.fromtimestamp(file.stat().st_mtime).astimezone()
        content = json.loads(file.read_text(encoding="utf-8"))
        path = Path(content["path"]) if content["path"] is not None else None
        decision = parse_decision(content["decision"], file.name, most_bytes=None)
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError, DocumentError):
        return None
    return Leftover(decision, path, _saved(path), file, kept_at, lock)


def _saved(path: Path | None) -> Decision | None:
    """Return what the file of some work holds, if its disk tells that within a second."""
    if path is None:
        return None
    saved = within(partial(read_decision, path), None)
    return None if saved is None else resolve_source(saved, path.parent)


def _put_by(file: Path) -> Path:
    place = file.parent / UNREADABLE / file.name
    try:
        place.parent.mkdir(mode=0o700, exist_ok=True)
        file.replace(place)
    except OSError:
        return file
    return place


def _sweep(folder: Path) -> None:
    """Remove locks whose window was gone before it kept anything."""
    for lock_file in folder.glob(f".*{SUFFIX}.lock"):
        file = folder / lock_file.name.removeprefix(".").removesuffix(".lock")
        if not file.exists() and (lock := take_lock(file)) is not None:
            sweep_temporaries(file)
            lock.unlock()


def _drop_old(aside: Path) -> None:
    _sweep(aside)
    oldest = date.today() - timedelta(days=KEPT_DAYS)
    for file in aside.glob(f"*{SUFFIX}"):
        if (dated := _DATED.fullmatch(file.name)) and dated[1] < oldest.isoformat():
            file.unlink(missing_ok=True)


def _newest_first(folder: Path) -> list[Path]:
    return sorted(folder.glob(f"*{SUFFIX}"), key=_age, reverse=True)


def _age(file: Path) -> float:
    try:
        return file.stat().st_mtime
    except OSError:
        return 0.0
