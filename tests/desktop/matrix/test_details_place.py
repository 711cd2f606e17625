"""Where the details stand: never over the row that they are about."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from steelyard.comparison.built_ins import open_built_in
from steelyard.decision import intents
from steelyard.desktop.matrix.panel import MatrixPanel
from steelyard.desktop.state.workspace import Workspace

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from steelyard.desktop.appearance.appearance import Appearance


@pytest.mark.parametrize("from_the_end", [1, 3, 5])
def test_that_the_row_of_the_details_stays_in_sight_when_they_open_under_it(
    qtbot: QtBot, appearance: Appearance, from_the_end: int
) -> None:
    workspace = Workspace(intents.begin(open_built_in()))
    panel = MatrixPanel(workspace, appearance)
    qtbot.addWidget(panel)
    panel.resize(650, 620)
    with qtbot.waitExposed(panel):
        panel.show()
    table = panel.table
    index = table.model().index(table.model().rowCount() - from_the_end, 0)
    table.setFocus()
    table.setCurrentIndex(index)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert panel.details.isVisible()
    assert table.viewport().rect().contains(table.visualRect(table.currentIndex()).center())
