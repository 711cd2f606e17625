"""Which rows of the table are shown: search, chips and theme. Pure functions of rows and view."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, get_args

from steelyard.desktop.state.search import fold
from steelyard.desktop.state.view import RowFilter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from steelyard.desktop.matrix.row_state import TableRow
    from steelyard.desktop.state.view import View

ROW_FILTERS: tuple[RowFilter, ...] = get_args(RowFilter)


@dataclass(frozen=True, slots=True)
class Counts:
    """How many rows each choice would show: each chip within search and theme, each theme within the rest.

    `shown` is how many are shown now, of `rows` in all; `themes` has "" for all themes. `stale` says that
    any row of all has a cell to be verified.
    """

    chips: dict[RowFilter, int]
    themes: dict[str, int]
    shown: int
    rows: int
    stale: bool


def accepts(row: TableRow, view: View) -> bool:
    """Say whether the view shows a row."""
    return (
        _is_of_theme(row, view.theme)
        and passes(row, view.row_filter, view)
        and finds(row, fold(view.search).split(), view)
    )


def passes(row: TableRow, row_filter: RowFilter, view: View) -> bool:
    """Say whether a row passes a chip; only cells that the view shows can be old."""
    if row_filter == "separates":
        return row.separates
    if row_filter == "weighted":
        return row.weighted
    if row_filter == "stale":
        shown = zip(row.cells, row.stale, strict=True)
        return any(row.stale) and any(stale for cell, stale in shown if cell.candidate not in view.hidden)
    return row_filter == "all" or row.decisive


def finds(row: TableRow, words: Sequence[str], view: View) -> bool:
    """Say whether all the words, folded, are in what the row shows or in its requirements' names."""
    if not words:
        return True
    shown = "\n".join(
        (
            row.folded,
            *(
                text
                for cell, text in zip(row.cells, row.folded_cells, strict=True)
                if cell.candidate not in view.hidden
            ),
        )
    )
    return all(word in shown for word in words)


def count_rows(rows: Sequence[TableRow], view: View) -> Counts:
    """Count the signals that each chip and each theme would show; unfolded requirements are not counted."""
    rows = [row for row in rows if not row.requirement]
    words = fold(view.search).split()
    chips = dict.fromkeys(ROW_FILTERS, 0)
    themes = {"": 0} | dict.fromkeys((row.theme for row in rows if row.theme), 0)
    shown = 0
    for row in rows:
        if not finds(row, words, view):
            continue
        of_theme = _is_of_theme(row, view.theme)
        passed = passes(row, view.row_filter, view)
        shown += of_theme and passed
        if of_theme:
            for row_filter in ROW_FILTERS:
                chips[row_filter] += passes(row, row_filter, view)
        if passed:
            themes[""] += 1
            if row.theme:
                themes[row.theme] += 1
    return Counts(chips, themes, shown, len(rows), any(passes(row, "stale", view) for row in rows))


def explain_hit(row: TableRow, words: Sequence[str], view: View) -> str:
    """Return the requirement by which a search finds a row where the visible cells do not tell, else ""."""
    if not words or not row.requirements:
        return ""
    cells = (
        text
        for cell, text in zip(row.cells, row.folded_cells, strict=True)
        if cell.candidate not in view.hidden
    )
    visible = "\n".join((fold(row.title), *cells))
    missing = [word for word in words if word not in visible]
    return next((name for name in row.requirements if any(word in fold(name) for word in missing)), "")


def _is_of_theme(row: TableRow, theme: str) -> bool:
    return not theme or row.theme == theme
