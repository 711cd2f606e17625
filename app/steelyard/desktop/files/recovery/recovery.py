"""Brings back what a crash has left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from steelyard.desktop.files.recovery.leftovers import Leftover, find_leftovers

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from steelyard.desktop.appearance.appearance import Appearance
    from steelyard.desktop.files.recovery.autosave import Autosave
    from steelyard.desktop.files.recovery.restore_dialog import RestoreDialog


class Recovery(QObject):
    """Looks for unsaved work, offers it, and forgets a piece only when it is kept anew or not wanted."""

    restore_chosen = Signal(object)
    """The Leftover that is to be opened; `settle` is told when it is."""

    def __init__(self, autosave: Autosave, folder: Path, window: QWidget) -> None:
        super().__init__(window)
        self._autosave = autosave
        self._folder = folder
        self._window = window
        self._dialog: RestoreDialog | None = None

    def offer(self, appearance: Appearance) -> RestoreDialog | None:
        """Show what was found; returns the dialog, None where there is nothing to offer."""
        leftovers = find_leftovers(self._folder)
        if not leftovers:
            return None
        from steelyard.desktop.files.recovery.restore_dialog import RestoreDialog

        self._dialog = RestoreDialog(leftovers, appearance, self._window)
        self._dialog.restore_chosen.connect(self.restore_chosen)
        self._dialog.discard_chosen.connect(self._discard)
        self._dialog.finished.connect(self._release_rest)
        self._dialog.open()
        return self._dialog

    @Slot(object)
    def settle(self, leftover: Leftover) -> None:
        """Forget a piece of work that is open now, as soon as it is kept anew."""
        self._autosave.keep()
        if self._autosave.file.exists():
            leftover.discard()

    @Slot(object)
    def _discard(self, leftover: Leftover) -> None:
        leftover.discard()

    @Slot()
    def _release_rest(self) -> None:
        if self._dialog is not None:
            for leftover in self._dialog.remaining:
                leftover.release()
            self._dialog = None
