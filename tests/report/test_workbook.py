"""The workbook that goes out: its formulas stand with their values, and say the same as the program."""

from __future__ import annotations

import io
import re
import zipfile

import pytest
from python_calamine import CalamineWorkbook

from steelyard.report.workbook import GROUNDS, MATRIX, decision_workbook
from steelyard.scoring.snapshot import take_snapshot
from tests import samples
from tests.report import cases


def _sheet(content: bytes, name: str = MATRIX) -> list[list[object]]:
    with CalamineWorkbook.from_filelike(io.BytesIO(content)) as book:
        return [list(row) for row in book.get_sheet_by_name(name).to_python()]


def _row(rows: list[list[object]], start: str) -> list[object]:
    return next(row for row in rows if str(row[2]).startswith(start))


def test_that_weights_and_fits_stand_as_numbers_under_their_heads() -> None:
    rows = _sheet(decision_workbook(cases.choose()))
    head = next(row for row in rows if row[2] == "Requirement")
    row = _row(rows, "Order per key or entity")
    assert (row[4], row[head.index("Kafka")]) == (8, 5)


def test_that_the_values_of_the_score_formulas_are_the_scores() -> None:
    snapshot = cases.choose()
    rows = _sheet(decision_workbook(snapshot))
    scores = [snapshot.evaluation.standing(one.id).score for one in snapshot.decision.comparison.candidates]
    assert _row(rows, "Score")[6:] == pytest.approx(scores)


def test_that_the_formulas_compute_what_their_values_say() -> None:
    snapshot = cases.choose()
    content = decision_workbook(snapshot)
    rows = _sheet(content)
    first = next(at for at, row in enumerate(rows) if row[2] == "Requirement") + 1
    count = len(snapshot.decision.comparison.requirements)
    weights = [float(str(row[4])) for row in rows[first : first + count]]
    taken = _row(rows, "Taken off")
    for column, value in enumerate(_row(rows, "Score")[6:], 6):
        fits = [float(str(row[column])) for row in rows[first : first + count]]
        mean = sum(weight * fit for weight, fit in zip(weights, fits, strict=True)) / sum(weights)
        assert mean - float(str(taken[column])) == pytest.approx(value)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        text = archive.read("xl/worksheets/sheet1.xml").decode()
    formulas = re.findall(r"<f>([^<]*)</f><v>([^<]*)</v>", text)
    assert len(formulas) == count + 3
    assert all(value for _, value in formulas)
    assert formulas[-1][0].startswith(f"IF(SUM($E${first + 1}:$E${first + count})=0")


def test_that_names_that_look_like_formulas_stay_text() -> None:
    decision = samples.decision(
        options='  - {id: redis, name: "=1+1"}\n  - {id: kafka, name: "@SUM(A1)"}\n',
        combinations="",
        scenarios="",
        requirements="      - {id: no-loss, name: No loss, fits: {redis: unknown, kafka: 3}}\n",
    )
    content = decision_workbook(take_snapshot(decision))
    head = next(row for row in _sheet(content) if row[2] == "Requirement")
    assert head[6:] == ["=1+1", "@SUM(A1)"]


def test_that_the_grounds_stand_on_a_sheet_of_their_own() -> None:
    rows = _sheet(decision_workbook(cases.choose(), filter_note="Only some."), GROUNDS)
    assert rows[0][0] == "signal"
    assert any("Only some." in map(str, row) for row in rows)


def test_that_nothing_weighted_makes_no_score() -> None:
    rows = _sheet(decision_workbook(cases.nothing_weighted()))
    assert not any(_row(rows, "Score")[6:])
