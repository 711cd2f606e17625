from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from steelyard.scoring import robustness
from steelyard.scoring.evaluation import evaluate
from steelyard.scoring.robustness import share_of_simplex
from steelyard.scoring.weighing import weigh
from tests.scoring.tables import decide, decide_numbers, measured

CLOSE_ROWS: dict[str, dict[str, Any]] = {
    "r": {"a": 3, "b": 2.5},
    "s": {"a": 2, "b": {"fit": 2.5, "evidence": "documented"}},
}
PINNED_NEARBY = 0.4991


def nearby(rows: dict[str, Any], weights: dict[str, float], **parts: Any) -> dict[str, float | None]:
    evaluation = evaluate(decide(rows, weights, **parts))
    return {standing.candidate: standing.nearby_share for standing in evaluation.standings}


def test_that_shares_add_up_to_one() -> None:
    shares = nearby(CLOSE_ROWS, {"r": 4, "s": 4})
    assert sum(share for share in shares.values() if share is not None) == pytest.approx(1)


def test_that_fits_known_exactly_and_nowhere_worse_lead_everywhere() -> None:
    assert nearby({"r": {"a": measured(3), "b": measured(2.9)}}, {"r": 1}) == {"a": 1, "b": 0}


def test_that_equal_candidates_share_every_draw() -> None:
    rows = {"r": {"a": measured(3), "b": measured(3)}, "s": {"a": measured(1), "b": measured(1)}}
    assert nearby(rows, {"r": 5, "s": 0.5}) == {"a": 0.5, "b": 0.5}


def test_that_weights_reach_two_to_each_side_and_no_farther() -> None:
    rows = {"r": {"a": measured(5), "b": measured(0)}, "s": {"a": measured(0), "b": measured(5)}}
    assert nearby(rows, {"r": 7, "s": 3})["a"] == 1
    # a leads where u1 - u2 > -3 for both uniform in -2..2: all but a corner of 1/32
    assert nearby(rows, {"r": 6, "s": 3})["a"] == pytest.approx(31 / 32, abs=0.01)


def test_that_a_weight_interval_is_clipped_before_it_is_drawn() -> None:
    rows = {"r": {"a": measured(5), "b": measured(0)}, "s": {"a": measured(0), "b": measured(5)}}
    # uniform in 8..10 against 7..10: P = 2/3, not what clipping the draws themselves would give
    assert nearby(rows, {"r": 10, "s": 9})["a"] == pytest.approx(2 / 3, abs=0.015)


def test_that_what_is_not_needed_stays_so() -> None:
    rows = {"r": {"a": measured(3), "b": measured(2)}, "s": {"a": measured(0), "b": measured(5)}}
    assert nearby(rows, {"r": 2, "s": 0}) == {"a": 1, "b": 0}


@pytest.mark.parametrize(
    ("cell", "share"),
    [
        ("unknown", 0.6),
        ({"fit": [2, 4], "evidence": "measured"}, 0.5),
        ({"fit": 3, "evidence": "measured"}, 0.5),
        ({"fit": 3.5, "evidence": "judged"}, 0.25),
        ({"fit": 3.25, "evidence": "documented"}, 0.25),
        ({"fit": 3.375, "evidence": "reported"}, 0.25),
        ({"fit": 0.5, "evidence": "judged"}, 1.0),
    ],
)
def test_that_a_fit_is_drawn_from_its_range_or_the_half_width_of_its_evidence(
    cell: object, share: float
) -> None:
    assert nearby({"r": {"a": cell, "b": measured(3)}}, {"r": 5})["b"] == pytest.approx(share, abs=0.015)


def test_that_a_combination_inherits_the_drawn_fits_of_its_members() -> None:
    rows = {"r": {"a": 3, "b": measured(0)}}
    assert nearby(rows, {"r": 5}, combinations={"both": ["a", "b"]}) == {"a": 0.5, "b": 0, "both": 0.5}
    burden = nearby(rows, {"r": 5}, combinations={"both": ["a", "b"]}, worst=["r"])
    assert burden == {"a": 1, "b": 0, "both": 0}


def test_that_a_combination_draws_what_it_states_itself() -> None:
    rows = {"r": {"a": measured(3), "b": measured(0), "both": {"fit": 3, "evidence": "documented"}}}
    shares = nearby(rows, {"r": 5}, combinations={"both": ["a", "b"]})
    assert shares["both"] == pytest.approx(0.5, abs=0.015)


def test_that_an_eliminated_member_still_lends_its_fits() -> None:
    rows = {"r": {"a": measured(5), "b": measured(1)}, "s": {"a": measured(0), "b": measured(4)}}
    shares = nearby(rows, {"r": 5}, must_haves={"s": 2}, combinations={"both": ["a", "b"]})
    assert shares == {"a": None, "b": 0, "both": 1}


def test_that_nothing_is_drawn_where_nothing_is_weighted() -> None:
    assert nearby(CLOSE_ROWS, {}) == {"a": None, "b": None}


def test_that_draws_left_for_later_are_none() -> None:
    evaluation = evaluate(decide(CLOSE_ROWS, {"r": 4}), robustness=False)
    assert not evaluation.robustness_drawn
    assert {standing.nearby_share for standing in evaluation.standings} == {None}
    assert {standing.all_weightings_share for standing in evaluation.standings} == {None}


def test_that_the_same_seed_gives_the_same_figures_on_every_machine() -> None:
    assert nearby(CLOSE_ROWS, {"r": 4, "s": 4}) == {"a": PINNED_NEARBY, "b": 1 - PINNED_NEARBY}


def test_that_the_order_of_requirements_and_candidates_changes_no_draw() -> None:
    turned = {name: dict(reversed(cells.items())) for name, cells in reversed(CLOSE_ROWS.items())}
    assert nearby(turned, {"r": 4, "s": 3}) == nearby(CLOSE_ROWS, {"r": 4, "s": 3})


def test_that_figures_move_steadily_while_a_slider_is_dragged() -> None:
    shares = [nearby(CLOSE_ROWS, {"r": 4 + step / 10, "s": 4})["a"] or 0.0 for step in range(40)]
    steps = np.diff(shares)
    assert (steps >= -0.001).all()
    assert (np.abs(steps) < 0.02).all()


def test_that_draws_made_in_pieces_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = nearby(CLOSE_ROWS, {"r": 4, "s": 3})
    monkeypatch.setattr(robustness, "_KEPT_NUMBERS", 0)
    assert nearby(CLOSE_ROWS, {"r": 4, "s": 3}) == kept


def test_that_the_shares_agree_with_an_independent_simulation() -> None:
    fits = [[3.0, 3.5, 2.0], [4.0, 2.0, 4.5], [1.0, 3.0, 2.5]]
    rows = {f"r{row}": dict(zip("abc", cells, strict=True)) for row, cells in enumerate(fits)}
    weights = np.array([3.0, 9.0, 5.0])
    random = np.random.default_rng(7)
    size = 40_000
    drawn_weights = random.uniform(weights - 2, np.minimum(weights + 2, 10), (size, 3))
    table = np.array(fits)
    drawn_fits = random.uniform(np.maximum(table - 1, 0), np.minimum(table + 1, 5), (size, 3, 3))
    first = np.einsum("ni,nij->nj", drawn_weights, drawn_fits).argmax(axis=1)
    expected = np.bincount(first, minlength=3) / size
    shares = nearby(rows, {f"r{row}": float(weight) for row, weight in enumerate(weights)})
    assert [shares[name] for name in "abc"] == pytest.approx(expected.tolist(), abs=0.02)


@pytest.mark.parametrize(
    ("differences", "share"),
    [([1, -1, 1], 1 / 4), ([0.5, -0.25], 1 / 3), ([1, 0.5, 0], 0), ([-1, -0.5], 1), ([-1, 0], 1), ([], 1)],
)
def test_that_varsis_recursion_gives_the_exact_part_of_the_simplex(
    differences: list[float], share: float
) -> None:
    assert share_of_simplex(differences) == pytest.approx(share, abs=1e-12)


@settings(max_examples=30)
@given(st.lists(st.integers(-8, 8).map(lambda number: number / 2), min_size=1, max_size=8).filter(any))
def test_that_varsis_recursion_agrees_with_draws(differences: list[float]) -> None:
    random = np.random.default_rng(11)
    weights = random.dirichlet(np.ones(len(differences)), 20_000)
    share = float((weights @ np.array(differences) <= 0).mean())
    assert share_of_simplex(differences) == pytest.approx(share, abs=0.02)


def all_weightings(fits: list[list[float]]) -> list[float | None]:
    evaluation = evaluate(decide_numbers(fits, [1.0] * len(fits)))
    by_name = {standing.candidate: standing.all_weightings_share for standing in evaluation.standings}
    return [by_name[f"a{column}"] for column in range(len(fits[0]))]


def test_that_two_candidates_share_all_weightings_exactly() -> None:
    assert all_weightings([[1, 0], [0, 1], [1, 0]]) == pytest.approx([0.75, 0.25], abs=1e-12)


def test_that_two_equal_candidates_have_half_of_all_weightings_each() -> None:
    assert all_weightings([[3, 3], [2, 2]]) == [0.5, 0.5]


def test_that_three_candidates_share_all_weightings_by_draws() -> None:
    assert all_weightings([[5, 0, 0], [0, 5, 0], [0, 0, 5]]) == pytest.approx([1 / 3] * 3, abs=0.015)
    third_never_leads = all_weightings([[1, 0, 0], [0, 1, 0], [1, 0, 0]])
    assert third_never_leads == pytest.approx([0.75, 0.25, 0], abs=0.015)


def test_that_all_weightings_do_not_depend_on_the_weights() -> None:
    rows = {"r": {"a": 5, "b": 0, "c": 2}, "s": {"a": 0, "b": 5, "c": 2}}
    shares = [
        {s.candidate: s.all_weightings_share for s in evaluate(decide(rows, weights)).standings}
        for weights in ({"r": 9}, {"s": 2}, {})
    ]
    assert shares[0] == shares[1] == shares[2]


def test_that_one_eligible_candidate_leads_everywhere() -> None:
    decision = decide({"r": {"a": 5, "b": 1}}, {"r": 3}, must_haves={"r": 3})
    (a, b) = evaluate(decision).standings
    assert (a.nearby_share, a.all_weightings_share) == (1, 1)
    assert (b.nearby_share, b.all_weightings_share) == (None, None)


def test_that_large_tables_are_drawn_in_pieces_below_64_megabytes() -> None:
    import tracemalloc

    random = np.random.default_rng(3)
    decision = decide_numbers(random.uniform(0, 5, (200, 20)).tolist(), random.uniform(0, 10, 200).tolist())
    weighing = weigh(decision)
    tracemalloc.start()
    try:
        robustness.share_nearby(weighing)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 64e6
