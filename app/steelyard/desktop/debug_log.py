"""What `--debug` writes down of a window: what is said to the terminal, and what Qt says, in a file."""

from __future__ import annotations

import logging
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

if TYPE_CHECKING:
    from pathlib import Path

DEBUG_LOG = "steelyard-debug.log"
_LOG = logging.getLogger("steelyard.qt")


def keep_debug_log(folder: Path) -> None:
    """Write every step to a file of this folder, begun anew at each start; nothing without `--debug`."""
    steps = logging.getLogger("steelyard")
    if not steps.isEnabledFor(logging.DEBUG):
        return
    with suppress(OSError):  # the terminal has it all the same
        folder.mkdir(parents=True, exist_ok=True)
        file = logging.FileHandler(folder / DEBUG_LOG, mode="w", encoding="utf-8", errors="backslashreplace")
        file.setFormatter(logging.Formatter("%(asctime)s %(name)s: %(message)s"))
        steps.addHandler(file)
    qInstallMessageHandler(_note)


def _note(kind: QtMsgType, context: QMessageLogContext, said: str) -> None:
    _LOG.debug("%s: %s", kind.name, said)
