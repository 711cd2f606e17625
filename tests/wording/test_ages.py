from __future__ import annotations

from datetime import date

from steelyard.comparison.files import parse_comparison
from steelyard.wording.ages import claims, describe_stale

TEXT = """\
kind: comparison
format: 2
id: x
title: X
options: [{id: a, name: A}, {id: b, name: B}]
requirements:
  - id: r
    name: R
    fits: {a: {fit: 1, verified: 2026-03-03}, b: {fit: 2, source: page}}
    statements: {a: {text: Yes, verified: 2025-03-03}, b: No}
sources: {page: {title: P, read: 2025-03-02}}
"""
TODAY = date(2026, 3, 3)


def test_that_each_claim_says_what_day_it_has_and_whether_it_is_to_be_verified_again() -> None:
    found = claims(parse_comparison(TEXT, "f"), TODAY)
    assert [(claim.name, claim.candidate, claim.said, claim.stale) for claim in found] == [
        ("The statement", "a", "Verified 3 Mar 2025", False),
        ("The statement", "b", "Not verified", True),
        ("R", "a", "Verified 3 Mar 2026", False),
        ("R", "b", "Source read 2 Mar 2025", True),
    ]


def test_that_what_is_old_in_a_cell_is_one_sentence() -> None:
    found = claims(parse_comparison(TEXT, "f"), TODAY)
    assert describe_stale(found[:1]) == ""
    assert describe_stale(found[1:2]) == "Not verified."
    assert describe_stale(found[2:]) == "Source read 2 Mar 2025, over a year ago."
    assert describe_stale(found) == "Two things here to be verified again."


def test_that_the_day_of_the_comparison_is_said_as_such() -> None:
    read = parse_comparison(TEXT.replace("title: X", "title: X\nas_of: 2025-01-01"), "f")
    assert claims(read, TODAY)[1].said == "As of 1 Jan 2025"
