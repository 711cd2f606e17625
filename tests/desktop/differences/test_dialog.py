from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from steelyard.decision import intents
from steelyard.decision.files import save_decision
from steelyard.desktop.differences.dialog import CompareDialog
from steelyard.desktop.differences.differences_actions import DifferencesActions
from steelyard.desktop.state.workspace import Workspace
from tests import samples
from tests.desktop.scenarios.test_dialog import is_bold

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from steelyard.decision.model import Decision
    from steelyard.desktop.appearance.appearance import Appearance
    from tests.desktop.desk import Desk


def other() -> Decision:
    """Return a decision for which speed is all."""
    return intents.set_title(
        intents.set_weights(intents.set_must_haves(samples.decision(), {}), {"no-loss": 8, "fast": 10}),
        "Other",
    )


@pytest.fixture
def workspace(qtbot: QtBot) -> Workspace:
    return Workspace(samples.decision())


@pytest.fixture
def dialog(workspace: Workspace, appearance: Appearance, qtbot: QtBot) -> CompareDialog:
    dialog = CompareDialog(workspace, other(), appearance)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def rows(dialog: CompareDialog) -> list[list[str]]:
    table = dialog.table
    return [
        [item.text() for column in range(table.columnCount()) if (item := table.item(row, column))]
        for row in range(table.rowCount())
    ]


def test_that_each_difference_says_what_it_alone_does(dialog: CompareDialog) -> None:
    fast = ["Answers in a millisecond", "0", "10", "This alone makes Kafka + Redis lead in A."]
    assert rows(dialog) == [
        fast,
        ["Must-have No acknowledged write may be lost", "at least adequate", "none", ""],
    ]
    assert [is_bold(dialog.table, row) for row in range(2)] == [True, False]


def test_that_what_changes_the_answer_comes_first(appearance: Appearance, qtbot: QtBot) -> None:
    a = intents.set_must_haves(samples.decision(), {})
    b = intents.set_weights(intents.set_must_have(a, "fast", 3), {"no-loss": 7})
    dialog = CompareDialog(Workspace(a), b, appearance)
    qtbot.addWidget(dialog)
    assert [row[0] for row in rows(dialog)] == [
        "Must-have Answers in a millisecond",
        "No acknowledged write may be lost",
    ]


def test_that_both_answers_stand_side_by_side_with_their_bars(dialog: CompareDialog) -> None:
    a, b = dialog.sides
    assert (a.title.text(), b.title.text()) == ("A: Redis or Kafka", "B: Other")
    assert a.answer.text() == "Kafka fits better than Kafka + Redis."
    assert b.answer.text().startswith("Use both")
    assert all(side.confidence.text() for side in dialog.sides)
    assert a.bars.accessibleDescription().startswith("Kafka 4.5 of 5, ahead")
    assert (a.x() < b.x(), a.y()) == (True, b.y())
    assert dialog.agreement.text() == "The answers differ."


def test_that_single_values_are_taken_over_and_undo_takes_them_back(
    dialog: CompareDialog, workspace: Workspace
) -> None:
    before = workspace.agreed
    assert not dialog.take.isEnabled()
    dialog.table.selectRow(0)
    assert dialog.take.isEnabled()
    dialog.take.click()
    assert workspace.agreed.weights["fast"] == 10
    assert workspace.agreed.must_haves == before.must_haves
    assert [row[0] for row in rows(dialog)] == ["Must-have No acknowledged write may be lost"]
    assert dialog.agreement.text() == "The answer is the same."
    assert dialog.sides[0].answer.text().startswith("Use both")
    workspace.undo_stack.undo()
    assert workspace.agreed.weights == before.weights


def test_that_what_this_comparison_does_not_know_cannot_be_taken_over(
    appearance: Appearance, qtbot: QtBot
) -> None:
    fewer = samples.REQUIREMENTS.split("      - id: few-people")[0]
    cut = samples.decision(
        requirements=fewer, scenarios="  - {id: orders, title: Order events, weights: {no-loss: 8}}\n"
    )
    dialog = CompareDialog(Workspace(cut), samples.decision(), appearance)
    qtbot.addWidget(dialog)
    names = [row[0] for row in rows(dialog)]
    dialog.table.selectRow(names.index("Few people to run it"))
    assert not dialog.take.isEnabled()


def test_that_the_comparison_is_copied_and_saved_as_markdown(dialog: CompareDialog, tmp_path: Path) -> None:
    dialog.copy.click()
    copied = QApplication.clipboard().text()
    assert copied.startswith("# Redis or Kafka and Other\n")
    assert "| Answers in a millisecond | 0 | 10 | This alone makes Kafka + Redis lead in A. |" in copied
    dialog.save.click()
    (chooser,) = dialog.findChildren(QFileDialog)
    chooser.selectFile(str(tmp_path / "both.md"))
    chooser.accept()
    assert (tmp_path / "both.md").read_text() == copied


def test_that_a_place_where_nothing_can_be_written_is_said(dialog: CompareDialog, tmp_path: Path) -> None:
    dialog.save_as(str(tmp_path / "gone" / "both.md"))
    (box,) = dialog.findChildren(QMessageBox)
    assert box.text() == "“both.md” was not written: its folder is no longer there."
    box.close()


def test_that_equal_decisions_have_no_table(appearance: Appearance, qtbot: QtBot) -> None:
    dialog = CompareDialog(Workspace(samples.decision()), samples.decision(), appearance)
    qtbot.addWidget(dialog)
    assert dialog.table.isHidden()
    assert dialog.agreement.text() == "All that is set, and the comparison, are the same."


def test_that_esc_closes_it(dialog: CompareDialog, qtbot: QtBot) -> None:
    qtbot.keyClick(dialog.table, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_that_the_other_decision_comes_from_a_file(
    desk: Desk, appearance: Appearance, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "other.decision.yaml"
    save_decision(other(), path)
    command = DifferencesActions(desk.workspace, appearance, desk.commands.recent_files, desk.window)
    command.ask()
    chooser = desk.file_dialog()
    chooser.selectFile(str(path))
    chooser.accept()
    qtbot.waitUntil(lambda: bool(desk.window.findChildren(CompareDialog)))
    (dialog,) = desk.window.findChildren(CompareDialog)
    assert dialog.sides[1].title.text() == "B: Other"
    dialog.close()


def test_that_a_file_that_is_no_decision_is_said_and_nothing_else_happens(
    desk: Desk, appearance: Appearance, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "table.yaml"
    path.write_text(samples.comparison_text())
    command = DifferencesActions(desk.workspace, appearance, desk.commands.recent_files, desk.window)
    command.compare_with(str(path))
    qtbot.waitUntil(desk.asks)
    assert "“table.yaml” cannot be compared with: it has a fault." in desk.box().text()
    assert "Line 1, kind: expected the kind decision" in desk.box().informativeText()
    desk.box().close()
    assert desk.window.findChildren(CompareDialog) == []
