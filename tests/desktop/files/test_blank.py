"""Beginning with nothing: what can be done with it is said, and done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steelyard.comparison.files import read_comparison
from steelyard.desktop.files.blank import LATER, SAVE

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.desktop.desk import Desk


def test_that_a_blank_table_is_open_at_once_and_says_how_it_is_filled_in(desk: Desk) -> None:
    desk.commands.begin_blank()
    assert [option.name for option in desk.workspace.agreed.comparison.options] == [
        "As today",
        "Something else",
    ]
    assert desk.workspace.agreed.comparison_source is None
    assert desk.session.path is None
    assert "save it as a file" in desk.box().informativeText()
    desk.answer(LATER)
    assert not desk.asks()


def test_that_unsaved_work_is_asked_about_before_it_goes(desk: Desk) -> None:
    desk.edit()
    before = desk.workspace.agreed
    desk.commands.begin_blank()
    desk.answer("Cancel")
    assert desk.workspace.agreed == before


def test_that_the_table_is_saved_and_followed_from_then_on(desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "queues.comparison.yaml"
    desk.commands.begin_blank()
    desk.answer(SAVE)
    chooser = desk.file_dialog()
    with qtbot.waitSignal(desk.session.begun):
        chooser.fileSelected.emit(str(path))
        chooser.close()
    assert path.read_text(encoding="utf-8").startswith("# Fill this in with any text editor.")
    assert read_comparison(path) == desk.workspace.agreed.comparison
    assert desk.workspace.agreed.comparison_source == str(path)
    assert desk.commands.followed.may_follow(path, None)


def test_that_a_folder_that_refuses_is_named_and_the_table_stays(
    desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    desk.commands.begin_blank()
    desk.answer(SAVE)
    chooser = desk.file_dialog()
    chooser.fileSelected.emit(str(tmp_path / "gone" / "queues.comparison.yaml"))
    chooser.close()
    qtbot.waitUntil(desk.asks)
    assert "“queues.comparison.yaml” could not be written" in desk.box().text()
    assert desk.workspace.agreed.comparison.id == "untitled"
