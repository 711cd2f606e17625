from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from steelyard.decision import intents
from steelyard.decision.files import save_decision
from steelyard.desktop.differences.dialog import CompareDialog, difference_lines
from steelyard.desktop.differences.differences_actions import DifferencesActions
from steelyard.desktop.widgets.side_by_side import ComparedLine
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
def dialog(appearance: Appearance, qtbot: QtBot) -> CompareDialog:
    dialog = CompareDialog(samples.decision(), other(), appearance)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def test_that_each_difference_says_what_it_alone_does(dialog: CompareDialog) -> None:
    assert difference_lines(samples.decision(), other()) == (
        ComparedLine(
            "Answers in a millisecond", "0", "10", "This alone makes Kafka + Redis lead in A.", marked=True
        ),
        ComparedLine("Must-have No acknowledged write may be lost", "at least adequate", "none"),
    )
    assert dialog.table.rowCount() == 2
    assert [is_bold(dialog.table, row) for row in range(2)] == [True, False]


def test_that_both_answers_and_whether_they_agree_are_said(dialog: CompareDialog) -> None:
    assert dialog.heads[0].text().startswith("A: Redis or Kafka. Kafka fits better than Kafka + Redis.")
    assert dialog.heads[1].text().startswith("B: Other. Use both")
    assert dialog.verdict.text() == "The answers differ."


def test_that_equal_decisions_have_no_table(appearance: Appearance, qtbot: QtBot) -> None:
    dialog = CompareDialog(samples.decision(), samples.decision(), appearance)
    qtbot.addWidget(dialog)
    assert dialog.table.isHidden()
    assert dialog.verdict.text() == "All that is set, and the comparison, are the same."


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
    assert dialog.heads[1].text().startswith("B: Other.")
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
