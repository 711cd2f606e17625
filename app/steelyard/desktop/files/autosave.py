"""Keeps unsaved work in the program's own folder, and finds what a crash has left there."""

from __future__ import annotations

import json
import uuid
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, QTimer, Signal, Slot

from steelyard.decision.files import parse_decision, write_decision
from steelyard.documents.faults import DocumentError
from steelyard.documents.writing import write_atomically

if TYPE_CHECKING:
    from collections.abc import Iterator

    from steelyard.decision.model import Decision
    from steelyard.desktop.files.session import Session
    from steelyard.desktop.workspace import Workspace

QUIET_MILLISECONDS = 2_000
LONGEST_MILLISECONDS = 30_000
_SUFFIX = ".autosave.json"


@dataclass(frozen=True, slots=True)
class Leftover:
    """Unsaved work of a window that did not close: the decision, its file, and where it was kept."""

    decision: Decision
    path: Path | None
    kept_in: Path

    def discard(self) -> None:
        """Forget it."""
        self.kept_in.unlink(missing_ok=True)
        _lock_path(self.kept_in).unlink(missing_ok=True)


class Autosave(QObject):
    """Writes the agreed decision after two seconds of quiet and at least every thirty seconds.

    One file holds the decision and the path of its document, so that the two are never apart.
    """

    failed = Signal(str)
    """Why the work could not be kept."""

    def __init__(
        self, workspace: Workspace, session: Session, folder: Path, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._session = session
        self._file = folder / f"{uuid.uuid4().hex}{_SUFFIX}"
        folder.mkdir(parents=True, exist_ok=True)
        self._lock = QLockFile(str(_lock_path(self._file)))
        self._lock.setStaleLockTime(0)
        self._lock.tryLock(0)
        self._quiet = QTimer(self, singleShot=True, interval=QUIET_MILLISECONDS)
        self._longest = QTimer(self, singleShot=True, interval=LONGEST_MILLISECONDS)
        self._quiet.timeout.connect(self.keep)
        self._longest.timeout.connect(self.keep)
        workspace.undo_stack.indexChanged.connect(self._expect)
        session.changed.connect(self._expect)

    @property
    def file(self) -> Path:
        """Where the work is kept."""
        return self._file

    @Slot()
    def keep(self) -> None:
        """Write what is agreed, or forget it where the document has it."""
        self._quiet.stop()
        self._longest.stop()
        if not self._session.modified:
            self._file.unlink(missing_ok=True)
            return
        path = self._session.path
        content = {
            "path": str(path) if path is not None else None,
            "decision": write_decision(self._workspace.agreed),
        }
        try:
            write_atomically(self._file, json.dumps(content, ensure_ascii=False).encode())
        except OSError as error:
            self.failed.emit(error.strerror or str(error))

    def close(self) -> None:
        """Forget what was kept: the window closes in order."""
        self._quiet.stop()
        self._longest.stop()
        self._file.unlink(missing_ok=True)
        self._lock.unlock()

    @Slot()
    def _expect(self) -> None:
        self._quiet.start()
        if not self._longest.isActive():
            self._longest.start()


def find_leftovers(folder: Path) -> tuple[Leftover, ...]:
    """Return what windows that are gone have left, newest first; what cannot be read stays there."""
    files = sorted(folder.glob(f"*{_SUFFIX}"), key=_age, reverse=True)
    return tuple(leftover for file in files for leftover in _read(file))


def _read(file: Path) -> Iterator[Leftover]:
    lock = QLockFile(str(_lock_path(file)))
    lock.setStaleLockTime(0)
    if not lock.tryLock(0):  # its window is still open
        return
    lock.unlock()
    try:
        content = json.loads(file.read_text(encoding="utf-8"))
        decision = parse_decision(content["decision"], file.name)
        path = Path(content["path"]) if content["path"] is not None else None
    except (OSError, ValueError, TypeError, KeyError, DocumentError):
        return
    yield Leftover(decision, path, file)


def _age(file: Path) -> float:
    try:
        return file.stat().st_mtime
    except OSError:
        return 0.0


def _lock_path(file: Path) -> Path:
    return file.with_name(f"{file.name}.lock")
