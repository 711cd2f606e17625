"""When the table is put in order, and how signals unfold, by real clicks and keys."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt

from steelyard.decision.intents import set_weight
from steelyard.desktop.matrix.corner import SORT_AGAIN, Corner
from steelyard.desktop.matrix.model import HEADING_ROLE, ROW_ROLE
from steelyard.desktop.state.view import View
from tests import samples

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from steelyard.desktop.appearance.appearance import Appearance
    from steelyard.desktop.matrix.panel import MatrixPanel
    from steelyard.desktop.state.workspace import Workspace

LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def panel(panel: MatrixPanel, workspace: Workspace) -> MatrixPanel:
    workspace.show_view(View())
    return panel


def rows(panel: MatrixPanel) -> list[tuple[str, str]]:
    model = panel.table.model()
    vertical = Qt.Orientation.Vertical
    return [model.headerData(row, vertical, ROW_ROLE).key for row in range(model.rowCount())]


def columns(panel: MatrixPanel) -> list[str]:
    model = panel.table.model()
    horizontal = Qt.Orientation.Horizontal
    return [model.headerData(column, horizontal, HEADING_ROLE).candidate for column in range(3)]


def corner(panel: MatrixPanel) -> Corner:
    found = panel.table.findChild(Corner)
    assert found is not None
    return found


def test_that_what_separates_and_the_leader_stand_first(panel: MatrixPanel) -> None:
    assert rows(panel)[:3] == [("durability", ""), ("simplicity", ""), ("ordering", "")]
    assert columns(panel) == ["kafka", "kafka-redis", "redis"]


def test_that_a_slider_moves_no_row_and_no_column_until_sorting_is_asked_for(
    panel: MatrixPanel, workspace: Workspace, qtbot: QtBot
) -> None:
    before, order = rows(panel), columns(panel)
    decision = samples.order_events()
    for requirement in decision.weights:
        decision = set_weight(decision, requirement, 0)
    workspace.preview(set_weight(decision, "fast-reads", 10))
    assert (rows(panel), columns(panel)) == (before, order)
    workspace.commit()
    assert (rows(panel), columns(panel)) == (before, order)
    assert corner(panel).stale
    assert SORT_AGAIN in corner(panel).accessibleName()
    qtbot.mouseClick(corner(panel), LEFT)
    assert rows(panel)[0] == ("primary-problem", "")
    assert columns(panel)[0] == "redis"
    assert not corner(panel).stale


def test_that_a_scenario_that_is_picked_puts_the_table_in_order(
    panel: MatrixPanel, workspace: Workspace
) -> None:
    before = columns(panel)
    scenarios = [scenario.id for scenario in workspace.decision.all_scenarios]
    for scenario in scenarios:
        workspace.apply_scenario(scenario)
        assert columns(panel)[0] == workspace.snapshot.evaluation.leaders[0]
    assert len({columns(panel)[0], before[0]}) > 1


def test_that_a_click_on_the_corner_changes_between_what_separates_and_the_file(
    panel: MatrixPanel, workspace: Workspace, qtbot: QtBot
) -> None:
    qtbot.mouseClick(corner(panel), LEFT)
    assert workspace.view.order == "original"
    assert rows(panel)[0] == ("primary-problem", "")
    assert columns(panel) == ["redis", "kafka", "kafka-redis"]
    qtbot.mouseClick(corner(panel), LEFT)
    assert rows(panel)[0] == ("durability", "")


def test_that_arrows_at_the_edges_unfold_and_fold_a_signal(
    panel: MatrixPanel, workspace: Workspace, qtbot: QtBot
) -> None:
    workspace.show_view(replace(workspace.view, signal="durability"))
    for _ in range(3):
        qtbot.keyClick(panel.table, Qt.Key.Key_Right)
    under = [
        ("durability", "no-acked-loss"),
        ("durability", "survive-restart"),
        ("durability", "exactly-once"),
    ]
    assert rows(panel)[1:4] == under
    qtbot.keyClick(panel.table, Qt.Key.Key_Down)
    assert panel.table.currentIndex().row() == 1
    assert workspace.view.requirement == "no-acked-loss"
    for _ in range(3):
        qtbot.keyClick(panel.table, Qt.Key.Key_Left)
    assert rows(panel)[1] == ("simplicity", "")
    assert panel.table.currentIndex().row() == 0


def test_that_control_and_arrows_unfold_and_fold_from_any_cell(
    panel: MatrixPanel, workspace: Workspace, qtbot: QtBot
) -> None:
    workspace.show_view(replace(workspace.view, signal="durability"))
    qtbot.keyClick(panel.table, Qt.Key.Key_Right, CONTROL)
    assert rows(panel)[1] == ("durability", "no-acked-loss")
    qtbot.keyClick(panel.table, Qt.Key.Key_Left, CONTROL)
    assert rows(panel)[1] == ("simplicity", "")


def test_that_a_click_on_the_arrow_before_a_signal_unfolds_it(panel: MatrixPanel, qtbot: QtBot) -> None:
    head = panel.table.verticalHeader()
    for expected in (("durability", "no-acked-loss"), ("simplicity", "")):
        qtbot.mouseClick(head.viewport(), LEFT, pos=QPoint(12, head.sectionViewportPosition(0) + 20))
        assert rows(panel)[1] == expected


def test_that_a_requirement_row_shows_the_cell_of_that_requirement_alone(
    panel: MatrixPanel, workspace: Workspace
) -> None:
    workspace.show_view(replace(workspace.view, unfolded=frozenset({"durability"})))
    model = panel.table.model()
    spoken = model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    fits = workspace.snapshot.evaluation.fits["no-acked-loss"]
    assert f"{fits['kafka'].value:.1f} of 5" in spoken
    assert model.headerData(1, Qt.Orientation.Vertical) == "No acknowledged write may be lost"


def test_that_at_least_two_fifths_of_the_table_are_not_tinted_on_order_events(
    panel: MatrixPanel, appearance: Appearance
) -> None:
    tints = {colour.rgb() for colour in appearance.theme.tints}
    panel.resize(660, 1200)
    image = panel.table.viewport().grab().toImage()
    pixels = [image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)]
    tinted = sum(pixel in tints for pixel in pixels) / len(pixels)
    assert 0.05 < tinted < 0.6
