from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from steelyard.desktop.files.recovery.leftovers import find_leftovers
from steelyard.desktop.files.recovery.recovery import Recovery
from tests import samples
from tests.desktop.desk import save_now

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from steelyard.desktop.appearance.appearance import Appearance
    from steelyard.desktop.files.recovery.restore_dialog import RestoreDialog
    from tests.desktop.desk import Desk


@pytest.fixture
def folder(desk: Desk, tmp_path: Path) -> Path:
    """Return the autosave folder of two windows that are gone; the desk is at a new decision again."""
    folder = tmp_path / "crashed"
    folder.mkdir()
    save_now(desk.session, tmp_path / "orders.decision.yaml")
    desk.edit(3)
    desk.workspace.set_must_have("fast", 2)
    desk.autosave.keep()
    shutil.copy(desk.autosave.file, folder / "one.autosave.json")
    desk.session.begin(samples.decision())
    desk.edit(7)
    desk.autosave.keep()
    shutil.copy(desk.autosave.file, folder / "two.autosave.json")
    desk.session.begin(samples.decision())
    return folder


@pytest.fixture
def dialog(desk: Desk, folder: Path, appearance: Appearance) -> RestoreDialog:
    dialog = recovery(desk, folder).offer(appearance)
    assert dialog is not None
    return dialog


def choose(dialog: RestoreDialog, text: str) -> None:
    row = next(row for row in range(dialog.list.count()) if text in dialog.list.item(row).text())
    dialog.list.setCurrentRow(row)


def recovery(desk: Desk, folder: Path) -> Recovery:
    made = Recovery(desk.autosave, folder, desk.window)
    made.restore_chosen.connect(desk.commands.restore)
    desk.commands.restored.connect(made.settle)
    return made


def test_that_nothing_is_offered_where_nothing_was_left(
    desk: Desk, tmp_path: Path, appearance: Appearance
) -> None:
    assert recovery(desk, tmp_path / "none").offer(appearance) is None


def test_that_the_offer_says_what_differs_from_the_saved_file(dialog: RestoreDialog) -> None:
    choose(dialog, "orders.decision.yaml")
    assert dialog.differences.toPlainText().splitlines() == [
        "Answers in a millisecond 0 to 3",
        "Must-have Answers in a millisecond at least limited",
    ]


def test_that_the_offer_of_work_without_a_file_says_what_has_been_set(dialog: RestoreDialog) -> None:
    choose(dialog, "not saved yet")
    assert "Changed since “Order events” was chosen" in [
        label.text() for label in dialog.findChildren(QLabel)
    ]
    assert dialog.differences.toPlainText() == "Answers in a millisecond 0 to 7"


def test_that_the_offer_says_on_which_day_the_work_was_kept(dialog: RestoreDialog) -> None:
    kept = dialog.list.item(0).text().rsplit(" · ", 1)[1]
    assert re.fullmatch(r"\d{1,2} [A-Z][a-z]{2} \d{4}, \d\d:\d\d", kept)


def test_that_restored_work_is_on_the_desk_unsaved_and_kept_anew(
    dialog: RestoreDialog, desk: Desk, folder: Path
) -> None:
    choose(dialog, "orders.decision.yaml")
    dialog.restore.click()
    assert desk.workspace.agreed.weights["fast"] == 3
    assert desk.session.path is not None
    assert desk.session.path.name == "orders.decision.yaml"
    assert desk.session.modified
    assert desk.autosave.file.exists()
    assert sorted(file.name for file in folder.iterdir()) == ["two.autosave.json"]


def test_that_enter_restores_and_escape_leaves_all_for_later(
    dialog: RestoreDialog, desk: Desk, folder: Path, qtbot: QtBot
) -> None:
    choose(dialog, "orders.decision.yaml")
    with qtbot.waitExposed(dialog):
        dialog.show()
    for widget in (dialog.list, dialog.differences):
        widget.setFocus()
        assert dialog.restore.isDefault()
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert desk.workspace.agreed.weights["fast"] == 3


def test_that_escape_leaves_all_of_it_for_later(
    dialog: RestoreDialog, desk: Desk, folder: Path, qtbot: QtBot
) -> None:
    before = desk.workspace.agreed
    with qtbot.waitExposed(dialog):
        dialog.show()
    qtbot.keyClick(dialog.list, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert desk.workspace.agreed is before
    assert len(find_leftovers(folder)) == 2


def test_that_what_is_set_aside_can_be_taken_back_at_once_and_found_later(
    dialog: RestoreDialog, desk: Desk, folder: Path, appearance: Appearance
) -> None:
    choose(dialog, "orders.decision.yaml")
    dialog.discard.click()
    dialog.discard.click()
    assert dialog.isVisible()
    assert not dialog.restore.isEnabled()
    dialog.undo.click()
    assert [leftover.decision.weights["fast"] for leftover in dialog.remaining] == [7, 3]
    dialog.reject()
    again = recovery(desk, folder).offer(appearance)
    assert again is not None
    assert again.list.count() == 1
    again.reject()
    aside = recovery(desk, folder).offer_set_aside(appearance)
    assert aside is not None
    assert aside.list.count() == 1
    aside.restore.click()
    assert desk.workspace.agreed.weights["fast"] == 3
    assert recovery(desk, folder).offer_set_aside(appearance) is None
    assert "No unsaved work is set aside" in desk.box().text()
    desk.box().close()


def test_that_work_that_cannot_be_read_is_told_with_where_it_is(
    desk: Desk, tmp_path: Path, appearance: Appearance
) -> None:
    (tmp_path / "half.autosave.json").write_text("{")
    assert recovery(desk, tmp_path).offer(appearance) is None
    assert "cannot be read" in desk.box().text()
    assert str(tmp_path / "unreadable") in desk.box().informativeText()
    desk.box().close()


def test_that_work_that_was_not_restored_after_all_is_still_there(
    dialog: RestoreDialog, desk: Desk, folder: Path
) -> None:
    desk.edit(9)
    choose(dialog, "orders.decision.yaml")
    dialog.restore.click()
    desk.answer("Cancel")
    assert desk.workspace.agreed.weights["fast"] == 9
    assert (folder / "one.autosave.json").exists()
