"""Writing files so that a crash leaves the old file or the new one, never half of either."""

from __future__ import annotations

import errno
import logging
import os
import re
import tempfile
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from steelyard.documents.in_place import overwrite
from steelyard.documents.ordinary import fill, opened, read_all, sync_folder
from steelyard.documents.rights import carry_rights, new_file_mode

if TYPE_CHECKING:
    from collections.abc import Iterator

_PREFIX_BYTES = 100
_LOG = logging.getLogger(__name__)


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
    sync_folder(target.parent)
    _LOG.debug("wrote %s: %d bytes", target, len(content))
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
    with opened(target) as source:
        several_names = os.fstat(source).st_nlink > 1
    if not several_names:
        with suppress(_OthersError):
            return _exchange(target, content, backup=backup)
    refused = _keep_last(target) if backup else None
    copy_prefix = "" if backup and refused is None else _prefix(target)[1:]
    overwrite(target, content, copy_prefix=copy_prefix)
    return refused


def _exchange(target: Path, content: bytes, *, backup: bool) -> OSError | None:
    with _temporary(target) as temporary:
        with opened(target) as source:
            if not carry_rights(source, temporary.descriptor):
                raise _OthersError
        temporary.fill(content)
        refused = _keep_last(target) if backup else None
        temporary.path.replace(target)
    return refused


def _keep_last(target: Path) -> OSError | None:
    """Keep the last version aside, as a whole and synced; returns why that could not be done."""
    backup = backup_path(target)
    try:
        with _naming(backup), _temporary(target) as temporary:
            with opened(target) as source:
                carry_rights(source, temporary.descriptor)
                old = read_all(source)
            temporary.fill(old)
            temporary.path.replace(backup)
    except OSError as error:
        return error
    return None


class _Temporary:
    """A new file in the folder of another one, under a name that nobody can foresee."""

    def __init__(self, target: Path) -> None:
        self.descriptor, name = tempfile.mkstemp(prefix=_prefix(target), suffix=".tmp", dir=target.parent)
        self.path = Path(name)
        self._open = True

    def fill(self, content: bytes) -> None:
        """Write the content, sync and close it, so that it can be renamed on every system."""
        fill(self.descriptor, content)
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
