"""Who a file belongs to and who may do what with it, carried from one open file over to another."""

from __future__ import annotations

import errno
import os
import stat
import sys
from contextlib import suppress

_KEPT = ("user.", "system.posix_acl_access")
"""How the extended attributes begin that are the user's; the others the system sets anew by itself."""


def _read_mask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


_MASK = _read_mask()
"""Asked once: it is asked by setting it, which would reach files that other threads make meanwhile."""


def carry_rights(source: int, target: int) -> bool:
    """Give one open file owner, group, rights, access list and attributes of another, where they are known.

    Returns whether all of it could be kept. Where not, nobody may do more with the target than with the
    source: a group that is another one now may do what everybody may.
    """
    if sys.platform == "win32":
        return True
    given = os.fstat(source)
    owned = _carry_owner(given, target)
    mode = stat.S_IMODE(given.st_mode)
    if os.fstat(target).st_gid != given.st_gid:
        mode = mode & 0o707 | (mode & 0o007) << 3
    os.fchmod(target, mode)
    return owned and _carry_attributes(source, target)


def new_file_mode() -> int:
    """Return the rights that a new file gets, as the user's mask has it."""
    return 0o666 & ~_MASK


def _carry_owner(given: os.stat_result, target: int) -> bool:
    if sys.platform != "win32":
        for owner, group in ((-1, given.st_gid), (given.st_uid, -1)):
            with suppress(OSError):  # the group alone may be given to one that the user belongs to
                os.fchown(target, owner, group)
    made = os.fstat(target)
    return (made.st_uid, made.st_gid) == (given.st_uid, given.st_gid)


def _carry_attributes(source: int, target: int) -> bool:
    """Carry the attributes over; what the folder gave the target goes where the source does not have it."""
    try:
        names = _attributes(source)
        for name in _attributes(target) - names:
            os.removexattr(target, name)
        for name in names:
            os.setxattr(target, name, os.getxattr(source, name))
    except OSError as error:
        return error.errno in (errno.ENOTSUP, errno.ENOSYS)
    return True


def _attributes(file: int) -> set[str]:
    if sys.platform != "linux":
        return set()
    return {name for name in os.listxattr(file) if name.startswith(_KEPT)}
