"""Finds the unsaved work that windows have left which did not close."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from steelyard.decision.files import parse_decision, read_decision
from steelyard.desktop.files.locks import take_lock
from steelyard.desktop.files.recovery.autosave import SUFFIX
from steelyard.desktop.files.sources import resolve_source
from steelyard.documents.faults import DocumentError
from steelyard.documents.writing import sweep_temporaries

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QLockFile

    from steelyard.decision.model import Decision


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

    def discard(self) -> None:
        """Forget it."""
        self.kept_in.unlink(missing_ok=True)
        self.lock.unlock()

    def release(self) -> None:
        """Leave it for later, and for other windows."""
        self.lock.unlock()


def find_leftovers(folder: Path) -> tuple[Leftover, ...]:
    """Return what windows that are gone have left, the newest first.

    What the file has already is forgotten; what cannot be read stays where it is.
    """
    _sweep(folder)
    files = sorted(folder.glob(f"*{SUFFIX}"), key=_age, reverse=True)
    return tuple(leftover for file in files for leftover in _read(file))


def _read(file: Path) -> Iterator[Leftover]:
    lock = take_lock(file)
    if lock is None:  # its window is still open
        return
    sweep_temporaries(file)
    try:
        kept_at = datetime.fromtimestamp(file.stat().st_mtime).astimezone()
        content = json.loads(file.read_text(encoding="utf-8"))
        path = Path(content["path"]) if content["path"] is not None else None
        decision = parse_decision(content["decision"], file.name)
    except (OSError, ValueError, TypeError, KeyError, AttributeError, DocumentError):
        lock.unlock()
        return
    saved = _saved(path)
    leftover = Leftover(decision, path, saved, file, kept_at, lock)
    if decision == saved:
        leftover.discard()
    else:
        yield leftover


def _saved(path: Path | None) -> Decision | None:
    if path is None:
        return None
    try:
        return resolve_source(read_decision(path), path.parent)
    except DocumentError:
        return None


def _sweep(folder: Path) -> None:
    """Remove locks whose window was gone before it kept anything."""
    for lock_file in folder.glob(f".*{SUFFIX}.lock"):
        file = folder / lock_file.name.removeprefix(".").removesuffix(".lock")
        if not file.exists() and (lock := take_lock(file)) is not None:
            sweep_temporaries(file)
            lock.unlock()


def _age(file: Path) -> float:
    try:
        return file.stat().st_mtime
    except OSError:
        return 0.0
