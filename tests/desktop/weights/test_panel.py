from __future__ import annotations

import html
from dataclasses import replace
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from typing_extensions import override

from steelyard.decision import intents
from steelyard.desktop.state.workspace import Workspace
from steelyard.desktop.weights import requirement_row as row_module
from steelyard.desktop.weights.must_have import MustHaveMenu
from steelyard.desktop.weights.requirement_card import RequirementCard
from steelyard.desktop.weights.requirement_row import RequirementRow
from steelyard.desktop.widgets import announcing
from steelyard.wording.result.flips import notch_text
from tests import samples
from tests.desktop.weights.conftest import show_panel
from tests.wording.decisions import decide

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from steelyard.desktop.appearance.appearance import Appearance
    from steelyard.desktop.weights.panel import WeightsPanel

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def row(panel: WeightsPanel) -> RequirementRow:
    row = panel.list.rows["event-history"]
    row.slider.setFocus()
    return row


def place(row: RequirementRow, value: float) -> QPoint:
    return QPoint(round(row.slider.track.place(value)), row.slider.height() // 2)


def visible_rows(panel: WeightsPanel) -> list[str]:
    return [name for name, row in panel.list.rows.items() if row.isVisibleTo(panel)]


def point_at(panel: WeightsPanel, requirement: str) -> None:
    """Move the pointer onto the share of a requirement, from elsewhere on the bar."""
    QTest.mouseMove(panel.bar, QPoint(1, 1))
    QTest.mouseMove(panel.bar, panel.bar.segment(requirement).center().toPoint())


# State -> shown


def test_that_a_chip_says_that_an_option_runs_and_undo_names_it(
    panel: WeightsPanel, workspace: Workspace, qtbot: QtBot
) -> None:
    chip = panel.running.chips["redis"]
    assert chip.accessibleName() == "Redis runs already"
    chip.setFocus()
    qtbot.keyClick(chip, Qt.Key.Key_Space)
    assert workspace.agreed.running == ("redis",)
    assert workspace.undo_stack.undoText() == "Redis runs already"
    assert chip.isChecked()
    workspace.undo_stack.undo()
    assert not chip.isChecked()
    assert not workspace.agreed.running


def test_that_the_chips_stand_before_the_filter_for_tab_also_with_another_comparison(
    panel: WeightsPanel, workspace: Workspace
) -> None:
    for decision in (workspace.decision, decide({"Speed": (1, 5)}, {"Speed": 5})):
        workspace.open(decision)
        *_, last = panel.running.chips.values()
        last.setFocus()
        QTest.keyClick(last, Qt.Key.Key_Tab)
        while panel.focusWidget() is not panel.search:
            assert panel.focusWidget() is panel.bar
            QTest.keyClick(panel.focusWidget(), Qt.Key.Key_Tab)


def test_that_enough_is_chosen_in_the_menu_of_the_shield_and_shown_on_the_row(
    panel: WeightsPanel, workspace: Workspace, qtbot: QtBot
) -> None:
    row = panel.list.rows["total-ordering"]
    height = row.heightForWidth(320)
    row.choose_must_have()
    menu = row.findChild(MustHaveMenu)
    assert menu is not None
    menu.setActiveAction(next(action for action in menu.enough.actions() if action.data() == 3))
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert workspace.agreed.enough == {"total-ordering": 3}
    assert workspace.undo_stack.undoText().startswith("Enough ")
    assert workspace.undo_stack.undoText().endswith(" adequate")
    assert "enough at adequate" in row.must_have.accessibleName()
    assert row.heightForWidth(320) > height
    workspace.undo_stack.undo()
    assert row.heightForWidth(320) == height


def test_that_the_menu_of_the_shield_says_what_follows(row: RequirementRow, workspace: Workspace) -> None:
    row.choose_must_have()
    menu = row.findChild(MustHaveMenu)
    assert menu is not None
    assert "Strong: Redis is out" in [action.text() for action in menu.actions()]


def test_that_every_requirement_has_a_row_and_guidance_has_no_group(
    panel: WeightsPanel, workspace: Workspace
) -> None:
    assert list(panel.list.rows) == list(workspace.decision.weights)
    assert "quick-rule" not in panel.list.groups


def test_that_rows_show_weights_and_shares_and_groups_their_sums(
    panel: WeightsPanel, workspace: Workspace
) -> None:
    workspace.set_weight("event-history", 3.5)
    evaluation = workspace.snapshot.evaluation
    assert panel.list.rows["event-history"].slider.weight == 3.5
    for signal in workspace.decision.comparison.signals:
        if signal.requirements:
            shares = [panel.list.rows[one.id].state.share for one in signal.requirements]
            assert panel.list.groups[signal.id].header.share == sum(shares)
    assert sum(row.state.share for row in panel.list.rows.values()) == 100
    assert panel.list.rows["event-history"].state.share == evaluation.shares["event-history"]


def test_that_undo_and_scenarios_move_the_sliders(panel: WeightsPanel, workspace: Workspace) -> None:
    before = panel.list.rows["fast-reads"].slider.weight
    workspace.apply_scenario("session-store")
    slider = panel.list.rows["fast-reads"].slider
    assert slider.weight == workspace.decision.weights["fast-reads"] != before
    assert slider.ghost == slider.weight
    workspace.undo_stack.undo()
    assert slider.weight == before


def test_that_showing_a_snapshot_changes_nothing(panel: WeightsPanel, workspace: Workspace) -> None:
    panel.show_snapshot(workspace.snapshot)
    panel.show_view(workspace.view)
    assert workspace.undo_stack.count() == 0
    assert not workspace.previewing


def test_that_optional_requirements_wait_behind_a_button(
    panel: WeightsPanel, workspace: Workspace, qtbot: QtBot
) -> None:
    assert "stream-processing" not in visible_rows(panel)
    more = panel.list.groups["typical-use"].more
    assert more is not None
    assert more.text() == "1 more"
    more.click()
    assert "stream-processing" in visible_rows(panel)
    more.click()
    workspace.set_weight("stream-processing", 5)
    assert "stream-processing" in visible_rows(panel)
    assert not more.isVisibleTo(panel)


def test_that_another_comparison_is_built_anew(
    panel: WeightsPanel, workspace: Workspace, qtbot: QtBot
) -> None:
    workspace.open(samples.decision())
    assert list(panel.list.rows) == ["no-loss", "fast", "few-people"]
    assert panel.list.rows["no-loss"].must_have.least == 3
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert len(panel.findChildren(RequirementRow)) == 3


def test_that_nothing_weighted_is_said_and_leaves_an_empty_bar(
    panel: WeightsPanel, workspace: Workspace
) -> None:
    workspace.commit(intents.clear_weights(workspace.decision))
    assert panel.note.accessibleName().startswith("Nothing is weighted yet.")
    assert panel.bar.segment("event-history").isEmpty()


class Painted(QObject):
    """Counts which widgets are painted."""

    def __init__(self, widgets: list[QWidget]) -> None:
        super().__init__()
        self.widgets: set[QObject] = set()
        for widget in widgets:
            widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.widgets.add(watched)
        return False


def test_that_a_step_repaints_only_what_changed(
    qtbot: QtBot, workspace: Workspace, panel: WeightsPanel
) -> None:
    QApplication.processEvents()
    painted = Painted([row.slider for row in panel.list.rows.values()] + list(panel.list.rows.values()))
    workspace.preview_weight("low-footprint", 0.5)
    changed = panel.list.rows["event-history"]
    painted.widgets.clear()
    before = {name: row.state for name, row in panel.list.rows.items()}
    QApplication.processEvents()
    painted.widgets.clear()
    workspace.preview_weight("event-history", 6.5)
    QApplication.processEvents()
    differing = {name for name, row in panel.list.rows.items() if row.state != before[name]}
    assert changed.slider in painted.widgets
    for name, row in panel.list.rows.items():
        if name not in differing:
            assert row.slider not in painted.widgets


# Gesture -> state


def test_that_a_drag_previews_and_is_one_undo_step(
    row: RequirementRow, workspace: Workspace, qtbot: QtBot
) -> None:
    qtbot.mousePress(row.slider, LEFT, pos=place(row, row.slider.weight))
    for value in (6, 5, 3, 2):
        qtbot.mouseMove(row.slider, place(row, value))
    assert workspace.decision.weights["event-history"] == 2
    assert workspace.undo_stack.count() == 0
    qtbot.mouseRelease(row.slider, LEFT, pos=place(row, 2))
    assert workspace.agreed.weights["event-history"] == 2
    assert workspace.undo_stack.count() == 1


def test_that_esc_during_a_drag_returns_to_the_start(
    row: RequirementRow, workspace: Workspace, qtbot: QtBot
) -> None:
    start = row.slider.weight
    qtbot.mousePress(row.slider, LEFT, pos=place(row, start))
    qtbot.mouseMove(row.slider, place(row, 1))
    assert row.slider.weight == 1
    qtbot.keyClick(row.slider, Qt.Key.Key_Escape)
    qtbot.mouseRelease(row.slider, LEFT, pos=place(row, 1))
    assert row.slider.weight == start
    assert workspace.undo_stack.count() == 0


def test_that_keys_in_a_row_are_one_undo_step(
    row: RequirementRow, workspace: Workspace, qtbot: QtBot
) -> None:
    start = row.slider.weight
    for _ in range(3):
        qtbot.keyClick(row.slider, Qt.Key.Key_Left)
    assert workspace.agreed.weights["event-history"] == start - 3
    assert workspace.undo_stack.count() == 1


def test_that_no_other_handle_moves(row: RequirementRow, panel: WeightsPanel, qtbot: QtBot) -> None:
    before = {name: other.slider.weight for name, other in panel.list.rows.items()}
    qtbot.keyClick(row.slider, Qt.Key.Key_End)
    after = {name: other.slider.weight for name, other in panel.list.rows.items()}
    assert {name for name in before if before[name] != after[name]} == {"event-history"}


def test_that_delete_goes_back_to_the_scenario(
    row: RequirementRow, workspace: Workspace, qtbot: QtBot
) -> None:
    start = row.slider.weight
    qtbot.keyClick(row.slider, Qt.Key.Key_Home)
    qtbot.keyClick(row.slider, Qt.Key.Key_Delete)
    assert workspace.agreed.weights["event-history"] == start


def test_that_a_double_click_on_the_groove_leaves_no_undo_step_behind_on_the_scenarios_value(
    row: RequirementRow, workspace: Workspace, qtbot: QtBot
) -> None:
    start = row.slider.weight
    qtbot.mouseClick(row.slider, LEFT, pos=place(row, 1))
    qtbot.mouseDClick(row.slider, LEFT, pos=place(row, 1))
    assert workspace.agreed.weights["event-history"] == start
    assert workspace.undo_stack.count() == 0


def test_that_without_a_scenario_reset_goes_to_0(qtbot: QtBot, appearance: Appearance) -> None:
    workspace = Workspace(intents.set_weight(samples.decision(scenarios=""), "fast", 4))
    panel = show_panel(qtbot, workspace, appearance)
    slider = panel.list.rows["fast"].slider
    slider.setFocus()
    qtbot.keyClick(slider, Qt.Key.Key_Delete)
    assert workspace.agreed.weights["fast"] == 0


def test_that_the_number_is_typed_over_with_enter(
    row: RequirementRow, workspace: Workspace, qtbot: QtBot
) -> None:
    qtbot.keyClick(row.slider, Qt.Key.Key_Return)
    editor = row.number
    qtbot.keyClicks(editor, "2,5")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert workspace.agreed.weights["event-history"] == 2.5
    assert row.slider.hasFocus()


def test_that_a_click_on_the_number_opens_its_field_and_esc_leaves_it(
    row: RequirementRow, workspace: Workspace, qtbot: QtBot
) -> None:
    qtbot.mouseClick(row.number, LEFT)
    editor = row.number
    assert editor.hasFocus()
    qtbot.keyClicks(editor, "1")
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert workspace.undo_stack.count() == 0
    assert not editor.open


def test_that_tab_in_the_field_takes_the_number_and_goes_on(
    row: RequirementRow, panel: WeightsPanel, workspace: Workspace, qtbot: QtBot
) -> None:
    row.edit_number()
    editor = row.number
    qtbot.keyClicks(editor, "4")
    qtbot.keyClick(editor, Qt.Key.Key_Tab)
    assert workspace.agreed.weights["event-history"] == 4
    assert panel.list.groups["typical-use"].header.hasFocus()


def test_that_what_is_no_number_keeps_the_field_open(
    row: RequirementRow, workspace: Workspace, qtbot: QtBot
) -> None:
    row.edit_number()
    editor = row.number
    qtbot.keyClicks(editor, "many")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert editor.open
    assert workspace.undo_stack.count() == 0


def test_that_m_offers_adequate_as_must_have_and_enter_takes_it(
    row: RequirementRow, workspace: Workspace, qtbot: QtBot
) -> None:
    qtbot.keyClick(row.slider, Qt.Key.Key_M)
    menu = row.findChild(MustHaveMenu)
    assert menu is not None
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert workspace.agreed.must_haves["event-history"] == 3
    assert row.must_have.least == 3
    assert "at least adequate" in row.must_have.accessibleName()


def test_that_the_shield_lifts_a_must_have(row: RequirementRow, workspace: Workspace, qtbot: QtBot) -> None:
    workspace.set_must_have("event-history", 4)
    qtbot.mouseClick(row.must_have, LEFT)
    menu = row.findChild(MustHaveMenu)
    assert menu is not None
    assert menu.activeAction().data() == 4
    menu.setActiveAction(menu.must_haves.actions()[-1])
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert "event-history" not in workspace.agreed.must_haves


def test_that_i_explains_and_esc_gives_the_focus_back(row: RequirementRow, qtbot: QtBot) -> None:
    qtbot.keyClick(row.slider, Qt.Key.Key_I)
    card = row.findChild(RequirementCard)
    assert card is not None
    assert card.isVisible()
    qtbot.keyClick(card, Qt.Key.Key_Escape)
    assert not card.isVisible()
    assert row.slider.hasFocus()


def test_that_filter_and_only_weighted_are_view_state(
    panel: WeightsPanel, workspace: Workspace, qtbot: QtBot
) -> None:
    qtbot.keyClicks(panel.search, "order")
    assert workspace.view.weights_search == "order"
    assert set(visible_rows(panel)) == {"key-ordering", "total-ordering"}
    panel.search.clear()
    qtbot.mouseClick(panel.only_weighted, LEFT)
    assert workspace.view.only_weighted
    weighted = [name for name, weight in workspace.decision.weights.items() if weight]
    assert visible_rows(panel) == weighted


def test_that_a_row_at_work_stays_when_its_weight_becomes_0(
    row: RequirementRow, panel: WeightsPanel, workspace: Workspace, qtbot: QtBot
) -> None:
    workspace.show_view(replace(workspace.view, only_weighted=True))
    qtbot.keyClick(row.slider, Qt.Key.Key_Home)
    assert "event-history" in visible_rows(panel)


def test_that_a_filter_without_a_match_says_so_and_can_be_cleared(
    panel: WeightsPanel, workspace: Workspace, qtbot: QtBot
) -> None:
    qtbot.keyClicks(panel.search, "zebra")
    assert visible_rows(panel) == []
    clear = next(one for one in panel.findChildren(QAbstractButton) if one.text() == "Show all requirements")
    assert clear.isVisible()
    qtbot.mouseClick(clear, LEFT)
    assert workspace.view.weights_search == ""
    assert visible_rows(panel)


@pytest.mark.parametrize("key", [Qt.Key.Key_Left, Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_that_a_group_folds_by_keyboard(
    panel: WeightsPanel, workspace: Workspace, qtbot: QtBot, key: Qt.Key
) -> None:
    header = panel.list.groups["data-nature"].header
    header.setFocus()
    qtbot.keyClick(header, key)
    assert workspace.view.folded == {"data-nature"}
    assert "event-history" not in visible_rows(panel)
    assert not header.isChecked()
    qtbot.keyClick(header, Qt.Key.Key_Right)
    assert "event-history" in visible_rows(panel)


def test_that_a_search_shows_folded_rows_and_the_header_says_so(
    panel: WeightsPanel, workspace: Workspace, qtbot: QtBot
) -> None:
    workspace.show_view(replace(workspace.view, weights_search="history", folded=frozenset()))
    header = panel.list.groups["data-nature"].header
    qtbot.mouseClick(header, LEFT)
    assert workspace.view.folded == {"data-nature"}
    assert header.isChecked()
    assert "event-history" in visible_rows(panel)


def test_that_the_focus_selects_signal_and_requirement(row: RequirementRow, workspace: Workspace) -> None:
    assert workspace.view.requirement == "event-history"
    assert workspace.view.signal == "data-nature"


def test_that_a_requirement_followed_elsewhere_comes_into_sight(
    panel: WeightsPanel, workspace: Workspace
) -> None:
    row = panel.list.rows["one-copy"]
    assert row.visibleRegion().isEmpty()
    workspace.show_view(replace(workspace.view, requirement="one-copy", signal="simplicity"))
    assert not row.visibleRegion().isEmpty()


def test_that_tab_goes_from_slider_to_slider_in_reading_order(panel: WeightsPanel, qtbot: QtBot) -> None:
    panel.search.setFocus()
    visited: list[QWidget | None] = []
    for _ in range(7):
        QTest.keyClick(panel.focusWidget(), Qt.Key.Key_Tab)
        visited.append(panel.focusWidget())
    rows, groups = panel.list.rows, panel.list.groups
    assert visited == [
        panel.only_weighted,
        groups["primary-problem"].header,
        rows["fast-reads"].slider,
        rows["shared-state"].slider,
        rows["async-decoupling"].slider,
        groups["data-nature"].header,
        rows["latest-value"].slider,
    ]


def test_that_the_note_says_where_the_answer_flips_for_the_focused_slider(
    panel: WeightsPanel, workspace: Workspace
) -> None:
    flip = workspace.snapshot.evaluation.flips[0]
    panel.focus_requirement(flip.requirement)
    said = notch_text(workspace.snapshot, flip.requirement)
    assert said
    assert said in panel.note.accessibleName()
    assert said in panel.list.rows[flip.requirement].slider.accessibleDescription()


def test_that_a_note_too_long_for_its_lines_is_elided_and_whole_for_a_screen_reader(
    panel: WeightsPanel, workspace: Workspace
) -> None:
    panel.list.rows["event-history"].name = "a very long name " * 20
    point_at(panel, "event-history")
    assert panel.note.text().endswith("…")
    assert panel.note.accessibleName().endswith(panel.list.rows["event-history"].tip())


def test_that_the_bar_walks_the_shares_and_enter_goes_to_the_slider(
    panel: WeightsPanel, workspace: Workspace, qtbot: QtBot
) -> None:
    weighted = [name for name, weight in workspace.decision.weights.items() if weight]
    panel.bar.setFocus(Qt.FocusReason.TabFocusReason)
    assert panel.bar.at == weighted[0]
    qtbot.keyClick(panel.bar, Qt.Key.Key_Right)
    assert panel.note.accessibleName().startswith(panel.list.rows[weighted[1]].name)
    qtbot.keyClick(panel.bar, Qt.Key.Key_Return)
    assert panel.list.rows[weighted[1]].slider.hasFocus()


def test_that_the_bar_names_the_share_under_the_pointer(panel: WeightsPanel, qtbot: QtBot) -> None:
    point_at(panel, "event-history")
    assert panel.bar.at == "event-history"
    assert panel.note.accessibleName().startswith("History and sequence matter: 7, very important")


def test_that_a_commit_is_announced_with_its_consequence(
    row: RequirementRow, workspace: Workspace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []

    def hear(event: QAccessibleAnnouncementEvent) -> None:
        said.append(event.message())

    monkeypatch.setattr(announcing, "QAccessible", SimpleNamespace(updateAccessibility=hear))
    qtbot.keyClicks(row.slider, "6")
    share = workspace.snapshot.evaluation.shares["event-history"]
    assert said == [f"History and sequence matter 6, important, share {share} percent. Kafka still leads."]


def test_that_the_tip_is_plain_text_and_names_the_flip(
    row: RequirementRow, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(row_module, "QToolTip", SimpleNamespace(showText=lambda _, text: shown.append(text)))
    row.name = "<b>Bold</b> & more"
    centre = row.slider.rect().center()
    help_event = QHelpEvent(QEvent.Type.ToolTip, centre, row.slider.mapToGlobal(centre))
    QApplication.sendEvent(row.slider, help_event)
    assert "&lt;b&gt;Bold&lt;/b&gt; &amp; more" in shown[0]
    assert html.escape(row.tip()) in shown[0]


def test_that_every_control_has_a_name_and_a_size_to_hit(panel: WeightsPanel, workspace: Workspace) -> None:
    workspace.show_view(replace(workspace.view, optional_shown=frozenset(panel.list.groups)))
    for widget in panel.findChildren(QWidget):
        takes_part = widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isVisible()
        if takes_part:
            text = widget.text() if isinstance(widget, QAbstractButton | QLineEdit) else ""
            assert widget.accessibleName() or text, widget
            assert min(widget.width(), widget.height()) >= 24, widget


@pytest.mark.parametrize("percent", [100, 200])
def test_that_rows_follow_the_text_size(panel: WeightsPanel, appearance: Appearance, percent: int) -> None:
    before = panel.list.rows["fast-reads"].height()
    appearance.set_text_percent(percent)
    QApplication.processEvents()
    assert panel.list.rows["fast-reads"].height() >= before * percent // 100
    assert panel.list.rows["fast-reads"].slider.height() >= 32 * percent // 100


def test_that_the_accessible_value_is_what_is_shown(row: RequirementRow, qtbot: QtBot) -> None:
    described = QAccessible.queryAccessibleInterface(row.slider)
    assert described.valueInterface().currentValue() == 10 * row.slider.weight
    described.valueInterface().setCurrentValue(30)
    assert row.slider.weight == 3
    number = QAccessible.queryAccessibleInterface(row.number)
    assert number.role() == QAccessible.Role.SpinBox
    assert number.text(QAccessible.Text.Value) == "3"
    number.valueInterface().setCurrentValue(8.5)
    assert row.slider.weight == 8.5
