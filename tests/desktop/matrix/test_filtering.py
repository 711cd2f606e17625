from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from steelyard.desktop.matrix.filtering import accepts, count_rows, explain_hit
from steelyard.desktop.state.view import View
from steelyard.scoring.snapshot import take_snapshot
from tests.desktop.matrix.rows import rows_of

if TYPE_CHECKING:
    from steelyard.decision.model import Decision
    from steelyard.desktop.matrix.row_state import TableRow
    from steelyard.desktop.state.view import RowFilter


@pytest.fixture
def rows(odd: Decision) -> tuple[TableRow, ...]:
    return rows_of(take_snapshot(odd))


def shown(rows: tuple[TableRow, ...], view: View) -> list[str]:
    return [row.signal for row in rows if accepts(row, view)]


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("mystere", ["mystery"]),
        ("MEASURED nobody", ["mystery"]),
        ("café", ["mystery"]),
        ("never night", ["rule"]),
        ("not known", ["mystery"]),
        ("core strength", ["clear"]),
        ("  ", ["mystery", "half", "rule", "clear"]),
        ("nowhere", []),
    ],
)
def test_that_a_search_finds_words_in_any_order_without_case_and_accents(
    rows: tuple[TableRow, ...], search: str, found: list[str]
) -> None:
    assert shown(rows, View(search=search)) == found


def test_that_a_search_does_not_find_what_stands_in_a_hidden_column(rows: tuple[TableRow, ...]) -> None:
    assert shown(rows, View(search="measured", hidden=frozenset("a"))) == []


@pytest.mark.parametrize(
    ("row_filter", "found"),
    [("separates", ["clear"]), ("weighted", ["half", "clear"])],
)
def test_that_a_chip_lets_only_its_rows_pass(
    rows: tuple[TableRow, ...], row_filter: RowFilter, found: list[str]
) -> None:
    assert shown(rows, View(row_filter=row_filter)) == found


def test_that_decisive_rows_are_those_with_a_flip(rows: tuple[TableRow, ...]) -> None:
    assert shown(rows, View(row_filter="decisive")) == [row.signal for row in rows if row.decisive]


def test_that_a_theme_narrows_to_its_rows(rows: tuple[TableRow, ...]) -> None:
    assert shown(rows, View(theme="Three")) == ["half", "rule"]


def test_that_each_count_is_what_its_choice_would_show(rows: tuple[TableRow, ...]) -> None:
    view = View(search="n", row_filter="weighted", theme="Three")
    counts = count_rows(rows, view)
    for row_filter, number in counts.chips.items():
        narrowed = View(search="n", row_filter=row_filter, theme="Three")
        assert number == len(shown(rows, narrowed))
    for theme, number in counts.themes.items():
        assert number == len(shown(rows, View(search="n", row_filter="weighted", theme=theme)))
    assert (counts.shown, counts.rows) == (len(shown(rows, view)), 4)


def test_that_a_hit_that_no_cell_shows_is_explained_by_its_requirement(rows: tuple[TableRow, ...]) -> None:
    assert explain_hit(rows[0], ["cafe"], View()) == "Café at night"
    assert explain_hit(rows[0], ["nobody"], View()) == ""
    assert explain_hit(rows[0], [], View()) == ""
