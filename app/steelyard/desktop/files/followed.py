"""Which comparisons a window may look at by itself: a decision of somebody else names whatever it likes."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from steelyard.desktop.state.settings import Settings

_FOLLOWED = "followed"
_MOST = 200


class Followed:
    """The comparisons outside the folder of their decision that the user has said may be followed."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._now: set[str] = set()

    def may_follow(self, comparison: Path, decision: Path | None) -> bool:
        """Say whether the comparison of a decision, both with whole paths, is looked at without asking.

        That is so within the decision's folder, and where the user has opened or allowed it.
        """
        if str(comparison) in self._now or _mark(comparison) in self._marks():
            return True
        return decision is not None and _is_within(comparison, decision.absolute().parent)

    def allow(self, comparison: Path) -> None:
        """Follow a comparison from now on, in later windows as well."""
        self.allow_now(comparison)
        marks = [mark for mark in self._marks() if mark != _mark(comparison)]
        self._settings.keep_text(_FOLLOWED, " ".join([*marks, _mark(comparison)][-_MOST:]))

    def allow_now(self, comparison: Path) -> None:
        """Follow a comparison as long as this window is open: the user has just opened it."""
        self._now.add(str(comparison))

    def _marks(self) -> list[str]:
        return self._settings.text(_FOLLOWED).split()


def _mark(path: Path) -> str:
    return hashlib.sha256(os.fsencode(path)).hexdigest()[:16]


def _is_within(path: Path, folder: Path) -> bool:
    """Say whether a path stays within a folder, also when its links are followed.

    As it is written comes first: nothing outside is even looked at.
    """
    if not Path(os.path.normpath(path)).is_relative_to(os.path.normpath(folder)):
        return False
    return Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder))
