"""`steelyard ballots`: votes from a chat, kept in the decision."""

from __future__ import annotations

import io
import json
import sys
from typing import TYPE_CHECKING

import pytest

from steelyard import cli
from steelyard.comparison.built_ins import open_built_in
from steelyard.decision.files import read_decision, save_decision
from steelyard.decision.intents import begin
from tests.voting.encoding import code_of

if TYPE_CHECKING:
    from pathlib import Path

    from steelyard.decision.model import Decision


@pytest.fixture
def decision() -> Decision:
    return begin(open_built_in("redis-vs-kafka"))


@pytest.fixture
def saved(decision: Decision, tmp_path: Path) -> Path:
    path = tmp_path / "orders.decision.yaml"
    save_decision(decision, path)
    return path


def chat(tmp_path: Path, text: str) -> str:
    path = tmp_path / "chat.txt"
    path.write_text(text, encoding="utf-8")
    return str(path)


def two_votes(decision: Decision) -> str:
    ana = code_of(decision, {"fast-reads": 10.0, "shared-state": 10.0}, name="Ana", voter=1)
    return f"Ana: here 🙂 {ana}\nBo:\n> {code_of(decision, {'fast-reads': 1.0}, name='Bo', voter=2)}\n"


def test_that_votes_are_taken_kept_and_told(
    saved: Path, decision: Decision, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["ballots", str(saved), chat(tmp_path, two_votes(decision))]) == 0
    said = capsys.readouterr().out
    assert said.startswith("Two votes taken: Ana and Bo.\n\nTwo votes: you differ on one requirement")
    kept = read_decision(saved)
    assert [ballot.name for ballot in kept.ballots] == ["Ana", "Bo"]
    assert kept.weights == decision.weights


def test_that_standard_input_is_read_and_a_round_is_named(
    saved: Path, decision: Decision, monkeypatch: pytest.MonkeyPatch
) -> None:
    stream = io.TextIOWrapper(io.BytesIO(two_votes(decision).encode()))
    monkeypatch.setattr(sys, "stdin", stream)
    assert cli.main(["ballots", str(saved), "-", "--round", "2"]) == 0
    assert {ballot.round for ballot in read_decision(saved).ballots} == {2}


def test_that_figures_text_and_differences_know_the_votes(
    saved: Path, decision: Decision, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cli.main(["ballots", str(saved), chat(tmp_path, two_votes(decision))])
    capsys.readouterr()
    cli.main(["score", str(saved), "--json"])
    votes = json.loads(capsys.readouterr().out)["votes"]
    assert (votes["count"], votes["round"]) == (2, 1)
    assert votes["weights"]["fast-reads"] == 5.5
    assert sum(choice["count"] for choice in votes["choices"]) == 2
    cli.main(["show", str(saved)])
    assert "\nVotes\n" in capsys.readouterr().out
    cli.main(["compare", str(saved), "redis-vs-kafka"])
    assert "A: 2 votes: " in capsys.readouterr().out


def test_that_a_text_without_votes_changes_nothing_and_says_so(
    saved: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = saved.read_bytes()
    assert cli.main(["ballots", str(saved), chat(tmp_path, "hello all")]) == 1
    assert "No vote was found" in capsys.readouterr().err
    assert saved.read_bytes() == before


def test_that_a_comparison_holds_no_votes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from tests.samples import comparison_text

    path = tmp_path / "sample.yaml"
    path.write_text(comparison_text(), encoding="utf-8")
    assert cli.main(["ballots", str(path), chat(tmp_path, "sy1")]) == 1
    assert "votes belong to a decision" in capsys.readouterr().err


def test_that_a_file_that_is_not_there_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["ballots", str(tmp_path / "none.yaml"), "chat.txt"]) == 1
    assert "none.yaml" in capsys.readouterr().err
