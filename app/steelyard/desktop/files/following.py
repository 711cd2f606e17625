"""What may follow once unsaved work was asked about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from steelyard.comparison.model import Comparison
    from steelyard.decision.model import Decision
    from steelyard.desktop.files.looking import Found
    from steelyard.desktop.files.recovery.leftovers import Leftover


@dataclass(frozen=True, slots=True)
class Open:
    """What was found in a file is shown."""

    found: Found


@dataclass(frozen=True, slots=True)
class Begin:
    """A new decision on a comparison; `source` is its file or the id of a built-in one."""

    comparison: Comparison
    source: str | None


@dataclass(frozen=True, slots=True)
class Take:
    """A decision that a table of this name became; undo brings back what was open."""

    decision: Decision
    name: str


@dataclass(frozen=True, slots=True)
class Blank:
    """A new decision on a table with nothing in it."""


@dataclass(frozen=True, slots=True)
class Restore:
    """Work that a crash has left is taken up."""

    leftover: Leftover


@dataclass(frozen=True, slots=True)
class Close:
    """The window closes."""


Following = Open | Begin | Take | Blank | Restore | Close


def what_follows(following: Following, *, named: bool) -> str:
    """Say what becomes of work that is not saved; `named` where it has a file."""
    if isinstance(following, Take):
        return "Without saving, Undo brings it back as long as this window is open."
    if named:
        return "Without saving, the changes since the last save are lost."
    return "It is not in a file yet. Without saving it is lost."
