"""Brings back what a crash has left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from steelyard.desktop.files.recovery.leftovers import find_set_aside, look_through
from steelyard.documents.characters import printable

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from steelyard.desktop.appearance.appearance import Appearance
    from steelyard.desktop.files.recovery.autosave import Autosave
    from steelyard.desktop.files.recovery.leftovers import Leftover
    from steelyard.desktop.files.recovery.restore_dialog import RestoreDialog


class Recovery(QObject):
    """Looks for unsaved work, offers it, and forgets a piece only when it is kept anew."""

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
        found = look_through(self._folder)
        if found.unreadable:
            self._say_unreadable(found.unreadable)
        return self._show(found.leftovers, appearance, set_aside=False) if found.leftovers else None

    def offer_set_aside(self, appearance: Appearance) -> RestoreDialog | None:
        """Show what was set aside within the last thirty days, or say that there is nothing."""
        found = find_set_aside(self._folder)
        if found:
            return self._show(found, appearance, set_aside=True)
        from steelyard.desktop.widgets.notices import show_notice

        show_notice(
            self._window,
            "No unsaved work is set aside.",
            "What is discarded after a crash is kept here for 30 days.",
        )
        return None

    def _show(
        self, leftovers: Sequence[Leftover], appearance: Appearance, *, set_aside: bool
    ) -> RestoreDialog:
        from steelyard.desktop.files.recovery.restore_dialog import RestoreDialog

        self._dialog = RestoreDialog(leftovers, appearance, self._window, set_aside=set_aside)
        self._dialog.restore_chosen.connect(self.restore_chosen)
        self._dialog.finished.connect(self._release_rest)
        self._dialog.open()
        return self._dialog

    def _say_unreadable(self, places: Sequence[Path]) -> None:
        from steelyard.desktop.widgets.notices import show_problem

        one = len(places) == 1
        show_problem(
            self._window,
            "Unsaved work was found that cannot be read." if one else "Some unsaved work cannot be read.",
            f"Nothing of it is lost: {'it is' if one else 'all of it is'} kept in "
            f"{printable(str(places[0].parent))}, perhaps for another version of the program.",
            "\n".join(printable(place.name) for place in places),
        )

    @Slot(object)
    def settle(self, leftover: Leftover) -> None:
        """Forget a piece of work that is open now, as soon as it is kept anew."""
        self._autosave.keep()
        if self._autosave.file.exists():
            leftover.forget()

    @Slot()
    def _release_rest(self) -> None:
        if self._dialog is not None:
            for leftover in self._dialog.remaining:
                leftover.release()
            self._dialog = None
