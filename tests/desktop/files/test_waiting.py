"""A disk that does not answer: the window goes on, says so and offers a way on."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QFileDialog

from steelyard.decision import intents
from steelyard.decision.files import read_decision, save_decision
from steelyard.desktop.files import file_actions, saving, waiting
from steelyard.desktop.files.locks import take_hold
from steelyard.desktop.files.looking import look_into
from steelyard.desktop.files.order import carry_out
from steelyard.desktop.files.recent_menu import RecentMenu
from steelyard.desktop.files.waiting import CLOSE, SAVE_AS, STOP, WAIT, Waiting
from steelyard.desktop.widgets.banner import Banner
from tests import samples
from tests.desktop.desk import save_now

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from steelyard.desktop.appearance.appearance import Appearance
    from tests.desktop.desk import Desk


@dataclass
class Disk:
    """A disk that answers for some paths only when it is told to."""

    dead: set[Path] = field(default_factory=set)
    awake: threading.Event = field(default_factory=threading.Event)

    def slow(self, do: Callable[..., object], path_of: Callable[..., Path]) -> Callable[..., object]:
        def wait_and_do(*what: object) -> object:
            if path_of(*what) in self.dead:
                self.awake.wait()
            return do(*what)

        return wait_and_do

    def wake(self) -> None:
        self.awake.set()


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Iterator[Disk]:
    disk = Disk()
    monkeypatch.setattr(file_actions, "look_into", disk.slow(look_into, lambda path, _own: path))
    monkeypatch.setattr(saving, "carry_out", disk.slow(carry_out, lambda order: order.path))
    yield disk
    disk.wake()


@pytest.fixture
def banner(desk: Desk, appearance: Appearance, monkeypatch: pytest.MonkeyPatch) -> Banner:
    monkeypatch.setattr(waiting, "PATIENCE_MILLISECONDS", 10)
    banner = Banner(appearance, desk.window)
    Waiting(desk.commands, banner, desk.window)
    return banner


@pytest.fixture
def path(desk: Desk, tmp_path: Path) -> Path:
    path = tmp_path / "a.decision.yaml"
    save_now(desk.session, path)
    desk.edit()
    return path


def press(banner: Banner, text: str) -> None:
    next(button for button in banner.answers if button.text() == text and not button.isHidden()).click()


def test_that_the_window_says_what_it_waits_for_and_until_when(
    desk: Desk, disk: Disk, banner: Banner, path: Path, qtbot: QtBot
) -> None:
    disk.dead.add(path)
    desk.commands.save()
    assert desk.commands.working == "Saving “a.decision.yaml”…"
    qtbot.waitUntil(lambda: not banner.isHidden())
    assert banner.text.startswith("Saving “a.decision.yaml”… Its disk or network is slow or gone.")
    disk.wake()
    qtbot.waitUntil(lambda: not desk.commands.working)
    assert banner.isHidden()
    assert not desk.session.modified
    assert read_decision(path).weights["fast"] == 3


def test_that_what_is_changed_while_a_file_is_written_is_still_to_be_saved(
    desk: Desk, disk: Disk, path: Path, qtbot: QtBot
) -> None:
    disk.dead.add(path)
    desk.commands.save()
    desk.edit(7)
    assert desk.session.modified
    disk.wake()
    qtbot.waitUntil(lambda: not desk.commands.working)
    assert read_decision(path).weights["fast"] == 3
    assert desk.session.modified
    desk.workspace.undo_stack.undo()
    desk.workspace.undo_stack.undo()
    assert desk.session.modified, "what the file had before is not what it has now"


def test_that_a_file_is_not_written_twice_at_once_but_once_more_where_that_was_asked_for(
    desk: Desk, disk: Disk, path: Path, qtbot: QtBot
) -> None:
    disk.dead.add(path)
    desk.commands.save()
    desk.edit(7)
    desk.commands.save()
    disk.wake()
    qtbot.waitUntil(lambda: not desk.commands.working)
    assert read_decision(path).weights["fast"] == 7
    assert not desk.session.modified


def test_that_the_work_is_kept_by_itself_while_a_file_is_written(
    desk: Desk, disk: Disk, path: Path, qtbot: QtBot
) -> None:
    disk.dead.add(path)
    desk.commands.save()
    desk.edit(7)
    desk.autosave.keep()
    assert desk.autosave.file.exists()
    disk.wake()
    qtbot.waitUntil(lambda: not desk.commands.working)
    assert desk.autosave.file.exists()


def test_that_work_can_be_saved_elsewhere_while_a_disk_does_not_answer(
    desk: Desk, disk: Disk, banner: Banner, path: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    disk.dead.add(path)
    desk.commands.save()
    qtbot.waitUntil(lambda: not banner.isHidden())
    press(banner, SAVE_AS)
    elsewhere = tmp_path / "elsewhere.decision.yaml"
    dialog = desk.file_dialog()
    dialog.selectFile(str(elsewhere))
    desk.settle(dialog.accept)
    assert desk.session.path == elsewhere
    assert not desk.session.modified
    desk.save_as(path)
    assert "is still being saved" in desk.box().text()
    desk.answer("Cancel")
    disk.wake()
    qtbot.waitUntil(lambda: read_decision(path).weights["fast"] == 3)
    assert desk.session.path == elsewhere
    qtbot.waitUntil(lambda: take_hold(path).owner == "")


def test_that_a_window_waits_for_its_file_before_it_closes(
    desk: Desk, disk: Disk, path: Path, qtbot: QtBot
) -> None:
    disk.dead.add(path)
    desk.commands.save()
    with qtbot.assertNotEmitted(desk.commands.closing):
        desk.commands.close_window()
    with qtbot.waitSignal(desk.commands.closing):
        disk.wake()


def test_that_a_window_that_would_close_asks_about_what_was_changed_meanwhile(
    desk: Desk, disk: Disk, path: Path, qtbot: QtBot
) -> None:
    disk.dead.add(path)
    desk.commands.save()
    desk.commands.close_window()
    desk.edit(7)
    with qtbot.assertNotEmitted(desk.commands.closing):
        disk.wake()
        qtbot.waitUntil(desk.asks)
    with qtbot.waitSignal(desk.commands.closing):
        desk.answer("Save")
    assert read_decision(path).weights["fast"] == 7


def test_that_a_window_can_be_closed_without_its_file(
    desk: Desk, disk: Disk, banner: Banner, path: Path, qtbot: QtBot
) -> None:
    disk.dead.add(path)
    desk.commands.save()
    qtbot.waitUntil(lambda: not banner.isHidden())
    press(banner, WAIT)
    desk.commands.close_window()
    assert "offers it at the next start" in banner.text
    with qtbot.waitSignal(desk.commands.closing_early):
        press(banner, CLOSE)
    assert desk.session.modified


def test_that_a_file_that_does_not_open_can_be_left_and_stops_nothing(
    desk: Desk, disk: Disk, banner: Banner, path: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    far, near = tmp_path / "far.decision.yaml", tmp_path / "near.decision.yaml"
    for file in (far, near):
        save_decision(intents.set_title(samples.decision(), file.name), file)
    save_now(desk.session, path)
    disk.dead.add(far)
    desk.commands.open_path(str(far))
    qtbot.waitUntil(lambda: not banner.isHidden())
    assert banner.text.startswith("Opening “far.decision.yaml”…")
    press(banner, STOP)
    assert not desk.commands.working
    assert desk.session.path == path
    desk.commands.open_path(str(far))
    desk.open(near)
    assert desk.session.path == near
    disk.wake()
    qtbot.waitUntil(lambda: take_hold(far).owner == "")  # what came too late was let go of
    desk.open(path)
    assert desk.session.path == path


def test_that_recent_files_on_a_disk_that_does_not_answer_hold_no_menu_up(
    desk: Desk, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    awake = threading.Event()
    monkeypatch.setattr("steelyard.desktop.files.recent_menu._is_there", lambda _path: awake.wait() and False)
    desk.commands.recent_files.add(tmp_path / "far.yaml")
    menu = RecentMenu(desk.commands, desk.window)
    for _ in range(3):
        menu.aboutToShow.emit()
        assert menu.actions()[0].isEnabled()
    awake.set()
    qtbot.waitUntil(lambda: not menu.actions()[0].isEnabled())


def test_that_a_dialog_of_files_does_not_begin_in_a_folder_that_does_not_answer(
    desk: Desk, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "steelyard.desktop.state.recent_files.within", lambda _do, otherwise: otherwise
    )  # the second is over
    desk.commands.ask_save_as()
    dialog = desk.window.findChild(QFileDialog)
    assert dialog is not None
    assert dialog.directory().absolutePath() != str(tmp_path)
    dialog.reject()
