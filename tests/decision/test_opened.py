from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from steelyard import cli
from steelyard.decision import intents
from steelyard.decision.files import open_document, save_decision
from steelyard.decision.model import Decision
from tests import samples

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "a.decision.yaml"
    save_decision(samples.decision(), path)
    return path


def test_that_a_decision_as_it_was_saved_has_nothing_to_be_told(path: Path) -> None:
    opened = open_document(path)
    assert opened.told == ()


def test_that_a_comparison_that_was_changed_in_the_file_is_told_with_both_fingerprints(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    stated = next(line for line in path.read_text().splitlines() if line.startswith("comparison_fingerprint"))
    path.write_text(path.read_text().replace("Few people to run it", "Many people to run it"))
    opened = open_document(path)
    assert isinstance(opened.document, Decision)
    assert stated.split(": ")[1].strip("'") in opened.doubt
    assert str(opened.document.comparison_fingerprint) in opened.doubt
    assert cli.main(["check", str(path)]) == 0
    assert opened.doubt in capsys.readouterr().out


def test_that_a_text_that_turns_round_is_a_fault_of_check_and_taken_out_where_it_is_opened(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path.write_text(path.read_text().replace("title: Redis or Kafka", 'title: "Redis \u202e or Kafka"', 1))
    opened = open_document(path)
    assert opened.document.title == "Redis  or Kafka"
    assert len(opened.notices) == len(opened.turned) == 1
    assert cli.main(["check", str(path)]) == 1
    assert "what turns the text around it was taken out (U+202E)" in capsys.readouterr().out
    assert cli.main(["show", str(path)]) == 0
    said = capsys.readouterr()
    assert "\u202e" not in said.out + said.err


def test_that_what_is_typed_is_saved_without_what_turns_the_text(path: Path) -> None:
    save_decision(intents.set_title(samples.decision(), "pay\u202efdp"), path)
    assert open_document(path).document.title == "payfdp"
