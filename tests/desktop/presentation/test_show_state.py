"""Where a key takes a presentation: plain data in, plain data out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from steelyard.desktop.presentation.show_state import (
    KEYS,
    REMOTE_KEYS,
    Command,
    Show,
    ask_before_leaving,
    follow,
    stay_within,
    type_digit,
)

STEPS = 7


def follow_all(show: Show, *commands: Command) -> Show:
    for command in commands:
        show = follow(show, command, STEPS)
    return show


@pytest.mark.parametrize(
    ("command", "start", "end"),
    [("next", 2, 3), ("next", 6, 6), ("back", 2, 1), ("back", 0, 0), ("first", 4, 0), ("last", 1, 6)],
)
def test_that_a_move_stays_within_the_story(command: Command, start: int, end: int) -> None:
    assert follow(Show(step=start), command, STEPS).step == end


@pytest.mark.parametrize(("digits", "step"), [("6", 5), ("1", 0), ("9", 6), ("0", 0), ("107", 6)])
def test_that_a_number_and_enter_jump(digits: str, step: int) -> None:
    show = Show(step=3)
    for digit in digits:
        show = type_digit(show, digit)
    gone = follow(show, "go", STEPS)
    assert (gone.step, gone.typed) == (step, "")


def test_that_enter_without_a_number_goes_on() -> None:
    assert follow(Show(step=3), "go", STEPS).step == 4


def test_that_a_move_forgets_a_number_half_typed() -> None:
    assert follow_all(type_digit(Show(), "6"), "next", "go").step == 2


@pytest.mark.parametrize("command", ["next", "back", "first", "last", "go", "tray", "overview", "black"])
def test_that_the_first_key_after_a_black_screen_only_brings_the_story_back(command: Command) -> None:
    assert follow(Show(step=3, blank="black"), command, STEPS) == Show(step=3)


def test_that_a_black_screen_can_turn_white() -> None:
    assert follow(Show(blank="black"), "white", STEPS).blank == "white"


def test_that_escape_uncovers_before_it_leaves() -> None:
    show = Show(step=2, blank="black", overlay="help", spotlight=True, tray=True)
    show = follow(show, "escape", STEPS)
    assert (show.blank, show.overlay) == ("", "help")
    show = follow(show, "escape", STEPS)
    assert (show.overlay, show.spotlight) == ("", True)
    show = follow(show, "escape", STEPS)
    assert (show.spotlight, show.tray, show.ended) == (False, True, False)
    show = follow(show, "escape", STEPS)
    assert (show.tray, show.ended) == (False, False)
    assert follow(show, "escape", STEPS).ended


def test_that_the_overview_marks_and_enter_goes_there() -> None:
    show = follow_all(Show(step=1), "overview", "next", "next")
    assert (show.step, show.marked) == (1, 3)
    gone = follow(show, "go", STEPS)
    assert (gone.step, gone.overlay) == (3, "")


def test_that_a_number_works_in_the_overview() -> None:
    assert follow(type_digit(follow(Show(), "overview", STEPS), "5"), "go", STEPS).step == 4


def test_that_a_move_closes_the_help() -> None:
    assert follow_all(Show(), "help", "next") == Show(step=1)


@pytest.mark.parametrize("command", sorted(set(KEYS.values()) - {"escape", "revert"}))
def test_that_the_question_on_leaving_takes_no_other_command(command: Command) -> None:
    asked = Show(step=2, overlay="leaving")
    assert follow(asked, command, STEPS) == asked


def test_that_leaving_asks_only_where_something_was_changed() -> None:
    ended = Show(ended=True)
    assert ask_before_leaving(ended, changed=False) == ended
    assert ask_before_leaving(ended, changed=True) == Show(overlay="leaving")


def test_that_the_text_grows_and_shrinks_between_its_bounds() -> None:
    larger: list[Command] = ["larger"] * 9
    assert follow_all(Show(), *larger).text == 1.4
    assert follow_all(Show(), "larger", "smaller", "smaller").text == 1.0


def test_that_a_shorter_story_keeps_the_step_within() -> None:
    assert stay_within(Show(step=6, marked=6), 3) == Show(step=2, marked=2)


def test_that_remote_controls_can_do_what_they_send() -> None:
    sent = {Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_F5, Qt.Key.Key_Escape, Qt.Key.Key_Period}
    assert set(REMOTE_KEYS) == sent


@given(st.lists(st.sampled_from(sorted(set(KEYS.values())))), st.integers(1, 7))
def test_that_no_keys_lead_out_of_the_story(commands: list[Command], steps: int) -> None:
    show = Show()
    for command in commands:
        show = follow(show, command, steps)
        assert 0 <= show.step < steps
        assert 0 <= show.marked < steps
        assert 1.0 <= show.text <= 1.4
