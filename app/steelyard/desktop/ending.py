"""The ends that nobody in the window asked for: signals, log-out, a display that is gone."""

from __future__ import annotations

import signal
import socket
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCoreApplication,
    QMessageLogContext,
    QObject,
    QSocketNotifier,
    QtMsgType,
    Slot,
    qFormatLogMessage,
    qInstallMessageHandler,
)
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType

SIGNALS = tuple(
    getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK") if hasattr(signal, name)
)
_DISPLAY_GONE = "connection broke"
"""What Qt 6.11 says, on X11 and Wayland alike, right before it ends the process."""


class SuddenEnd(QObject):
    """Has the work kept before the process ends from outside; the next start offers it.

    A signal never interrupts what is being done: it is taken between two events, so that no commit is cut
    in half. `keep` keeps the work, `leave` lets go of it as well so that the next start finds it; both
    return whether that was possible.
    """

    def __init__(self, keep: Callable[[], bool], leave: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._keep = keep
        self._leave = leave
        self._signalled = self._ended = False
        self._reader, self._writer = socket.socketpair()
        for end in (self._reader, self._writer):
            end.setblocking(False)
        self._notifier = QSocketNotifier(self._reader.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._take_signal)

    def watch(self) -> None:
        """Take signals, the end of the session and the loss of the display from now on."""
        signal.set_wakeup_fd(self._writer.fileno(), warn_on_full_buffer=False)
        for number in SIGNALS:
            if signal.getsignal(number) != signal.SIG_IGN:  # as under nohup
                signal.signal(number, _pass_over)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.commitDataRequest.connect(self._keep_for_log_out)
        qInstallMessageHandler(self._take_message)

    def unwatch(self) -> None:
        """Take nothing more: the last event is over, and the interpreter ends."""
        if self._signalled:
            self.end()
        qInstallMessageHandler(None)
        signal.set_wakeup_fd(-1)
        self._notifier.setEnabled(False)
        self._reader.close()
        self._writer.close()

    def end(self) -> None:
        """Have the work kept and let go of, once; say on the terminal where that was not possible."""
        if self._ended:
            return
        self._ended = True
        if not self._leave():
            print("steelyard: the work that was not saved could not be kept", file=sys.stderr)

    @Slot()
    def _take_signal(self) -> None:
        """Keep at once; what else happens before the last event is over is kept when that is."""
        number = self._reader.recv(1)[0]
        self._signalled = True
        try:
            self._keep()
        finally:
            QCoreApplication.exit(128 + number)

    @Slot()
    def _keep_for_log_out(self) -> None:
        self._keep()

    def _take_message(self, kind: QtMsgType, context: QMessageLogContext, message: str | None) -> None:
        if _DISPLAY_GONE in (message or ""):
            self.end()
        print(qFormatLogMessage(kind, context, message or ""), file=sys.stderr)


def _pass_over(_number: int, _frame: FrameType | None) -> None:
    """Do nothing in the midst of the program: the notifier hears of the signal at the next event."""
