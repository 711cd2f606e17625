"""Opening, reading and filling ordinary files: no pipe, device or folder, and never waiting for one."""

from __future__ import annotations

import errno
import os
import stat
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NOT_ORDINARY = "this is a pipe or a device, not an ordinary file"
_CHUNK = 1 << 20
_FOLDER = "this is a folder, not a file"
_FLAGS = sum(getattr(os, name, 0) for name in ("O_NONBLOCK", "O_NOCTTY", "O_CLOEXEC", "O_BINARY"))


def open_ordinary(path: Path, flags: int = os.O_RDONLY) -> int:
    """Open a file that is there, without waiting for another end; returns its descriptor.

    Raises:
        IsADirectoryError: it is a folder.
        OSError: it cannot be opened, or is a pipe, a device or the like.
    """
    _refuse_special(path, path.stat().st_mode)  # some devices act as soon as they are opened
    descriptor = os.open(path, flags | _FLAGS)
    try:
        _refuse_special(path, os.fstat(descriptor).st_mode)
    except OSError:
        os.close(descriptor)
        raise
    return descriptor


def _refuse_special(path: Path, mode: int) -> None:
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, _FOLDER, str(path))
    if not stat.S_ISREG(mode):
        raise OSError(errno.EINVAL, NOT_ORDINARY, str(path))


@contextmanager
def opened(path: Path, flags: int = os.O_RDONLY) -> Iterator[int]:
    """Open an ordinary file as long as the block runs; gives its descriptor."""
    descriptor = open_ordinary(path, flags)
    try:
        yield descriptor
    finally:
        os.close(descriptor)


def fill(file: int, content: bytes) -> None:
    """Write all of a content and make it durable."""
    rest = memoryview(content)
    while rest:
        rest = rest[os.write(file, rest[:_CHUNK]) :]
    os.fsync(file)


def read_all(file: int) -> bytes:
    """Return what follows in an open file, to its end."""
    chunks = []
    while chunk := os.read(file, _CHUNK):
        chunks.append(chunk)
    return b"".join(chunks)


def sync_folder(folder: Path) -> None:
    """Make the new name durable, where the system can."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
