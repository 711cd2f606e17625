"""Reading a file away from the window's thread: a disk that is far away may let it wait."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from steelyard.documents.faults import DocumentError
from steelyard.documents.reading import read_bytes

if TYPE_CHECKING:
    from pathlib import Path


_LOOK_MILLISECONDS = 15


@dataclass(frozen=True, slots=True)
class Reading:
    """What was found at a path: its content, or why it cannot be read; neither where nothing is there."""

    path: Path
    content: bytes | None
    refused: DocumentError | None


class _Work:
    """A file that is read in a thread of its own, which knows nothing of Qt.

    A signal from there could meet a receiver that the window has just taken along; so the window looks.
    """

    def __init__(self, path: Path) -> None:
        self.done: Reading | None = None
        # A thread of Python's: one of Qt's pool that waits for a dead disk would not let the program end.
        threading.Thread(target=self._read, args=(path,), daemon=True).start()

    def _read(self, path: Path) -> None:
        self.done = read_whatever(path)


class ReadingAside(QObject):
    """Reads one file at a time; asked again meanwhile, it reads once more when it is done."""

    read = Signal(object)
    """A Reading."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work: _Work | None = None
        self._next: Path | None = None
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_MILLISECONDS)
        self._look.timeout.connect(self._take)

    def ask(self, path: Path) -> None:
        """Have a file read; `read` is emitted in this thread, some time later."""
        if self._work is not None:
            self._next = path
            return
        self._work = _Work(path)
        self._look.start()

    @Slot()
    def _take(self) -> None:
        if self._work is None or self._work.done is None:
            return
        reading, self._work = self._work.done, None
        self._look.stop()
        if self._next is not None:
            following, self._next = self._next, None
            self.ask(following)
        else:
            self.read.emit(reading)


def read_whatever(path: Path) -> Reading:
    """Return what is at a path."""
    try:
        return Reading(path, read_bytes(path), None)
    except DocumentError as error:
        return Reading(path, None, None if _is_gone(path) else error)


def _is_gone(path: Path) -> bool:
    try:
        path.stat()  # from Python 3.14 on `exists` takes what cannot be reached for gone
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError:
        return False
    return False
