from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from steelyard import cli
from steelyard.decision.files import write_decision
from tests.samples import REQUIREMENTS, comparison_text, decision

if TYPE_CHECKING:
    import pytest

FIRST = Path(__file__).parents[1] / "formats" / "one"

HOLES = REQUIREMENTS.replace("redis: 4, kafka: 2", "redis: 4")


def give(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))


def found(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, object]:
    cli.main(["check", *arguments, "--json"])
    (file,) = json.loads(capsys.readouterr().out)["files"]
    assert isinstance(file, dict)
    return file


def test_that_check_says_what_a_comparison_holds(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "db.yaml"
    file.write_text(comparison_text(requirements=HOLES, combinations="", scenarios=""))
    assert cli.main(["check", str(file)]) == 0
    assert capsys.readouterr().out == (
        f"{file}: 2 options, 1 signal, 3 requirements; 1 fit not known: few-people / kafka\n"
    )


def test_that_a_decision_is_told_by_the_comparison_in_it(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "orders.decision.yaml"
    file.write_text(write_decision(decision()))
    assert cli.main(["check", str(file)]) == 0
    assert capsys.readouterr().out == f"{file}: 2 options, 1 combination, 1 signal, 3 requirements\n"


def test_that_rows_that_are_requirements_are_counted_once(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    give(
        monkeypatch,
        "kind: comparison\nformat: 2\nid: x\ntitle: X\noptions: [{id: a, name: A}, {id: b, name: B}]\n"
        "requirements: [{id: r, name: R, fits: {a: 1, b: 2}}]\n",
    )
    assert cli.main(["check", "-"]) == 0
    assert capsys.readouterr().out == "standard input: 2 options, 1 requirement\n"


def test_that_each_of_several_files_is_told_and_one_fault_is_enough_for_the_status(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    missing = tmp_path / "missing.yaml"
    assert cli.main(["check", "redis-vs-kafka", str(missing), str(FIRST / "databases.yaml")]) == 1
    first, second, third = capsys.readouterr().out.splitlines()
    assert first.startswith("redis-vs-kafka: 2 options, 1 combination, ")
    assert second == f"{missing}:1:1: there is no such file"
    assert third.endswith(
        "databases.yaml: 2 options, 1 combination, 3 signals, 5 requirements; 1 fit not known: cost / dynamo"
    )


def test_that_faults_of_standard_input_are_named_so(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    give(monkeypatch, "kind: banana\n")
    assert cli.main(["check", "-"]) == 1
    assert capsys.readouterr().out.startswith("standard input:1:7: kind: expected the kind comparison or")


def test_that_what_was_mended_at_opening_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", str(FIRST / "twice-the-name.decision.yaml")]) == 0
    assert (
        capsys.readouterr()
        .out.splitlines()[1]
        .endswith("Two candidates were named “PostgreSQL”; the second is now “PostgreSQL (2)”.")
    )


def test_that_a_command_says_on_standard_error_what_was_mended(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["show", str(FIRST / "twice-the-name.decision.yaml")]) == 0
    assert "the second is now “PostgreSQL (2)”" in capsys.readouterr().err


def test_that_json_has_the_same_keys_for_what_is_right_and_what_is_wrong(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text(comparison_text().replace("redis: 4", "redis: 40"))
    right, wrong = found(capsys, "redis-vs-kafka"), found(capsys, str(broken))
    assert list(right) == list(wrong)
    assert (right["kind"], right["options"], right["faults"]) == ("comparison", 2, [])
    assert wrong["faults"] == [
        {
            "line": 26,
            "column": 23,
            "path": "signals[0].requirements[2].fits.redis",
            "message": 'expected a fit from 0 to 5, found "40"',
        }
    ]
