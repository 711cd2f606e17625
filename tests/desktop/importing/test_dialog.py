"""The dialog: what it shows of a table, what can be said about it, and that it can be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QMenu, QWidget

from steelyard.importing.draft import criterion_of
from steelyard.importing.reading import read_reading
from tests.desktop.importing.walk import button, card, control, import_text, question, wait_until_read
from tests.importing.brokers import SCORES, TABLE

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from steelyard.desktop.importing.dialog import ImportDialog
    from steelyard.desktop.window.opening import MainWindow


def texts(dialog: ImportDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def best(dialog: ImportDialog) -> str:
    return dialog.shown.draft.imported.ranking[0][0]


def test_that_the_dialog_says_what_was_read_and_what_is_open(main: MainWindow, qtbot: QtBot) -> None:
    dialog = import_text(main, qtbot, TABLE)
    said = texts(dialog)
    assert "What was copied · Markdown, UTF-8" in said
    assert "4 options, 6 criteria, weights that add up to 100%" in said
    assert "3 questions are open" in said
    assert "As read: NATS fits" in said
    assert "The totals of the source cannot be checked" in said
    dialog.close()


def test_that_a_wrong_total_is_told_with_both_numbers(main: MainWindow, qtbot: QtBot) -> None:
    dialog = import_text(main, qtbot, SCORES)
    assert "1 total of the source is wrong." in texts(dialog)
    assert "Kafka: 3.6 in the source, 3.1 computed (line 5)" in texts(dialog)
    dialog.close()


def test_that_one_click_turns_words_round_and_the_result_follows(main: MainWindow, qtbot: QtBot) -> None:
    dialog = import_text(main, qtbot, TABLE)
    before = dialog.shown.draft.imported.ranking
    button(card(dialog, "Operations"), "turn").click()
    wait_until_read(dialog, qtbot)
    assert dialog.shown.draft.imported.ranking != before
    qtbot.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert dialog.shown.draft.imported.ranking == before
    dialog.close()


def test_that_an_end_is_typed_with_a_comma_and_what_is_no_number_is_said(
    main: MainWindow, qtbot: QtBot
) -> None:
    dialog = import_text(main, qtbot, TABLE)
    edit = control(card(dialog, "Latency p99"), "best")
    assert isinstance(edit, QLineEdit)
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClicks(edit, "0,25")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    wait_until_read(dialog, qtbot)
    scale = criterion_of(dialog.shown.draft.imported, "Latency p99").reading.scale
    assert scale is not None
    assert scale.best == 0.25
    edit = control(card(dialog, "Latency p99"), "best")
    assert isinstance(edit, QLineEdit)
    assert edit.hasFocus()
    edit.selectAll()
    qtbot.keyClicks(edit, "fast")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert edit.text() == "0.25"
    assert "“fast” is no number" in texts(dialog)
    dialog.close()


def test_that_ends_that_cannot_be_are_said_and_leave_the_reading_as_it_was(
    main: MainWindow, qtbot: QtBot
) -> None:
    dialog = import_text(main, qtbot, TABLE)
    before = dialog.shown
    edit = control(card(dialog, "Latency p99"), "best")
    assert isinstance(edit, QLineEdit)
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClicks(edit, "100")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    wait_until_read(dialog, qtbot)
    assert dialog.shown is before
    assert "would be worst and best at 100" in texts(dialog)
    again = control(card(dialog, "Latency p99"), "best")
    assert isinstance(again, QLineEdit)
    assert again.text() == "0.5"
    dialog.close()


def test_that_two_edits_in_a_row_both_hold(main: MainWindow, qtbot: QtBot) -> None:
    dialog = import_text(main, qtbot, TABLE)
    button(card(dialog, "Operations"), "turn").click()
    button(question(dialog, "n/a"), "choice-met").click()
    wait_until_read(dialog, qtbot)
    reading = dialog.shown.draft.imported.reading
    assert reading.blanks["n/a"] == "met"
    assert dict(reading.criteria["Operations"].rating or {})["Complex"] == 4
    dialog.close()


def test_that_a_preset_is_confirmed_by_one_click(main: MainWindow, qtbot: QtBot) -> None:
    dialog = import_text(main, qtbot, TABLE)
    button(card(dialog, "Latency p99"), "right").click()
    wait_until_read(dialog, qtbot)
    assert "2 questions are open" in texts(dialog)
    dialog.close()


def test_that_the_kind_of_a_criterion_is_chosen_among_what_its_cells_allow(
    main: MainWindow, qtbot: QtBot
) -> None:
    dialog = import_text(main, qtbot, TABLE)
    kinds = control(card(dialog, "Licence"), "kind")
    assert isinstance(kinds, QComboBox)
    assert [kinds.itemText(at) for at in range(kinds.count())] == [
        "words or signs",
        "text only, does not count",
    ]
    kinds.setFocus()
    qtbot.keyClick(kinds, Qt.Key.Key_Up)
    wait_until_read(dialog, qtbot)
    assert criterion_of(dialog.shown.draft.imported, "Licence").counts
    dialog.close()


def test_that_a_column_is_left_out_by_keys_alone(main: MainWindow, qtbot: QtBot) -> None:
    dialog = import_text(main, qtbot, TABLE)
    table = dialog.source.table
    table.setFocus()
    for _ in range(5):
        qtbot.keyClick(table, Qt.Key.Key_Right)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    menu = table.menu
    assert isinstance(menu, QMenu)
    qtbot.waitUntil(menu.isVisible)
    left_out = next(action for action in menu.actions() if action.text() == "left out")
    menu.setActiveAction(left_out)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    wait_until_read(dialog, qtbot)
    names = [option.name for option in dialog.shown.draft.imported.options]
    assert names == ["Kafka", "RabbitMQ", "NATS"]
    dialog.close()


def test_that_options_and_criteria_change_sides(main: MainWindow, qtbot: QtBot) -> None:
    dialog = import_text(main, qtbot, TABLE)
    sides = dialog.source.findChild(QComboBox, "side")
    assert isinstance(sides, QComboBox)
    sides.setFocus()
    qtbot.keyClick(sides, Qt.Key.Key_Down)
    wait_until_read(dialog, qtbot)
    assert dialog.shown.draft.imported.options[0].name == "Throughput"
    dialog.close()


def test_that_another_table_of_the_source_is_chosen(main: MainWindow, qtbot: QtBot) -> None:
    other = "\n# Databases\n\n| Criterion | A | B |\n|---|---|---|\n| Speed | 3 | 5 |\n| Cost | 2 | 4 |\n"
    dialog = import_text(main, qtbot, f"{TABLE}\n{other}")
    tables = dialog.source.findChild(QComboBox, "table")
    assert isinstance(tables, QComboBox)
    tables.setFocus()
    qtbot.keyClick(tables, Qt.Key.Key_End)
    wait_until_read(dialog, qtbot)
    assert [option.name for option in dialog.shown.draft.imported.options] == ["A", "B"]
    dialog.close()


def test_that_the_reading_is_saved_for_the_next_version(
    main: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = import_text(main, qtbot, TABLE)
    file = tmp_path / "brokers.reading.yaml"
    dialog.save_reading(str(file))
    assert read_reading(file) == dialog.shown.draft.imported.reading
    dialog.close()


def test_that_every_control_of_the_dialog_is_reached_by_tab(main: MainWindow, qtbot: QtBot) -> None:
    dialog = import_text(main, qtbot, TABLE)
    seen = []
    for _ in range(200):
        focused = QApplication.focusWidget()
        if focused in seen:
            break
        seen.append(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    for reached in (
        dialog.source.table,
        dialog.take,
        dialog.cancel,
        dialog.save,
        control(card(dialog, "Latency p99"), "worst"),
        button(card(dialog, "Operations"), "turn"),
        button(question(dialog, "n/a"), "choice-met"),
    ):
        assert reached in seen
    dialog.close()


def test_that_a_weight_and_a_name_are_typed(main: MainWindow, qtbot: QtBot) -> None:
    dialog = import_text(main, qtbot, TABLE)
    type_into(qtbot, control(card(dialog, "Replay"), "weight"), "50%")
    wait_until_read(dialog, qtbot)
    type_into(qtbot, control(dialog, "name-SQS"), "Amazon SQS")
    wait_until_read(dialog, qtbot)
    imported = dialog.shown.draft.imported
    weight = criterion_of(imported, "Replay").weight
    assert weight is not None
    assert weight.stated == "50%"
    assert imported.options[3].name == "Amazon SQS"
    dialog.close()


def test_that_options_without_names_are_named_in_ones_own_words(main: MainWindow, qtbot: QtBot) -> None:
    dialog = import_text(main, qtbot, "speed,cost\n3,4\n5,2\n4,4\n")
    typed = control(question(dialog, "have no names"), "typed")
    type_into(qtbot, typed, "Kafka, NATS, SQS")
    wait_until_read(dialog, qtbot)
    names = [option.name for option in dialog.shown.draft.imported.options]
    assert names == ["Kafka", "NATS", "SQS"]
    dialog.close()


def test_that_an_answer_that_is_none_is_refused_with_what_is_expected(main: MainWindow, qtbot: QtBot) -> None:
    dialog = import_text(main, qtbot, TABLE)
    type_into(qtbot, control(card(dialog, "Replay"), "weight"), "a lot of it")
    wait_until_read(dialog, qtbot)
    said = texts(dialog)
    assert "That cannot be" in said or "was not understood" in said
    dialog.close()


def type_into(qtbot: QtBot, edit: QWidget, text: str) -> None:
    assert isinstance(edit, QLineEdit)
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClicks(edit, text)
    qtbot.keyClick(edit, Qt.Key.Key_Return)
