from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QTableView

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from steelyard.desktop.appearance.appearance import Appearance
    from steelyard.desktop.matrix.panel import MatrixPanel
    from steelyard.desktop.state.workspace import Workspace

NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def centre(table: QTableView, row: int, column: int) -> QPoint:
    return table.visualRect(table.model().index(row, column)).center()


def press(qtbot: QtBot, table: QTableView, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(table, key)


def test_that_arrows_move_a_cell_and_select_its_row_everywhere(
    panel: MatrixPanel, workspace: Workspace, qtbot: QtBot
) -> None:
    workspace.show_view(replace(workspace.view, signal="primary-problem"))
    press(qtbot, panel.table, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right)
    assert workspace.view.signal == "typical-use"
    assert (panel.table.currentIndex().row(), panel.table.currentIndex().column()) == (2, 1)


def test_that_tab_leaves_the_grid(panel: MatrixPanel, workspace: Workspace, qtbot: QtBot) -> None:
    workspace.show_view(replace(workspace.view, signal="durability"))
    panel.table.setFocus()
    before = panel.table.currentIndex()
    following = QPushButton(panel)
    following.show()
    QTableView.setTabOrder(panel.table, following)
    press(qtbot, panel.table, Qt.Key.Key_Tab)
    assert not panel.table.hasFocus()
    assert panel.table.currentIndex() == before


def test_that_a_click_opens_the_details_and_selects_the_row(
    panel: MatrixPanel, workspace: Workspace, qtbot: QtBot
) -> None:
    table = panel.table
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, NONE, centre(table, 4, 1))
    assert workspace.view.signal == "durability"
    assert panel.details.isVisible()
    shown = panel.details.details
    assert shown is not None
    assert (shown.signal, shown.candidate) == ("durability", "kafka")


def test_that_a_click_with_shift_selects_cells_without_opening(
    panel: MatrixPanel, workspace: Workspace, qtbot: QtBot
) -> None:
    table = panel.table
    workspace.show_view(replace(workspace.view, signal="primary-problem"))
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, SHIFT, centre(table, 2, 2))
    assert len(table.selectionModel().selectedIndexes()) == 9
    assert panel.details.isHidden()


def test_that_the_selection_is_copied_with_its_heads_in_three_formats(
    panel: MatrixPanel, workspace: Workspace, qtbot: QtBot
) -> None:
    workspace.show_view(replace(workspace.view, signal="durability", hidden=frozenset({"kafka-redis"})))
    qtbot.keyClick(panel.table, Qt.Key.Key_Right, SHIFT)
    qtbot.keyClick(panel.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    mime = QGuiApplication.clipboard().mimeData()
    lines = [line.split("\t") for line in mime.text().splitlines()]
    assert lines[0] == ["What is asked", "Redis", "Kafka"]
    assert lines[1][0] == "Durability"
    assert lines[1][2].startswith("Often required; survives outages (strong, ")
    assert mime.hasHtml()
    assert mime.hasFormat("text/markdown")


def test_that_hovering_marks_the_row_everywhere_and_leaving_ends_it(
    panel: MatrixPanel, workspace: Workspace, qtbot: QtBot
) -> None:
    table = panel.table
    qtbot.mouseMove(table.viewport(), centre(table, 3, 0))
    assert workspace.view.hovered == "latency-goal"
    header = table.verticalHeader().viewport()
    qtbot.mouseMove(header, QPoint(20, table.rowViewportPosition(1) + 10))
    assert workspace.view.hovered == "data-nature"
    table.row_hovered.emit("")
    assert workspace.view.hovered == ""


def test_that_a_header_click_sorts_descending_then_ascending_then_as_before(
    panel: MatrixPanel, workspace: Workspace, qtbot: QtBot
) -> None:
    header = panel.table.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(1) + 40, 20)
    seen = []
    for _ in range(3):
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, NONE, place)
        seen.append((workspace.view.sort_by, workspace.view.order))
    assert seen == [("kafka", "descending"), ("kafka", "ascending"), ("", "separates")]


def test_that_columns_fill_the_view_where_there_is_room(panel: MatrixPanel) -> None:
    table = panel.table
    assert sum(table.columnWidth(column) for column in range(3)) == table.viewport().width()


def test_that_columns_scroll_beside_the_first_one_where_there_is_none(
    panel: MatrixPanel, appearance: Appearance
) -> None:
    panel.resize(430, 700)
    table = panel.table
    assert [table.columnWidth(column) for column in range(3)] == [appearance.pixels(147)] * 3
    table.horizontalScrollBar().setValue(table.horizontalScrollBar().maximum())
    assert table.horizontalScrollBar().value() > 0
    assert table.verticalHeader().x() == 0


def test_that_rows_and_columns_grow_with_the_text(panel: MatrixPanel, appearance: Appearance) -> None:
    before = panel.table.rowHeight(0)
    appearance.set_text_percent(200)
    assert panel.table.rowHeight(0) >= 2 * before - 4
    assert panel.table.columnWidth(0) >= appearance.pixels(147)


def test_that_all_rows_are_of_one_height(panel: MatrixPanel) -> None:
    rows = panel.table.model().rowCount()
    assert len({panel.table.rowHeight(row) for row in range(rows)}) == 1


def test_that_a_step_repaints_only_the_rows_that_changed(
    panel: MatrixPanel, workspace: Workspace, qtbot: QtBot
) -> None:
    model = panel.table.model()
    rows: set[int] = set()

    def note(first: object, last: object) -> None:
        rows.update(range(first.row(), last.row() + 1))  # type: ignore[attr-defined]

    model.dataChanged.connect(note)
    signal = workspace.decision.comparison.signal_of["survive-restart"]
    before = workspace.decision.weights["survive-restart"]
    flips = {flip.requirement for flip in workspace.snapshot.evaluation.flips}
    workspace.preview_weight("survive-restart", before - 0.5)
    after = {flip.requirement for flip in workspace.snapshot.evaluation.flips}
    signals = list(workspace.decision.comparison.signals)
    turned = {
        signals.index(workspace.decision.comparison.signal_of[requirement]) for requirement in flips ^ after
    }
    assert rows <= {signals.index(signal)} | turned
