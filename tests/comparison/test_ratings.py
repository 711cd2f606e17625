from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steelyard.comparison.files import parse_comparison, write_comparison
from steelyard.comparison.fits import Fit, resolve_fits
from steelyard.comparison.quantities import Evidence
from steelyard.comparison.ratings import Rating
from steelyard.documents.faults import DocumentError

if TYPE_CHECKING:
    from steelyard.comparison.model import Comparison

TABLE = """\
kind: comparison
format: 2
id: brokers
title: Brokers
options: [{id: a, name: A}, {id: b, name: B}, {id: c, name: C}]
combinations: [{id: ab, name: A + B, members: [a, b]}]
ratings:
  - {id: ticks, levels: {"✅": 5, "⚠️": 2.5, "❌": 0}}
  - {id: ten, worst: 0, best: 10}
  - {id: risk, worst: 5, best: 1}
  - {id: grades, levels: {"1": 5, "2,5": 3, "6.0": 0}}
requirements:
  - id: history
    name: History
    rating: ticks
    fits: {a: "✅", b: {fit: "⚠️", note: streams only}, c: ["⚠️", "✅"]}
  - {id: speed, name: Speed, rating: ten, fits: {a: 7.5, b: [6, 8], c: unknown}}
  - {id: danger, name: Danger, rating: risk, combine: worst, fits: {a: 1, b: 3, c: {fit: 5, raw: "5 (!)"}}}
  - {id: mark, name: Mark, rating: grades, combine: worst, fits: {a: 1, b: "2,5", c: 6}}
  - {id: plain, name: Plain, fits: {a: 4}}
"""


def table(old: str = "", new: str = "") -> Comparison:
    assert not old or TABLE.count(old) == 1
    return parse_comparison(TABLE.replace(old, new) if old else TABLE, "f")


def fits() -> dict[str, dict[str, Fit]]:
    read = table()
    return {
        requirement.id: dict(zip((one.id for one in read.candidates), row, strict=True))
        for requirement, row in zip(read.requirements, resolve_fits(read), strict=True)
    }


def test_that_a_word_stands_for_the_fit_of_its_level() -> None:
    assert [(fit.value, fit.word) for fit in fits()["history"].values()] == [
        (5, "✅"),
        (2.5, "⚠️"),
        (3.75, "⚠️–✅"),
        (5, "✅"),
    ]


def test_that_a_range_of_words_has_the_fits_of_both_as_its_ends() -> None:
    fit = fits()["history"]["c"]
    assert (fit.low, fit.high) == (2.5, 5)


def test_that_a_remark_beside_a_word_is_kept() -> None:
    assert fits()["history"]["b"].note == "streams only"


def test_that_a_number_of_a_rating_is_linear_between_its_ends_and_keeps_its_own_words() -> None:
    row = fits()["speed"]
    assert [(row[name].value, row[name].word) for name in ("a", "b", "ab")] == [
        (3.75, "7.5"),
        (3.5, "6–8"),
        (3.75, "7.5"),
    ]


def test_that_less_is_better_where_the_worst_is_above_the_best() -> None:
    row = fits()["danger"]
    assert [row[name].value for name in "abc"] == [5, 2.5, 0]


def test_that_an_inherited_fit_is_said_in_the_words_of_its_row() -> None:
    assert fits()["danger"]["ab"].word == "3.8"
    assert fits()["mark"]["ab"].word == "2.0"


def test_that_levels_may_be_numbers_and_keep_the_way_they_are_written() -> None:
    row = fits()["mark"]
    assert [(row[name].value, row[name].word) for name in "abc"] == [(5, "1"), (3, "2,5"), (0, "6.0")]


def test_that_the_text_of_an_imported_cell_is_kept() -> None:
    assert fits()["danger"]["c"].raw == "5 (!)"


def test_that_what_is_not_known_and_what_has_no_rating_has_no_word() -> None:
    assert [fits()["speed"]["c"].word, fits()["plain"]["a"].word] == ["", ""]
    assert fits()["speed"]["c"].unknown


def test_that_a_rated_fit_is_judged_unless_its_evidence_is_stated() -> None:
    assert fits()["speed"]["a"].evidence is Evidence.JUDGED


def test_that_a_table_with_ratings_reads_back_equal() -> None:
    assert parse_comparison(write_comparison(table()), "f") == table()


def test_that_a_fit_that_equals_no_level_is_said_as_a_number_with_one_decimal() -> None:
    ticks = Rating(id="ticks", levels={"yes": 5, "no": 0})
    assert [ticks.say(5), ticks.say(3.333), ticks.say(0)] == ["yes", "3.3", "no"]


@given(st.floats(0, 5))
def test_that_a_rating_of_numbers_says_a_fit_on_its_own_scale(fit: float) -> None:
    said = float(Rating(id="ten", worst=0, best=10).say(fit))
    assert said == pytest.approx(fit * 2, abs=0.051)


FAULTS = [
    ('a: "✅"', "a: maybe", 'fits.a: the rating "ticks" has no level "maybe"; expected one of: ✅, ⚠️, ❌'),
    ('a: "✅"', "a: 3", 'fits.a: the rating "ticks" has no level "3"'),
    ('["⚠️", "✅"]', '["⚠️", "✔"]', 'fits.c[1]: the rating "ticks" has no level "✔"'),
    ('["⚠️", "✅"]', '["⚠️"]', "fits.c: expected a range of two, such as [3, 5], found a list"),
    ("a: 7.5", "a: 11", 'requirements[1].fits.a: expected a number from 0 to 10, found "11"'),
    ("a: 7.5", "a: good", 'fits.a: expected a number from 0 to 10, found "good"'),
    ("c: {fit: 5, raw", "c: {fit: 0, raw", 'fits.c.fit: expected a number from 1 to 5, found "0"'),
    ("a: 4}", "a: fine}", 'fits.a: expected a number, a range such as [3, 5], or unknown, found "fine"'),
    ("a: 4}", "a: [1, x]}", "fits.a: expected a number, a range such as [3, 5], or unknown, found a list"),
    ("rating: ten,", "rating: then,", 'rating: no rating has the id "then"; did you mean "ten"?'),
    ("id: risk, worst: 5, best: 1", "id: ten, worst: 5, best: 1", 'another rating has the id "ten"'),
    ("worst: 5, best: 1", "worst: 5, best: 5", "ratings[2]: worst and best are equal"),
    ("worst: 5, best: 1", "worst: 5", 'ratings[2]: the key "best" is missing'),
    (", worst: 5, best: 1", "", 'ratings[2]: expected the key "levels", or "worst" and "best"'),
    ("{id: ten,", "{id: ten, levels: {x: 1},", 'expected "levels", or "worst" and "best", found both'),
    ('"❌": 0', "unknown: 0", 'levels.unknown: a level cannot be called "unknown"'),
    ('"❌": 0', '"❌": bad', 'expected a number, such as 3 or 2.5, found "bad"'),
    ('"❌": 0', '"❌": 6', 'expected a number of 5 or less, found "6"'),
    ('"2,5": 3', '"1.0": 3', 'the level "1.0" is the same number as "1"'),
    (
        "rating: ten, fits: {a: 7.5, b: [6, 8], c: unknown}",
        "rating: ten, scale: {worst: 0, best: 1}, measures: {a: 1}",
        "requirements[1].rating: a rating is for fits; measures have a scale",
    ),
]


@pytest.mark.parametrize(("old", "new", "expected"), FAULTS)
def test_that_a_fault_of_a_rating_names_its_place_and_what_was_expected(
    old: str, new: str, expected: str
) -> None:
    with pytest.raises(DocumentError) as refused:
        table(old, new)
    assert any(expected in line for line in refused.value.lines()), refused.value.lines()
