"""`steelyard import`: a table in, a comparison, a decision or everything that was read out."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING

import pytest

from steelyard.cli import main
from steelyard.comparison.files import parse_comparison
from steelyard.decision.files import read_decision

if TYPE_CHECKING:
    from pathlib import Path

TABLE = (
    "| Criterion | Weight | Ada | Bix |\n|---|---|---|---|\n| Speed | 60% | 4 | 2 |\n| Cost | 40% | 3 | 5 |\n"
    "| Total | | 3.6 | 3.3 |\n\nWinner: Ada\n"
)


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "choice.md"
    path.write_text(TABLE, encoding="utf-8")
    return path


def test_that_a_comparison_goes_to_standard_output_and_remarks_to_standard_error(
    table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["import", str(table)]) == 0
    said = capsys.readouterr()
    assert [option.name for option in parse_comparison(said.out, "x").options] == ["Ada", "Bix"]
    assert "Bix: 3.3 in the source, 3.2 computed" in said.err
    assert "Open: “Cost” may be better the lower it is." in said.err


def test_that_a_decision_carries_the_author_s_choice(table: Path, tmp_path: Path) -> None:
    out = tmp_path / "choice.decision.yaml"
    assert main(["import", str(table), "-o", str(out)]) == 0
    decision = read_decision(out)
    assert decision.record.choice == "ada"
    assert list(decision.weights.values()) == [10, 6.67]


def test_that_the_whole_reading_is_printed_as_json(table: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", str(table), "--dry-run", "--json"]) == 0
    figures = json.loads(capsys.readouterr().out)
    expected = (
        "source table tables orientation options criteria left_out totals winner questions notices reading"
    )
    assert list(figures) == [*expected.split(), "ranking"]
    cell = figures["criteria"][0]["cells"]["Ada"]
    assert cell == {"raw": "4", "says": "4", "remark": None, "fit": 4, "value": None}
    assert figures["totals"][1] == {"option": "Bix", "stated": 3.3, "computed": 3.2, "agrees": False}
    assert figures["criteria"][0]["weight"] == {"stated": "60%", "value": 10}
    assert figures["winner"] == {"stated": "Ada", "computed": "Ada"}


def test_that_a_dry_run_in_words_writes_nothing(table: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", str(table), "--dry-run"]) == 0
    assert "2 options, 2 criteria, weights that add up to 100%" in capsys.readouterr().out


def test_that_a_table_comes_from_standard_input(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Input:
        buffer = io.BytesIO(TABLE.encode())

    monkeypatch.setattr("sys.stdin", Input())
    assert main(["import", "-", "--dry-run", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["options"] == ["Ada", "Bix"]


def test_that_a_saved_reading_is_obeyed(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["import", str(table), "--dry-run", "--json"])
    answer = json.loads(capsys.readouterr().out)
    reading = tmp_path / "reading.json"
    reading.write_text(json.dumps(answer["reading"]), encoding="utf-8")
    assert main(["import", str(table), "--reading", str(reading), "--dry-run", "--json"]) == 0
    again = json.loads(capsys.readouterr().out)
    assert again["questions"] == []
    assert again["criteria"] == answer["criteria"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("| Symbol | Meaning |\n|---|---|\n| x | no |\n| v | yes |\n", "a glossary"),
        ("no table here", "no table"),
    ],
)
def test_that_what_is_no_comparison_ends_with_status_1_and_its_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, said: str
) -> None:
    path = tmp_path / "x.md"
    path.write_text(text, encoding="utf-8")
    assert main(["import", str(path)]) == 1
    assert said in capsys.readouterr().err


def test_that_a_file_that_exists_is_replaced_only_on_request(table: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.yaml"
    out.write_text("mine", encoding="utf-8")
    assert main(["import", str(table), "-o", str(out)]) == 1
    assert out.read_text(encoding="utf-8") == "mine"
    assert main(["import", str(table), "-o", str(out), "--force"]) == 0
    assert out.read_text(encoding="utf-8").startswith("kind: comparison")


def test_that_another_table_of_the_source_can_be_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "two.md"
    path.write_text(f"{TABLE}\n\n| Criterion | Cee | Dee |\n|---|---|---|\n| P | 1 | 2 |\n", encoding="utf-8")
    assert main(["import", str(path), "--table", "2", "--dry-run", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["options"] == ["Cee", "Dee"]
    assert main(["import", str(path), "--table", "7"]) == 1
    assert "there are: 1, 2" in capsys.readouterr().err


def test_that_a_dash_is_standard_output(table: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", str(table)]) == 0
    without = capsys.readouterr().out
    assert main(["import", str(table), "-o", "-"]) == 0
    assert capsys.readouterr().out == without
    assert without.startswith("kind: comparison")


def test_that_an_output_of_another_kind_and_json_without_a_dry_run_are_refused(
    table: Path, tmp_path: Path
) -> None:
    assert main(["import", str(table), "-o", str(tmp_path / "x.pdf")]) == 1
    with pytest.raises(SystemExit):
        main(["import", str(table), "--json"])
