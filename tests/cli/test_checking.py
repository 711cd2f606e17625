from __future__ import annotations

import io
import json
import sys
from datetime import date
from pathlib import Path

import pytest

from steelyard import cli
from steelyard.comparison.ages import days_before
from steelyard.decision.files import write_decision
from tests.samples import REQUIREMENTS, comparison_text, decision

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


def test_that_deep_names_the_place_and_the_kind_of_each_doubt(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "db.yaml"
    file.write_text(comparison_text(scenarios=""))
    assert cli.main(["check", str(file), "--deep"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert f"{file}: there is no scenario, so nobody knows which weights to start from [no-scenario]" in lines


def test_that_strict_makes_doubts_faults(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "db.yaml"
    file.write_text(comparison_text(scenarios=""))
    assert cli.main(["check", str(file), "--strict"]) == 1
    assert cli.main(["check", str(file)]) == 0
    assert "[no-scenario]" in capsys.readouterr().out


def test_that_old_cells_are_listed_with_their_day_and_are_a_fault(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "db.yaml"
    file.write_text(comparison_text(more="as_of: 2020-01-31\n"))
    assert cli.main(["check", str(file), "--stale", "12m"]) == 1
    assert f"{file}: requirements/no-loss/fits/redis: last looked at on 2020-01-31" in capsys.readouterr().out
    file.write_text(comparison_text(more="as_of: 2999-01-31\n"))
    assert cli.main(["check", str(file), "--stale", "12m"]) == 0


def test_that_cells_without_a_day_count_as_old(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "db.yaml"
    file.write_text(comparison_text())
    assert cli.main(["check", str(file), "--stale", "2y"]) == 1
    assert f"{file}: requirements/no-loss/fits/redis: no day is stated" in capsys.readouterr().out


def test_that_doubts_and_old_cells_are_in_the_json(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "db.yaml"
    file.write_text(comparison_text(scenarios="", more="as_of: 2020-01-31\n"))
    told = found(capsys, str(file), "--deep", "--stale", "90d")
    assert isinstance(told["warnings"], list)
    assert {"kind", "at", "text"} == set(told["warnings"][0])
    assert isinstance(told["stale"], list)
    assert {"at": "requirements/fast/measures/kafka", "day": "2020-01-31"} in told["stale"]


@pytest.mark.parametrize(
    ("age", "expected"),
    [
        ((1, "d"), date(2026, 3, 30)),
        ((2, "w"), date(2026, 3, 17)),
        ((1, "m"), date(2026, 2, 28)),
        ((3, "m"), date(2025, 12, 31)),
        ((4, "m"), date(2025, 11, 30)),
        ((1, "y"), date(2025, 3, 31)),
    ],
)
def test_that_an_age_ends_on_the_same_day_of_the_month_or_on_its_last(
    age: tuple[int, str], expected: date
) -> None:
    assert days_before(date(2026, 3, 31), *age) == expected


@pytest.mark.parametrize("age", ["12", "m", "0m", "1.5y", "1h", "-1d"])
def test_that_an_age_that_is_none_is_wrong_usage(age: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        cli.main(["check", "redis-vs-kafka", f"--stale={age}"])
    assert stopped.value.code == 2
    assert "such as 12m" in capsys.readouterr().err
