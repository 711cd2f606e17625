"""What the window is told to open with; what it shows of that, the tests of the window say."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from steelyard import cli
from steelyard.comparison.built_ins import open_built_in
from steelyard.decision import intents
from steelyard.decision.files import save_decision
from steelyard.desktop import app, system
from tests import samples

if TYPE_CHECKING:
    from steelyard.desktop.app import Start

FIRST = Path(__file__).parents[1] / "formats" / "one"


@pytest.fixture
def starts(monkeypatch: pytest.MonkeyPatch) -> list[Start]:
    """Return what windows were opened with, none of which is."""
    starts: list[Start] = []

    def note(start: Start) -> int:
        starts.append(start)
        return 0

    monkeypatch.setattr(system, "has_display", lambda: True)
    monkeypatch.setattr(app, "run", note)
    return starts


def test_that_a_decision_is_opened_with_its_file(starts: list[Start], tmp_path: Path) -> None:
    path = tmp_path / "a.decision.yaml"
    save_decision(samples.decision(), path)
    assert cli.main([str(path)]) == 0
    assert cli.main([str(path), "--weight", "fast=3"]) == 0
    assert [(start.path, start.saved) for start in starts] == [(path, True), (path, False)]
    assert starts[1].decision.weights["fast"] == 3


def test_that_a_comparison_begins_a_decision_without_a_file(starts: list[Start], tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(samples.comparison_text())
    assert cli.main([str(path)]) == 0
    assert (starts[0].path, starts[0].opened) == (None, True)


@pytest.mark.parametrize("content", [None, "kind: decision\n", "a,b\n1,2\n"])
def test_that_a_file_that_cannot_be_read_opens_the_window_and_is_said_there(
    starts: list[Start], tmp_path: Path, content: str | None, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.decision.yaml"
    if content is not None:
        path.write_text(content)
    assert cli.main([str(path)]) == 0
    (start,) = starts
    assert start.refused is not None
    assert start.refused.name == str(path)
    assert start.decision == intents.begin(open_built_in(), source="redis-vs-kafka")
    assert str(path) in capsys.readouterr().err


def test_that_what_was_mended_at_opening_is_handed_on(starts: list[Start]) -> None:
    assert cli.main([str(FIRST / "twice-the-name.decision.yaml")]) == 0
    assert "the second is now" in starts[0].notices[0]
    assert not starts[0].saved


def test_that_weights_that_cannot_be_read_open_no_window(starts: list[Start], tmp_path: Path) -> None:
    assert cli.main(["redis-vs-kafka", "--weights", str(tmp_path / "gone.yaml")]) == 1
    assert starts == []
