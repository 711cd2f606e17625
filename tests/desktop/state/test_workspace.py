from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from steelyard.desktop.state import draws
from steelyard.desktop.state.workspace import Workspace
from tests import samples

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from steelyard.scoring.snapshot import Snapshot


@pytest.fixture
def workspace(qtbot: QtBot) -> Workspace:
    return Workspace(samples.order_events())


def test_that_a_weight_gives_one_snapshot_and_one_undo_step(workspace: Workspace, qtbot: QtBot) -> None:
    told: list[Snapshot] = []
    workspace.changed.connect(told.append)
    workspace.set_weight("fast-reads", 7)
    assert [snapshot.decision.weights["fast-reads"] for snapshot in told] == [7]
    assert workspace.undo_stack.count() == 1


def test_that_undo_restores_the_decision_and_redo_makes_it_again(workspace: Workspace) -> None:
    first = workspace.decision
    workspace.set_weight("fast-reads", 7)
    second = workspace.decision
    workspace.undo_stack.undo()
    assert workspace.decision == first
    workspace.undo_stack.redo()
    assert workspace.decision == second


def test_that_a_preview_is_shown_but_not_agreed(workspace: Workspace) -> None:
    agreed = workspace.agreed
    workspace.preview_weight("fast-reads", 9)
    assert workspace.decision.weights["fast-reads"] == 9
    assert workspace.agreed is agreed
    assert workspace.undo_stack.count() == 0


def test_that_reverting_shows_what_was_agreed(workspace: Workspace) -> None:
    workspace.preview_weight("fast-reads", 9)
    workspace.revert()
    assert workspace.decision is workspace.agreed
    assert not workspace.previewing


def test_that_a_drag_becomes_one_step_when_it_is_committed(workspace: Workspace) -> None:
    for weight in (1, 2, 3, 4.5):
        workspace.preview_weight("fast-reads", weight)
    workspace.commit()
    assert workspace.agreed.weights["fast-reads"] == 4.5
    assert workspace.undo_stack.count() == 1


def test_that_key_presses_in_a_row_on_one_slider_are_one_step(workspace: Workspace) -> None:
    for weight in (1, 2, 3):
        workspace.set_weight("fast-reads", weight, merge=True)
    workspace.set_weight("shared-state", 1, merge=True)
    assert workspace.undo_stack.count() == 2
    workspace.undo_stack.undo()
    workspace.undo_stack.undo()
    assert workspace.decision.weights["fast-reads"] == 0


def test_that_key_presses_after_a_pause_are_steps_of_their_own(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    moments = iter((0.0, 0.9))
    monkeypatch.setattr("steelyard.desktop.state.undo_step.time.monotonic", lambda: next(moments))
    workspace.set_weight("fast-reads", 1, merge=True)
    workspace.set_weight("fast-reads", 2, merge=True)
    assert workspace.undo_stack.count() == 2


def test_that_an_undo_step_names_the_change(workspace: Workspace) -> None:
    workspace.set_weight("fast-reads", 7)
    assert "0 to 7" in workspace.undo_stack.undoText()


def test_that_setting_what_is_set_already_is_no_step(workspace: Workspace) -> None:
    workspace.set_weight("fast-reads", workspace.decision.weights["fast-reads"])
    assert workspace.undo_stack.count() == 0


def test_that_a_scenario_is_one_step(workspace: Workspace) -> None:
    workspace.apply_scenario("session-store")
    assert workspace.undo_stack.count() == 1
    assert workspace.decision.scenario == "session-store"


def test_that_the_view_is_told_only_when_it_changes(workspace: Workspace, qtbot: QtBot) -> None:
    with qtbot.waitSignal(workspace.view_changed):
        workspace.show_view(replace(workspace.view, search="replay"))
    with qtbot.assertNotEmitted(workspace.view_changed):
        workspace.show_view(replace(workspace.view, search="replay"))


def test_that_the_draws_of_a_large_table_follow_when_the_slider_rests(
    workspace: Workspace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(draws, "CELLS_DRAWN_AT_ONCE", 10)
    workspace.set_weight("fast-reads", 3)
    assert not workspace.snapshot.evaluation.trials_drawn
    with qtbot.waitSignal(workspace.changed):
        pass
    assert workspace.snapshot.evaluation.trials_drawn


def test_that_the_draws_can_be_had_at_once(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(draws, "CELLS_DRAWN_AT_ONCE", 10)
    workspace.set_weight("fast-reads", 3)
    assert workspace.settle().evaluation.trials_drawn
    assert workspace.snapshot.decision.weights["fast-reads"] == 3


def test_that_a_preview_is_told_only_to_those_who_may_know(workspace: Workspace, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(workspace.agreed_changed):
        workspace.preview_weight("fast-reads", 9.5)
    with qtbot.waitSignal(workspace.agreed_changed):
        workspace.revert()


def test_that_what_leaves_the_program_holds_no_preview(workspace: Workspace) -> None:
    workspace.preview_weight("fast-reads", 9.5)
    assert workspace.settle().decision == workspace.agreed
    assert workspace.previewing
