"""What the program has written by itself, to be listed and removed; no file of the user's is among it."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from steelyard.desktop.files.locks import take_lock
from steelyard.desktop.state.folders import SETTINGS_FILE

if TYPE_CHECKING:
    from pathlib import Path

    from steelyard.desktop.state.folders import Folders


@dataclass(frozen=True, slots=True)
class OwnData:
    """The files that the program keeps: settings, unsaved work of closed windows, logs."""

    settings: tuple[Path, ...]
    unsaved: tuple[Path, ...]
    logs: tuple[Path, ...]

    @property
    def files(self) -> tuple[Path, ...]:
        """All of them."""
        return (*self.settings, *self.unsaved, *self.logs)


def list_own_data(folders: Folders) -> OwnData:
    """Return what there is; work of a window that is open is not among it."""
    kept = (file for file in folders.autosaves.rglob("*") if file.is_file() and file.suffix != ".lock")
    logs = dict.fromkeys((folders.state, folders.data))  # the first version had its log beside the work
    return OwnData(
        tuple(sorted(folders.settings.glob(f"{SETTINGS_FILE}*"))),
        tuple(sorted(file for file in kept if _is_free(file))),
        tuple(sorted(file for place in logs for file in place.glob("steelyard*.log*"))),
    )


def remove_own_data(folders: Folders) -> tuple[Path, ...]:
    """Remove it, and the folders that are empty then; returns what could not be removed."""
    left = []
    for file in list_own_data(folders).files:
        try:
            file.unlink(missing_ok=True)
        except OSError:
            left.append(file)
    inner = (folder for folder in folders.autosaves.rglob("*") if folder.is_dir())
    own = (*sorted(inner, reverse=True), folders.autosaves, folders.state, folders.data, folders.settings)
    for folder in own:
        with suppress(OSError):  # it is not there, or something else is in it
            folder.rmdir()
    return tuple(left)


def _is_free(file: Path) -> bool:
    lock = take_lock(file)
    if lock is None:
        return False
    lock.unlock()
    return True
