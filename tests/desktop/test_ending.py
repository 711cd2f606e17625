from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import SIGNAL, QCoreApplication, QMessageLogContext, QObject, QtMsgType
from PySide6.QtGui import QGuiApplication

from steelyard.desktop.ending import SIGNALS, SuddenEnd

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture
def done() -> list[str]:
    return []


@pytest.fixture
def end(qtbot: QtBot, done: list[str], monkeypatch: pytest.MonkeyPatch) -> Iterator[SuddenEnd]:
    def keep() -> bool:
        done.append("kept")
        return True

    def leave() -> bool:
        done.append("left")
        return False

    before = {number: signal.getsignal(number) for number in SIGNALS}
    for number in SIGNALS:
        signal.signal(number, signal.SIG_DFL)  # the tests may run under nohup, where they are ignored
    # the handler of messages is pytest-qt's here
    monkeypatch.setattr("steelyard.desktop.ending.qInstallMessageHandler", lambda _handler: None)
    monkeypatch.setattr(QCoreApplication, "exit", lambda status: done.append(f"exit {status}"))
    parent = QObject()
    end = SuddenEnd(keep, leave, parent)
    end.watch()
    yield end
    if end._notifier.isEnabled():
        end.unwatch()
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.mark.parametrize("number", SIGNALS)
def test_that_a_signal_has_the_work_kept_between_two_events_and_then_ends_the_program(
    end: SuddenEnd, done: list[str], qtbot: QtBot, number: signal.Signals, capsys: pytest.CaptureFixture[str]
) -> None:
    os.kill(os.getpid(), number)
    assert done == []  # nothing that runs now is interrupted
    qtbot.waitUntil(lambda: done == ["kept", f"exit {128 + number}"])
    end.unwatch()
    assert done[-1] == "left"
    assert "could not be kept" in capsys.readouterr().err


def test_that_a_signal_which_is_ignored_from_the_start_stays_so(end: SuddenEnd) -> None:
    end.unwatch()
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    end.watch()
    assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
    assert signal.getsignal(signal.SIGTERM) not in (signal.SIG_DFL, signal.SIG_IGN)


def test_that_the_loss_of_the_display_has_the_work_kept_once(
    end: SuddenEnd, done: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    said = "The X11 connection broke (error 1). Did the X11 server die?"
    for message in ("another warning", said, said):
        end._take_message(QtMsgType.QtWarningMsg, QMessageLogContext(), message)
    assert done == ["left"]
    assert "another warning" in capsys.readouterr().err


def test_that_the_end_of_the_session_has_the_work_kept_and_ends_nothing(
    end: SuddenEnd, done: list[str]
) -> None:
    application = QGuiApplication.instance()
    assert isinstance(application, QGuiApplication)
    assert application.receivers(SIGNAL("commitDataRequest(QSessionManager&)")) == 1
    end._keep_for_log_out()
    assert done == ["kept"]
