from __future__ import annotations

from steelyard.decision.differences import Kind, compare_decisions
from steelyard.scoring.differences import decisive_differences, order_by_effect
from steelyard.scoring.results import Outcome
from tests.scoring.tables import compare, decide, measured

COMPARISON = compare(
    {
        "r": {"a": measured(5), "b": measured(1)},
        "s": {"a": measured(1), "b": measured(5)},
        "t": {"a": measured(3), "b": measured(3)},
    }
)


def test_that_each_difference_is_tried_by_itself() -> None:
    a = decide(COMPARISON, {"r": 6, "s": 3, "t": 1})
    b = decide(COMPARISON, {"r": 5, "s": 9, "t": 4}, must_haves={"r": 2})
    found = decisive_differences(a, b)
    assert [(one.difference.subject, one.decisive, one.recommended) for one in found] == [
        ("r", False, ("a",)),
        ("s", True, ("b",)),
        ("t", False, ("a",)),
        ("r", False, ("a",)),
    ]
    assert found[1].difference.kind is Kind.WEIGHT
    assert found[3].difference.kind is Kind.MUST_HAVE


def test_that_a_must_have_can_be_what_matters() -> None:
    a = decide(COMPARISON, {"r": 6, "s": 3})
    (found,) = decisive_differences(a, decide(COMPARISON, {"r": 6, "s": 3}, must_haves={"s": 3}))
    assert (found.decisive, found.outcome, found.recommended) == (True, Outcome.CHOOSE, ("b",))


def test_that_lifting_a_must_have_is_tried_too() -> None:
    a = decide(COMPARISON, {"r": 6, "s": 3}, must_haves={"s": 3})
    (found,) = decisive_differences(a, decide(COMPARISON, {"r": 6, "s": 3}))
    assert (found.decisive, found.recommended) == (True, ("a",))


def test_that_equal_decisions_have_no_differences() -> None:
    assert decisive_differences(decide(COMPARISON, {"r": 6}), decide(COMPARISON, {"r": 6})) == ()


def test_that_what_only_one_comparison_knows_is_left_out() -> None:
    larger = compare({"r": {"a": measured(5), "b": measured(1)}, "new": {"a": measured(5), "b": measured(1)}})
    found = decisive_differences(decide(COMPARISON, {"r": 6}), decide(larger, {"r": 4, "new": 3}))
    assert [one.difference.subject for one in found] == ["r"]


def test_that_what_changes_the_answer_comes_first() -> None:
    a = decide(COMPARISON, {"r": 6, "s": 3, "t": 1})
    b = decide(COMPARISON, {"r": 5, "s": 9, "t": 4})
    ordered = order_by_effect(compare_decisions(a, b).values, decisive_differences(a, b))
    assert [(difference.subject, effect is not None) for difference, effect in ordered] == [
        ("s", True),
        ("r", False),
        ("t", False),
    ]
