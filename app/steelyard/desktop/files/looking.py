"""Looking into a file that is to be opened: what it holds, or why it cannot be opened, and who has it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from steelyard.decision.files import open_text
from steelyard.decision.model import Decision
from steelyard.desktop.files.locks import Hold, take_hold
from steelyard.desktop.files.reading_aside import read_whatever
from steelyard.documents.faults import DocumentError
from steelyard.documents.reading import decode, read_bytes, read_file
from steelyard.documents.writing import backup_path

if TYPE_CHECKING:
    from steelyard.decision.files import Opened


@dataclass(frozen=True, slots=True)
class Found:
    """What a file holds and what the window has of it.

    `content` is what was read of it, None where nothing could be. What is to be opened has been `opened` or
    `refused`; `last` is then what it held before the last save, where that is kept beside it.
    """

    path: Path
    content: bytes | None
    opened: Opened | None = None
    hold: Hold | None = None
    refused: DocumentError | None = None
    last: Opened | None = None

    def release(self) -> None:
        """Let go of the file: it is not opened after all."""
        if self.hold is not None:
            self.hold.release()


def look_into(path: Path, own: Path | None) -> Found:
    """Read a file and take its lock, if it is a decision's; `own` is the file that the window holds already.

    It may wait for a disk, and may be done in any thread.
    """
    content = None
    try:
        content = read_bytes(path)
        opened = open_text(decode(content, str(path)), str(path))
    except DocumentError as error:
        return _refused(path, content, error, own)
    hold = take_hold(path, own) if isinstance(opened.document, Decision) else None
    return Found(path, content, opened, hold)


def look_beside(error: DocumentError, own: Path | None) -> Found:
    """Look for what there is of a file that was refused already."""
    path = Path(error.name)
    return _refused(path, read_whatever(path).content, error, own)


def _refused(path: Path, content: bytes | None, error: DocumentError, own: Path | None) -> Found:
    last = _last_version(path)
    return Found(path, content, None, take_hold(path, own) if last else None, error, last)


def _last_version(path: Path) -> Opened | None:
    """Return the decision that a file held before the last save, if that is kept and whole."""
    backup = backup_path(path)
    try:
        opened = open_text(read_file(backup), str(backup))
    except DocumentError:
        return None
    return opened if isinstance(opened.document, Decision) else None


def look_at(path: Path, own: Path | None) -> Found:
    """Take the lock of a file whose decision is known already, and read what is there now."""
    return Found(path, read_whatever(path).content, hold=take_hold(path, own))
