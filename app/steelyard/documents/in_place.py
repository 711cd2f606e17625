"""Writing into a file itself: where a new one could not have its names, its owner or its rights."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from steelyard.documents.ordinary import fill, opened, read_all, sync_folder


class _HalfwayError(Exception):
    """A file that is written in place has neither the new content nor the old one."""

    def __init__(self, cause: OSError) -> None:
        super().__init__(str(cause))
        self.cause = cause


def overwrite(target: Path, content: bytes, *, copy_prefix: str) -> None:
    """Write into a file itself, with a synced copy beside it until that is done.

    `copy_prefix` is how the name of the copy begins; empty where a backup stands there already.

    Raises:
        OSError: nothing could be copied or written; the file has its old content.
    """
    with opened(target) as source:
        old = read_all(source)
    copy = _copy(target, old, copy_prefix) if copy_prefix else None
    sync_folder(target.parent)
    try:
        with opened(target, os.O_WRONLY) as file:
            _fill_in_place(file, content, old)
    except _HalfwayError as error:  # the copy is all that is whole
        raise error.cause from None
    except OSError:
        _remove(copy)
        raise
    _remove(copy)


def _fill_in_place(file: int, content: bytes, old: bytes) -> None:
    """Write over what a file holds; where that fails, it holds the old content again.

    Raises:
        _HalfwayError: not even that was possible.
    """
    try:
        if hasattr(os, "posix_fallocate") and len(content) > len(old):
            os.posix_fallocate(file, 0, len(content))  # a full disk is seen before anything is changed
        _fill_again(file, content)
    except OSError:
        try:
            _fill_again(file, old)  # its room is there already
        except OSError as error:
            raise _HalfwayError(error) from error
        raise


def _remove(copy: Path | None) -> None:
    if copy is not None:
        copy.unlink(missing_ok=True)


def _copy(target: Path, old: bytes, prefix: str) -> Path:
    """Return a synced copy under a name of its own, which no sweep takes away after a crash."""
    descriptor, name = tempfile.mkstemp(prefix=prefix, suffix=".bak", dir=target.parent)
    try:
        fill(descriptor, old)
    except OSError:
        _remove(Path(name))
        raise
    finally:
        os.close(descriptor)
    return Path(name)


def _fill_again(file: int, content: bytes) -> None:
    os.lseek(file, 0, os.SEEK_SET)
    os.ftruncate(file, len(content))
    fill(file, content)
