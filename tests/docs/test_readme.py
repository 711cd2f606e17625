"""What the front page tells people to type is what the program understands."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from steelyard import cli
from steelyard.charts.catalogue import CHARTS
from steelyard.comparison.files import parse_comparison
from steelyard.slides.steps import STEPS

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
TYPED = re.findall(r"(?m)^steelyard ([a-z]+)(.*)$", README)
NUMBERS = {5: "five", 6: "six", 7: "seven", 8: "eight"}


def help_of(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    with pytest.raises(SystemExit):
        cli.main([*words, "--help"])
    return capsys.readouterr().out


def test_that_every_command_but_the_window_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    known = set(re.findall(r"(?m)^    ([a-z]+)\b", help_of(capsys)))
    assert {command for command, _ in TYPED} == known - {"window"}


@pytest.mark.parametrize(("command", "rest"), TYPED)
def test_that_a_command_takes_the_options_that_are_shown(
    command: str, rest: str, capsys: pytest.CaptureFixture[str]
) -> None:
    known = set(re.findall(r"--[a-z-]+", help_of(capsys, command)))
    assert set(re.findall(r"--[a-z-]+", rest)) <= known


def test_that_the_smallest_comparison_can_be_read() -> None:
    (written,) = re.findall(r"(?s)```yaml\n(.+?)```", README)
    assert parse_comparison(written, "README.md").title == "Which queue?"


def test_that_the_tour_counts_charts_and_steps_right() -> None:
    assert f"`Alt+1` to `Alt+{len(CHARTS)}` choose a chart" in README
    assert f"A story of {NUMBERS[len(STEPS)]} steps" in README
