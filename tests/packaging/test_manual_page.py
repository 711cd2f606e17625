"""The manual page is written by hand, and says every command and option there is, and no other."""

from __future__ import annotations

import argparse
import re
from pathlib import Path

import pytest

from steelyard.cli import build_parser

PAGE = Path(__file__).parents[2] / "packaging" / "linux" / "steelyard.1"
EVERYWHERE = ("help", "version", "debug")
SHARED = ("scenario", "weights", "weight", "must-have", "enough", "running")


def commands() -> dict[str, argparse.ArgumentParser]:
    (choice,) = (one for one in build_parser()._actions if isinstance(one, argparse._SubParsersAction))
    return dict(choice.choices)


def said_of_commands() -> dict[str, str]:
    text = PAGE.read_text(encoding="utf-8").partition(".Sh COMMANDS")[2].partition(".Ss ")[0]
    parts = re.split(r"^\.It Cm (\w+)", text, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def every_option(parser: argparse.ArgumentParser) -> set[str]:
    return {name[2:] for action in parser._actions for name in action.option_strings if name[:2] == "--"}


def options(parser: argparse.ArgumentParser) -> set[str]:
    long = every_option(parser)
    return long - set(EVERYWHERE)


def listed(text: str) -> set[str]:
    items = re.findall(r"^\.It Fl (.*)", text, flags=re.MULTILINE)
    return {name for item in items for name in re.findall(r"(?:^| Fl )-([\w-]+)", item)}


def test_that_every_command_is_there_and_no_other() -> None:
    assert set(said_of_commands()) == set(commands())


@pytest.mark.parametrize("command", commands())
def test_that_every_option_of_a_command_is_there_and_no_other(command: str) -> None:
    text, expected = said_of_commands()[command], options(commands()[command])
    if set(SHARED) <= expected:
        assert "Changes of what a file says" in text
        expected -= set(SHARED)
    assert listed(text) == expected


def test_that_what_changes_a_file_for_a_command_is_said_once() -> None:
    text = PAGE.read_text(encoding="utf-8").partition(".Ss ")[2].partition(".Sh ")[0]
    assert listed(text) == set(SHARED)


def test_that_what_is_said_everywhere_is_said_once() -> None:
    text = PAGE.read_text(encoding="utf-8").partition(".Sh OPTIONS")[2].partition(".Sh ")[0]
    assert listed(text) == set(EVERYWHERE)
    assert all({"help", "debug"} <= every_option(command) for command in commands().values())


@pytest.mark.parametrize(
    ("command", "option"), [("export", "format"), ("export", "paper"), ("screenshot", "theme")]
)
def test_that_every_choice_of_an_option_is_named(command: str, option: str) -> None:
    (action,) = (one for one in commands()[command]._actions if f"--{option}" in one.option_strings)
    text = said_of_commands()[command].partition(f"Fl -{option}")[2].partition(".It Fl")[0]
    assert action.choices is not None
    assert [choice for choice in action.choices if not re.search(rf"\b{choice}\b", text)] == []
