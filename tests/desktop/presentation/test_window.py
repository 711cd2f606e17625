"""A meeting: keys on a full-screen window, the decision and its history after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from steelyard.decision import intents
from steelyard.desktop.presentation.show_state import Show
from steelyard.desktop.presentation.tray_slider import TARGET
from steelyard.desktop.presentation.window import PresentationWindow
from steelyard.slides.steps import STEPS
from steelyard.wording.result.flips import notch_text
from steelyard.wording.story import story_headlines

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from steelyard.desktop.state.workspace import Workspace

    Press = Callable[..., None]

Key = Qt.Key


def focus_slider(window: PresentationWindow, place: int = 0) -> str:
    """Give a slider of the tray the focus and return its requirement."""
    slider = window.tray.sliders[place]
    slider.setFocus(Qt.FocusReason.TabFocusReason)
    return slider.requirement


def test_that_a_whole_meeting_is_held_with_keys(
    qtbot: QtBot, window: PresentationWindow, workspace: Workspace, press: Press
) -> None:
    agreed = workspace.agreed
    press(Key.Key_Right, Key.Key_PageDown, Key.Key_Space, Key.Key_Down)
    assert window.stage.step == STEPS[4]
    press(Key.Key_Left, Key.Key_PageUp, Key.Key_Up, Key.Key_Backspace)
    assert window.stage.step == STEPS[0]
    press("6", Key.Key_Return)
    assert window.stage.step == "recommendation"

    press("m", Key.Key_Tab)
    first, second = (slider.requirement for slider in window.tray.sliders[:2])
    press(Key.Key_Right, Key.Key_Right, Key.Key_Tab, "8")
    assert workspace.decision.weights[first] == agreed.weights[first] + 2
    assert workspace.decision.weights[second] == 8
    assert (workspace.agreed, workspace.undo_stack.count()) == (agreed, 0)

    press("r")
    assert (workspace.decision, workspace.previewing) == (agreed, False)
    press("7", "b")
    assert (workspace.decision.weights[second], window.stage.blank) == (7, "black")
    press(Key.Key_Period, Key.Key_PageDown)
    assert (window.stage.blank, window.stage.step) == ("", "changes")

    press(Key.Key_Escape)
    assert not window.tray.isVisible()
    press(Key.Key_Escape)
    assert window.leaving.isVisible()
    assert window.leaving.changes == (f"{workspace.agreed.comparison.requirement_by_id[second].name}: 0 → 7",)
    with qtbot.waitSignal(window.left):
        press(Key.Key_Return)
    assert not window.isVisible()
    assert workspace.agreed == intents.set_weight(agreed, second, 7)
    assert workspace.undo_stack.count() == 1
    workspace.undo_stack.undo()
    assert workspace.agreed == agreed


def test_that_several_changes_are_kept_as_one_undo_step(
    window: PresentationWindow, workspace: Workspace, press: Press
) -> None:
    before = workspace.agreed
    press("m")
    names = []
    for place, value in enumerate("345"):
        names.append(focus_slider(window, place))
        press(value)
    press(Key.Key_Escape, Key.Key_Escape, Key.Key_Return)
    assert [workspace.agreed.weights[name] for name in names] == [3, 4, 5]
    assert workspace.undo_stack.count() == 1
    workspace.undo_stack.undo()
    assert workspace.agreed == before


def test_that_revert_on_leaving_keeps_nothing(
    window: PresentationWindow, workspace: Workspace, press: Press
) -> None:
    before = workspace.agreed
    press("m")
    focus_slider(window)
    press(Key.Key_End, Key.Key_Escape, Key.Key_Escape, Key.Key_Right, Key.Key_Space)
    assert not window.isVisible()
    assert (workspace.decision, workspace.undo_stack.count()) == (before, 0)


def test_that_stay_goes_on_with_the_changes_on_trial(
    window: PresentationWindow, workspace: Workspace, press: Press
) -> None:
    press("m")
    name = focus_slider(window)
    press(Key.Key_End, Key.Key_Escape, Key.Key_Escape, Key.Key_Tab, Key.Key_Tab, Key.Key_Return)
    assert window.isVisible()
    assert not window.leaving.isVisible()
    assert workspace.decision.weights[name] == 10


def test_that_leaving_without_a_change_asks_nothing(
    qtbot: QtBot, window: PresentationWindow, workspace: Workspace, press: Press
) -> None:
    press("m")
    focus_slider(window)
    press(Key.Key_Right, Key.Key_Left)
    assert not workspace.previewing
    with qtbot.waitSignal(window.left):
        press(Key.Key_Escape, Key.Key_Escape)
    assert workspace.undo_stack.count() == 0


def test_that_closing_the_window_asks_as_escape_does(window: PresentationWindow, press: Press) -> None:
    press("m")
    focus_slider(window)
    press(Key.Key_End)
    assert not window.close()
    assert window.leaving.isVisible()
    press(Key.Key_Tab, Key.Key_Return)
    assert not window.isVisible()


@pytest.mark.parametrize(
    ("key", "step", "blank"),
    [
        (Key.Key_PageDown, 4, ""),
        (Key.Key_PageUp, 2, ""),
        (Key.Key_F5, 0, ""),
        (Key.Key_Period, 3, "black"),
    ],
)
def test_that_remote_keys_drive_the_story_while_a_slider_has_the_focus(
    window: PresentationWindow, workspace: Workspace, press: Press, key: Qt.Key, step: int, blank: str
) -> None:
    press("4", Key.Key_Return, "m")
    focus_slider(window)
    press(key)
    assert (window.show_state.step, window.stage.blank) == (step, blank)
    assert not workspace.previewing


def test_that_arrows_on_a_slider_do_not_move_the_story(window: PresentationWindow, press: Press) -> None:
    press("m")
    focus_slider(window)
    press(Key.Key_Right, Key.Key_Up, Key.Key_Home, Key.Key_End, "5")
    assert window.show_state.step == 0
    assert window.tray.sliders[0].weight == 5


def test_that_the_tray_leaves_room_and_shows_agreed_weights_and_flips(
    window: PresentationWindow, workspace: Workspace, press: Press
) -> None:
    whole = window.stage.page.width
    press("m")
    assert window.stage.page.width == pytest.approx(whole * 2 / 3, abs=1)
    name = focus_slider(window)
    press(Key.Key_End)
    slider = window.tray.sliders[0]
    assert (slider.weight, slider.ghost) == (10, workspace.agreed.weights[name])
    crossings = {flip.at for flip in workspace.snapshot.evaluation.flips if flip.requirement == name}
    assert {notch.at for notch in slider.notches} == crossings
    press("m")
    assert window.stage.page.width == whole
    assert workspace.decision.weights[name] == 10


def test_that_the_slide_follows_a_slider_at_once(
    window: PresentationWindow, workspace: Workspace, press: Press
) -> None:
    press("6", Key.Key_Return, "m")
    told = window.accessibleName()
    for place in range(3):
        focus_slider(window, place)
        press(Key.Key_End)
    assert window.accessibleName() == story_headlines(workspace.snapshot)["recommendation"] != told


def test_that_everything_to_hit_is_large_enough(window: PresentationWindow, press: Press) -> None:
    press("m")
    focus_slider(window)
    press(Key.Key_End)
    targets: list[QWidget] = [*window.tray.sliders, window.tray.revert]
    assert all(min(widget.width(), widget.height()) >= TARGET for widget in targets)
    press(Key.Key_Escape, Key.Key_Escape)
    leaving = window.leaving
    targets = [leaving.keep, leaving.revert, leaving.stay]
    assert all(min(widget.width(), widget.height()) >= TARGET for widget in targets)


@pytest.mark.parametrize("text", [1.0, 1.4])
@pytest.mark.parametrize("size", [(1920, 1080), (1280, 720), (1024, 768)])
def test_that_the_tray_fits_above_the_footer(
    window: PresentationWindow, press: Press, size: tuple[int, int], text: float
) -> None:
    window.resize(*size)
    press("m", *["+"] * round((text - 1) * 10))
    focus_slider(window)
    press(Key.Key_End)
    inside = window.tray.rect()
    shown = [slider.geometry() for slider in window.tray.sliders]
    assert len(shown) >= 3
    assert all(inside.contains(place) for place in (*shown, window.tray.revert.geometry()))
    assert not any(one.intersects(other) for one in shown for other in shown if one is not other)


def test_that_the_overview_goes_to_a_marked_step_and_to_a_clicked_one(
    qtbot: QtBot, window: PresentationWindow, press: Press
) -> None:
    press("o", Key.Key_Right, Key.Key_Right)
    assert (window.overview.isVisible(), window.overview.marked) == (True, 2)
    press(Key.Key_Return)
    assert (window.overview.isVisible(), window.stage.step) == (False, STEPS[2])
    press("o")
    cell = window.overview.cell(5).center().toPoint()
    qtbot.mouseClick(window.overview, Qt.MouseButton.LeftButton, pos=cell)
    assert (window.overview.isVisible(), window.stage.step) == (False, STEPS[5])


def test_that_the_spotlight_follows_the_pointer(
    qtbot: QtBot, window: PresentationWindow, press: Press
) -> None:
    press("s")
    qtbot.mouseMove(window.stage, QPoint(300, 200))
    assert window.stage.spotlight == QPoint(300, 200)
    lit = window.grab().toImage()
    assert lit.pixelColor(300, 202).lightness() > 200
    assert lit.pixelColor(1200, 30).lightness() < 100
    press("s")
    assert window.grab().toImage().pixelColor(1200, 30).lightness() > 200


@pytest.mark.parametrize(("key", "colour"), [("b", "#000000"), ("w", "#ffffff"), (".", "#000000")])
def test_that_a_blank_screen_shows_nothing_else(
    window: PresentationWindow, press: Press, key: str, colour: str
) -> None:
    press("m", key)
    image = window.grab().toImage()
    seen = {image.pixelColor(x, y).name() for x in range(0, 1280, 40) for y in range(0, 720, 40)}
    assert seen == {colour}


def test_that_plus_and_minus_change_the_text_size(window: PresentationWindow, press: Press) -> None:
    press("+", "+", "=")
    assert window.stage.page.text == 1.3
    press("-")
    assert window.stage.page.text == 1.2


def test_that_help_lists_the_keys_and_escape_closes_it(window: PresentationWindow, press: Press) -> None:
    press(Key.Key_F1)
    assert window.help.isVisible()
    press(Key.Key_Escape)
    assert not window.help.isVisible()
    assert window.isVisible()


def test_that_hidden_steps_are_not_told(
    window: PresentationWindow, workspace: Workspace, press: Press
) -> None:
    workspace.commit(intents.set_story(workspace.agreed, hidden=("question", "profile")))
    assert window.steps == tuple(step for step in STEPS if step not in ("question", "profile"))
    press(Key.Key_End)
    assert (window.show_state.step, window.stage.step) == (4, "changes")


def test_that_hiding_steps_meanwhile_keeps_the_story_within(
    window: PresentationWindow, workspace: Workspace, press: Press
) -> None:
    press(Key.Key_End)
    workspace.commit(intents.set_story(workspace.agreed, hidden=STEPS[3:]))
    assert window.stage.step == STEPS[2]


def test_that_another_step_fades_in_and_reduced_motion_does_not(
    qtbot: QtBot, workspace: Workspace, window: PresentationWindow, press: Press
) -> None:
    press(Key.Key_Right)
    at_once = window.stage.grab().toImage()
    fading = PresentationWindow(workspace)
    qtbot.addWidget(fading)
    fading.resize(1280, 720)
    with qtbot.waitExposed(fading):
        fading.show()
    qtbot.keyClick(fading, Key.Key_Right)
    assert fading.stage.grab().toImage() != at_once
    qtbot.waitUntil(lambda: fading.stage.grab().toImage() == at_once, timeout=2000)


def test_that_nothing_on_the_audience_screen_has_a_tooltip(window: PresentationWindow, press: Press) -> None:
    press("m", Key.Key_F1, "o")
    assert not any(widget.toolTip() for widget in (window, *window.findChildren(QWidget)))
    assert not QToolTip.isVisible()


def test_that_it_starts_full_screen_at_the_asked_step(qtbot: QtBot, workspace: Workspace) -> None:
    window = PresentationWindow(workspace, reduced_motion=True)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.start("recommendation")
    assert window.isFullScreen()
    assert window.stage.step == "recommendation"
    assert not window.presenter.isVisible()


def test_that_a_screen_that_vanishes_leaves_the_presentation_where_it_can_be_seen(
    window: PresentationWindow,
) -> None:
    application = QApplication.instance()
    assert isinstance(application, QGuiApplication)
    application.screenRemoved.emit(window.screen())
    assert window.isVisible()
    assert window.show_state == Show()


def test_that_the_focused_slider_says_what_its_notches_mean(
    window: PresentationWindow, workspace: Workspace, press: Press
) -> None:
    press("m")
    name = focus_slider(window)
    meaning = notch_text(workspace.snapshot, name)
    assert meaning
    assert meaning in window.tray.note
    window.setFocus(Qt.FocusReason.OtherFocusReason)
    assert meaning not in window.tray.note
    assert meaning in window.tray.sliders[0].accessibleDescription()


def test_that_esc_gives_a_drag_on_the_tray_up_and_stays(
    window: PresentationWindow, workspace: Workspace, press: Press, qtbot: QtBot
) -> None:
    press("m")
    slider = window.tray.sliders[0]
    slider.setFocus()
    middle = slider.height() // 2
    start, end = (round(slider.track.place(weight)) for weight in (slider.weight, 0))
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(start, middle))
    qtbot.mouseMove(slider, QPoint(end, middle))
    assert slider.weight == 0
    qtbot.keyClick(slider, Key.Key_Escape)
    assert slider.weight == slider.ghost
    assert workspace.decision == workspace.agreed
    assert window.show_state.tray


def test_that_a_slider_of_the_tray_says_its_importance(window: PresentationWindow, press: Press) -> None:
    press("m")
    focus_slider(window)
    press(Key.Key_7)
    assert window.tray.sliders[0].accessibleName().endswith(", 7 of 10, very important")
