"""The folders that the program keeps its own things in; found without Qt."""

from __future__ import annotations

import os
import stat
import sys
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from platformdirs import user_config_path, user_data_path, user_state_path

SETTINGS_FILE = "steelyard.ini"
AUTOSAVES = "autosave"
PORTABLE = "steelyard-data"
"""A folder of this name beside the unpacked program takes all, which is carried along with it so."""


@dataclass(frozen=True, slots=True)
class Folders:
    """Where the settings are, unsaved work (`data`), and what the program writes about itself (`state`).

    `passing` is where one of them had to go since its own place cannot be written to, else None.
    """

    settings: Path
    data: Path
    state: Path
    passing: Path | None = None

    @property
    def autosaves(self) -> Path:
        """Where unsaved work is kept."""
        return self.data / AUTOSAVES


def own_folders() -> Folders:
    """Return the folders of this user: beside the program, the usual ones, or where they can be written."""
    if (beside := _portable_folder()) is not None:
        return Folders(beside, beside, beside / "state")
    settings = user_config_path("steelyard", appauthor=False)
    data = user_data_path("steelyard", appauthor=False)
    state = user_state_path("steelyard", appauthor=False)
    keeps_settings = (settings / SETTINGS_FILE).exists() or _can_be_written(settings)
    keeps_data, keeps_state = _can_be_written(data), _can_be_written(state)
    if keeps_settings and keeps_data and keeps_state:
        return Folders(settings, data, state)
    passing = _passing_folder()
    return Folders(
        settings if keeps_settings else passing,
        data if keeps_data else passing,
        state if keeps_state else passing / "state",
        passing,
    )


def run_folder() -> Path:
    """Return the folder for what lives as long as a window: the session's own, else one beside the logs."""
    session = os.environ.get("XDG_RUNTIME_DIR", "")
    folder = (
        Path(session) / "steelyard" if session and Path(session).is_dir() else own_folders().state / "run"
    )
    with suppress(OSError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def _portable_folder() -> Path | None:
    """Return the folder beside the bundle, or beside the whole unpacked archive, that takes everything."""
    if not getattr(sys, "frozen", False):
        return None
    program = Path(sys.executable).resolve().parent
    known = (place / PORTABLE for place in (program, *program.parents[1:2]))
    return next((place for place in known if place.is_dir() and _can_be_written(place)), None)


def _can_be_written(folder: Path) -> bool:
    """Say whether a folder, or the first above it that there is, can be written to."""
    for place in (folder, *folder.parents):
        with suppress(OSError):
            mode = place.stat().st_mode
            return stat.S_ISDIR(mode) and os.access(place, os.W_OK | os.X_OK)
    return False


@cache
def _passing_folder() -> Path:
    """Return a folder among the temporary ones that is this user's alone, the same at the next start."""
    owner = f"-{os.getuid()}" if sys.platform != "win32" else ""
    folder = Path(tempfile.gettempdir()) / f"steelyard{owner}"
    with suppress(OSError):
        folder.mkdir(mode=0o700, exist_ok=True)
        if sys.platform == "win32" or _is_ours(folder):
            return folder
    return Path(tempfile.mkdtemp(prefix="steelyard-"))


def _is_ours(folder: Path) -> bool:
    found = folder.lstat()
    private = stat.S_ISDIR(found.st_mode) and not found.st_mode & 0o077
    return sys.platform != "win32" and private and found.st_uid == os.getuid()
