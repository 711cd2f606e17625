"""Errors that nobody expected: one dialog, a log file, and the work is kept."""

from __future__ import annotations

import sys
import traceback
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QMessageBox

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from types import TracebackType

    from PySide6.QtWidgets import QWidget

LOG = "steelyard.log"
_LARGEST, _KEPT = 512_000, 2


class UnexpectedErrors(QObject):
    """Takes every error that reaches the top: logs it, keeps the work, and says so once at a time.

    `keep` is called before anything is shown, so that nothing is lost whatever comes next.
    """

    def __init__(self, folder: Path, keep: Callable[[], None], window: QWidget) -> None:
        super().__init__(window)
        self._keep = keep
        self._window = window
        self._box: QMessageBox | None = None
        folder.mkdir(parents=True, exist_ok=True)
        self.log = folder / LOG

    def watch(self) -> None:
        """Take errors from now on."""
        sys.excepthook = self.take

    def take(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log an error, keep the work, tell the user."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        text = "".join(traceback.format_exception(kind, error, trace))
        self._write(text)
        self._keep()
        if self._box is None:
            self._show(f"{kind.__name__}: {error}", text)

    def _write(self, text: str) -> None:
        import logging.handlers  # it brings the network's libraries along, which a start can do without

        handler = logging.handlers.RotatingFileHandler(self.log, maxBytes=_LARGEST, backupCount=_KEPT)
        handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
        handler.emit(logging.LogRecord("steelyard", logging.ERROR, "", 0, text, None, None))
        handler.close()

    def _show(self, happened: str, details: str) -> None:
        self._box = QMessageBox(
            QMessageBox.Icon.Warning, "Steelyard", "Something went wrong in the program.", parent=self._window
        )
        self._box.setTextFormat(Qt.TextFormat.PlainText)
        self._box.setInformativeText(
            "Your work is kept. Save it, and start the program again if it behaves oddly.\n"
            f"What happened is written to {self.log}."
        )
        self._box.setDetailedText(f"{happened}\n\n{details}")
        self._box.finished.connect(self._forget)
        self._box.open()

    @Slot()
    def _forget(self) -> None:
        if self._box is not None:
            self._box.deleteLater()
            self._box = None
