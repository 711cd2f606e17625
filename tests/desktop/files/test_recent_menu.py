from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from steelyard.desktop.files.recent_menu import RecentMenu
from steelyard.desktop.state.recent_files import MOST
from tests import samples

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.desktop.desk import Desk


@pytest.fixture
def menu(desk: Desk, qtbot: QtBot) -> RecentMenu:
    menu = RecentMenu(desk.commands, desk.window)
    qtbot.addWidget(menu)
    return menu


def texts(menu: RecentMenu) -> list[str]:
    return [action.text() for action in menu.actions()]


def test_that_an_empty_list_cannot_be_opened(menu: RecentMenu) -> None:
    assert not menu.menuAction().isEnabled()
    assert menu.actions() == []


def test_that_the_newest_file_stands_first_and_each_once(
    menu: RecentMenu, desk: Desk, tmp_path: Path
) -> None:
    for name in ("a.yaml", "b & c.yaml", "a.yaml"):
        desk.commands.recent_files.add(tmp_path / name)
    assert [text.partition(" – ")[0] for text in texts(menu)] == [
        "&1 a.yaml",
        "&2 b && c.yaml",
        "",
        "&Clear the list",
    ]


def test_that_only_so_many_are_kept(desk: Desk, tmp_path: Path) -> None:
    for number in range(MOST + 5):
        desk.commands.recent_files.add(tmp_path / f"{number}.yaml")
    assert len(desk.commands.recent_files.files) == MOST


def test_that_files_that_are_gone_are_greyed(
    menu: RecentMenu, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    there = tmp_path / "there.yaml"
    there.write_text("")
    desk.commands.recent_files.add(there)
    desk.commands.recent_files.add(tmp_path / "gone.yaml")
    menu.aboutToShow.emit()
    qtbot.waitUntil(lambda: [action.isEnabled() for action in menu.actions()[:2]] == [False, True])
    there.unlink()
    menu.aboutToShow.emit()
    qtbot.waitUntil(lambda: not menu.actions()[1].isEnabled())


def test_that_choosing_a_file_opens_it(menu: RecentMenu, desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "sample.yaml"
    path.write_text(samples.comparison_text())
    desk.commands.recent_files.add(path)
    desk.settle(menu.actions()[0].trigger)
    assert desk.workspace.agreed.comparison_source == str(path)


def test_that_clearing_empties_the_list_again_and_again(menu: RecentMenu, desk: Desk, tmp_path: Path) -> None:
    for _ in range(2):
        desk.commands.recent_files.add(tmp_path / "a.yaml")
        menu.actions()[-1].trigger()
        assert desk.commands.recent_files.files == ()
        assert menu.actions() == []
