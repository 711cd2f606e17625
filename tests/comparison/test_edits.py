from __future__ import annotations

import difflib
from datetime import date

import pytest

from steelyard.comparison.built_ins import built_in_ids, open_built_in
from steelyard.comparison.edits import verify
from steelyard.comparison.files import check, parse_comparison, write_comparison

DAY = date(2027, 3, 3)
ROWS = """\
kind: comparison
format: 2
id: x
title: X
options: [{id: a, name: A}, {id: b, name: B}]
requirements:
  - id: r
    name: R
    fits: {a: {fit: 1, because: Slow}, b: 2}
    statements: {a: {text: Slow, verified: 2026-04-04}, b: Quick}
  - {id: m, name: M, scale: {worst: 0, best: 9}, measures: {a: {value: 3, source: page}}}
sources: {page: {title: P}}
"""


def differing(old: str, new: str) -> list[str]:
    return [line for line in difflib.ndiff(old.splitlines(), new.splitlines()) if line[0] in "+-"]


@pytest.mark.parametrize(
    ("place", "lines"),
    [
        ("requirements/r/fits/a", ["+         verified: 2027-03-03"]),
        (
            "requirements/r/fits/b",
            ["-       b: 2", "+       b:", "+         fit: 2", "+         verified: 2027-03-03"],
        ),
        (
            "requirements/r/statements/a",
            ["-         verified: 2026-04-04", "+         verified: 2027-03-03"],
        ),
        ("requirements/m/measures/a", ["+         verified: 2027-03-03"]),
    ],
)
def test_that_a_day_is_one_line_in_the_cell_it_is_of(place: str, lines: list[str]) -> None:
    before = parse_comparison(ROWS, "f")
    after = verify(before, {place}, DAY)
    assert differing(write_comparison(before), write_comparison(after)) == lines
    assert parse_comparison(write_comparison(after), "f") == after


@pytest.mark.parametrize("name", built_in_ids())
def test_that_every_cell_of_a_built_in_comparison_can_be_verified(name: str) -> None:
    before = open_built_in(name)
    requirement = before.requirements[0]
    candidate = next(iter(requirement.fits or {}))
    after = verify(before, {f"requirements/{requirement.id}/fits/{candidate}"}, DAY)
    assert after.requirements[0].fits is not None
    assert after.requirements[0].fits[candidate].verified == DAY
    assert after.requirement_by_id[requirement.id] is after.requirements[0]
    assert after.signal_of[requirement.id].requirements[0] is after.requirements[0]
    assert check(after) == ()
    assert open_built_in(name) is before
    assert before.requirements[0] is requirement


def test_that_a_statement_of_a_signal_is_found_by_the_signal() -> None:
    before = open_built_in("store-of-record")
    after = verify(before, {f"signals/{before.signals[1].id}/statements/mysql"}, DAY)
    assert after.signals[1].statements["mysql"].verified == DAY
    assert after.signals[0] is before.signals[0]


def test_that_a_place_that_is_not_there_changes_nothing() -> None:
    before = parse_comparison(ROWS, "f")
    assert verify(before, {"requirements/r/fits/c", "signals/r/statements/a"}, DAY) == before
