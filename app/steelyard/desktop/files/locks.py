"""Locks that keep two windows from working on one file without knowing of each other."""

from __future__ import annotations

import stat
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLockFile, QSysInfo

from steelyard.desktop.state.aside import within
from steelyard.documents.writing import sweep_temporaries

_HALF_MADE = 50
"""Milliseconds after which a lock that names no process counts as left by a crash."""


@dataclass(frozen=True, slots=True)
class Hold:
    """What a window has of a file: its lock, to be released where it is not taken.

    `owner` is where else the file is open, such as "another window"; empty where it is not. With neither it
    is in a folder that has no locks. `is_own` says that it is the file that the window holds already.
    """

    path: Path
    lock: QLockFile | None = None
    owner: str = ""
    is_own: bool = False

    def release(self) -> None:
        """Let go of the file, also in any thread; a disk that does not answer is not waited for."""
        if self.lock is not None:
            within(self.lock.unlock, None)


def take_hold(path: Path, own: Path | None = None) -> Hold:
    """Take the lock of a file and sweep what a crash has left beside it; `own` is held already.

    It looks at disks, which may be slow, and may be done in any thread.
    """
    if own is not None and path.resolve() == own.resolve():
        return Hold(path, is_own=True)
    lock = _lock(path)
    if not _try(lock):
        return Hold(path, owner=_owner(lock))
    sweep_temporaries(path)  # nobody else is writing it
    return Hold(path, lock)


def lock_path(path: Path) -> Path:
    """Return the file that says that another one is in use; it is hidden and stands beside it."""
    real = path.resolve()
    return real.with_name(f".{real.name}.lock")


def take_lock(path: Path) -> QLockFile | None:
    """Return the lock on a file, held until it is unlocked or forgotten; None where there is none to have.

    A lock of a program that is gone is taken over. A folder that cannot be written to has no locks.
    """
    lock = _lock(path)
    return lock if _try(lock) else None


def lock_owner(path: Path) -> str:
    """Return where else a file is in use, such as "another window", or an empty text."""
    lock = _lock(path)
    if _try(lock):
        lock.unlock()
        return ""
    return _owner(lock)


def _owner(lock: QLockFile) -> str:
    if lock.error() != QLockFile.LockError.LockFailedError:
        return ""
    host = _host(lock)
    return f"a window on {host}" if host and host != QSysInfo.machineHostName() else "another window"


def _lock(path: Path) -> QLockFile:
    lock = QLockFile(str(lock_path(path)))
    lock.setStaleLockTime(0)  # a window may stay open for days; a crash is seen by its process
    return lock


def _try(lock: QLockFile) -> bool:
    if not _is_ordinary(Path(lock.fileName())):
        return False
    if lock.tryLock(0):
        return True
    pid, _, _ = lock.getLockInfo()
    if pid == 0 and lock.error() == QLockFile.LockError.LockFailedError:
        # a crash between making the lock and writing into it: no process will ever release it
        lock.setStaleLockTime(_HALF_MADE)
        taken = lock.tryLock(_HALF_MADE * 2)
        lock.setStaleLockTime(0)
        return taken
    return False


def _is_ordinary(path: Path) -> bool:
    """Say whether a lock can be looked at: a pipe in its place would be waited for without end."""
    try:
        return stat.S_ISREG(path.lstat().st_mode)
    except OSError:
        return True


def _host(lock: QLockFile) -> str:
    _, host, _ = lock.getLockInfo()
    return str(host)
