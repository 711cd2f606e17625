from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from steelyard.decision import intents
from steelyard.decision.model import NextStep

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from steelyard.desktop.record.dialog import RecordDialog
    from steelyard.desktop.record.steps_field import StepsField
    from steelyard.desktop.state.workspace import Workspace

ONE = NextStep(what="Size the cluster", who="Ada", by=date(2026, 12, 1))
TWO = NextStep(what="Write the runbook")
THREE = NextStep(what="Train the team", who="Bo")


@pytest.fixture
def steps(dialog: RecordDialog, workspace: Workspace) -> StepsField:
    workspace.commit(intents.set_record(workspace.agreed, next_steps=(ONE, TWO, THREE)))
    return dialog.steps


def recorded(workspace: Workspace) -> list[NextStep]:
    return list(workspace.agreed.record.next_steps)


def texts(steps: StepsField) -> list[tuple[str, str, str]]:
    return [(row.what.text(), row.who.text(), row.by.text()) for row in steps.rows if not row.isHidden()]


def test_that_each_step_has_a_row_and_one_is_empty(steps: StepsField) -> None:
    assert texts(steps) == [
        ("Size the cluster", "Ada", "2026-12-01"),
        ("Write the runbook", "", ""),
        ("Train the team", "Bo", ""),
        ("", "", ""),
    ]


def test_that_a_step_is_written_into_the_empty_row(
    dialog: RecordDialog, workspace: Workspace, qtbot: QtBot
) -> None:
    steps = dialog.steps
    qtbot.mouseClick(steps.add, Qt.MouseButton.LeftButton)
    row = steps.rows[0]
    assert dialog.focusWidget() is row.what
    qtbot.keyClicks(row.who, "Ada")
    assert recorded(workspace) == []
    assert "becomes a step" in row.note.text()
    qtbot.keyClicks(row.what, "Do it")
    qtbot.keyClicks(row.by, "2026-12-01")
    assert recorded(workspace) == [NextStep(what="Do it", who="Ada", by=date(2026, 12, 1))]
    assert texts(steps)[1] == ("", "", "")
    assert row.note.text() == ""


def test_that_steps_move_up_and_down_as_undo_steps(steps: StepsField, workspace: Workspace) -> None:
    steps.rows[0].down.click()
    assert recorded(workspace) == [TWO, ONE, THREE]
    steps.rows[2].up.click()
    assert recorded(workspace) == [TWO, THREE, ONE]
    assert texts(steps)[2] == ("Size the cluster", "Ada", "2026-12-01")
    workspace.undo_stack.undo()
    workspace.undo_stack.undo()
    assert recorded(workspace) == [ONE, TWO, THREE]
    assert texts(steps)[0] == ("Size the cluster", "Ada", "2026-12-01")


def test_that_a_step_is_removed_and_brought_back_by_undo(steps: StepsField, workspace: Workspace) -> None:
    steps.rows[1].remove.click()
    assert recorded(workspace) == [ONE, THREE]
    assert texts(steps)[2] == ("", "", "")
    workspace.undo_stack.undo()
    assert recorded(workspace) == [ONE, TWO, THREE]


def test_that_only_what_can_be_done_is_enabled(steps: StepsField) -> None:
    enabled = [
        (row.up.isEnabled(), row.down.isEnabled(), row.remove.isEnabled())
        for row in steps.rows
        if not row.isHidden()
    ]
    assert enabled == [
        (False, True, True),
        (True, True, True),
        (True, False, True),
        (False, False, False),
    ]


def test_that_a_step_without_words_keeps_its_last_ones_and_says_so(
    steps: StepsField, workspace: Workspace, qtbot: QtBot
) -> None:
    row = steps.rows[1]
    row.what.selectAll()
    qtbot.keyClick(row.what, Qt.Key.Key_Delete)
    assert recorded(workspace)[1] == TWO
    assert "says what is to be done" in row.note.text()
    assert row.what.text() == ""


def test_that_a_wrong_date_keeps_the_last_one_and_says_so(
    steps: StepsField, workspace: Workspace, qtbot: QtBot
) -> None:
    row = steps.rows[0]
    row.by.end(False)
    qtbot.keyClick(row.by, Qt.Key.Key_Backspace)
    assert recorded(workspace)[0] == ONE
    assert "year-month-day" in row.note.text()
    qtbot.keyClicks(row.by, "5")
    assert recorded(workspace)[0].by == date(2026, 12, 5)
    assert row.note.text() == ""


def test_that_typing_in_a_row_is_one_undo_step(steps: StepsField, workspace: Workspace, qtbot: QtBot) -> None:
    before = workspace.undo_stack.count()
    qtbot.keyClicks(steps.rows[1].what, " soon")
    assert workspace.undo_stack.count() == before + 1
    workspace.undo_stack.undo()
    assert texts(steps)[1] == ("Write the runbook", "", "")


def test_that_what_is_begun_in_the_empty_row_survives_changes_elsewhere(
    steps: StepsField, workspace: Workspace, qtbot: QtBot
) -> None:
    qtbot.keyClicks(steps.rows[3].who, "Cy")
    qtbot.keyClicks(steps.rows[0].who, " L")
    assert texts(steps)[3] == ("", "Cy", "")
