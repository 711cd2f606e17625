"""Writing files so that a crash leaves the old file or the new one, never half of either."""

from __future__ import annotations

import errno
import os
import re
import tempfile
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from steelyard.documents.ordinary import open_ordinary
from steelyard.documents.rights import carry_rights, new_file_mode

if TYPE_CHECKING:
    from collections.abc import Iterator

_PREFIX_BYTES = 100
_CHUNK = 1 << 20


class _OthersError(Exception):
    """A new file cannot have the owner or the rights of the one that it is to replace."""


def write_atomically(
    path: Path, content: bytes, *, backup: bool = False, replace: bool = True, private: bool = False
) -> OSError | None:
    """Replace the content of a file as a whole, keeping owner, group, rights, access list and attributes.

    A symbolic link stays one: the file that it points to is replaced. With `backup` the last version
    is kept beside it, its name ending in `.bak`; returns why that could not be done, which stops nothing.
    Without `replace` a file that is there already stays. A new file that is `private` is the user's alone.

    A file with several names, or with an owner that a new file cannot have, is written in place after a
    synced copy of it stands beside it: a crash then leaves the file or that copy whole.

    Raises:
        FileExistsError: there is a file, and it is not to be replaced.
        OSError: the file could not be written; what was there is untouched.
    """
    target = Path(os.path.realpath(path))
    if not target.parent.is_dir():
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(target.parent))
    there = target.exists()
    if there and not replace:
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target))
    refused = None
    with _naming(target):
        if there:
            refused = _replace(target, content, backup=backup)
        else:
            _create(target, content, replace=replace, private=private)
    _sync_folder(target.parent)
    return refused


def backup_path(path: Path) -> Path:
    """Return where the last version of a file is kept."""
    return path.with_name(path.name + ".bak")


def sweep_temporaries(path: Path) -> None:
    """Remove what a crash during `write_atomically` may have left beside a file that nobody writes now."""
    target = Path(os.path.realpath(path))
    temporary = re.compile(rf"{re.escape(_prefix(target))}([a-z0-9_]{{8}}|bak)\.tmp")
    with suppress(OSError):
        for left in target.parent.iterdir():
            if temporary.fullmatch(left.name):
                left.unlink(missing_ok=True)


def _create(target: Path, content: bytes, *, replace: bool, private: bool) -> None:
    with _temporary(target) as temporary:
        temporary.fill(content)
        if not private:
            temporary.path.chmod(new_file_mode())
        if replace:
            temporary.path.replace(target)
        else:
            _put(temporary.path, target)


def _replace(target: Path, content: bytes, *, backup: bool) -> OSError | None:
    """Put a new file in the place of one that is there, or where that would take something away, write it."""
    with _opened(target) as source:
        several_names = os.fstat(source).st_nlink > 1
    if not several_names:
        with suppress(_OthersError):
            return _exchange(target, content, backup=backup)
    refused = _keep_last(target) if backup else None
    _overwrite(target, content, copied=backup and refused is None)
    return refused


def _exchange(target: Path, content: bytes, *, backup: bool) -> OSError | None:
    with _temporary(target) as temporary:
        with _opened(target) as source:
            if not carry_rights(source, temporary.descriptor):
                raise _OthersError
        temporary.fill(content)
        refused = _keep_last(target) if backup else None
        temporary.path.replace(target)
    return refused


def _overwrite(target: Path, content: bytes, *, copied: bool) -> None:
    """Write into a file itself, with a synced copy beside it until that is done.

    Raises:
        OSError: nothing could be copied or written; the file has its old content.
    """
    with _opened(target) as source:
        old = _read_all(source)
    copy = None if copied else _copy(target, old)
    _sync_folder(target.parent)
    with _opened(target, os.O_WRONLY) as file:
        try:
            if hasattr(os, "posix_fallocate") and len(content) > len(old):
                os.posix_fallocate(file, 0, len(content))  # a full disk is seen before anything is changed
            _fill_again(file, content)
        except OSError:
            _fill_again(file, old)  # its room is there already
            raise
    if copy is not None:
        copy.unlink(missing_ok=True)


def _keep_last(target: Path) -> OSError | None:
    """Keep the last version aside, as a whole and synced; returns why that could not be done."""
    backup = backup_path(target)
    try:
        with _naming(backup), _temporary(target) as temporary:
            with _opened(target) as source:
                carry_rights(source, temporary.descriptor)
                old = _read_all(source)
            temporary.fill(old)
            temporary.path.replace(backup)
    except OSError as error:
        return error
    return None


def _copy(target: Path, old: bytes) -> Path:
    """Return a synced copy under a name of its own, which no sweep takes away after a crash."""
    descriptor, name = tempfile.mkstemp(prefix=_prefix(target)[1:], suffix=".bak", dir=target.parent)
    try:
        _fill(descriptor, old)
    finally:
        os.close(descriptor)
    return Path(name)


class _Temporary:
    """A new file in the folder of another one, under a name that nobody can foresee."""

    def __init__(self, target: Path) -> None:
        self.descriptor, name = tempfile.mkstemp(prefix=_prefix(target), suffix=".tmp", dir=target.parent)
        self.path = Path(name)
        self._open = True

    def fill(self, content: bytes) -> None:
        """Write the content, sync and close it, so that it can be renamed on every system."""
        _fill(self.descriptor, content)
        self.close()

    def close(self) -> None:
        """Let go of the descriptor."""
        if self._open:
            self._open = False
            os.close(self.descriptor)


@contextmanager
def _temporary(target: Path) -> Iterator[_Temporary]:
    temporary = _Temporary(target)
    try:
        yield temporary
    finally:
        temporary.close()
        temporary.path.unlink(missing_ok=True)  # it has another name by now, if all went well


@contextmanager
def _opened(path: Path, flags: int = os.O_RDONLY) -> Iterator[int]:
    descriptor = open_ordinary(path, flags)
    try:
        yield descriptor
    finally:
        os.close(descriptor)


@contextmanager
def _naming(target: Path) -> Iterator[None]:
    """Let errors name the file that was meant, not the one that stands for it meanwhile."""
    try:
        yield
    except OSError as error:
        if error.errno is None:
            raise
        raise OSError(error.errno, error.strerror, str(target)) from error


def _prefix(target: Path) -> str:
    """Return how temporary names begin: hidden, with as much of the name as there is always room for."""
    return f".{os.fsencode(target.name)[:_PREFIX_BYTES].decode(errors='ignore')}."


def _fill_again(file: int, content: bytes) -> None:
    os.lseek(file, 0, os.SEEK_SET)
    os.ftruncate(file, len(content))
    _fill(file, content)


def _fill(file: int, content: bytes) -> None:
    rest = memoryview(content)
    while rest:
        rest = rest[os.write(file, rest[:_CHUNK]) :]
    os.fsync(file)


def _read_all(file: int) -> bytes:
    chunks = []
    while chunk := os.read(file, _CHUNK):
        chunks.append(chunk)
    return b"".join(chunks)


def _put(temporary: Path, target: Path) -> None:
    """Give a file its name unless another one has it; a link refuses that at once, where links are known."""
    try:
        os.link(temporary, target)
    except FileExistsError:
        raise
    except OSError:
        if target.exists():
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target)) from None
        temporary.replace(target)


def _sync_folder(folder: Path) -> None:
    """Make the new name durable, where the system can."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
