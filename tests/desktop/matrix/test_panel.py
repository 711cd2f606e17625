from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton, QWidget

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from steelyard.decision.model import Decision
    from steelyard.desktop.appearance.appearance import Appearance
    from steelyard.desktop.matrix.panel import MatrixPanel
    from steelyard.desktop.state.workspace import Workspace

LEFT = Qt.MouseButton.LeftButton


def button(panel: QWidget, text: str) -> QPushButton:
    return next(found for found in panel.findChildren(QPushButton) if found.text().startswith(text))


def titles(panel: MatrixPanel) -> list[str]:
    model = panel.table.model()
    return [str(model.headerData(row, Qt.Orientation.Vertical)) for row in range(model.rowCount())]


def shows(panel: MatrixPanel, text: str) -> bool:
    return any(text in label.text() for label in panel.findChildren(QLabel) if label.isVisible())


def test_that_typing_filters_and_says_how_much_is_hidden(
    panel: MatrixPanel, workspace: Workspace, qtbot: QtBot
) -> None:
    score = workspace.snapshot.evaluation.standings
    panel.focus_search()
    assert panel.bar.search.hasFocus()
    qtbot.keyClicks(panel.bar.search, "cache log")
    assert workspace.view.search == "cache log"
    assert titles(panel) == ["Typical use"]
    assert shows(panel, "12 of 13 rows hidden; they still count.")
    assert workspace.snapshot.evaluation.standings == score


def test_that_sorting_by_a_head_keeps_the_selected_row(
    panel: MatrixPanel, workspace: Workspace, qtbot: QtBot
) -> None:
    workspace.show_view(replace(workspace.view, signal="typical-use"))
    head = panel.table.horizontalHeader()
    at = QPoint(head.sectionViewportPosition(0) + head.sectionSize(0) // 2, head.height() // 2)
    for order in ("descending", "ascending", "separates"):
        qtbot.mouseClick(head.viewport(), LEFT, pos=at)
        assert workspace.view.order == order
        assert workspace.view.signal == "typical-use"
        assert len(panel.table.selectedIndexes()) <= 1


def test_that_no_match_is_a_sentence_with_a_button_that_clears(
    panel: MatrixPanel, workspace: Workspace, qtbot: QtBot
) -> None:
    qtbot.keyClicks(panel.bar.search, "zzz")
    assert shows(panel, "“zzz”")
    assert not panel.table.isVisible()
    qtbot.mouseClick(button(panel, "Clear the filter"), LEFT)
    assert workspace.view.search == ""
    assert panel.bar.search.text() == ""
    assert len(titles(panel)) == 13
    assert panel.table.hasFocus()


def test_that_escape_empties_the_search_and_then_goes_to_the_table(
    panel: MatrixPanel, workspace: Workspace, qtbot: QtBot
) -> None:
    panel.focus_search()
    qtbot.keyClicks(panel.bar.search, "cache")
    qtbot.keyClick(panel.bar.search, Qt.Key.Key_Escape)
    assert workspace.view.search == ""
    qtbot.keyClick(panel.bar.search, Qt.Key.Key_Escape)
    assert panel.table.hasFocus()


def test_that_a_chip_filters_and_its_count_is_live(
    panel: MatrixPanel, workspace: Workspace, qtbot: QtBot
) -> None:
    assert button(panel, "Weighted").text() == "Weighted 11"
    qtbot.mouseClick(button(panel, "Weighted"), LEFT)
    assert workspace.view.row_filter == "weighted"
    assert "Quick rule" not in titles(panel)
    for requirement in ("low-ops", "low-footprint", "one-copy"):
        workspace.set_weight(requirement, 0)
    assert button(panel, "Weighted").text() == "Weighted 10"
    assert len(titles(panel)) == 10


def test_that_the_view_is_shown_without_being_changed(
    panel: MatrixPanel, workspace: Workspace, qtbot: QtBot
) -> None:
    workspace.show_view(replace(workspace.view, search="log", row_filter="separates", signal="durability"))
    wanted = workspace.view
    with qtbot.assertNotEmitted(workspace.view_changed):
        panel.show_view(wanted)
    assert workspace.view is wanted
    assert panel.bar.search.text() == "log"
    assert button(panel, "Separates").isChecked()


def test_that_a_row_selected_elsewhere_becomes_current_and_comes_into_sight(
    panel: MatrixPanel, workspace: Workspace
) -> None:
    workspace.show_view(replace(workspace.view, signal="quick-rule"))
    index = panel.table.currentIndex()
    assert index.row() == 12
    assert panel.table.viewport().rect().contains(panel.table.visualRect(index))


def test_that_a_filter_that_hides_the_selected_row_does_not_select_another(
    panel: MatrixPanel, workspace: Workspace
) -> None:
    workspace.show_view(replace(workspace.view, signal="quick-rule"))
    workspace.show_view(replace(workspace.view, row_filter="weighted"))
    assert workspace.view.signal == "quick-rule"
    assert not panel.table.currentIndex().isValid()
    workspace.show_view(replace(workspace.view, row_filter="all"))
    assert panel.table.currentIndex().row() == 12


def test_that_enter_opens_the_details_and_escape_returns_to_the_cell(
    panel: MatrixPanel, workspace: Workspace, qtbot: QtBot
) -> None:
    workspace.show_view(replace(workspace.view, signal="durability"))
    panel.table.setFocus()
    qtbot.keyClick(panel.table, Qt.Key.Key_Return)
    assert panel.details.isVisible()
    panel.details.setFocus()
    focused = panel.details.focusProxy()
    assert focused is not None
    assert focused.hasFocus()
    qtbot.keyClick(focused, Qt.Key.Key_Escape)
    assert panel.details.isHidden()
    assert panel.table.hasFocus()
    assert panel.table.currentIndex().row() == 4


def test_that_open_details_follow_the_current_cell_and_the_figures(
    panel: MatrixPanel, workspace: Workspace, qtbot: QtBot
) -> None:
    workspace.show_view(replace(workspace.view, signal="durability"))
    qtbot.keyClick(panel.table, Qt.Key.Key_Return)
    qtbot.keyClick(panel.table, Qt.Key.Key_Right)
    shown = panel.details.details
    assert shown is not None
    assert shown.candidate == "kafka"
    workspace.set_weight("survive-restart", 3.5)
    shown = panel.details.details
    assert shown is not None
    assert shown.fits[0].importance == "Weight 3.5, useful"


def test_that_the_details_stand_beside_the_table_where_it_is_wide(
    panel: MatrixPanel, workspace: Workspace, qtbot: QtBot
) -> None:
    workspace.show_view(replace(workspace.view, signal="durability"))
    qtbot.keyClick(panel.table, Qt.Key.Key_Return)
    assert panel.details.y() > 0
    panel.resize(1200, 700)
    qtbot.waitUntil(lambda: panel.details.x() > panel.table.width() - 20)


def test_that_another_decision_is_shown_from_the_start(
    panel: MatrixPanel, workspace: Workspace, odd: Decision, qtbot: QtBot
) -> None:
    workspace.show_view(replace(workspace.view, signal="durability"))
    qtbot.keyClick(panel.table, Qt.Key.Key_Return)
    workspace.open(odd)
    assert titles(panel) == ["Clear", "Half known", "Mystère", "Quick rule"]
    assert panel.details.isHidden()
    assert not panel.table.currentIndex().isValid()


def test_that_hovering_counts_nothing_again(
    panel: MatrixPanel, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as counting:  # the draws that follow count again
        counting.setattr("steelyard.desktop.matrix.panel.count_rows", None)
        workspace.show_view(replace(workspace.view, hovered="durability"))
        with pytest.raises(TypeError):
            panel.show_view(workspace.view.__class__(search="log"))


def test_that_every_control_has_a_name_and_a_size_to_hit(panel: MatrixPanel, workspace: Workspace) -> None:
    workspace.show_view(replace(workspace.view, signal="durability", search="log"))
    panel.table.opened.emit(("durability", ""), "kafka")
    controls = [
        child
        for child in panel.findChildren(QWidget)
        if child.isVisible()
        and (child.focusPolicy() != Qt.FocusPolicy.NoFocus or isinstance(child, QAbstractButton))
        and child.objectName() != "qt_scrollarea_viewport"
    ]
    nameless = [c for c in controls if not (c.accessibleName() or getattr(c, "text", str)())]
    assert len(controls) > 10
    assert [type(control).__name__ for control in nameless if control.isEnabled()] == []
    small = [
        c for c in controls if min(c.width(), c.height()) < 24 and c.parentWidget() is not panel.bar.search
    ]
    assert [type(control).__name__ for control in small] == []


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_that_the_panel_takes_another_theme_live(
    panel: MatrixPanel, workspace: Workspace, appearance: Appearance, theme: str
) -> None:
    workspace.show_view(replace(workspace.view, tint="level"))
    appearance.choose(theme)  # type: ignore[arg-type] # pytest knows no literals
    image = panel.table.viewport().grab().toImage()
    expected = appearance.theme.fits[2]
    assert image.pixelColor(4, 20) == expected
