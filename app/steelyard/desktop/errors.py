"""Errors that nobody expected: the work is kept first, then a log file, then one dialog."""

from __future__ import annotations

import faulthandler
import sys
import traceback
from contextlib import suppress
from datetime import datetime
from typing import TYPE_CHECKING, TextIO

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QMessageBox

from steelyard.documents.characters import printable

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from types import TracebackType

    from PySide6.QtWidgets import QWidget

LOG, CRASH_LOG = "steelyard.log", "steelyard-crash.log"
_LARGEST = 512_000
"""How many bytes a log holds before it makes place for a new one; the last one stays beside it."""


class UnexpectedErrors(QObject):
    """Takes every error that reaches the top: keeps the work, logs it, and says so once at a time.

    `keep` returns whether the work is kept; it is called before anything else. Each step stands by itself:
    a disk that is full, a folder that is not there or another error in any of them stops none of the others.
    """

    def __init__(self, folder: Path, keep: Callable[[], bool], window: QWidget) -> None:
        super().__init__(window)
        self._keep = keep
        self._window = window
        self._box: QMessageBox | None = None
        self.log = folder / LOG

    def watch(self) -> None:
        """Take errors from now on."""
        sys.excepthook = self.take

    def take(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Keep the work, log the error, tell the user. Raises nothing, whatever fails meanwhile."""
        kept = logged = False
        text = _describe(kind, error, trace)
        with suppress(Exception):
            kept = self._keep()
        with suppress(Exception):
            sys.stderr.write(text)
        with suppress(Exception):
            self._write(text)
            logged = True
        with suppress(Exception):
            if self._box is None:
                self._show(text, kept=kept, logged=logged)

    def _write(self, text: str) -> None:
        self.log.parent.mkdir(parents=True, exist_ok=True)
        if self.log.exists() and self.log.stat().st_size > _LARGEST:
            self.log.replace(self.log.with_name(f"{LOG}.1"))
        with self.log.open("a", encoding="utf-8") as log:
            log.write(f"{datetime.now().astimezone().isoformat(timespec='seconds')} {text}\n")

    def _show(self, text: str, *, kept: bool, logged: bool) -> None:
        self._box = QMessageBox(
            QMessageBox.Icon.Warning, "Steelyard", "Something went wrong in the program.", parent=self._window
        )
        self._box.setTextFormat(Qt.TextFormat.PlainText)
        where = printable(str(self.log))
        self._box.setInformativeText(
            ("Your work is kept. " if kept else "Your work could not be kept by itself. ")
            + "Save it, and start the program again if it behaves oddly.\n"
            + (f"What happened is written to {where}." if logged else f"{where} could not be written.")
        )
        self._box.setDetailedText(text)
        self._box.finished.connect(self._forget)
        self._box.open()

    @Slot()
    def _forget(self) -> None:
        if self._box is not None:
            self._box.deleteLater()
            self._box = None


def trace_crashes(folder: Path) -> TextIO | None:
    """Let a crash of the process itself leave its trace in a file of this folder; None where it cannot.

    The file has to stay open as long as the process runs.
    """
    path = folder / CRASH_LOG
    try:
        folder.mkdir(parents=True, exist_ok=True)
        large = path.exists() and path.stat().st_size > _LARGEST
        file = path.open("w" if large else "a", encoding="utf-8")
    except OSError:
        return None
    faulthandler.enable(file)
    return file


def _describe(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
    try:
        text = "".join(traceback.format_exception(kind, error, trace))
    except Exception:  # the error's own description fails
        text = f"{kind.__name__}, which cannot be described\n{''.join(traceback.format_tb(trace))}"
    return text.encode("utf-8", "backslashreplace").decode()
