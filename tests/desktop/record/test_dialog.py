from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from steelyard.decision import intents
from steelyard.decision.files import parse_decision, write_decision
from steelyard.desktop.widgets.editors import LineEditor, TextEditor
from steelyard.desktop.widgets.fields import ChoiceField, TextField

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from steelyard.desktop.appearance.appearance import Appearance
    from steelyard.desktop.record.dialog import RecordDialog
    from steelyard.desktop.state.workspace import Workspace

CTRL = Qt.KeyboardModifier.ControlModifier
TEXTS = ("title", "context", "date", "deciders", "choice_reason", "consequences", "revisit_when")


def editor(dialog: RecordDialog, name: str) -> LineEditor | TextEditor:
    field = dialog.fields[name]
    assert isinstance(field, TextField)
    return field.editor


def shown(dialog: RecordDialog, name: str) -> str:
    field = dialog.fields[name]
    assert isinstance(field, TextField)
    return field.text


def retype(dialog: RecordDialog, name: str, text: str, qtbot: QtBot) -> None:
    field = editor(dialog, name)
    field.setFocus()
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClicks(field, text)


def chosen(dialog: RecordDialog, name: str) -> str:
    field = dialog.fields[name]
    assert isinstance(field, ChoiceField)
    return field.editor.currentText()


def choose(dialog: RecordDialog, name: str, text: str) -> None:
    field = dialog.fields[name]
    assert isinstance(field, ChoiceField)
    index = field.editor.findText(text)
    field.editor.setCurrentIndex(index)
    field.editor.activated.emit(index)


# State -> shown


def test_that_every_field_of_the_record_is_shown(dialog: RecordDialog, workspace: Workspace) -> None:
    workspace.commit(
        intents.set_record(
            workspace.agreed,
            context="One\nTwo",
            status="accepted",
            deciders=("Ada", "Bo"),
            date=date(2026, 11, 23),
            choice="redis",
            choice_reason="We know it",
            consequences=("One", "Two"),
            revisit_when="In a year",
        )
    )
    assert [shown(dialog, name) for name in TEXTS] == [
        "Redis or Kafka",
        "One\nTwo",
        "2026-11-23",
        "Ada\nBo",
        "We know it",
        "One\nTwo",
        "In a year",
    ]
    assert [chosen(dialog, name) for name in ("status", "choice")] == [
        "Accepted",
        "Redis",
    ]


def test_that_a_reason_is_asked_only_for_a_choice_that_is_not_recommended(
    dialog: RecordDialog, workspace: Workspace
) -> None:
    reason = dialog.fields["choice_reason"]
    recommended = workspace.snapshot.recommendation.recommended
    assert recommended == ("kafka",)
    assert reason.isHidden()
    choose(dialog, "choice", "Redis")
    assert not reason.isHidden()
    assert "Say why" in reason.note.text()
    workspace.commit(intents.set_record(workspace.agreed, choice_reason="We know it"))
    assert reason.note.text() == ""
    workspace.undo_stack.undo()
    workspace.undo_stack.undo()
    assert reason.isHidden()


def test_that_the_recommendation_stands_beside_the_choice(dialog: RecordDialog, workspace: Workspace) -> None:
    workspace.reset_to_zero()
    assert dialog.fields["choice"].note.text() == "Recommendation: Nothing is weighted yet."


def test_that_markup_in_texts_is_shown_as_it_is(dialog: RecordDialog, workspace: Workspace) -> None:
    workspace.commit(intents.set_record(workspace.agreed, context="<b>bold</b>"))
    assert shown(dialog, "context") == "<b>bold</b>"


def test_that_undo_elsewhere_leaves_the_cursor_where_it_is(
    dialog: RecordDialog, workspace: Workspace, qtbot: QtBot
) -> None:
    workspace.commit(intents.set_record(workspace.agreed, context="First words and last words"))
    workspace.commit(intents.set_record(workspace.agreed, context="First words, more and last words"))
    field = editor(dialog, "context")
    assert isinstance(field, TextEditor)
    cursor = field.textCursor()
    cursor.setPosition(5)
    field.setTextCursor(cursor)
    workspace.undo_stack.undo()
    assert field.textCursor().position() == 5
    assert shown(dialog, "context") == "First words and last words"


def test_that_an_invalid_text_survives_changes_elsewhere(
    dialog: RecordDialog, workspace: Workspace, qtbot: QtBot
) -> None:
    retype(dialog, "date", "2026-1", qtbot)
    workspace.set_weight("fast", 4)
    assert shown(dialog, "date") == "2026-1"
    assert "year-month-day" in dialog.fields["date"].note.text()


# Gesture -> state


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("context", "We need it", "We need it"),
        ("date", "2026-11-23", date(2026, 11, 23)),
        ("deciders", "Ada", ("Ada",)),
        ("consequences", "Two systems", ("Two systems",)),
        ("revisit_when", "In a year", "In a year"),
    ],
)
def test_that_typing_changes_the_record_as_one_undo_step(
    dialog: RecordDialog, workspace: Workspace, qtbot: QtBot, name: str, text: str, value: object
) -> None:
    editor(dialog, name).setFocus()
    qtbot.keyClicks(editor(dialog, name), text)
    assert getattr(workspace.agreed.record, name) == value
    assert workspace.undo_stack.count() == 1


def test_that_each_field_has_its_own_undo_step(
    dialog: RecordDialog, workspace: Workspace, qtbot: QtBot
) -> None:
    for name in ("context", "revisit_when"):
        qtbot.keyClicks(editor(dialog, name), "words")
    assert workspace.undo_stack.count() == 2


def test_that_lines_are_items_and_blank_lines_are_not(
    dialog: RecordDialog, workspace: Workspace, qtbot: QtBot
) -> None:
    field = editor(dialog, "deciders")
    qtbot.keyClicks(field, " Ada ")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClicks(field, "Bo")
    assert workspace.agreed.record.deciders == ("Ada", "Bo")
    assert shown(dialog, "deciders") == " Ada \n\nBo"


def test_that_ctrl_z_in_a_field_is_the_workspaces_undo(
    dialog: RecordDialog, workspace: Workspace, qtbot: QtBot
) -> None:
    dialog.activateWindow()
    workspace.set_weight("fast", 4)
    for name in ("title", "context"):
        field = editor(dialog, name)
        field.setFocus()
        qtbot.keyClicks(field, "more")
        before = shown(dialog, name)
        qtbot.keyClick(field, Qt.Key.Key_Z, CTRL)
        assert shown(dialog, name) != before
        qtbot.keyClick(field, Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
        assert shown(dialog, name) == before
        qtbot.keyClick(field, Qt.Key.Key_Z, CTRL)
    qtbot.keyClick(field, Qt.Key.Key_Z, CTRL)
    assert workspace.agreed.weights["fast"] == 0


def test_that_a_blank_title_is_said_and_the_last_one_kept(
    dialog: RecordDialog, workspace: Workspace, qtbot: QtBot
) -> None:
    retype(dialog, "title", "  ", qtbot)
    assert workspace.agreed.title == "Redis or Kafka"
    note = dialog.fields["title"].note
    assert note.isVisible()
    assert "needs a title" in note.text()
    assert editor(dialog, "title").accessibleDescription() == note.text()
    retype(dialog, "title", "Backbone", qtbot)
    assert workspace.agreed.title == "Backbone"
    assert not note.isVisible()


@pytest.mark.parametrize("text", ["2026-1", "2026-02-30", "23.11.2026", "tomorrow", "20261123"])
def test_that_a_date_that_is_none_is_said_and_the_last_one_kept(
    dialog: RecordDialog, workspace: Workspace, qtbot: QtBot, text: str
) -> None:
    workspace.commit(intents.set_record(workspace.agreed, date=date(2026, 11, 20)))
    editor(dialog, "date").selectAll()
    qtbot.keyClicks(editor(dialog, "date"), text)
    assert workspace.agreed.record.date == date(2026, 11, 20)
    assert "year-month-day" in dialog.fields["date"].note.text()


def test_that_a_date_is_taken_back_by_emptying_it_and_set_by_today(
    dialog: RecordDialog, workspace: Workspace, qtbot: QtBot
) -> None:
    qtbot.mouseClick(dialog.today, Qt.MouseButton.LeftButton)
    assert workspace.agreed.record.date == date.today()
    assert shown(dialog, "date") == date.today().isoformat()
    retype(dialog, "date", "", qtbot)
    assert workspace.agreed.record.date is None


def test_that_status_and_choice_are_chosen(dialog: RecordDialog, workspace: Workspace) -> None:
    choose(dialog, "status", "Accepted")
    choose(dialog, "choice", "Kafka + Redis")
    assert (workspace.agreed.record.status, workspace.agreed.record.choice) == ("accepted", "both")
    choose(dialog, "choice", "As recommended")
    assert workspace.agreed.record.choice is None
    assert workspace.undo_stack.count() == 3


def test_that_what_is_pasted_reads_back_from_the_file(
    dialog: RecordDialog, workspace: Workspace, qtbot: QtBot
) -> None:
    for name in ("title", "context", "deciders", "revisit_when"):
        QApplication.clipboard().setText("a\x01b\ufeffc")
        editor(dialog, name).selectAll()
        qtbot.keyClick(editor(dialog, name), Qt.Key.Key_V, CTRL)
    assert parse_decision(write_decision(workspace.agreed), "f") == workspace.agreed
    assert workspace.agreed.title == "abc"


# For everybody


def test_that_every_control_is_named_and_large_enough(dialog: RecordDialog, appearance: Appearance) -> None:
    for percent in (100, 200):
        appearance.set_text_percent(percent)
        controls: list[QWidget] = [
            control
            for kind in (QLineEdit, QPlainTextEdit, QComboBox, QAbstractButton)
            for control in dialog.findChildren(kind)
            if control.isVisible()
        ]
        assert len(controls) > 12
        for control in controls:
            assert control.accessibleName() or (isinstance(control, QAbstractButton) and control.text())
            assert control.height() >= 24
            assert control.width() >= 24


def test_that_the_keyboard_reaches_every_field_and_esc_closes(dialog: RecordDialog, qtbot: QtBot) -> None:
    dialog.activateWindow()
    dialog.fields["title"].setFocus()
    seen = set()
    for _ in range(60):
        focused = dialog.focusWidget()
        seen.add(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert {field.focusProxy() for field in dialog.fields.values() if field.isVisible()} <= seen
    assert {dialog.today, dialog.steps.add, dialog.steps.rows[0].what} <= seen
    qtbot.keyClick(editor(dialog, "context"), Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_that_enter_in_a_field_presses_no_button(
    dialog: RecordDialog, workspace: Workspace, qtbot: QtBot
) -> None:
    qtbot.keyClick(editor(dialog, "title"), Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert workspace.agreed.record.date is None


def test_that_a_choice_of_none_is_kept_together_with_its_reason(
    dialog: RecordDialog, workspace: Workspace, qtbot: QtBot
) -> None:
    before = workspace.agreed
    choose(dialog, "choice", "None of them")
    assert workspace.agreed.record == before.record
    assert not dialog.fields["choice_reason"].isHidden()
    retype(dialog, "choice_reason", "Too early", qtbot)
    assert workspace.agreed.record.choice == "none"
    assert workspace.agreed.record.choice_reason == "Too early"
    assert chosen(dialog, "choice") == "None of them"


def test_that_the_reason_for_none_of_them_cannot_be_emptied(
    dialog: RecordDialog, workspace: Workspace, qtbot: QtBot
) -> None:
    none = intents.set_record(workspace.agreed, choice="none", choice_reason="Too early")
    workspace.commit(none)
    field = editor(dialog, "choice_reason")
    field.setFocus()
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    assert workspace.agreed.record.choice_reason == "Too early"


def test_that_a_decision_is_rejected_superseded_and_looked_at_again(
    dialog: RecordDialog, workspace: Workspace, qtbot: QtBot
) -> None:
    choose(dialog, "status", "Rejected")
    retype(dialog, "revisit_by", "2027-06-01", qtbot)
    retype(dialog, "superseded_by", "next.decision.yaml", qtbot)
    record = workspace.agreed.record
    assert (record.status, record.revisit_by) == ("rejected", date(2027, 6, 1))
    assert record.superseded_by == "next.decision.yaml"
