from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtNetwork import QLocalSocket

from steelyard.desktop.files import front
from steelyard.desktop.files.front import FrontDoor
from steelyard.desktop.files.locks import Hold
from tests import samples
from tests.desktop.desk import save_now

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.desktop.desk import Desk


@pytest.fixture
def door(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[FrontDoor]:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    door = FrontDoor(desk.session, desk.window)
    yield door
    door.close()


def ask(path: Path, qtbot: QtBot) -> bool:
    """Ask for the window of a file as another process does; this one goes on answering meanwhile."""
    program = (
        "import sys; from pathlib import Path; from steelyard.desktop.files.front import bring_to_front; "
        "sys.exit(0 if bring_to_front(Path(sys.argv[1])) else 3)"
    )
    asking = subprocess.Popen([sys.executable, "-c", program, str(path)])
    qtbot.waitUntil(lambda: asking.poll() is not None, timeout=20_000)
    assert asking.returncode in (0, 3)
    return asking.returncode == 0


def test_that_the_window_that_has_a_file_comes_to_the_front(
    desk: Desk, door: FrontDoor, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "a.decision.yaml"
    save_now(desk.session, path)
    desk.window.showMinimized()
    (tmp_path / "link.yaml").symlink_to(path)
    for name in (path, tmp_path / "link.yaml"):
        assert ask(name, qtbot)
        assert not desk.window.windowState() & Qt.WindowState.WindowMinimized


def test_that_nobody_answers_for_a_file_that_no_window_has(
    desk: Desk, door: FrontDoor, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "a.decision.yaml"
    save_now(desk.session, path)
    assert not ask(tmp_path / "b.decision.yaml", qtbot)
    desk.session.begin(samples.decision())
    assert not ask(path, qtbot)
    desk.session.begin(samples.decision(), path, hold=Hold(path, owner="another window"))
    assert not ask(path, qtbot)


def test_that_nothing_but_the_one_wish_is_taken(
    desk: Desk, door: FrontDoor, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "a.decision.yaml"
    save_now(desk.session, path)
    desk.window.showMinimized()
    stranger = QLocalSocket()
    stranger.connectToServer(front._name(path))
    with qtbot.waitSignal(stranger.disconnected):
        stranger.write(b"x" * 5_000)
        stranger.flush()
    assert desk.window.windowState() & Qt.WindowState.WindowMinimized
