"""Says that a disk or a network lets the window wait, and offers a way on; the window itself never waits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

if TYPE_CHECKING:
    from steelyard.desktop.files.file_actions import FileActions
    from steelyard.desktop.widgets.banner import Banner

PATIENCE_MILLISECONDS = 3_000
STOP, SAVE_AS, CLOSE, WAIT = "Stop waiting", "Save under another name", "Close without waiting", "Wait"


class Waiting(QObject):
    """Asks in a banner, after three seconds, what to do about a file that is not read or written yet."""

    def __init__(self, files: FileActions, banner: Banner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._files = files
        self._banner = banner
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MILLISECONDS)
        self._patience.timeout.connect(self._ask)
        files.working_changed.connect(self._follow)
        banner.answered.connect(self._take_answer)
        self._work = ""
        self._is_slow = False

    @Slot()
    def _follow(self) -> None:
        """Begin to wait, or wait no more; a window that is asked to close meanwhile says what that means."""
        if self._files.working == self._work:
            if self._is_slow:
                self._ask()
            return
        self._work = self._files.working
        self._is_slow = False
        self._banner.withdraw()
        if self._work:
            self._patience.start()
        else:
            self._patience.stop()

    @Slot()
    def _ask(self) -> None:
        self._is_slow = True
        said = f"{self._work} Its disk or network is slow or gone."
        if self._files.is_closing:
            self._banner.ask(
                f"{said} The window closes when it is done. Closed before, it keeps what is not saved and "
                "offers it at the next start.",
                (CLOSE, WAIT),
            )
        elif self._files.is_saving:
            self._banner.ask(
                f"{said} You can go on working: your work is kept by itself meanwhile.", (SAVE_AS, WAIT)
            )
        else:
            self._banner.ask(f"{said} You can go on working meanwhile.", (STOP, WAIT))

    @Slot(str)
    def _take_answer(self, answer: str) -> None:
        if answer == STOP:
            self._files.stop_opening()
        elif answer == SAVE_AS:
            self._files.ask_save_as()
        elif answer == CLOSE:
            self._files.close_early()
