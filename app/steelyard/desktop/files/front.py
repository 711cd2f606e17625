"""The window that has a file comes to the front when the file is opened a second time.

It listens on a socket in the run-time folder of the user, on Windows on a named pipe; nobody else can reach
either, and nothing but this one wish passes through.
"""

from __future__ import annotations

import hashlib
import os
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QApplication, QWidget

from steelyard.desktop.state.folders import run_folder

if TYPE_CHECKING:
    from pathlib import Path

    from steelyard.desktop.files.session import Session

_WAIT_MILLISECONDS = 2_000
_DONE = b"here\n"
_TOKEN = "XDG_ACTIVATION_TOKEN"
_MOST_BYTES = 1_000


class FrontDoor(QObject):
    """Brings a window to the front when it is asked to, as long as it holds the lock of its file."""

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        session.changed.connect(self._follow)
        self._follow()

    def close(self) -> None:
        """Listen no more."""
        self._session.changed.disconnect(self._follow)
        self._server.close()

    @Slot()
    def _follow(self) -> None:
        path = self._session.path
        name = _name(path) if path is not None and self._session.holds_lock else ""
        if name == self._server.fullServerName() or (not name and not self._server.isListening()):
            return
        self._server.close()
        if name:
            QLocalServer.removeServer(name)  # whoever had the lock before is gone
            self._server.listen(name)

    @Slot()
    def _answer(self) -> None:
        while (client := self._server.nextPendingConnection()) is not None:
            _Visit(client, self._window).hear()


class _Visit(QObject):
    """One program that asks a window to come to the front; it ends with its connection."""

    def __init__(self, client: QLocalSocket, window: QWidget) -> None:
        super().__init__(client)
        self._client = client
        self._window = window
        client.disconnected.connect(client.deleteLater)
        client.readyRead.connect(self.hear)

    @Slot()
    def hear(self) -> None:
        """Do what was asked, once all of it is here."""
        said = bytes(self._client.read(_MOST_BYTES).data())
        if not said:  # nothing has come yet, or it was heard when it came
            return
        if not said.endswith(b"\n"):
            self._client.abort()
            return
        if token := said.decode(errors="ignore").strip():
            os.environ[_TOKEN] = token  # Qt hands it to a Wayland compositor with the wish for the front
        come_to_front(self._window)
        self._client.write(_DONE)
        self._client.flush()
        self._client.disconnectFromServer()


def come_to_front(window: QWidget) -> None:
    """Show a window above the others, or ask for attention where the desktop does not allow that."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
    QApplication.alert(window)


def bring_to_front(path: Path) -> bool:
    """Have the window that has a file come to the front; False where none answers."""
    socket = QLocalSocket()
    socket.connectToServer(_name(path))
    if not socket.waitForConnected(_WAIT_MILLISECONDS):
        return False
    socket.write(f"{os.environ.get(_TOKEN, '')}\n".encode())
    socket.flush()
    came = socket.waitForReadyRead(_WAIT_MILLISECONDS) and bytes(socket.readAll().data()) == _DONE
    socket.abort()
    return came


def _name(path: Path) -> str:
    """Return what the window that has a file listens on."""
    mark = hashlib.sha256(os.fsencode(os.path.realpath(path))).hexdigest()[:24]
    if sys.platform == "win32":
        return f"steelyard-{mark}"
    return str(run_folder() / mark)
