"""Reading a file away from the window's thread: a disk that is far away may let it wait."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from steelyard.desktop.state.aside import Aside
from steelyard.documents.faults import DocumentError
from steelyard.documents.reading import read_bytes

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Reading:
    """What was found at a path: its content, or why it cannot be read; neither where nothing is there."""

    path: Path
    content: bytes | None
    refused: DocumentError | None


class ReadingAside(QObject):
    """Reads one file at a time; asked again meanwhile, it reads once more when it is done."""

    read = Signal(object)
    """A Reading."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work: Aside | None = None
        self._next: Path | None = None

    def ask(self, path: Path) -> None:
        """Have a file read; `read` is emitted in this thread, some time later."""
        if self._work is not None:
            self._next = path
            return
        self._work = Aside(partial(read_whatever, path), self)
        self._work.done.connect(self._take)

    @Slot(object)
    def _take(self, work: Aside) -> None:
        self._work = None
        if self._next is not None:
            following, self._next = self._next, None
            self.ask(following)
        else:
            self.read.emit(work.result())


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
