from __future__ import annotations

import re
from datetime import date

from steelyard.comparison.ages import CellDay, cell_days, stale_cells
from steelyard.comparison.files import parse_comparison

TEXT = """\
kind: comparison
format: 2
id: x
title: X
as_of: 2026-01-01
options: [{id: a, name: A}, {id: b, name: B}]
requirements:
  - id: r
    name: R
    fits:
      a: {fit: 1, source: page, verified: 2026-03-03}
      b: {fit: 2, source: page}
    statements: {a: {text: Yes, source: undated}, b: {text: No, verified: 2026-04-04}}
  - {id: m, name: M, scale: {worst: 0, best: 9}, measures: {a: 3}}
sources: {page: {title: P, read: 2026-02-02}, undated: {title: U}}
"""


def test_that_a_cell_is_as_old_as_its_check_else_its_source_else_the_comparison() -> None:
    assert cell_days(parse_comparison(TEXT, "f")) == (
        CellDay("requirements/r/statements/a", "r", "", "a", date(2026, 1, 1), "as_of"),
        CellDay("requirements/r/statements/b", "r", "", "b", date(2026, 4, 4), "verified"),
        CellDay("requirements/r/fits/a", "r", "r", "a", date(2026, 3, 3), "verified"),
        CellDay("requirements/r/fits/b", "r", "r", "b", date(2026, 2, 2), "read"),
        CellDay("requirements/m/measures/a", "m", "m", "a", date(2026, 1, 1), "as_of"),
    )


def test_that_a_cell_without_any_day_has_none() -> None:
    cells = cell_days(parse_comparison(TEXT.replace("as_of: 2026-01-01\n", ""), "f"))
    assert [cell.at for cell in cells if cell.day is None] == [
        "requirements/r/statements/a",
        "requirements/m/measures/a",
    ]


def test_that_a_cell_stands_out_before_a_day_and_where_it_has_none_but_others_do() -> None:
    cells = cell_days(parse_comparison(TEXT.replace("as_of: 2026-01-01\n", ""), "f"))
    assert [cell.at for cell in stale_cells(cells, date(2026, 3, 3))] == [
        "requirements/r/statements/a",
        "requirements/r/fits/b",
        "requirements/m/measures/a",
    ]


def test_that_no_cell_stands_out_in_a_table_without_any_day() -> None:
    bare = re.sub(r"as_of: .*\n|, (verified|read): [0-9-]+", "", TEXT)
    cells = cell_days(parse_comparison(bare, "f"))
    assert {cell.day for cell in cells} == {None}
    assert stale_cells(cells, date(2026, 3, 3)) == ()
