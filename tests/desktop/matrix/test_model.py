from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from steelyard.decision.intents import set_weight
from steelyard.desktop.matrix.model import CELL_ROLE, MatrixModel
from tests.desktop.matrix.odd_table import odd_decision
from tests.desktop.matrix.rows import AS_IN_THE_FILE, show

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from steelyard.decision.model import Decision

SPOKEN = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def model(odd: Decision, qtbot: QtBot) -> MatrixModel:
    model = MatrixModel()
    show(model, odd)
    return model


def test_that_the_model_keeps_the_rules_of_qt(model: MatrixModel, odd: Decision) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    show(model, set_weight(odd, "open", 8))
    show(model, odd_decision())
    assert tester.model() is model
    assert (model.rowCount(), model.columnCount()) == (4, 3)


def test_that_a_screen_reader_gets_the_whole_cell(model: MatrixModel) -> None:
    cells = [[model.index(row, column).data(SPOKEN) for column in range(3)] for row in range(4)]
    assert cells[0][0] == "Mystère, Alpha: not known. Nobody has measured it"
    assert cells[1][2] == (
        "Half known, Gamma: strong, 4.0 of 5. 1 of 2 requirements not known. 1 of 2 requirements counts here"
    )
    assert cells[2][1] == "Quick rule, Beta & <b>Co</b>. Never"
    assert cells[3][0] == "Clear, Alpha: core strength, 5.0 of 5"


def test_that_headers_speak_for_screen_readers(model: MatrixModel) -> None:
    assert model.headerData(0, Qt.Orientation.Horizontal, SPOKEN) == "Alpha: 4.6 of 5 · ahead"
    assert model.headerData(3, Qt.Orientation.Vertical, SPOKEN) == "Clear: 60% of the weight, folded"


def test_that_tool_tips_show_markup_in_names_as_text(model: MatrixModel) -> None:
    tip = model.headerData(1, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
    assert "<b>" not in str(tip)
    assert "&lt;b&gt;Co&lt;/b&gt;" in str(tip)


def test_that_fits_are_plain_floats(model: MatrixModel) -> None:
    fits = [model.index(row, column).data(CELL_ROLE).fit for row in (0, 1, 3) for column in range(3)]
    assert {type(fit) for fit in fits} == {float}


def test_that_only_cells_that_changed_are_told(model: MatrixModel, odd: Decision) -> None:
    told: list[tuple[int, int, int]] = []

    def note(first: QModelIndex, last: QModelIndex) -> None:
        told.append((first.row(), first.column(), last.column()))

    model.dataChanged.connect(note)
    show(model, set_weight(odd, "open", 8))
    assert told == [(1, 0, 2), (3, 0, 2)]  # another fit of Gamma, and another lead of Alpha over it


def test_that_a_row_that_begins_to_weigh_is_told_though_its_cells_stay(
    model: MatrixModel, odd: Decision
) -> None:
    told: list[int] = []

    def note(first: QModelIndex) -> None:
        told.append(first.row())

    model.dataChanged.connect(note)
    show(model, set_weight(odd, "hidden-need", 1))
    assert 0 in told


def test_that_the_same_figures_tell_nothing(model: MatrixModel, odd: Decision, qtbot: QtBot) -> None:
    with (
        qtbot.assertNotEmitted(model.dataChanged),
        qtbot.assertNotEmitted(model.row_heads_changed),
        qtbot.assertNotEmitted(model.column_heads_changed),
        qtbot.assertNotEmitted(model.modelReset),
    ):
        show(model, odd)


def test_that_heads_that_say_something_else_are_told_without_a_new_layout(
    model: MatrixModel, odd: Decision, qtbot: QtBot
) -> None:
    with (
        qtbot.waitSignal(model.row_heads_changed) as rows,
        qtbot.waitSignal(model.column_heads_changed),
        qtbot.assertNotEmitted(model.headerDataChanged),  # on it Qt's views lay all rows out anew
    ):
        show(model, set_weight(odd, "open", 8))
    assert {row.key for row in model.rows if row.weighted} >= rows.args[0] > set()


def test_that_another_comparison_starts_afresh(model: MatrixModel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(model.modelReset):
        show(model, odd_decision())


def test_that_unfolding_puts_rows_in_without_starting_afresh(
    model: MatrixModel, odd: Decision, qtbot: QtBot
) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    view = replace(AS_IN_THE_FILE, unfolded=frozenset(("half", "clear")))
    with qtbot.assertNotEmitted(model.modelReset):
        show(model, odd, view)
    assert [row.key for row in model.rows[1:]] == [
        ("half", ""),
        ("half", "known"),
        ("half", "open"),
        ("rule", ""),
        ("clear", ""),
        ("clear", "plain"),
    ]
    assert model.index(3, 2).data(SPOKEN) == "Open need, Gamma: not known"
    with qtbot.assertNotEmitted(model.modelReset):
        show(model, set_weight(odd, "open", 8), replace(view, unfolded=frozenset(("clear",))))
    assert [row.key for row in model.rows[1:]] == [
        ("half", ""),
        ("rule", ""),
        ("clear", ""),
        ("clear", "plain"),
    ]
    assert tester.model() is model


def test_that_a_missed_must_have_is_spoken_in_its_cell(model: MatrixModel) -> None:
    assert str(model.index(3, 1).data(SPOKEN)).endswith("must be at least a workaround")
