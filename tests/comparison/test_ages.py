from __future__ import annotations

from datetime import date

from steelyard.comparison.ages import CellDay, cell_days
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
        CellDay("requirements/r/statements/a", "", "a", date(2026, 1, 1)),
        CellDay("requirements/r/statements/b", "", "b", date(2026, 4, 4)),
        CellDay("requirements/r/fits/a", "r", "a", date(2026, 3, 3)),
        CellDay("requirements/r/fits/b", "r", "b", date(2026, 2, 2)),
        CellDay("requirements/m/measures/a", "m", "a", date(2026, 1, 1)),
    )


def test_that_a_cell_without_any_day_has_none() -> None:
    cells = cell_days(parse_comparison(TEXT.replace("as_of: 2026-01-01\n", ""), "f"))
    assert [cell.at for cell in cells if cell.day is None] == [
        "requirements/r/statements/a",
        "requirements/m/measures/a",
    ]
