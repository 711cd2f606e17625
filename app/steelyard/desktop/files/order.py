"""Saving a decision to a file: what touches the disk, without anything of the window, so that it can wait."""

from __future__ import annotations

import errno
import hashlib
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from steelyard.decision.files import save_decision
from steelyard.desktop.files.locks import Hold, take_hold
from steelyard.desktop.files.reading_aside import read_whatever
from steelyard.desktop.files.sources import relate_source

if TYPE_CHECKING:
    from pathlib import Path

    from steelyard.decision.model import Decision


@dataclass(frozen=True, slots=True)
class Order:
    """A decision that is to be written to a file.

    `own` is the file that the window holds, which may be the same one. Where the file is to be as it was
    `seen`, that is checked before anything is written.
    """

    decision: Decision
    path: Path
    own: Path | None
    seen: str | None = None
    checked: bool = False


@dataclass(frozen=True, slots=True)
class Written:
    """The decision is in its file; `not_backed_up` is why the last version could not be kept as `.bak`."""

    order: Order
    hold: Hold
    seen: str | None
    not_backed_up: OSError | None


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Nothing was written: the file is open somewhere else."""

    order: Order
    owner: str


@dataclass(frozen=True, slots=True)
class Changed:
    """Nothing was written: another program has changed the file, or removed it."""

    order: Order
    is_gone: bool


def carry_out(order: Order) -> Written | Elsewhere | Changed:
    """Write a decision to its file.

    Raises:
        OSError: the file could not be written, or it is read-only; what was there is untouched.
    """
    path = order.path
    if order.checked:
        reading = read_whatever(path)
        if digest(reading.content) != order.seen:
            return Changed(order, is_gone=reading.content is None and reading.refused is None)
    hold = take_hold(path, order.own)
    if hold.owner:
        return Elsewhere(order, hold.owner)
    try:
        if path.exists() and not os.access(path, os.W_OK):
            raise PermissionError(errno.EACCES, "the file is read-only", str(path))
        not_backed_up = save_decision(relate_source(order.decision, path.parent), path)
    except BaseException:
        hold.release()
        raise
    return Written(order, hold, digest(read_whatever(path).content), not_backed_up)


def digest(content: bytes | None) -> str | None:
    """Return what tells one content of a file from another, None for no content."""
    return None if content is None else hashlib.sha256(content).hexdigest()
