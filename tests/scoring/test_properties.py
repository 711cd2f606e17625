"""What holds for every decision, whatever its figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from steelyard.scoring.evaluation import evaluate
from steelyard.scoring.snapshot import take_snapshot
from tests.scoring.brute_force import Table, leaders, tables
from tests.scoring.tables import decide, decide_numbers, measured

if TYPE_CHECKING:
    from steelyard.scoring.results import Evaluation
    from steelyard.scoring.snapshot import Snapshot

Drawn = tuple[Table, list[float]]


def evaluate_numbers(fits: Table, weights: list[float]) -> Evaluation:
    return evaluate(decide_numbers(fits, weights), trials=False, knowing=False)


@given(tables(), st.sampled_from([0.5, 0.1, 0.37]))
def test_that_scaling_all_weights_changes_no_score_and_no_answer(drawn: Drawn, scale: float) -> None:
    fits, weights = drawn
    before = evaluate_numbers(fits, weights)
    after = evaluate_numbers(fits, [scale * weight for weight in weights])
    assert after.leaders == before.leaders
    assert after.second_opinions == before.second_opinions
    assert after.shares == before.shares
    assert after.families == before.families
    for standing in before.standings:
        assert after.standing(standing.candidate).score == pytest.approx(standing.score)
        assert after.standing(standing.candidate).rank == standing.rank


@given(tables())
def test_that_the_leaders_are_those_found_in_plain_arithmetic(drawn: Drawn) -> None:
    fits, weights = drawn
    assert {int(name[1:]) for name in evaluate_numbers(fits, weights).leaders} == leaders(fits, weights)


@given(tables())
def test_that_a_dominated_candidate_never_leads_the_one_that_dominates_it(drawn: Drawn) -> None:
    evaluation = evaluate_numbers(*drawn)
    for standing in evaluation.standings:
        for dominating in standing.dominated_by:
            assert (evaluation.standing(dominating).rank or 0) <= (standing.rank or 0)


@given(tables(requirements=4))
def test_that_dominance_is_found_exactly(drawn: Drawn) -> None:
    fits, weights = drawn
    columns = list(zip(*fits, strict=True))
    for standing in evaluate_numbers(fits, weights).standings:
        own = columns[int(standing.candidate[1:])]
        expected = {
            f"a{place}"
            for place, other in enumerate(columns)
            if other != own and all(y >= x for x, y in zip(own, other, strict=True))
        }
        assert set(standing.dominated_by) == expected


@settings(max_examples=40)
@given(tables(), st.randoms(use_true_random=False))
def test_that_the_order_of_candidates_and_requirements_is_irrelevant(drawn: Drawn, random: object) -> None:
    fits, weights = drawn
    rows = {
        f"r{place}": {f"a{column}": fit for column, fit in enumerate(row)} for place, row in enumerate(fits)
    }
    names, candidates = list(rows), list(rows["r0"])
    random.shuffle(names)  # type: ignore[attr-defined] # hypothesis types its random as object
    random.shuffle(candidates)  # type: ignore[attr-defined]
    turned = {name: {candidate: rows[name][candidate] for candidate in candidates} for name in names}
    by_name = {f"r{place}": weight for place, weight in enumerate(weights)}
    one, other = take_snapshot(decide(turned, by_name)), take_snapshot(decide(rows, by_name))
    assert _answers(one) == _answers(other)
    # sums are added up in another order, so a draw on the edge of a tie may fall to the other side
    assert _figures(one) == pytest.approx(_figures(other), abs=2e-4)


def _answers(snapshot: Snapshot) -> object:
    """Return what is said without figures."""
    evaluation = snapshot.evaluation
    return (
        {
            standing.candidate: (standing.rank, frozenset(standing.dominated_by))
            for standing in evaluation.standings
        },
        frozenset(evaluation.leaders),
        {(flip.requirement, flip.direction, flip.applied) for flip in evaluation.flips},
        {method: tuple(map(frozenset, groups)) for method, groups in evaluation.second_opinions.items()},
        snapshot.recommendation.outcome,
    )


def _figures(snapshot: Snapshot) -> dict[str, float]:
    evaluation = snapshot.evaluation
    figures = {f"{flip.requirement} {flip.direction}": flip.at for flip in evaluation.flips}
    for standing in evaluation.standings:
        figures[f"{standing.candidate} score"] = standing.score or 0.0
        figures[f"{standing.candidate} nearby"] = standing.trials_share or 0.0
        figures[f"{standing.candidate} anywhere"] = standing.all_weightings_share or 0.0
    return figures


@given(tables())
def test_that_contributions_add_up_to_the_lead(drawn: Drawn) -> None:
    evaluation = evaluate_numbers(*drawn)
    assert sum(part.value for part in evaluation.contributions) == pytest.approx(evaluation.lead, abs=1e-12)
    values = [part.value for part in evaluation.contributions]
    assert values == pytest.approx(sorted(values, reverse=True), abs=1e-9)


@given(tables())
def test_that_shares_add_up_to_100(drawn: Drawn) -> None:
    evaluation = evaluate_numbers(*drawn)
    assert sum(evaluation.shares.values()) == 100
    assert sum(evaluation.signal_shares.values()) == 100


@settings(max_examples=40)
@given(tables(), st.integers(0, 5), st.integers(0, 5))
def test_that_must_haves_leave_out_the_eliminated_as_if_they_were_not_there(
    drawn: Drawn, least: int, place: int
) -> None:
    fits, weights = drawn
    row = fits[place % len(fits)]
    kept = [column for column, fit in enumerate(row) if fit >= least]
    assume(len(kept) > 1)
    rows = {f"r{n}": {f"a{c}": measured(fit) for c, fit in enumerate(cells)} for n, cells in enumerate(fits)}
    by_name = {f"r{n}": weight for n, weight in enumerate(weights)}
    must_haves = {f"r{place % len(fits)}": float(least)}
    with_all = evaluate(decide(rows, by_name, must_haves=must_haves), trials=False, knowing=False)
    rows = {name: {f"a{c}": cells[f"a{c}"] for c in kept} for name, cells in rows.items()}
    without = evaluate(decide(rows, by_name), trials=False, knowing=False)
    assert with_all.leaders == without.leaders
    assert with_all.flips == without.flips
    assert with_all.stability == without.stability
    assert with_all.smallest_change == without.smallest_change
    assert with_all.second_opinions == without.second_opinions


@settings(max_examples=40)
@given(tables(least=3, most=4), st.integers(0, 3))
def test_that_what_everybody_pays_changes_nothing(drawn: Drawn, price: int) -> None:
    fits, weights = drawn
    rows = {f"r{n}": {f"a{c}": measured(fit) for c, fit in enumerate(cells)} for n, cells in enumerate(fits)}
    by_name = {f"r{n}": weight for n, weight in enumerate(weights)}
    free, dear = (
        evaluate(decide(rows, by_name, price=cost), trials=False, knowing=False) for cost in (0, price)
    )
    assert free.leaders == dear.leaders
    assert free.flips == dear.flips
    assert set(dear.paid.values()) == {0.0}


@settings(max_examples=60)
@given(tables(), st.integers(0, 5), st.floats(0, 2))
def test_that_contributions_with_price_and_enough_add_up_to_the_lead(
    drawn: Drawn, level: int, price: float
) -> None:
    fits, weights = drawn
    rows = {f"r{n}": {f"a{c}": measured(fit) for c, fit in enumerate(cells)} for n, cells in enumerate(fits)}
    decision = decide(
        rows,
        {f"r{n}": weight for n, weight in enumerate(weights)},
        enough={"r0": float(level)},
        combinations={"both": ["a0", "a1"]},
        price=round(price, 3),
    )
    evaluation = evaluate(decision, trials=False, knowing=False)
    total = sum(part.value for part in evaluation.contributions)
    assert total == pytest.approx(evaluation.lead, abs=1e-12)
    for one in evaluation.standings:
        for other in evaluation.standings:
            gap = (one.score or 0.0) - (other.score or 0.0)
            parts = evaluation.contribution(one.candidate, other.candidate)
            assert sum(part.value for part in parts) == pytest.approx(gap, abs=1e-12)


@settings(max_examples=40)
@given(tables())
def test_that_capping_at_the_top_of_the_scale_changes_nothing(drawn: Drawn) -> None:
    fits, weights = drawn
    rows = {f"r{n}": {f"a{c}": measured(fit) for c, fit in enumerate(cells)} for n, cells in enumerate(fits)}
    by_name = {f"r{n}": weight for n, weight in enumerate(weights)}
    plain = evaluate(decide(rows, by_name), trials=False)
    capped = evaluate(decide(rows, by_name, enough=dict.fromkeys(rows, 5.0)), trials=False)
    assert plain.flips == capped.flips
    assert plain.smallest_change == capped.smallest_change
    assert plain.find_out_first == capped.find_out_first
