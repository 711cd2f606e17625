"""Where a presentation stands, and where a key takes it: plain data and one function."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from PySide6.QtCore import Qt

Blank = Literal["", "black", "white"]
Overlay = Literal["", "overview", "help", "leaving"]
Command = Literal[
    "next", "back", "first", "last", "go", "overview", "black", "white", "spotlight", "tray", "larger",
    "smaller", "help", "revert", "escape",
]  # fmt: skip

LARGEST_TEXT = 1.4
TEXT_STEP = 0.1

REMOTE_KEYS: dict[Qt.Key, Command] = {
    Qt.Key.Key_PageDown: "next",
    Qt.Key.Key_PageUp: "back",
    Qt.Key.Key_F5: "first",
    Qt.Key.Key_Escape: "escape",
    Qt.Key.Key_Period: "black",
}
"""What remote controls send: these drive the story even when a slider has the focus."""

KEYS: dict[Qt.Key, Command] = {
    **REMOTE_KEYS,
    Qt.Key.Key_Right: "next",
    Qt.Key.Key_Down: "next",
    Qt.Key.Key_Space: "next",
    Qt.Key.Key_Left: "back",
    Qt.Key.Key_Up: "back",
    Qt.Key.Key_Backspace: "back",
    Qt.Key.Key_Home: "first",
    Qt.Key.Key_End: "last",
    Qt.Key.Key_Return: "go",
    Qt.Key.Key_Enter: "go",
    Qt.Key.Key_O: "overview",
    Qt.Key.Key_B: "black",
    Qt.Key.Key_W: "white",
    Qt.Key.Key_S: "spotlight",
    Qt.Key.Key_M: "tray",
    Qt.Key.Key_R: "revert",
    Qt.Key.Key_Plus: "larger",
    Qt.Key.Key_Equal: "larger",
    Qt.Key.Key_Minus: "smaller",
    Qt.Key.Key_F1: "help",
    Qt.Key.Key_Question: "help",
    Qt.Key.Key_H: "help",
}


HELP: tuple[tuple[str, str], ...] = (
    ("→, ↓, Page Down, Space", "Next step"),
    ("←, ↑, Page Up, Backspace", "Step back"),
    ("Home, End", "First step, last step"),
    ("Number and Enter", "Go to a step"),
    ("O", "All steps at a glance"),
    ("B or full stop, W", "Black screen, white screen"),
    ("S", "Spotlight at the pointer"),
    ("M, Tab", "What if: the sliders, and into them"),
    ("R", "Back to the agreed weights"),
    ("+, −", "Larger and smaller text"),
    ("F1, ?", "These keys"),
    ("Esc", "Close what is open, then leave"),
)
"""The keys and what they do, for the help overlay."""
STORY: tuple[Command, ...] = ("next", "back", "first", "last", "go")
"""The commands that go from step to step."""


@dataclass(frozen=True, slots=True)
class Show:
    """The state of a presentation: the step (from 0), what covers it, and what is switched on.

    `typed` holds the digits of a step number until Enter; `text` is the factor of the text size, 1 to 1.4.
    `marked` is the step that the overview points at. `ended` says that the presenter wants to leave.
    """

    step: int = 0
    blank: Blank = ""
    overlay: Overlay = ""
    spotlight: bool = False
    tray: bool = False
    typed: str = ""
    text: float = 1.0
    marked: int = 0
    ended: bool = False


def type_digit(show: Show, digit: str) -> Show:
    """Return the state after a digit of a step number; only the last two count."""
    return replace(show, typed=(show.typed + digit)[-2:])


def follow(show: Show, command: Command, steps: int) -> Show:
    """Return the state after a command in a story of `steps` steps."""
    if show.blank and command != "escape":
        # The first key after a blank screen only brings the story back, except the other colour.
        other = command in ("black", "white") and command != show.blank
        return replace(show, blank=command) if other else replace(show, blank="")  # type: ignore[arg-type] # is a Blank
    if show.overlay == "leaving" and command != "escape":
        return show
    if command == "escape":
        return _uncover(show)
    if show.overlay == "overview" and command in ("next", "back", "first", "last", "go"):
        return _mark(show, command, steps)
    if show.overlay == "help" and command in STORY:
        show = replace(show, overlay="")
    if command == "go":
        target = int(show.typed) - 1 if show.typed else show.step + 1
        return replace(show, step=min(max(target, 0), steps - 1), typed="")
    show = replace(show, typed="")
    moves = {"next": show.step + 1, "back": show.step - 1, "first": 0, "last": steps - 1}
    if command in moves:
        return replace(show, step=min(max(moves[command], 0), steps - 1))
    return _switch(show, command)


def ask_before_leaving(show: Show, *, changed: bool) -> Show:
    """Return the state in which the presenter is asked what to keep, if anything was changed."""
    return replace(show, ended=False, overlay="leaving") if show.ended and changed else show


def stay_within(show: Show, steps: int) -> Show:
    """Return the state in a story that has another number of steps now."""
    return replace(show, step=min(show.step, steps - 1), marked=min(show.marked, steps - 1))


def _switch(show: Show, command: Command) -> Show:
    if command in ("overview", "help"):
        overlay: Overlay = "" if show.overlay == command else command
        return replace(show, overlay=overlay, marked=show.step)
    if command in ("black", "white"):
        return replace(show, blank=command)
    if command == "spotlight":
        return replace(show, spotlight=not show.spotlight)
    if command == "tray":
        return replace(show, tray=not show.tray)
    if command in ("larger", "smaller"):
        text = show.text + (TEXT_STEP if command == "larger" else -TEXT_STEP)
        return replace(show, text=round(min(max(text, 1.0), LARGEST_TEXT), 1))
    return show


def _uncover(show: Show) -> Show:
    if show.blank:
        return replace(show, blank="")
    if show.overlay or show.typed:
        return replace(show, overlay="", typed="")
    if show.spotlight:
        return replace(show, spotlight=False)
    if show.tray:
        return replace(show, tray=False)
    return replace(show, ended=True)


def _mark(show: Show, command: Command, steps: int) -> Show:
    if command == "go":
        target = int(show.typed) - 1 if show.typed else show.marked
        return replace(show, step=min(max(target, 0), steps - 1), overlay="", typed="")
    moves = {"next": show.marked + 1, "back": show.marked - 1, "first": 0, "last": steps - 1}
    return replace(show, marked=min(max(moves[command], 0), steps - 1))
