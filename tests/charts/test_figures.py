from __future__ import annotations

from steelyard.charts.figures import table
from steelyard.charts.paper import paper_frame
from tests.report import cases

FRAME = paper_frame(300, 300)


def test_that_the_table_has_scores_and_a_row_for_each_requirement() -> None:
    snapshot = cases.one_eliminated()
    drawing = table(snapshot, FRAME)
    assert drawing.rows[0] == ("Score", "", "", "100%", "", "2.7", "4.7", "3.9")
    assert len(drawing.rows) == 1 + len(snapshot.decision.weights)
    row = next(row for row in drawing.rows if row[1] == "No acknowledged write may be lost")
    assert row == (
        "Durability",
        "No acknowledged write may be lost",
        "8",
        "8%",
        "3",
        "2.0",
        "4.0",
        "3.0 [2 to 4]",
    )


def test_that_every_row_has_a_cell_for_every_column() -> None:
    drawing = table(cases.large(), FRAME)
    assert {len(row) for row in drawing.rows} == {len(drawing.columns)}


def test_that_hidden_candidates_have_no_column() -> None:
    assert table(cases.choose(), FRAME, hidden=frozenset({"kafka"})).columns[5:] == ("Redis", "Kafka + Redis")


def test_that_without_weights_there_is_no_score() -> None:
    assert table(cases.nothing_weighted(), FRAME).rows[0][3:6] == ("–", "", "–")
