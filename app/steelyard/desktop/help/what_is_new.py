"""Says once after an upgrade that the program is a newer one, and where to read what that brings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from steelyard import __version__

if TYPE_CHECKING:
    from steelyard.desktop.state.settings import Settings
    from steelyard.desktop.widgets.banner import Banner

_VERSION = "version"
_READ, _CLOSE = "What is new", "Close"


class WhatIsNew(QObject):
    """Remembers in the settings which version was last started, and tells of another one in a banner."""

    chosen = Signal()
    """The user wants to read what is new."""

    def __init__(self, settings: Settings, banner: Banner, parent: QObject) -> None:
        super().__init__(parent)
        self._settings = settings
        self._banner = banner
        banner.answered.connect(self._take_answer)

    def say_once(self) -> None:
        """Say that this version is another than the one before; nothing at the very first start."""
        before = self._settings.text(_VERSION)
        if before == __version__:
            return
        self._settings.keep_text(_VERSION, __version__)
        if before or self._was_used():
            self._banner.ask(
                f"This is Steelyard {__version__}. Your decisions and settings are as they were.",
                (_READ, _CLOSE),
            )

    def _was_used(self) -> bool:
        """Say whether a window was closed before; the first version did not keep which one it was."""
        return not self._settings.state("geometry").isEmpty()

    @Slot(str)
    def _take_answer(self, answer: str) -> None:
        if answer == _READ:
            self.chosen.emit()
