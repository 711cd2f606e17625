from __future__ import annotations

import errno
import json
import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from steelyard.decision.files import parse_decision
from steelyard.desktop.files.recovery import autosave as autosave_module
from steelyard.desktop.files.recovery.autosave import Autosave
from steelyard.desktop.files.recovery.leftovers import find_leftovers
from tests.desktop.desk import Desk, lay_desk, save_now

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(autosave_module, "QUIET_MILLISECONDS", 20)
    monkeypatch.setattr(autosave_module, "LONGEST_MILLISECONDS", 60)


def kept_weight(desk: Desk) -> float:
    content = json.loads(desk.autosave.file.read_text(encoding="utf-8"))
    return parse_decision(content["decision"], "kept").weights["fast"]


def test_that_work_is_kept_after_a_while_of_quiet(desk: Desk, qtbot: QtBot) -> None:
    desk.edit(3)
    desk.edit(4)
    assert not desk.autosave.file.exists()
    qtbot.waitUntil(desk.autosave.file.exists)
    assert kept_weight(desk) == 4


def test_that_work_is_kept_while_somebody_goes_on_working(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.autosave._quiet.setInterval(10_000)
    for number in range(1, 4):
        desk.edit(number)
    qtbot.waitUntil(desk.autosave.file.exists)
    assert kept_weight(desk) == 3


def test_that_nothing_is_kept_of_what_is_saved(desk: Desk, tmp_path: Path) -> None:
    desk.edit()
    desk.autosave.keep()
    assert desk.autosave.file.exists()
    save_now(desk.session, tmp_path / "a.decision.yaml")
    assert not desk.autosave.file.exists()


def test_that_what_is_going_to_be_saved_is_kept_before_so_that_nothing_older_is_offered_after_a_crash(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.edit(3)
    desk.autosave.keep()
    desk.edit(5)
    kept: list[float] = []
    monkeypatch.setattr(
        "steelyard.desktop.files.order.save_decision", lambda *_: kept.append(kept_weight(desk))
    )
    save_now(desk.session, tmp_path / "a.decision.yaml")
    assert kept == [5]


def test_that_closing_in_order_leaves_nothing(desk: Desk, window: QWidget) -> None:
    other = Autosave(desk.workspace, desk.session, desk.autosaves, window)
    desk.edit()
    other.keep()
    assert other.file.exists()
    other.close()
    other.close()
    assert list(desk.autosaves.iterdir()) == []


def test_that_a_failure_is_said_once_until_it_is_over(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    said: list[str] = []
    desk.autosave.failed.connect(said.append)
    desk.edit()

    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as full:
        full.setattr(autosave_module, "write_atomically", refuse)
        desk.autosave.keep()
        desk.autosave.keep()
    assert said == ["the disk is full"]
    desk.autosave.keep()
    assert kept_weight(desk) == 3
    with monkeypatch.context() as full:
        full.setattr(autosave_module, "write_atomically", refuse)
        desk.autosave.keep()
    assert len(said) == 2


def test_that_a_folder_that_cannot_be_made_does_not_stop_the_program(
    window: QWidget, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "file").write_text("in the way")
    desk = lay_desk(window, tmp_path / "settings", tmp_path / "file" / "autosave")
    desk.edit()
    with qtbot.waitSignal(desk.autosave.failed):
        desk.autosave.keep()
    assert find_leftovers(desk.autosaves) == ()
    desk.autosave.close()


def test_that_work_of_a_file_whose_name_is_not_utf8_is_kept_and_offered(desk: Desk, tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/bad\xff.decision.yaml"))
    save_now(desk.session, path)
    desk.edit()
    desk.autosave.leave()
    desk.autosave.close()  # the window goes with the process
    (leftover,) = find_leftovers(desk.autosaves)
    assert leftover.path == path
    assert leftover.decision == desk.workspace.agreed


def test_that_what_is_kept_is_for_the_user_alone(desk: Desk) -> None:
    desk.edit()
    desk.autosave.keep()
    assert stat.S_IMODE(desk.autosave.file.stat().st_mode) == 0o600
    assert stat.S_IMODE(desk.autosaves.stat().st_mode) == 0o700
