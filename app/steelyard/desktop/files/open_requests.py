"""Files that a desktop hands to the running program instead of naming them at its start, as macOS does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtGui import QFileOpenEvent
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Callable


class OpenRequests(QObject):
    """Takes the wishes to open a file from the application; those that come before a window can, it keeps.

    Every event of the program passes through it, so it is for systems that need it.
    """

    asked = Signal(str)
    """The path of a file that is to be opened."""

    def __init__(self, application: QCoreApplication) -> None:
        super().__init__(application)
        self._waiting: list[str] = []
        self._taken = False
        application.installEventFilter(self)

    def hand_to(self, open_path: Callable[[str], object]) -> None:
        """Let somebody open the files, beginning with the last one that was asked for until now."""
        self._taken = True
        self.asked.connect(open_path)
        if self._waiting:
            self.asked.emit(self._waiting[-1])

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QFileOpenEvent):
            return super().eventFilter(watched, event)
        if self._taken:
            self.asked.emit(event.file())
        else:
            self._waiting.append(event.file())
        return True
