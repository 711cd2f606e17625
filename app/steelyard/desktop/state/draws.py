"""The draws of a snapshot, made when the weights rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRunnable, Signal
from typing_extensions import override

from steelyard.scoring.snapshot import take_snapshot

if TYPE_CHECKING:
    from steelyard.decision.model import Decision


CELLS_DRAWN_AT_ONCE = 400
"""Requirements times candidates up to which the draws take less than a frame."""


def is_small(decision: Decision) -> bool:
    """Say whether the draws of a decision take less than a frame."""
    comparison = decision.comparison
    return len(comparison.requirements) * len(comparison.candidates) <= CELLS_DRAWN_AT_ONCE


class Drawn(QObject):
    """Carries finished draws back to the thread of the window."""

    ready = Signal(object)


class Draws(QRunnable):
    """Makes the draws of a large table away from the window's thread."""

    def __init__(self, decision: Decision, drawn: Drawn) -> None:
        super().__init__()
        self._decision = decision
        self._drawn = drawn

    @override
    def run(self) -> None:
        snapshot = take_snapshot(self._decision)
        try:
            self._drawn.ready.emit(snapshot)
        except RuntimeError:  # the window was closed meanwhile and took the receiver along
            return
