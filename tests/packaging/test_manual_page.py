"""The chapter on the command line says every command and option there is; the manual page is made of it."""

from __future__ import annotations

import argparse
import re
from typing import TYPE_CHECKING

import pytest

from steelyard.cli import build_parser
from steelyard.desktop.help.manual import manual_folder
from tests.packaging.scripts import load_script

if TYPE_CHECKING:
    from types import ModuleType

EVERYWHERE = ("help", "version", "debug")
SHARED = ("scenario", "weights", "weight", "must-have", "enough", "running")


@pytest.fixture(scope="module")
def page() -> ModuleType:
    return load_script("manual_page")


def chapter() -> str:
    return (manual_folder() / "command-line.md").read_text(encoding="utf-8")


def section(title: str) -> str:
    return chapter().partition(f"\n## {title}\n")[2].partition("\n## ")[0]


def commands() -> dict[str, argparse.ArgumentParser]:
    (choice,) = (one for one in build_parser()._actions if isinstance(one, argparse._SubParsersAction))
    return dict(choice.choices)


def said_of_commands() -> dict[str, str]:
    parts = re.split(r"^### `steelyard (\w+)", section("Commands"), flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def every_option(parser: argparse.ArgumentParser) -> set[str]:
    return {name[2:] for action in parser._actions for name in action.option_strings if name[:2] == "--"}


def listed(text: str) -> set[str]:
    heads = re.findall(r"^- (`.*?`): ", text, flags=re.MULTILINE)
    return {name for head in heads for name in re.findall(r"`--([\w-]+)", head)}


def test_that_every_command_is_there_and_no_other() -> None:
    assert set(said_of_commands()) == set(commands())


@pytest.mark.parametrize("command", commands())
def test_that_every_option_of_a_command_is_there_and_no_other(command: str) -> None:
    text, expected = said_of_commands()[command], every_option(commands()[command]) - set(EVERYWHERE)
    if set(SHARED) <= expected:
        assert "#what-changes-a-file" in text
        expected -= set(SHARED)
    assert listed(text) == expected


def test_that_what_changes_a_file_for_a_command_is_said_once() -> None:
    assert listed(section("What changes a file")) == set(SHARED)


def test_that_what_is_said_everywhere_is_said_once() -> None:
    assert listed(section("Options")) == set(EVERYWHERE)
    assert all({"help", "debug"} <= every_option(command) for command in commands().values())


@pytest.mark.parametrize(
    ("command", "option"), [("export", "format"), ("export", "paper"), ("screenshot", "theme")]
)
def test_that_every_choice_of_an_option_is_named(command: str, option: str) -> None:
    (action,) = (one for one in commands()[command]._actions if f"--{option}" in one.option_strings)
    text = said_of_commands()[command].partition(f"`--{option}")[2].partition("\n- ")[0]
    assert action.choices is not None
    assert [choice for choice in action.choices if not re.search(rf"`\.?{choice}`", text)] == []


def test_that_the_manual_page_is_made_of_the_manual_of_today(page: ModuleType) -> None:
    made = page.write(chapter(), page.day_of_release())
    assert page.PAGE.read_text(encoding="utf-8") == made, "run: make manual"


def test_that_text_is_never_a_request_of_roff(page: ModuleType) -> None:
    said = "# T\n\n.so /etc/passwd\n\n'so too\n\n- `--a\\b`: It's x-y\n\n```\n.ti 9\n```\n"
    lines = page.write(said, "2026-11-25").partition(".SH DESCRIPTION\n")[2].splitlines()
    assert [line for line in lines if line.startswith((".so", ".ti", "'"))] == []
    assert r"\fB\-\-a\eb\fR" in lines
    assert r"It\(aqs x\-y" in lines
