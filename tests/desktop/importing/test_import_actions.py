"""The ways in: what was copied, a file, a drop, a table opened by mistake; and what comes of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog

from steelyard.decision.files import read_decision
from steelyard.desktop.files.locks import lock_owner
from steelyard.documents.faults import DocumentError, Fault
from tests.desktop.desk import save_now
from tests.desktop.importing.walk import (
    copy,
    import_text,
    paste,
    press,
    wait_for_box,
    wait_for_dialog,
)
from tests.importing.brokers import TABLE

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from steelyard.desktop.window.opening import MainWindow

HTML = (
    "<table><tr><th>Criterion</th><th>Kafka</th><th>NATS</th></tr>"
    "<tr><td>Speed</td><td>3</td><td>5</td></tr><tr><td>Cost</td><td>2</td><td>4</td></tr></table>"
)
TABBED = "Criterion\tKafka\tNATS\nSpeed\t3\t5\nCost\t2\t4\n"
MARKDOWN = "| Criterion | Kafka | NATS |\n|---|---|---|\n| Speed | 3 | 5 |\n| Cost | 2 | 4 |\n"


def options(main: MainWindow) -> list[str]:
    return [option.name for option in main.contents.workspace.decision.comparison.options]


def drop(main: MainWindow, data: QMimeData) -> None:
    entering = QDragEnterEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(main, entering)
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(main, event)


@pytest.mark.parametrize(
    ("text", "html"), [("3 5 2 4", HTML), (TABBED, ""), (MARKDOWN, "")], ids=["html", "tabs", "markdown"]
)
def test_that_a_table_that_was_copied_becomes_a_decision_in_any_of_its_forms(
    main: MainWindow, qtbot: QtBot, text: str, html: str
) -> None:
    copy(text, html)
    paste(main, qtbot)
    wait_for_dialog(main, qtbot).take.click()
    assert options(main) == ["Kafka", "NATS"]


def test_that_taking_a_table_is_one_step_that_undo_takes_back(main: MainWindow, qtbot: QtBot) -> None:
    contents = main.contents
    before = contents.workspace.agreed
    import_text(main, qtbot, TABLE).take.click()
    assert contents.session.title == "Import of what was copied (not saved yet)"
    assert main.isWindowModified()
    assert contents.workspace.undo_stack.undoText() == "Import of what was copied"
    contents.workspace.undo_stack.undo()
    assert contents.workspace.agreed == before
    assert not main.isWindowModified()
    contents.workspace.undo_stack.redo()
    assert options(main) == ["Kafka", "RabbitMQ", "NATS", "SQS"]


def test_that_cancelling_changes_nothing(main: MainWindow, qtbot: QtBot) -> None:
    before = main.contents.workspace.agreed
    import_text(main, qtbot, TABLE).cancel.click()
    assert main.contents.workspace.agreed is before
    assert not main.contents.workspace.undo_stack.canUndo()


@pytest.mark.parametrize(
    ("text", "said"),
    [("Hello, here is no table.", "no table in it"), ("", "There is no text to paste")],
    ids=["prose", "nothing"],
)
def test_that_a_text_that_is_no_table_is_said_with_what_to_do(
    main: MainWindow, qtbot: QtBot, text: str, said: str
) -> None:
    copy(text)
    paste(main, qtbot)
    box = wait_for_box(main, qtbot)
    assert said in f"{box.text()} {box.informativeText()}"
    assert "Copy a table" in box.informativeText()
    box.close()


def test_that_what_compares_nothing_is_named(main: MainWindow, qtbot: QtBot) -> None:
    copy("| If you need | then use |\n|---|---|\n| speed | Redis |\n| history | Kafka |\n| both | both |\n")
    paste(main, qtbot)
    box = wait_for_box(main, qtbot)
    assert "no comparison" in box.informativeText().lower()
    box.close()


def test_that_the_menu_asks_for_a_file_and_imports_it(main: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "brokers.md"
    path.write_text(TABLE, encoding="utf-8")
    main.contents.actions_by_id["import"].trigger()
    asked = next(one for one in main.findChildren(QFileDialog) if one.isVisible())
    asked.fileSelected.emit(str(path))
    asked.close()
    wait_for_dialog(main, qtbot).take.click()
    assert main.contents.session.title == "Import of brokers.md (not saved yet)"


def test_that_a_table_that_is_dropped_is_imported_as_a_file_and_as_text(
    main: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "brokers.csv"
    path.write_text("Criterion,Kafka,NATS\nSpeed,3,5\nCost,2,4\n", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    drop(main, data)
    wait_for_dialog(main, qtbot).cancel.click()
    text = QMimeData()
    text.setText(MARKDOWN)
    drop(main, text)
    wait_for_dialog(main, qtbot).take.click()
    assert options(main) == ["Kafka", "NATS"]


def test_that_a_table_opened_by_mistake_is_offered_for_import(
    main: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "brokers.csv"
    path.write_text("Criterion,Kafka,NATS\nSpeed,3,5\nCost,2,4\n", encoding="utf-8")
    main.contents._files.open_path(str(path))
    box = wait_for_box(main, qtbot)
    assert "“brokers.csv” is a table. Import it?" in box.text()
    press(box, "Import")
    wait_for_dialog(main, qtbot).take.click()
    assert options(main) == ["Kafka", "NATS"]


def test_that_a_file_that_cannot_be_imported_is_named_with_the_reason(
    main: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "empty.csv"
    path.write_text("", encoding="utf-8")
    main.contents._imports.import_file(str(path))
    box = wait_for_box(main, qtbot)
    assert box.text() == "“empty.csv” cannot be imported."
    assert "no table in it" in box.informativeText()
    box.close()


def test_that_unsaved_work_is_asked_about_and_undo_brings_it_back(main: MainWindow, qtbot: QtBot) -> None:
    contents = main.contents
    contents.workspace.set_weight("fast-reads", 9)
    before = contents.workspace.agreed
    import_text(main, qtbot, TABLE).take.click()
    box = wait_for_box(main, qtbot)
    assert "Undo brings it back" in box.informativeText()
    press(box, "Go on without saving")
    assert options(main)[0] == "Kafka"
    contents.workspace.undo_stack.undo()
    assert contents.workspace.agreed == before
    assert main.isWindowModified()


def test_that_the_file_of_what_was_open_is_let_go_and_taken_again(
    main: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    session = main.contents.session
    file, other = tmp_path / "orders.decision.yaml", tmp_path / "brokers.decision.yaml"
    save_now(session, file)
    import_text(main, qtbot, TABLE).take.click()
    assert "not saved yet" in session.title
    assert lock_owner(file) == ""
    save_now(session, other)
    main.contents.workspace.undo_stack.undo()
    assert session.path == file
    assert session.holds_lock
    main.contents.workspace.undo_stack.redo()
    assert session.path == other
    titles = [read_decision(path).comparison.title for path in (file, other)]
    assert titles == ["Redis vs Kafka", "Broker choice"]


def test_that_the_words_of_the_source_and_its_weights_arrive(main: MainWindow, qtbot: QtBot) -> None:
    import_text(main, qtbot, TABLE).take.click()
    decision = main.contents.workspace.agreed
    assert decision.weights["throughput"] == 10
    assert decision.comparison.origin is not None
    assert decision.comparison.origin.reading is not None
    assert [scenario.title for scenario in decision.all_scenarios] == ["As in the source"]


def test_that_a_changed_table_pasted_again_shows_what_differs_and_keeps_the_weights(
    main: MainWindow, qtbot: QtBot
) -> None:
    workspace = main.contents.workspace
    import_text(main, qtbot, TABLE).take.click()
    workspace.set_weight("replay", 3)
    dialog = import_text(main, qtbot, TABLE.replace("✅ JetStream", "❌"))
    assert dialog.shown.news is not None
    assert dialog.shown.news.said.startswith("One fit changed.")
    assert dialog.update_open.isDefault()
    assert not dialog.shown.draft.open  # it is read as the version before was
    dialog.update_open.click()
    assert workspace.agreed.weights["replay"] == 3
    assert workspace.undo_stack.undoText() == "New version of the comparison"
    workspace.undo_stack.undo()
    assert workspace.agreed.weights["replay"] == 3


def test_that_a_table_that_says_the_same_has_nothing_to_update(main: MainWindow, qtbot: QtBot) -> None:
    import_text(main, qtbot, TABLE).take.click()
    dialog = import_text(main, qtbot, TABLE)
    assert dialog.shown.news is not None
    assert dialog.shown.news.said == "It says what it said before."
    assert not dialog.update_open.isEnabled()
    dialog.close()


def test_that_the_file_of_an_import_is_followed_and_its_new_version_offered(
    main: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "brokers.md"
    path.write_text(TABLE, encoding="utf-8")
    contents = main.contents
    contents._imports.import_file(str(path))
    wait_for_dialog(main, qtbot).take.click()
    assert contents.workspace.agreed.comparison_source == str(path)
    contents.workspace.set_weight("replay", 3)
    path.write_text(TABLE.replace("✅ JetStream", "❌"), encoding="utf-8")
    contents._watch.check()
    qtbot.waitUntil(lambda: "has a new version" in contents._banner.text, timeout=20_000)
    assert "One fit changed." in contents._banner.text
    contents._banner.answers[0].click()
    fits = contents.workspace.agreed.comparison.requirement_by_id["replay"].fits
    assert fits is not None
    assert contents.workspace.agreed.weights["replay"] == 3
    path.write_text("Hello.", encoding="utf-8")
    contents._watch.check()
    qtbot.waitUntil(lambda: "cannot be read now" in contents._banner.text, timeout=20_000)


def test_that_the_window_offers_to_import_a_table_that_the_program_was_started_with(
    main: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "brokers.csv"
    path.write_text("Criterion,Kafka,NATS\nSpeed,3,5\nCost,2,4\n", encoding="utf-8")
    refused = DocumentError(str(path), (Fault(1, 1, "", "expected a key"),))
    main.contents.say_at_start(path, (), "", refused)
    press(wait_for_box(main, qtbot), "Import")
    wait_for_dialog(main, qtbot).take.click()
    assert options(main) == ["Kafka", "NATS"]
