from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from steelyard.scoring import trials as module
from steelyard.scoring.evaluation import evaluate
from steelyard.scoring.results import Outcome
from steelyard.scoring.snapshot import take_snapshot
from steelyard.scoring.trials import _count, _keep_draws, share_trials
from steelyard.scoring.weighing import weigh
from tests.scoring.tables import decide, decide_numbers, measured

CLOSE_ROWS: dict[str, dict[str, Any]] = {
    "r": {"a": 3, "b": 2.5},
    "s": {"a": 2, "b": {"fit": 2.5, "evidence": "documented"}},
}
PINNED_SHARE = 0.4971


def trials(rows: dict[str, Any], weights: dict[str, float], **parts: Any) -> dict[str, float | None]:
    evaluation = evaluate(decide(rows, weights, **parts))
    return {standing.candidate: standing.trials_share for standing in evaluation.standings}


def test_that_shares_add_up_to_one() -> None:
    shares = trials(CLOSE_ROWS, {"r": 4, "s": 4})
    assert sum(share for share in shares.values() if share is not None) == pytest.approx(1)


def test_that_fits_known_exactly_and_nowhere_worse_lead_everywhere() -> None:
    assert trials({"r": {"a": measured(3), "b": measured(2.9)}}, {"r": 1}) == {"a": 1, "b": 0}


def test_that_equal_candidates_share_every_draw() -> None:
    rows = {"r": {"a": measured(3), "b": measured(3)}, "s": {"a": measured(1), "b": measured(1)}}
    assert trials(rows, {"r": 5, "s": 0.5}) == {"a": 0.5, "b": 0.5}


def test_that_weights_are_multiplied_by_at_most_one_and_a_half_either_way() -> None:
    rows = {"r": {"a": measured(5), "b": measured(0)}, "s": {"a": measured(0), "b": measured(5)}}
    # a leads unless the factors are more than 2.25 apart, which they never are
    assert trials(rows, {"r": 7, "s": 3})["a"] == 1
    # log-uniform factors: ln(u1) - ln(u2) > ln(2 / 3) for both uniform in -L..L, L = ln 1.5: 7 / 8
    assert trials(rows, {"r": 6, "s": 4})["a"] == pytest.approx(7 / 8, abs=0.015)


def test_that_only_ratios_of_weights_count() -> None:
    shares = [trials(CLOSE_ROWS, {"r": 4 * scale, "s": 3 * scale}) for scale in (1, 0.1, 2.5)]
    assert shares[0] == shares[1] == shares[2]


def test_that_a_decisive_requirement_is_not_outvoted_by_many_minor_ones() -> None:
    rows = {"decisive": {"a": measured(5), "b": measured(1)}}
    rows |= {f"minor{number}": {"a": measured(2), "b": measured(5)} for number in range(12)}
    weights = {name: 10.0 if name == "decisive" else 0.5 for name in rows}
    snapshot = take_snapshot(decide(rows, weights))
    assert snapshot.recommendation.recommended == ("a",)
    assert snapshot.recommendation.outcome is Outcome.CHOOSE
    assert snapshot.recommendation.trials_share == 1


def test_that_a_weight_at_zero_stays_there() -> None:
    rows = {"r": {"a": measured(3), "b": measured(2)}, "s": {"a": measured(0), "b": measured(5)}}
    assert trials(rows, {"r": 2, "s": 0}) == {"a": 1, "b": 0}


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
    assert trials({"r": {"a": cell, "b": measured(3)}}, {"r": 5})["b"] == pytest.approx(share, abs=0.015)


def test_that_a_combination_inherits_the_drawn_fits_of_its_members() -> None:
    rows = {"r": {"a": 3, "b": measured(0)}}
    both = {"combinations": {"both": ["a", "b"]}, "price": 0}
    assert trials(rows, {"r": 5}, **both) == {"a": 0.5, "b": 0, "both": 0.5}
    assert trials(rows, {"r": 5}, worst=["r"], **both) == {"a": 1, "b": 0, "both": 0}


def test_that_the_better_of_two_noisy_members_is_not_ahead_for_the_noise() -> None:
    rows = {"r": {"a": measured(3), "b": 3}}
    shares = trials(rows, {"r": 5}, combinations={"both": ["a", "b"]}, price=0)
    assert shares["a"] == pytest.approx(0.5, abs=0.015)
    assert shares["both"] == 0


def test_that_the_drawn_fits_keep_the_mean_that_is_computed_with() -> None:
    decision = decide(
        {"r": {"a": 0.5, "b": 4.75}, "s": {"a": "unknown", "b": [1, 4]}},
        {"r": 3, "s": 4},
        combinations={"both": ["a", "b"]},
        worst=["s"],
        enough={"r": 4},
    )
    weighing = weigh(decision)
    draws, shifts = _keep_draws(weighing.matrix)
    for row in range(len(weighing.weights)):
        drawn = _count(weighing, row, draws[row, 1:], shifts[row])
        assert drawn.mean(axis=1) == pytest.approx(weighing.counted[row])


def test_that_more_than_enough_is_worth_nothing_in_a_trial_either() -> None:
    rows = {"r": {"a": measured(5), "b": measured(3)}, "s": {"a": measured(2), "b": measured(2.5)}}
    assert trials(rows, {"r": 5, "s": 5})["a"] == 1
    assert trials(rows, {"r": 5, "s": 5}, enough={"r": 3})["b"] == 1


def test_that_a_combination_pays_its_price_in_every_trial() -> None:
    rows = {"r": {"a": measured(4), "b": measured(1)}, "s": {"a": measured(3), "b": measured(3.2)}}
    both = {"combinations": {"both": ["a", "b"]}}
    assert trials(rows, {"r": 5, "s": 5}, price=0, **both)["both"] == 1
    assert trials(rows, {"r": 5, "s": 5}, price=0.5, **both)["a"] == 1
    assert trials(rows, {"r": 5, "s": 5}, price=0.5, running=["a", "b"], **both)["both"] == 1


def test_that_a_combination_draws_what_it_states_itself() -> None:
    rows = {"r": {"a": measured(3), "b": measured(0), "both": {"fit": 3, "evidence": "documented"}}}
    shares = trials(rows, {"r": 5}, combinations={"both": ["a", "b"]}, price=0)
    assert shares["both"] == pytest.approx(0.5, abs=0.015)


def test_that_an_eliminated_member_still_lends_its_fits() -> None:
    rows = {"r": {"a": measured(5), "b": measured(1)}, "s": {"a": measured(0), "b": measured(4)}}
    shares = trials(rows, {"r": 5}, must_haves={"s": 2}, combinations={"both": ["a", "b"]}, price=0)
    assert shares == {"a": None, "b": 0, "both": 1}


def test_that_nothing_is_drawn_where_nothing_is_weighted() -> None:
    assert trials(CLOSE_ROWS, {}) == {"a": None, "b": None}


def test_that_draws_left_for_later_are_none() -> None:
    evaluation = evaluate(decide(CLOSE_ROWS, {"r": 4}), trials=False, knowing=False)
    assert not evaluation.trials_drawn
    assert {standing.trials_share for standing in evaluation.standings} == {None}
    assert {standing.all_weightings_share for standing in evaluation.standings} == {None}


def test_that_the_same_seed_gives_the_same_figures_on_every_machine() -> None:
    assert trials(CLOSE_ROWS, {"r": 4, "s": 4}) == {"a": PINNED_SHARE, "b": 1 - PINNED_SHARE}


def test_that_the_order_of_requirements_and_candidates_changes_no_draw() -> None:
    turned = {name: dict(reversed(cells.items())) for name, cells in reversed(CLOSE_ROWS.items())}
    assert trials(turned, {"r": 4, "s": 3}) == trials(CLOSE_ROWS, {"r": 4, "s": 3})


def test_that_figures_move_steadily_while_a_slider_is_dragged() -> None:
    shares = [trials(CLOSE_ROWS, {"r": 4 + step / 10, "s": 4})["a"] or 0.0 for step in range(40)]
    steps = np.diff(shares)
    assert (steps >= -0.001).all()
    assert (np.abs(steps) < 0.02).all()


def test_that_draws_made_in_pieces_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = trials(CLOSE_ROWS, {"r": 4, "s": 3})
    monkeypatch.setattr(module, "_KEPT_NUMBERS", 0)
    assert trials(CLOSE_ROWS, {"r": 4, "s": 3}) == kept


def test_that_the_shares_agree_with_an_independent_simulation() -> None:
    fits = [[3.0, 3.5, 2.0], [4.0, 2.0, 4.5], [1.0, 3.0, 2.5]]
    rows = {f"r{row}": dict(zip("abc", cells, strict=True)) for row, cells in enumerate(fits)}
    weights = np.array([3.0, 9.0, 5.0])
    random = np.random.default_rng(7)
    size = 40_000
    drawn_weights = weights * 1.5 ** random.uniform(-1, 1, (size, 3))
    table = np.array(fits)
    drawn_fits = random.uniform(table - 1, table + 1, (size, 3, 3))
    first = np.einsum("ni,nij->nj", drawn_weights, drawn_fits).argmax(axis=1)
    expected = np.bincount(first, minlength=3) / size
    shares = trials(rows, {f"r{row}": float(weight) for row, weight in enumerate(weights)})
    assert [shares[name] for name in "abc"] == pytest.approx(expected.tolist(), abs=0.02)


def test_that_one_eligible_candidate_leads_everywhere() -> None:
    decision = decide({"r": {"a": 5, "b": 1}}, {"r": 3}, must_haves={"r": 3})
    (a, b) = evaluate(decision).standings
    assert (a.trials_share, a.all_weightings_share) == (1, 1)
    assert (b.trials_share, b.all_weightings_share) == (None, None)


def test_that_large_tables_are_drawn_in_pieces_below_64_megabytes() -> None:
    import tracemalloc

    random = np.random.default_rng(3)
    decision = decide_numbers(random.uniform(0, 5, (200, 20)).tolist(), random.uniform(0, 10, 200).tolist())
    weighing = weigh(decision)
    tracemalloc.start()
    try:
        share_trials(weighing)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 64e6
