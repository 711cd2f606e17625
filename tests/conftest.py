"""What every test of the program stands on: no warnings in the log, no widgets left behind."""

from __future__ import annotations

import gc
import logging
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QCursor, QGuiApplication
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from collections.abc import Iterator

pytest_plugins = ["tests.skipping"]

# a deadline, or a time in which examples must be made, measures what else the machine does
settings.register_profile("any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any machine")


@pytest.fixture(autouse=True)
def _no_log_warnings(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    yield
    loud = [record for record in caplog.get_records("call") if record.levelno >= logging.WARNING]
    assert not loud, f"the log holds warnings: {[record.getMessage() for record in loud]}"


@pytest.fixture(autouse=True)
def _own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    home = tmp_path_factory.mktemp("home")
    for variable in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(variable, str(home))


@pytest.fixture(autouse=True)
def _no_widgets_left(request: pytest.FixtureRequest) -> Iterator[None]:
    if "qtbot" not in request.fixturenames:
        yield
        return
    request.getfixturevalue("qapp")
    # where an earlier test has left the pointer, a new widget would be hovered
    QCursor.setPos(QGuiApplication.primaryScreen().geometry().bottomRight())
    before = {id(widget) for widget in QApplication.topLevelWidgets()}
    yield
    # PySide 6.11 frees what the clipboard holds after the interpreter has ended
    QGuiApplication.clipboard().clear()
    # qtbot closes its widgets in the hook after the fixtures; what it knows is about to go
    known = {id(widget()) for widget, _ in getattr(request.node, "qt_widgets", [])}
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    left = [
        widget
        for widget in QApplication.topLevelWidgets()
        if id(widget) not in before and id(widget) not in known
    ]
    assert not left, f"widgets were left behind: {left}"
