"""Where an export goes: checked before it is made."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from typing import Literal

from steelyard.desktop.state.aside import within


class PlaceError(Exception):
    """A file cannot go there; `about` is what has to be put right."""

    def __init__(self, message: str, about: Literal["name", "folder"]) -> None:
        super().__init__(message)
        self.about = about


def find_place(folder: str, name: str) -> tuple[Path, bool]:
    """Return the path of a file and whether there is one already.

    Raises:
        PlaceError: the name or the folder cannot be used.
    """
    if not name.strip() or "/" in name or "\\" in name:
        raise PlaceError("Give the file a name without slashes.", "name")
    if not folder.strip():
        raise PlaceError("Choose a folder.", "folder")
    place = Path(os.path.expanduser(folder.strip())).absolute()  # noqa: PTH111 # Path's raises for unknown users
    is_folder = within(partial(_is_folder, place), None)
    if is_folder is None:
        raise PlaceError("This folder does not answer: its disk or network is slow or gone.", "folder")
    if not is_folder:
        raise PlaceError("There is no such folder. Choose another one.", "folder")
    path = place / name.strip()
    try:
        path.stat()  # from Python 3.14 on `exists` hides why a name cannot be used
    except FileNotFoundError:
        return path, False
    except OSError as error:
        raise PlaceError(f"This name cannot be used: {error.strerror or error}.", "name") from error
    return path, True


def _is_folder(place: Path) -> bool:
    try:
        return place.is_dir()
    except OSError:
        return False
