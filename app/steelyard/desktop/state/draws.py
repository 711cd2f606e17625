"""What of a snapshot takes long, made away from the window's thread when the weights rest."""

from __future__ import annotations

from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from steelyard.scoring.snapshot import take_snapshot

if TYPE_CHECKING:
    from steelyard.decision.model import Decision
    from steelyard.scoring.snapshot import Snapshot

CELLS_DRAWN_AT_ONCE = 400
"""Requirements times candidates up to which the draws take less than a frame."""
_LOOK_MILLISECONDS = 15


def is_small(decision: Decision) -> bool:
    """Say whether the draws of a decision take less than a frame."""
    comparison = decision.comparison
    return len(comparison.requirements) * len(comparison.candidates) <= CELLS_DRAWN_AT_ONCE


class _Making:
    """A whole snapshot that is made in a thread of its own, which knows nothing of Qt.

    A signal sent from there could meet a receiver that the window has just taken along; so the window
    looks for the result instead.
    """

    def __init__(self, decision: Decision) -> None:
        self.snapshot: Snapshot | None = None
        self._decision = decision
        self._thread = Thread(target=self._run, daemon=True)
        self._thread.start()

    @property
    def ended(self) -> bool:
        """Whether it is done, with a snapshot or without."""
        return not self._thread.is_alive()

    def _run(self) -> None:
        self.snapshot = take_snapshot(self._decision)


class Draws(QObject):
    """Makes whole snapshots one after another; of those asked for meanwhile only the last."""

    ready = Signal(object)
    """A Snapshot with nothing left for later."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._making: _Making | None = None
        self._next: Decision | None = None
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_MILLISECONDS)
        self._look.timeout.connect(self._take)

    def start(self, decision: Decision) -> None:
        """Make the snapshot of a decision as soon as the one in the making is done."""
        self._next = decision
        self._look.start()
        if self._making is None:
            self._begin()

    def _begin(self) -> None:
        if self._next is not None:
            self._making, self._next = _Making(self._next), None

    @Slot()
    def _take(self) -> None:
        if self._making is None or not self._making.ended:
            return
        made, self._making = self._making.snapshot, None
        self._begin()
        if self._making is None:
            self._look.stop()
        if made is not None:
            self.ready.emit(made)
