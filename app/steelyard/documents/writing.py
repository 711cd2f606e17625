"""Writing files so that a crash leaves the old file or the new one, never half of either."""

from __future__ import annotations

import errno
import os
import re
import shutil
import stat
import tempfile
from contextlib import suppress
from pathlib import Path


def write_atomically(path: Path, content: bytes, *, backup: bool = False, replace: bool = True) -> None:
    """Replace the content of a file as a whole, keeping its permissions.

    A symbolic link stays one: the file that it points to is replaced. With `backup` the last version
    is kept beside it, its name ending in `.bak`. Without `replace` a file that is there already stays.

    Raises:
        FileExistsError: there is a file, and it is not to be replaced.
        OSError: the file could not be written; what was there is untouched.
    """
    target = Path(os.path.realpath(path))
    mode = _mode(target)
    if not target.parent.is_dir():
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(target.parent))
    try:
        descriptor, name = tempfile.mkstemp(prefix=f".{target.name[:100]}.", suffix=".tmp", dir=target.parent)
    except OSError as error:
        raise type(error)(error.errno, error.strerror, str(target)) from error
    temporary = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(mode)
        if backup and target.exists():
            _keep_last(target)
        if replace:
            temporary.replace(target)
        else:
            _put(temporary, target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    _sync_folder(target.parent)


def backup_path(path: Path) -> Path:
    """Return where the last version of a file is kept."""
    return path.with_name(path.name + ".bak")


def sweep_temporaries(path: Path) -> None:
    """Remove what a crash during `write_atomically` may have left beside a file that nobody writes now."""
    target = Path(os.path.realpath(path))
    temporary = re.compile(rf"\.{re.escape(target.name[:100])}\.([a-z0-9_]{{8}}|bak)\.tmp")
    with suppress(OSError):
        for left in target.parent.iterdir():
            if temporary.fullmatch(left.name):
                left.unlink(missing_ok=True)


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
    else:
        temporary.unlink()


def _mode(target: Path) -> int:
    """Return the permissions of the file, or those that a new file gets."""
    try:
        return stat.S_IMODE(target.stat().st_mode)
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask


def _keep_last(target: Path) -> None:
    """Copy the last version aside; by way of a second file, so that a crash does not halve the backup."""
    halfway = target.with_name(f".{target.name[:100]}.bak.tmp")
    try:
        shutil.copy2(target, halfway)
        halfway.replace(backup_path(target))
    except BaseException:
        halfway.unlink(missing_ok=True)
        raise


def _sync_folder(folder: Path) -> None:
    """Make the new name durable, where the system can."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
