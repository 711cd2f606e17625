"""Which file the decision belongs to, whether it is saved, and whether somebody else has it open."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, Signal

from steelyard.decision.files import save_decision
from steelyard.report.naming import propose_stem

if TYPE_CHECKING:
    from steelyard.decision.model import Decision
    from steelyard.desktop.workspace import Workspace

SUFFIX = ".decision.yaml"


class Session(QObject):
    """The workspace's decision as a document: its file, its unsaved mark, its lock.

    What is saved is known to the undo stack: going back to the saved step takes the mark away.
    """

    changed = Signal()
    """The file or the unsaved mark is another one now."""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._path: Path | None = None
        self._lock: QLockFile | None = None
        self._seen: str | None = None
        self._saved: Decision | None = None
        workspace.undo_stack.cleanChanged.connect(self.changed)

    @property
    def path(self) -> Path | None:
        """The file of the decision, None where it has none yet."""
        return self._path

    @property
    def saved(self) -> Decision | None:
        """The decision as it was saved or opened last, None where it never was."""
        return self._saved

    @property
    def modified(self) -> bool:
        """Whether there is something that the file does not have."""
        return not self._workspace.undo_stack.isClean()

    @property
    def title(self) -> str:
        """The name of the file, or what a decision without a file is called."""
        return self._path.name if self._path is not None else "Not saved yet"

    @property
    def proposed_stem(self) -> str:
        """A name for the file, made from the decision's title."""
        return propose_stem(self._workspace.agreed)

    def begin(self, decision: Decision, path: Path | None = None, *, saved: bool = True) -> None:
        """Work on another decision; without `saved` it is marked as not being in its file."""
        self._release()
        self._workspace.open(decision)
        self._path = path
        self._saved = decision if saved else None
        self._seen = _digest(path)
        if path is not None:
            self._take(path)
        if not saved:
            self._workspace.undo_stack.resetClean()
        self.changed.emit()

    def save(self, path: Path) -> None:
        """Write the agreed decision to a file, which it belongs to from now on.

        Raises:
            OSError: the file could not be written; nothing is lost and it stays marked as unsaved.
        """
        decision = _with_source_near(self._workspace.agreed, self._path, path)
        save_decision(decision, path)
        if path != self._path:
            self._release()
            self._path = path
            self._take(path)
        self._saved = self._workspace.agreed
        self._seen = _digest(path)
        self._workspace.undo_stack.setClean()
        self.changed.emit()

    def changed_on_disk(self) -> bool:
        """Say whether another program has written or removed the file since it was opened or saved."""
        return self._path is not None and _digest(self._path) != self._seen

    def open_elsewhere(self, path: Path) -> str:
        """Return who else has a file open, as "user on host", or an empty text."""
        if self._lock is not None and path == self._path:
            return ""
        lock = _lock_file(path)
        if lock.tryLock(0):
            lock.unlock()
            return ""
        if lock.error() != QLockFile.LockError.LockFailedError:
            return ""
        _, host, application = lock.getLockInfo()
        return f"{application or 'another program'} on {host or 'another machine'}"

    def close(self) -> None:
        """Let go of the file."""
        self._release()

    def _take(self, path: Path) -> None:
        lock = _lock_file(path)
        # A folder that cannot be written to has no lock; the file itself is then safe from us as well.
        self._lock = lock if lock.tryLock(0) else None

    def _release(self) -> None:
        if self._lock is not None:
            self._lock.unlock()
            self._lock = None


def _lock_file(path: Path) -> QLockFile:
    lock = QLockFile(str(path.with_name(f".{path.name}.lock")))
    lock.setStaleLockTime(0)
    return lock


def _digest(path: Path | None) -> str | None:
    if path is None:
        return None
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return None


def _with_source_near(decision: Decision, old: Path | None, new: Path) -> Decision:
    """Return the decision with the path of its comparison made relative to where it is saved."""
    source = decision.comparison_source
    if source is None or not source.endswith((".yaml", ".yml")):
        return decision
    base = old.parent if old is not None else Path.cwd()
    absolute = (base / source).resolve()
    try:
        relative = Path(os.path.relpath(absolute, new.resolve().parent)).as_posix()
    except ValueError:  # another drive
        relative = str(absolute)
    return decision.model_copy(update={"comparison_source": relative})
