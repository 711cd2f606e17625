from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QTableWidgetSelectionRange

from steelyard.charts.figures import table
from steelyard.decision import intents
from steelyard.desktop.appearance.appearance import Appearance
from steelyard.desktop.charts.drawing_view import screen_frame
from steelyard.desktop.charts.figures_table import FiguresTable
from steelyard.scoring.snapshot import take_snapshot
from tests import samples

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from steelyard.charts.drawing import Drawing


@pytest.fixture
def figures(qtbot: QtBot) -> FiguresTable:
    appearance = Appearance("light")
    figures = FiguresTable(appearance)
    appearance.setParent(figures)
    qtbot.addWidget(figures)
    figures.show_drawing(draw(weight=4))
    return figures


def draw(weight: float) -> Drawing:
    decision = intents.set_weight(samples.order_events(), "fast-reads", weight)
    return table(take_snapshot(decision), screen_frame(400, 300, Appearance("light")))


def test_that_all_is_copied_with_heads_where_nothing_is_selected(figures: FiguresTable) -> None:
    drawing = draw(weight=4)
    assert figures.as_text().splitlines() == ["\t".join(row) for row in (drawing.columns, *drawing.rows)]


def test_that_one_selected_cell_is_copied_alone(figures: FiguresTable) -> None:
    figures.setCurrentCell(2, 1)
    assert figures.as_text() == draw(weight=4).rows[2][1]


def test_that_every_selected_range_is_copied(figures: FiguresTable) -> None:
    for row in (1, 3):
        figures.setRangeSelected(QTableWidgetSelectionRange(row, 0, row, 1), True)
    rows = draw(weight=4).rows
    assert figures.as_text().splitlines() == ["\t".join(rows[row][:2]) for row in (1, 3)]


def test_that_a_cell_between_selected_ones_stays_empty(figures: FiguresTable) -> None:
    figures.setRangeSelected(QTableWidgetSelectionRange(1, 0, 1, 0), True)
    figures.setRangeSelected(QTableWidgetSelectionRange(2, 1, 2, 1), True)
    rows = draw(weight=4).rows
    assert figures.as_text() == f"{rows[1][0]}\t\n\t{rows[2][1]}"


def test_that_a_column_made_wider_stays_so_when_a_weight_changes(figures: FiguresTable) -> None:
    figures.setColumnWidth(1, 300)
    figures.show_drawing(draw(weight=9))
    assert figures.columnWidth(1) == 300
    shown = [figures.item(row, 2) for row in range(figures.rowCount())]
    assert [item.text() for item in shown if item is not None] == [row[2] for row in draw(weight=9).rows]


def test_that_columns_follow_the_size_of_text(figures: FiguresTable) -> None:
    before = figures.columnWidth(0)
    figures._appearance.set_text_percent(200)
    assert figures.columnWidth(0) == 2 * before
