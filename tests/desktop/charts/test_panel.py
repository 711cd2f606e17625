from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QComboBox, QMenu, QTabBar, QToolButton

from steelyard.charts.catalogue import CHARTS
from steelyard.charts.drawing import Label, Line
from steelyard.decision import intents
from steelyard.desktop.appearance.appearance import Appearance
from steelyard.desktop.charts.blending import blend, can_blend
from steelyard.desktop.charts.drawing_view import DrawingView, screen_frame
from steelyard.desktop.charts.figures_table import FiguresTable
from steelyard.desktop.charts.panel import ChartsPanel
from steelyard.desktop.state.workspace import Workspace
from steelyard.scoring.snapshot import take_snapshot
from tests import samples

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from steelyard.charts.drawing import Drawing


@pytest.fixture
def workspace(qtbot: QtBot) -> Workspace:
    return Workspace(samples.order_events())


@pytest.fixture
def panel(workspace: Workspace, qtbot: QtBot) -> ChartsPanel:
    appearance = Appearance("light")
    appearance.reduced_motion = True
    panel = ChartsPanel(workspace, appearance)
    appearance.setParent(panel)
    qtbot.addWidget(panel)
    workspace.changed.connect(panel.show_snapshot)
    workspace.view_changed.connect(panel.show_view)
    panel.resize(400, 380)
    panel.show_snapshot(workspace.snapshot)
    panel.show_view(workspace.view)
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


def view_of(panel: ChartsPanel) -> DrawingView:
    found = panel.findChildren(DrawingView)
    return found[0]


def drawing_of(panel: ChartsPanel) -> Drawing:
    drawing: Drawing | None = view_of(panel).drawing
    assert drawing is not None
    return drawing


def box_named(panel: ChartsPanel, name: str) -> QComboBox:
    return next(box for box in panel.findChildren(QComboBox) if box.accessibleName() == name)


def test_that_charts_are_a_list_where_their_tabs_have_no_room(
    panel: ChartsPanel, workspace: Workspace, qtbot: QtBot
) -> None:
    tabs, box = panel.findChild(QTabBar), box_named(panel, "Chart")
    assert isinstance(tabs, QTabBar)
    assert tabs.isVisible()
    assert not box.isVisible()
    panel.resize(240, 300)
    assert not tabs.isVisible()
    assert box.isVisible()
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert workspace.view.chart == "gaps"
    panel.resize(700, 300)
    assert tabs.isVisible()
    assert tabs.currentIndex() == 1


@pytest.mark.parametrize("chart", [chart.name for chart in CHARTS if chart.name != "table"])
def test_that_each_chart_fills_its_frame_without_leaving_it(
    panel: ChartsPanel, workspace: Workspace, chart: str
) -> None:
    workspace.show_view(replace(workspace.view, chart=chart))
    drawing, view = drawing_of(panel), view_of(panel)
    assert drawing.name == chart
    assert (drawing.width, drawing.height) == (view.contentsRect().width(), view.contentsRect().height())
    for mark in drawing.marks:
        points = mark.points if hasattr(mark, "points") else (mark.at,)
        assert all(-1 <= x <= drawing.width + 1 and -1 <= y <= drawing.height + 1 for x, y in points)


def test_that_a_tab_is_chosen_by_pointer_and_kept_in_the_view(
    panel: ChartsPanel, workspace: Workspace, qtbot: QtBot
) -> None:
    tabs = panel.findChild(QTabBar)
    assert isinstance(tabs, QTabBar)
    qtbot.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(2).center())
    assert workspace.view.chart == "contributions"


def test_that_the_table_has_every_figure_and_can_be_copied(
    panel: ChartsPanel, workspace: Workspace, qtbot: QtBot
) -> None:
    workspace.show_view(replace(workspace.view, chart="table"))
    table = panel.findChild(FiguresTable)
    assert isinstance(table, FiguresTable)
    assert table.rowCount() == len(workspace.decision.weights) + 1
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == table.rowCount() + 1
    assert "Async work and decoupled services" in "\n".join(lines)


def test_that_the_arrows_walk_the_spokes_and_say_their_values(
    panel: ChartsPanel, workspace: Workspace, qtbot: QtBot
) -> None:
    view = view_of(panel)
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert workspace.view.hovered == workspace.decision.comparison.signals[0].id
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert workspace.view.hovered == workspace.decision.comparison.signals[1].id
    qtbot.keyClick(view, Qt.Key.Key_Left)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert workspace.view.signal == workspace.decision.comparison.signals[0].id
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert workspace.view.hovered == ""


def test_that_a_click_on_a_spoke_selects_its_row(
    panel: ChartsPanel, workspace: Workspace, qtbot: QtBot
) -> None:
    spot = drawing_of(panel).spots[3]
    at = QPoint(round(spot.at[0]), round(spot.at[1]))
    qtbot.mouseClick(view_of(panel).viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert workspace.view.signal == spot.key


def test_that_a_walk_along_the_sensitivity_chart_selects_no_row(
    panel: ChartsPanel, workspace: Workspace, qtbot: QtBot
) -> None:
    workspace.show_view(
        replace(workspace.view, chart="sensitivity", requirement="low-ops", signal="durability")
    )
    view = view_of(panel)
    view.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Return):
        qtbot.keyClick(view, key)
    assert workspace.view.hovered == ""
    assert workspace.view.signal == "durability"


def test_that_a_walk_is_said_by_screen_readers(
    panel: ChartsPanel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(
        QAccessible, "updateAccessibility", lambda event: said.append(getattr(event, "message", str)())
    )
    view, spots = view_of(panel), drawing_of(panel).spots
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Right)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert said == [spot.text for spot in spots[:2]]


@pytest.mark.parametrize("chart", ["radar", "gaps", "contributions", "tornado"])
def test_that_the_selected_row_stands_out_in_every_chart_that_has_it(
    panel: ChartsPanel, workspace: Workspace, chart: str
) -> None:
    workspace.show_view(replace(workspace.view, chart=chart))
    plain = view_of(panel).grab().toImage()
    comparison = workspace.decision.comparison
    key = drawing_of(panel).spots[1].key
    signal = comparison.signal_of[key].id if key in comparison.signal_of else key
    workspace.show_view(replace(workspace.view, signal=signal))
    assert view_of(panel).grab().toImage() != plain
    workspace.show_view(replace(workspace.view, signal=""))
    assert view_of(panel).grab().toImage() == plain


def test_that_pointing_at_a_row_does_not_draw_the_chart_again(
    panel: ChartsPanel, workspace: Workspace
) -> None:
    before = drawing_of(panel)
    workspace.show_view(replace(workspace.view, hovered="durability"))
    assert drawing_of(panel) is before


@pytest.mark.parametrize(("chart", "can"), [("radar", True), ("table", False)])
def test_that_the_menu_opens_on_the_chart_and_offers_what_it_can(
    panel: ChartsPanel, workspace: Workspace, qtbot: QtBot, chart: str, can: bool
) -> None:
    workspace.show_view(replace(workspace.view, chart=chart))
    shown: QAbstractScrollArea = view_of(panel)
    if chart == "table":
        shown = next(iter(panel.findChildren(FiguresTable)))
    at = QPoint(50, 50)
    reason = QContextMenuEvent.Reason.Keyboard
    QApplication.sendEvent(shown.viewport(), QContextMenuEvent(reason, at, shown.viewport().mapToGlobal(at)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    offered = {action.text().replace("&", ""): action.isEnabled() for action in menu.actions()}
    menu.close()
    assert offered == {
        "Copy as picture": can,
        "Copy figures as text": True,
        "Save as SVG…": can,
        "Save as PNG…": can,
    }


def test_that_a_chart_is_copied_as_a_sharp_picture_without_its_focus(
    panel: ChartsPanel, qtbot: QtBot
) -> None:
    view = view_of(panel)
    view.setFocus()
    menu = next(iter(panel.findChildren(QMenu)))
    menu.actions()[0].trigger()
    picture, drawing = QGuiApplication.clipboard().image(), drawing_of(panel)
    assert picture.width() >= 2 * drawing.width
    assert picture.height() >= 2 * drawing.height
    card = panel._appearance.theme.colour("card")
    corners = [(0, 0), (picture.width() - 1, picture.height() - 1)]
    assert [picture.pixelColor(*corner).name() for corner in corners] == [card.name()] * 2


def test_that_the_focus_is_shown_around_the_chart_and_not_on_it(panel: ChartsPanel, qtbot: QtBot) -> None:
    view, tabs = view_of(panel), panel.findChild(QTabBar)
    assert isinstance(tabs, QTabBar)
    panel.activateWindow()
    tabs.setFocus()
    qtbot.waitUntil(tabs.hasFocus)
    inside, around = view.grab().toImage(), panel.grab().toImage()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    assert view.grab().toImage() == inside
    edge = view.geometry().translated(view.parentWidget().pos())
    at = QPoint(edge.left() - 2, edge.center().y())
    focus = panel._appearance.theme.colour("focus").name()
    assert around.pixelColor(at).name() != focus
    assert panel.grab().toImage().pixelColor(at).name() == focus


@pytest.mark.parametrize("width", [300, 330, 370, 460])
def test_that_the_menu_lies_beside_the_tabs_and_never_on_the_chart(
    panel: ChartsPanel, qtbot: QtBot, width: int
) -> None:
    panel.resize(width, 380)
    tabs, button = panel.findChild(QTabBar), panel.findChild(QToolButton, "corner")
    assert isinstance(tabs, QTabBar)
    assert isinstance(button, QToolButton)
    qtbot.waitUntil(lambda: button.geometry().right() < panel.width())
    assert button.geometry().left() >= tabs.geometry().right()
    assert button.geometry().bottom() <= view_of(panel).parentWidget().geometry().top()
    assert min(button.width(), button.height()) >= 24


def test_that_the_sensitivity_chart_follows_the_chosen_requirement(
    panel: ChartsPanel, workspace: Workspace, qtbot: QtBot
) -> None:
    workspace.show_view(replace(workspace.view, chart="sensitivity", requirement="low-ops"))
    box = box_named(panel, "Requirement of the sensitivity chart")
    assert box.isVisible()
    assert box.currentData() == "low-ops"
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert workspace.view.requirement == "low-footprint"


def test_that_a_hidden_candidate_is_not_drawn(panel: ChartsPanel, workspace: Workspace) -> None:
    everyone = len(drawing_of(panel).marks)
    workspace.show_view(replace(workspace.view, hidden=frozenset({"redis"})))
    assert len(drawing_of(panel).marks) < everyone


def test_that_a_chart_tells_screen_readers_what_it_shows(panel: ChartsPanel) -> None:
    assert view_of(panel).accessibleName() == "Radar"
    assert "Kafka" in view_of(panel).accessibleDescription()


def test_that_only_the_chart_on_show_is_drawn_for_a_new_weight(
    panel: ChartsPanel, workspace: Workspace
) -> None:
    before = drawing_of(panel)
    workspace.set_weight("fast-reads", 9)
    after = drawing_of(panel)
    assert after.name == before.name
    assert after != before


def test_that_a_scenario_is_moved_to_and_a_drag_is_not(
    panel: ChartsPanel, workspace: Workspace, qtbot: QtBot
) -> None:
    panel._appearance.reduced_motion = False
    animation = view_of(panel)._animation
    workspace.preview_weight("fast-reads", 4)
    assert animation.state() is animation.State.Stopped
    workspace.revert()
    with qtbot.waitSignal(animation.finished):
        workspace.apply_scenario("session-store")


def test_that_a_blend_begins_at_one_drawing_and_ends_at_the_other(qtbot: QtBot) -> None:
    frame = screen_frame(380, 320, Appearance("light"))
    decision = samples.order_events()
    one = CHARTS[0].draw(take_snapshot(decision), frame)
    other = CHARTS[0].draw(take_snapshot(intents.set_weight(decision, "fast-reads", 9)), frame)
    assert can_blend(one, other)
    lines = {mark.points for mark in one.marks if isinstance(mark, Line)}
    assert {mark.points for mark in blend(one, other, 0.0).marks if isinstance(mark, Line)} == lines
    assert blend(one, other, 1.0).marks == other.marks


def test_that_labels_of_the_radar_never_overlap(panel: ChartsPanel) -> None:
    drawing = drawing_of(panel)
    frame = screen_frame(drawing.width, drawing.height, Appearance("light"))
    boxes = []
    for label in (mark for mark in drawing.marks if isinstance(mark, Label)):
        width = frame.measure(label.text, label.size, label.bold)
        left = label.at[0] - {"start": 0, "middle": width / 2, "end": width}[label.anchor]
        boxes.append((left, label.at[1] - label.size / 2, left + width, label.at[1] + label.size / 2))
    for place, (left, top, right, bottom) in enumerate(boxes):
        for other in boxes[place + 1 :]:
            apart = right <= other[0] or other[2] <= left or bottom <= other[1] or other[3] <= top
            assert apart
