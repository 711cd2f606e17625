"""Which file the decision belongs to, whether it is saved, and whether somebody else has it open."""

from __future__ import annotations

import errno
import hashlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, Signal

from steelyard.decision.files import save_decision
from steelyard.desktop.files.locks import lock_owner, take_lock
from steelyard.desktop.files.reading_aside import read_whatever
from steelyard.desktop.files.sources import relate_source, resolve_source
from steelyard.documents.characters import printable
from steelyard.documents.writing import sweep_temporaries
from steelyard.report.naming import propose_stem

if TYPE_CHECKING:
    from steelyard.decision.model import Decision
    from steelyard.desktop.state.workspace import Workspace

SUFFIX = ".decision.yaml"


class Session(QObject):
    """The workspace's decision as a document: its file, its unsaved mark, its lock.

    What is saved is known to the undo stack: going back to the saved step takes the mark away.
    """

    changed = Signal()
    """The file or the unsaved mark is another one now."""
    begun = Signal()
    """Another decision is worked on."""
    save_begun = Signal()
    """The agreed decision is about to be written to a file."""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._path: Path | None = None
        self._read_from: Path | None = None
        self._lock: QLockFile | None = None
        self._seen: str | None = None
        workspace.undo_stack.cleanChanged.connect(self.changed)

    @property
    def decision(self) -> Decision:
        """The decision that is worked on, without what is only previewed."""
        return self._workspace.agreed

    @property
    def path(self) -> Path | None:
        """The file of the decision, None where it has none yet."""
        return self._path

    @property
    def modified(self) -> bool:
        """Whether there is something that the file does not have."""
        return not self._workspace.undo_stack.isClean()

    @property
    def seen(self) -> str | None:
        """The digest of the file as it was opened or saved last, None where there was none."""
        return self._seen

    @property
    def holds_lock(self) -> bool:
        """Whether the file is this window's, so that others know of it."""
        return self._lock is not None

    @property
    def title(self) -> str:
        """The name of the file, or what a decision without a file is called."""
        if self._path is None and self._read_from is not None:
            return f"{printable(self._read_from.name)} (read-only)"
        return printable(self._path.name) if self._path is not None else "Not saved yet"

    @property
    def folder(self) -> Path | None:
        """Where the decision's file is, or the one that it was read from."""
        path = self._path or self._read_from
        return path.parent if path is not None else None

    @property
    def proposed_stem(self) -> str:
        """A name for the file, made from the decision's title."""
        return propose_stem(self.decision)

    def begin(
        self,
        decision: Decision,
        path: Path | None = None,
        *,
        saved: bool = True,
        content: bytes | None = None,
        read_only: bool = False,
    ) -> None:
        """Work on another decision; without `saved` it is marked as not being in its file.

        A relative path of its comparison is one from the decision's file, without a file from here.
        `content` is what the file was read as, where it is known. With `read_only` the file is another
        window's: the decision is shown, and saved under another name.
        """
        self._release()
        self._path, self._read_from = (None, path) if read_only else (path, None)
        self._seen = _digest(self._path) if content is None else digest(content)
        if self._path is not None:
            self._take(self._path)
        self._workspace.open(resolve_source(decision, path.parent if path is not None else Path()))
        if not saved:
            self._workspace.undo_stack.resetClean()
        self.changed.emit()
        self.begun.emit()

    def save(self, path: Path) -> OSError | None:
        """Write the agreed decision to a file, which it belongs to from now on.

        Returns why the last version could not be kept as `.bak`, None where it could.

        Raises:
            OSError: the file could not be written, or it is read-only; nothing is lost and the decision
                stays marked as unsaved.
        """
        if path.exists() and not os.access(path, os.W_OK):
            raise PermissionError(errno.EACCES, "the file is read-only", str(path))
        self.save_begun.emit()
        not_backed_up = save_decision(relate_source(self.decision, path.parent), path)
        if path != self._path:
            self._release()
            self._path, self._read_from = path, None
            self._take(path)
        self._seen = _digest(path)
        self._workspace.undo_stack.setClean()
        self.changed.emit()
        return not_backed_up

    def changed_on_disk(self) -> bool:
        """Say whether another program has written or removed the file since it was opened or saved."""
        return self._path is not None and _digest(self._path) != self._seen

    def open_elsewhere(self, path: Path) -> str:
        """Return where else a file is open, such as "another window", or an empty text."""
        own = self._lock is not None and self._path is not None and path.resolve() == self._path.resolve()
        return "" if own else lock_owner(path)

    def close(self) -> None:
        """Let go of the file."""
        self._release()

    def _take(self, path: Path) -> None:
        self._lock = take_lock(path)
        if self._lock is not None:  # then nobody else is writing it
            sweep_temporaries(path)

    def _release(self) -> None:
        if self._lock is not None:
            self._lock.unlock()
            self._lock = None


def digest(content: bytes | None) -> str | None:
    """Return what tells one content of a file from another, None for no content."""
    return None if content is None else hashlib.sha256(content).hexdigest()


def _digest(path: Path | None) -> str | None:
    return None if path is None else digest(read_whatever(path).content)
