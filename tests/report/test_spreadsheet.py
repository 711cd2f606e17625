from __future__ import annotations

import csv
import io

import pytest

from steelyard.report.spreadsheet import COLUMNS, decision_csv, neutralise
from steelyard.scoring.snapshot import take_snapshot
from tests import samples
from tests.report import cases


def _rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True))


def test_that_every_line_ends_as_rfc_4180_says_and_has_every_cell() -> None:
    content = decision_csv(cases.choose())
    assert content.endswith(b"\r\n")
    assert content.count(b"\n") == content.count(b"\r\n")
    table = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True))
    assert {len(row) for row in table} == {len(COLUMNS)}


def test_that_there_is_a_row_for_each_requirement_and_candidate() -> None:
    snapshot = cases.choose()
    rows = [row for row in _rows(decision_csv(snapshot)) if row["requirement"]]
    assert len(rows) == len(snapshot.decision.weights) * 3
    row = next(r for r in rows if r["requirement"] == "Order per key or entity" and r["candidate"] == "Kafka")
    assert (row["weight"], row["share_percent"], row["fit"], row["known"]) == ("8", "8", "5", "yes")
    assert row["reason"].startswith("Events of one key")
    assert row["source_url"].startswith("https://")


def test_that_scores_and_guidance_have_rows_of_their_own() -> None:
    rows = _rows(decision_csv(cases.choose()))
    scores = {row["candidate"]: float(row["score"]) for row in rows if row["signal"] == "Score"}
    assert scores == pytest.approx({"Kafka": 4.715, "Kafka + Redis": 4.385, "Redis": 2.71})
    assert [row for row in rows if row["signal"] == "Quick rule" and row["statement"]]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_that_text_a_spreadsheet_would_compute_is_neutralised(start: str) -> None:
    assert neutralise(f'{start}HYPERLINK("x")') == f'\'{start}HYPERLINK("x")'


def test_that_hostile_names_and_reasons_are_neutralised_in_the_file() -> None:
    options = '  - {id: redis, name: "=1+1"}\n  - {id: kafka, name: "@SUM(A1)"}\n'
    hostile = """\
      - id: no-loss
        name: "-2+3"
        fits: {redis: {fit: 2, because: "+cmd"}, kafka: 3}
"""
    decision = samples.decision(
        options=options,
        combinations="",
        requirements=hostile,
        scenarios="  - {id: a, title: A, weights: {no-loss: 1}}\n",
    )
    content = decision_csv(take_snapshot(decision), filter_note="=note")
    cells = [cell for row in _rows(content) for cell in row.values()]
    assert not [cell for cell in cells if cell[:1] in ("=", "+", "@", "\t", "\r") or cell.startswith("-2")]
    assert {"'=1+1", "'@SUM(A1)", "'-2+3", "'+cmd", "'=note"} <= set(cells)


def test_that_an_unknown_fit_is_empty_and_says_so() -> None:
    unknown = "      - {id: no-loss, name: No loss, fits: {redis: unknown, kafka: [2, 4]}}\n"
    decision = samples.decision(combinations="", requirements=unknown, scenarios="")
    rows = {
        row["candidate"]: row for row in _rows(decision_csv(take_snapshot(decision))) if row["requirement"]
    }
    assert (rows["Redis"]["fit"], rows["Redis"]["known"]) == ("", "no")
    assert (rows["Kafka"]["fit"], rows["Kafka"]["fit_low"], rows["Kafka"]["fit_high"]) == ("3", "2", "4")


def test_that_a_score_stands_in_a_column_of_its_own_and_never_among_the_fits() -> None:
    rows = [row for row in _rows(decision_csv(cases.choose())) if row["signal"] == "Score"]
    assert [(row["fit"], row["statement"]) for row in rows] == [("", "")] * 3


def test_that_the_encoding_is_marked_for_spreadsheets_that_do_not_guess_it() -> None:
    assert decision_csv(cases.choose()).startswith(b"\xef\xbb\xbf")


def test_that_cells_are_parted_by_semicolons_with_decimal_commas_on_request() -> None:
    content = decision_csv(cases.choose(), semicolon=True).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(content, newline=""), delimiter=";", strict=True))
    assert next(row["score"] for row in rows if row["signal"] == "Score").startswith("4,7")
    assert all(row["source_url"].startswith("https://") for row in rows if row["source_url"])
