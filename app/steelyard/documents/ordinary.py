"""Opening files that are ordinary ones: no pipe, device or folder, and without ever waiting for one."""

from __future__ import annotations

import errno
import os
import stat
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

NOT_ORDINARY = "this is a pipe or a device, not an ordinary file"
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
