"""Why a file could not be written or read, as people say it."""

from __future__ import annotations

import errno

_REASONS = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "your share of the disk is full",
    errno.EROFS: "the disk is read-only",
    errno.ENOENT: "its folder is no longer there",
    errno.ENOTDIR: "its folder is no longer there",
    errno.EIO: "the disk reports an error",
    errno.ENAMETOOLONG: "its name is too long",
    errno.EISDIR: "a folder has this name",
}


def reason_of(error: OSError) -> str:
    """Return why a file could not be written, to stand after a colon and without a full stop."""
    if error.errno in (errno.EACCES, errno.EPERM):
        told = error.strerror or ""
        return told if told == "the file is read-only" else "you may not write to its folder"
    return _REASONS.get(error.errno or 0, error.strerror or str(error))
