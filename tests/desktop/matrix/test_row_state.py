from __future__ import annotations

from typing import TYPE_CHECKING

from steelyard.decision.intents import set_must_have, set_weight
from steelyard.desktop.matrix.arrangement import arrange
from steelyard.desktop.matrix.row_state import build_rows
from steelyard.scoring.snapshot import take_snapshot
from tests.desktop.matrix.odd_table import odd_decision
from tests.desktop.matrix.rows import AS_IN_THE_FILE, headings_of, rows_of

if TYPE_CHECKING:
    from steelyard.decision.model import Decision
    from steelyard.desktop.matrix.row_state import TableRow


FILE = arrange(take_snapshot(odd_decision()), AS_IN_THE_FILE)


def by_signal(decision: Decision) -> dict[str, TableRow]:
    return {row.signal: row for row in rows_of(take_snapshot(decision))}


def test_that_every_signal_is_a_row_in_the_order_of_the_file(odd: Decision) -> None:
    assert list(by_signal(odd)) == ["mystery", "half", "rule", "clear"]


def test_that_the_largest_share_has_the_full_bar(odd: Decision) -> None:
    rows = by_signal(odd)
    assert (rows["clear"].share, rows["clear"].bar) == (60, 1.0)
    assert rows["half"].bar == 40 / 60
    assert rows["mystery"].bar == 0


def test_that_a_row_knows_whether_it_weighs_and_whether_it_decides(odd: Decision) -> None:
    rows = by_signal(odd)
    turning = {flip.requirement for flip in take_snapshot(odd).evaluation.flips}
    assert [row.weighted for row in rows.values()] == [False, True, False, True]
    assert rows["clear"].decisive == ("plain" in turning)
    assert rows["mystery"].decisive == ("hidden-need" in turning)


def test_that_cells_are_kept_where_their_fits_stay_and_made_anew_where_not(odd: Decision) -> None:
    before = take_snapshot(odd)
    rows = rows_of(before)
    after = take_snapshot(set_weight(odd, "open", 9))
    again = build_rows(after, FILE, known={row.key: row for row in rows}, previous=before)
    kept = [old.cells is new.cells for old, new in zip(rows, again, strict=True)]
    assert kept == [True, False, True, True]


def test_that_rows_made_from_known_ones_equal_rows_made_afresh(odd: Decision) -> None:
    before = take_snapshot(odd)
    known = {row.key: row for row in rows_of(before)}
    after = take_snapshot(set_weight(odd, "open", 9))
    assert build_rows(after, FILE, known=known, previous=before) == rows_of(after)


def test_that_a_heading_says_who_leads_and_what_puts_a_candidate_out(odd: Decision) -> None:
    alpha, beta, _ = headings_of(odd)
    assert (alpha.result, alpha.leads, alpha.eligible) == ("4.6 of 5 · ahead", True, True)
    assert (beta.result, beta.eligible) == ("Out: Plain need", False)
    assert beta.spoken.startswith("Beta & <b>Co</b>: out: “Plain need” must be at least")


def test_that_lifting_the_must_have_brings_a_candidate_back(odd: Decision) -> None:
    beta = headings_of(set_must_have(odd, "plain", None))[1]
    assert beta.eligible
    assert beta.result == "1.4 of 5"
