from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from steelyard.scoring.snapshot import take_snapshot
from tests.scoring.tables import decide, measured

if TYPE_CHECKING:
    from steelyard.scoring.results import Caution


def cautions(rows: dict[str, Any], weights: dict[str, float], **parts: Any) -> tuple[Caution, ...]:
    return take_snapshot(decide(rows, weights, **parts), trials=False).recommendation.cautions


def kinds(rows: dict[str, Any], weights: dict[str, float], **parts: Any) -> list[str]:
    return [caution.kind for caution in cautions(rows, weights, **parts)]


def sure(**cells: float) -> dict[str, Any]:
    return {name: measured(fit) for name, fit in cells.items()}


def test_that_a_decisive_requirement_on_which_the_leader_is_at_most_limited_is_named() -> None:
    rows = {"r": sure(a=5, b=1), "s": sure(a=2, b=3)}
    (caution,) = cautions(rows, {"r": 10, "s": 8})
    assert (caution.kind, caution.requirement, caution.candidate) == ("decisive", "s", "a")


@pytest.mark.parametrize(
    ("fit", "weights"),
    [(2.5, {"r": 10, "s": 8}), (2, {"r": 10, "s": 7.5}), (2, {"r": 8, "s": 8, "t": 8})],
)
def test_that_it_is_not_where_it_is_met_or_lighter_or_all_weigh_the_same(
    fit: float, weights: dict[str, float]
) -> None:
    rows = {"r": sure(a=5, b=1), "s": sure(a=fit, b=3), "t": sure(a=3, b=3)}
    assert "decisive" not in kinds(rows, weights)


def test_that_requirements_of_one_weight_over_others_at_zero_are_all_decisive() -> None:
    rows = {"r": sure(a=5, b=1), "s": sure(a=2, b=3), "t": sure(a=3, b=3)}
    (caution,) = cautions(rows, {"r": 8, "s": 8})
    assert (caution.kind, caution.requirement) == ("decisive", "s")


def test_that_a_best_score_nearer_to_limited_is_weak() -> None:
    rows = {"r": sure(a=2.4, b=1), "s": sure(a=2.4, b=1)}
    assert kinds(rows, {"r": 5, "s": 4}) == ["decisive", "weak"] or "weak" in kinds(rows, {"r": 5, "s": 4})
    assert "weak" not in kinds({"r": sure(a=2.5, b=1), "s": sure(a=2.5, b=1)}, {"r": 5, "s": 4})


def test_that_all_requirements_weighted_alike_say_nothing_about_a_system() -> None:
    rows = {"r": sure(a=5, b=1), "s": sure(a=4, b=3)}
    assert kinds(rows, {"r": 4, "s": 4}) == ["equal_weights"]
    assert kinds(rows, {"r": 4, "s": 0}) == []
    assert kinds({"r": sure(a=5, b=1)}, {"r": 4}) == []


def test_that_burdens_alone_ask_what_it_is_to_do() -> None:
    rows = {"r": sure(a=5, b=1), "s": sure(a=4, b=3)}
    assert kinds(rows, {"r": 4}, worst=["r"]) == ["only_burdens"]
    assert kinds(rows, {"r": 4, "s": 3}, worst=["r"]) == []


def test_that_a_combination_that_leads_but_for_its_price_is_named_with_what_it_scores_more() -> None:
    rows = {"r": sure(a=5, b=1), "s": sure(a=4.4, b=5)}
    (caution,) = cautions(rows, {"r": 5, "s": 4}, combinations={"ab": ["a", "b"]})
    assert (caution.kind, caution.candidate) == ("second_system", "ab")
    assert caution.amount == pytest.approx(4 * 0.6 / 9)
    assert kinds(rows, {"r": 5, "s": 4}, combinations={"ab": ["a", "b"]}, running=["a", "b"]) == []


def test_that_a_must_have_of_the_leader_that_is_unknown_or_only_in_part_met_is_to_be_shown() -> None:
    rows = {
        "r": sure(a=5, b=3),
        "s": {"a": [1, 5], "b": measured(3)},
        "t": {"a": "unknown", "b": measured(3)},
    }
    found = cautions(rows, {"r": 6}, must_haves={"s": 3, "t": 3})
    assert [(one.kind, one.requirement) for one in found] == [("to_be_shown", "s"), ("to_be_shown", "t")]


def test_that_a_mostly_unknown_rival_that_could_lead_is_named_and_else_an_unknown_cell() -> None:
    rows = {"r": {"a": measured(3.5), "b": "unknown"}, "s": sure(a=3, b=2), "t": sure(a=1, b=1)}
    (rival,) = cautions(rows, {"r": 4, "s": 4})
    assert (rival.kind, rival.candidate) == ("unknown_rival", "b")
    rows = {"r": {"a": measured(3.2), "b": "unknown"}, "s": sure(a=3, b=2.9)}
    (cell,) = cautions(rows, {"r": 3, "s": 7})
    assert (cell.kind, cell.requirement, cell.candidate) == ("unknown_cell", "r", "b")


def test_that_nothing_is_asked_without_weights_or_without_anybody_left() -> None:
    rows = {"r": {"a": "unknown", "b": measured(1)}}
    assert kinds(rows, {}) == []
    assert kinds({"r": sure(a=2, b=1)}, {"r": 5}, must_haves={"r": 4}) == []
