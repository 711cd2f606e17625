from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox, QWidget

from steelyard.desktop.files.locks import take_lock
from steelyard.desktop.files.own_data import list_own_data, remove_own_data
from steelyard.desktop.files.own_folders import OwnFolderActions, describe_own_data
from steelyard.desktop.state.folders import Folders, own_folders

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QUrl


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return Folders(tmp_path / "config", tmp_path / "data", tmp_path / "state")


@pytest.fixture
def actions(window: QWidget) -> OwnFolderActions:
    return OwnFolderActions(window)


def boxes_of(window: QWidget) -> list[QMessageBox]:
    return [box for box in window.findChildren(QMessageBox) if box.isVisible()]


def write(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("x", encoding="utf-8")
    return path


def fill(folders: Folders) -> None:
    write(folders.settings / "steelyard.ini")
    write(folders.autosaves / "1.autosave.json")
    write(folders.autosaves / "set-aside" / "2026-11-25.2.autosave.json")
    write(folders.state / "steelyard.log")
    write(folders.state / "steelyard-crash.log")


def test_that_everything_is_removed_with_its_folders_and_nothing_beside(
    folders: Folders, tmp_path: Path, qapp: object
) -> None:
    fill(folders)
    others = write(tmp_path / "orders.decision.yaml")
    assert remove_own_data(folders) == ()
    assert sorted(tmp_path.iterdir()) == [others]


def test_that_what_somebody_else_has_put_there_stays(folders: Folders, qapp: object) -> None:
    fill(folders)
    strange = [write(folders.settings / "theirs.ini"), write(folders.state / "theirs.log")]
    remove_own_data(folders)
    assert all(file.exists() for file in strange)


def test_that_the_unsaved_work_of_an_open_window_stays(folders: Folders, qapp: object) -> None:
    fill(folders)
    lock = take_lock(folders.autosaves / "1.autosave.json")
    assert lock is not None
    remove_own_data(folders)
    assert [file.name for file in folders.autosaves.glob("*.json")] == ["1.autosave.json"]
    lock.unlock()


def test_that_a_list_says_what_there_is_and_where(folders: Folders, qapp: object) -> None:
    assert "nothing yet" in describe_own_data(list_own_data(folders))
    fill(folders)
    said = describe_own_data(list_own_data(folders)).splitlines()
    assert [line for line in said if str(folders.autosaves) in line and "2 files" in line]
    assert [line for line in said if str(folders.settings) in line and "1 file " in line]
    assert len(said) == 3


@pytest.mark.parametrize(("answer", "agreed"), [("Close and remove", 1), ("Keep all", 0)])
def test_that_removing_is_agreed_to_by_the_answer_that_says_so(
    actions: OwnFolderActions, window: QWidget, answer: str, agreed: int
) -> None:
    heard: list[bool] = []
    actions.removal_agreed.connect(lambda: heard.append(True))
    actions.ask_removal()
    (box,) = boxes_of(window)
    assert box.defaultButton().text() == "Keep all"
    next(button for button in box.buttons() if button.text() == answer).click()
    assert len(heard) == agreed


class Desktop:
    """Notes which folder a desktop is asked to show, and may show none."""

    def __init__(self, *, shows: bool) -> None:
        self.asked: list[str] = []
        self.shows = shows

    def open(self, url: QUrl) -> bool:
        self.asked.append(url.toLocalFile())
        return self.shows


@pytest.mark.parametrize("action", ["open-log-folder", "open-settings-folder"])
@pytest.mark.parametrize("shows", [True, False])
def test_that_a_folder_is_made_and_shown_or_else_named(
    actions: OwnFolderActions, window: QWidget, monkeypatch: pytest.MonkeyPatch, action: str, shows: bool
) -> None:
    desktop = Desktop(shows=shows)
    monkeypatch.setattr(QDesktopServices, "openUrl", desktop.open)
    actions.handlers()[action]()
    found = own_folders()
    folder = found.state if action == "open-log-folder" else found.settings
    assert desktop.asked == [str(folder)]
    assert folder.is_dir()
    said = [box.informativeText() for box in boxes_of(window)]
    assert said == ([] if shows else [f"It is {folder}"])


def test_that_it_is_said_where_work_is_kept_that_does_not_last(
    actions: OwnFolderActions, window: QWidget, tmp_path: Path
) -> None:
    actions.say_where_kept(None)
    assert boxes_of(window) == []
    actions.say_where_kept(tmp_path)
    (box,) = boxes_of(window)
    assert str(tmp_path) in box.informativeText()
