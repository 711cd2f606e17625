"""The source's own totals: found wrong where they are, accused nowhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.importing.samples import read

if TYPE_CHECKING:
    from steelyard.importing.result import Imported


def table(rows: str, total: str, *, head: str = "| Criterion | A | B | C |", after: str = "") -> Imported:
    return read(f"{head}\n{'|---' * (head.count('|') - 1)}|\n{rows}{total}\n\n{after}")


def agreed(imported: Imported) -> list[bool | None]:
    return [total.agrees for total in imported.totals]


ROWS = "| P | 4 | 2 | 5 |\n| Q | 3 | 5 | 1 |\n| R | 2 | 4 | 4 |\n"
WEIGHTED = "| P | 50% | 4 | 2 | 5 |\n| Q | 30% | 3 | 5 | 1 |\n| R | 20% | 2 | 4 | 4 |\n"
WEIGHTED_HEAD = "| Criterion | Weight | A | B | C |"
SMALL = "| P | 3 | 4 | 2 | 5 |\n| Q | 2 | 3 | 5 | 1 |\n"


@pytest.mark.parametrize(
    ("rows", "total", "head"),
    [
        (ROWS, "| Total | 9 | 11 | 10 |", "| Criterion | A | B | C |"),
        (ROWS, "| Total | 9/15 | 11/15 | 10/15 |", "| Criterion | A | B | C |"),
        (ROWS, "| Average | 3.0 | 3.67 | 3.33 |", "| Criterion | A | B | C |"),
        (ROWS, "| Score | 60% | 73% | 67% |", "| Criterion | A | B | C |"),
        (WEIGHTED, "| Weighted score | | 3.3 | 3.3 | 3.6 |", WEIGHTED_HEAD),
        (WEIGHTED, "| Weighted total | 100% | 330 | 330 | 360 |", WEIGHTED_HEAD),
        (SMALL, "| **Total** | | **18** | **16** | **17** |", WEIGHTED_HEAD),
        (SMALL, "| Total | | 3.6 | 3.2 | 3.4 |", WEIGHTED_HEAD),
        (SMALL, "| Unweighted sum | | 7 | 7 | 6 |", WEIGHTED_HEAD),
    ],
)
def test_that_right_totals_are_accused_by_no_way_of_adding_up(rows: str, total: str, head: str) -> None:
    assert agreed(table(rows, total, head=head)) == [True, True, True]


def test_that_a_wrong_total_is_told_with_both_numbers() -> None:
    imported = table(ROWS, "| Total | 9 | 12 | 10 |")
    assert agreed(imported) == [True, False, True]
    assert any("B: 12 in the source, 11 computed (line 6)" in notice for notice in imported.notices)


def test_that_totals_that_are_all_wrong_are_all_told() -> None:
    assert (
        agreed(table(WEIGHTED, "| Weighted score | | 3.5 | 3.1 | 3.8 |", head=WEIGHTED_HEAD)) == [False] * 3
    )


def test_that_totals_that_no_way_of_adding_comes_near_are_not_accused() -> None:
    assert agreed(table(ROWS, "| Total | 71 | 44 | 99 |")) == [None, None, None]


@pytest.mark.parametrize(
    "mixed",
    [
        "| S | High | Low | Medium |\n",
        "| S | $10 | $20 | $5 |\n",
        "| S | 5 ms | 7 ms | 9 ms |\n",
        "| S | ✅ | ❌ | ✅ |\n",
    ],
)
def test_that_totals_over_words_signs_measures_or_prices_cannot_be_checked_and_that_is_said(
    mixed: str,
) -> None:
    imported = table(ROWS + mixed, "| Total | 9 | 12 | 10 |")
    assert agreed(imported) == [None, None, None]
    assert any("cannot be checked" in notice for notice in imported.notices)


def test_that_signs_are_counted_by_the_points_of_the_legend() -> None:
    rows = "| P | ✅ | 🟡 | ❌ |\n| Q | ✅ | ✅ | 🟡 |\n"
    imported = table(
        rows, "| Total | 4 | 3 | 2 |", after="- ✅ (2 points)\n- 🟡 (1 point)\n- ❌ (0 points)\n"
    )
    assert agreed(imported) == [True, True, False]


def test_that_a_missing_cell_makes_a_total_that_differs_uncheckable() -> None:
    imported = table("| P | 4 | 2 | 5 |\n| Q | 3 | ? | 1 |\n", "| Total | 7 | 5 | 6 |")
    assert agreed(imported) == [True, None, True]


def test_that_plus_and_minus_are_netted() -> None:
    rows = "| P | + | - | 0 |\n| Q | + | + | 0 |\n| R | - | - | 0 |\n"
    assert agreed(table(rows, "| Net | 1 | -1 | 0 |")) == [True, True, True]


def test_that_another_winner_is_told() -> None:
    imported = table("| P | 4 | 2 | 5 |\n| Q | 3 | 5 | 1 |\n", "| Total | 7 | 7 | 8 |")
    assert (imported.stated_winner, imported.computed_winner) == ("C", None)
    imported = table("| P | 4 | 2 | 5 |\n| Q | 4 | 5 | 1 |\n", "| Total | 7 | 7 | 8 |")
    assert (imported.stated_winner, imported.computed_winner) == ("C", "A")
    assert any("The source names C; as computed, A comes first." in notice for notice in imported.notices)


def test_that_sums_written_out_count_by_their_result() -> None:
    rows = "| P | 2 | 3, 3 x 2 = 6 | 1, 1 x 2 = 2 |\n| Q | 3 | 5, 5 x 3 = 15 | 2, 2 x 3 = 6 |\n"
    imported = table(
        rows, "| Weighted total | 5 | 6 + 15 = 21 | 2 + 6 = 8 |", head="| Criterion | Weight | A | B |"
    )
    assert agreed(imported) == [True, True]


def test_that_a_column_beside_the_weighted_ones_does_not_stop_the_check() -> None:
    imported = read(
        "| Option | Speed (60%) | Cost (40%) | Weighted total | Time to try |\n|---|---|---|---|---|\n"
        "| A | 4 | 3 | 3.6 (72%) | 1-2 weeks |\n| B | 2 | 5 | 3.3 (66%) | 3 days |\n"
    )
    assert agreed(imported) == [True, False]
