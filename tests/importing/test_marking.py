from __future__ import annotations

from collections import Counter

from steelyard.importing.draft import begin, turn
from steelyard.importing.edits import set_role
from steelyard.importing.marking import ASIDE, HEAD, LABEL, RATED, UNKNOWN, mark_cells
from steelyard.importing.sources import read_clipboard
from tests.importing.brokers import TABLE

TWO = """| Cost | Kafka | NATS |
|---|---|---|
| Price | 3 | 4 |

| Speed | Kafka | NATS |
|---|---|---|
| Latency | 2 | 5 |
"""


def test_that_every_cell_says_what_it_was_taken_for() -> None:
    rows = mark_cells(begin(read_clipboard(text=TABLE)).imported)
    counted = Counter(cell.state for row in rows for cell in row)
    assert counted == {HEAD: 6, LABEL: 7, RATED: 23, UNKNOWN: 1, ASIDE: 11}
    assert [cell.column_role for cell in rows[0]] == ["criterion", "weight", *["option"] * 4]
    assert rows[7][0].row_role == "total"
    assert (rows[6][5].text, rows[6][5].state, rows[6][5].place) == ("n/a", UNKNOWN, "line 10, column 6")


def test_that_the_marks_follow_the_roles() -> None:
    draft = set_role(begin(read_clipboard(text=TABLE)), "SQS", "other", column=True)
    rows = mark_cells(draft.imported)
    assert rows[0][5].column_role == "other"
    assert {row[5].state for row in rows[1:]} == {ASIDE}


def test_that_a_turned_table_has_its_options_in_the_rows() -> None:
    rows = mark_cells(turn(begin(read_clipboard(text=TABLE))).imported)
    assert rows[0][0].column_role == "option"
    assert rows[1][0].row_role == "option"


def test_that_tables_of_the_same_options_stand_below_each_other() -> None:
    rows = mark_cells(begin(read_clipboard(text=TWO)).imported)
    assert [row[0].text for row in rows] == ["Cost", "Price", "Speed", "Latency"]
    assert [row[0].state for row in rows] == [HEAD, LABEL, HEAD, LABEL]
