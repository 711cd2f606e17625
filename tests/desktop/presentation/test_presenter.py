"""The presenter's view: steps, notes kept in the decision, timer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from steelyard.decision import intents
from steelyard.slides.steps import STEPS

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from steelyard.desktop.presentation.window import PresentationWindow
    from steelyard.desktop.state.workspace import Workspace

    Press = Callable[..., None]


def test_that_it_shows_this_step_and_the_next(window: PresentationWindow, press: Press) -> None:
    press("2", Qt.Key.Key_Return)
    assert (window.presenter.current.step, window.presenter.following.step) == (STEPS[1], STEPS[2])
    press(Qt.Key.Key_End)
    assert (window.presenter.current.step, window.presenter.following.step) == (STEPS[6], "")


def test_that_a_note_is_kept_as_one_undo_step_after_a_pause(
    qtbot: QtBot, window: PresentationWindow, workspace: Workspace
) -> None:
    qtbot.keyClicks(window.presenter.notes, "Say why. Slowly")
    assert workspace.undo_stack.count() == 0
    qtbot.waitUntil(lambda: workspace.undo_stack.count() == 1, timeout=3000)
    assert dict(workspace.agreed.story.notes) == {STEPS[0]: "Say why. Slowly"}
    workspace.undo_stack.undo()
    assert window.presenter.notes.toPlainText() == ""


def test_that_going_on_keeps_the_note_of_the_step_before(
    qtbot: QtBot, window: PresentationWindow, workspace: Workspace
) -> None:
    qtbot.keyClicks(window.presenter.notes, "First")
    qtbot.keyClick(window.presenter.notes, Qt.Key.Key_PageDown)
    assert window.stage.step == STEPS[1]
    assert dict(workspace.agreed.story.notes) == {STEPS[0]: "First"}
    assert window.presenter.notes.toPlainText() == ""


def test_that_a_note_does_not_end_what_is_on_trial(
    qtbot: QtBot, window: PresentationWindow, workspace: Workspace
) -> None:
    workspace.preview(intents.set_weight(workspace.decision, "fast-reads", 9))
    qtbot.keyClicks(window.presenter.notes, "x")
    qtbot.waitUntil(lambda: workspace.undo_stack.count() == 1, timeout=3000)
    assert workspace.agreed.weights["fast-reads"] == 0
    assert workspace.decision.weights["fast-reads"] == 9
    assert dict(workspace.decision.story.notes) == {STEPS[0]: "x"}


def test_that_keys_on_the_presenter_screen_drive_the_story(qtbot: QtBot, window: PresentationWindow) -> None:
    qtbot.keyClick(window.presenter, Qt.Key.Key_Right)
    qtbot.keyClick(window.presenter, Qt.Key.Key_B)
    assert (window.stage.step, window.stage.blank) == (STEPS[1], "black")


def test_that_the_timer_starts_anew(qtbot: QtBot, window: PresentationWindow) -> None:
    qtbot.mouseClick(window.presenter.reset, Qt.MouseButton.LeftButton)
    assert window.presenter.elapsed.text() == "0:00"
    assert window.presenter.clock.text()


def test_that_escape_leaves_the_notes_first_and_then_the_show(
    window: PresentationWindow, qtbot: QtBot
) -> None:
    presenter = window.presenter
    presenter.show()
    presenter.notes.setFocus()
    said: list[str] = []
    presenter.commanded.connect(said.append)
    qtbot.keyClick(presenter.notes, Qt.Key.Key_Escape)
    assert not presenter.notes.hasFocus()
    assert window.isVisible()
    assert said == []
    qtbot.keyClick(presenter, Qt.Key.Key_Escape)
    assert said == ["escape"]
