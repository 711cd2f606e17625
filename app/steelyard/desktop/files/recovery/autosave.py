"""Keeps unsaved work in the program's own folder."""

from __future__ import annotations

import json
import uuid
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, QTimer, Signal, Slot

from steelyard.decision.files import pack_decision
from steelyard.desktop.files.locks import take_lock
from steelyard.documents.writing import write_atomically
from steelyard.wording.file_errors import reason_of

if TYPE_CHECKING:
    from pathlib import Path

    from steelyard.desktop.files.session import Session
    from steelyard.desktop.state.workspace import Workspace

QUIET_MILLISECONDS = 2_000
LONGEST_MILLISECONDS = 30_000
SUFFIX = ".autosave.json"


class Autosave(QObject):
    """Writes the agreed decision after two seconds of quiet and at least every thirty seconds.

    One file holds the decision and the path of its document, so that the two are never apart. It is
    gone as soon as the document has everything.
    """

    failed = Signal(str)
    """Why the work could not be kept; said once, until it can be kept again."""

    def __init__(
        self, workspace: Workspace, session: Session, folder: Path, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._session = session
        self._file = folder / f"{uuid.uuid4().hex}{SUFFIX}"
        self._lock: QLockFile | None = None
        self._failing = False
        self._closed = False
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(QUIET_MILLISECONDS)
        self._longest = QTimer(self)
        self._longest.setSingleShot(True)
        self._longest.setInterval(LONGEST_MILLISECONDS)
        self._quiet.timeout.connect(self.keep)
        self._longest.timeout.connect(self.keep)
        workspace.undo_stack.indexChanged.connect(self._expect)
        session.changed.connect(self._expect)
        session.save_begun.connect(self._catch_up)

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
            self._forget()
            return
        try:
            self._write()
        except Exception as error:  # whatever it is, it is said, and whoever ends the program goes on
            if not self._failing:
                self._failing = True
                self.failed.emit(reason_of(error) if isinstance(error, OSError) else str(error))
        else:
            self._failing = False

    @property
    def keeps(self) -> bool:
        """Whether all that the document does not have is kept."""
        return not self._failing

    def leave(self) -> None:
        """Keep what is agreed and let go of it: the window ends out of order, and the next one offers it."""
        if self._stop():
            self.keep()
            self._unlock()

    def close(self) -> None:
        """Forget what was kept: the window closes in order. Closing twice or after `leave` does no harm."""
        if self._stop():
            self._forget()
            self._unlock()

    def _stop(self) -> bool:
        """Follow the work no more; returns whether it was followed until now."""
        if self._closed:
            return False
        self._closed = True
        self._workspace.undo_stack.indexChanged.disconnect(self._expect)
        self._session.changed.disconnect(self._expect)
        self._session.save_begun.disconnect(self._catch_up)
        self._quiet.stop()
        self._longest.stop()
        return True

    def _unlock(self) -> None:
        if self._lock is not None:
            self._lock.unlock()

    def _forget(self) -> None:
        with suppress(OSError):  # what the document has already may stay; it is not offered
            self._file.unlink(missing_ok=True)

    def _write(self) -> None:
        self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if self._lock is None:
            self._lock = take_lock(self._file)
        path = self._session.path
        content = {
            "path": str(path.absolute()) if path is not None else None,
            "decision": pack_decision(self._session.decision),
        }
        # As ASCII: the name of a file may hold bytes that are not UTF-8, which Python carries as surrogates.
        write_atomically(self._file, json.dumps(content).encode("ascii"), private=True)

    @Slot()
    def _catch_up(self) -> None:
        """Keep what is going to be saved: after a crash in between, nothing older is offered."""
        if self._file.exists():
            self.keep()

    @Slot()
    def _expect(self) -> None:
        if not self._session.modified:
            self.keep()
            return
        self._quiet.start()
        if not self._longest.isActive():
            self._longest.start()
