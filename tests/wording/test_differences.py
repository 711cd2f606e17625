from __future__ import annotations

from steelyard.decision import intents
from steelyard.decision.differences import compare_decisions
from steelyard.scoring.differences import decisive_differences
from steelyard.scoring.snapshot import take_snapshot
from steelyard.wording.differences import describe_differences, describe_reach
from steelyard.wording.result.explanation import explain
from tests.wording.decisions import snap

ROWS = {"Safe writes": (1, 5), "Fast reads": (5, 1)}


def test_that_two_decisions_are_told_apart_line_by_line() -> None:
    a, b = snap(ROWS, {"Safe writes": 8}), snap(ROWS, {"Safe writes": 2, "Fast reads": 9}, {"Fast reads": 3})
    _, fast, must_have = compare_decisions(a.decision, b.decision).values
    assert describe_differences(a, b, {fast, must_have}) == (
        f"A: Sample. {explain(a).answer.one_line}",
        f"B: Sample. {explain(b).answer.one_line}",
        "Safe writes: 8 in A, 2 in B",
        "Fast reads: 0 in A, 9 in B; this alone changes the answer",
        "Must-have Fast reads: none in A, at least adequate in B; this alone changes the answer",
    )


def test_that_equal_decisions_are_the_same() -> None:
    a = snap(ROWS, {"Safe writes": 8})
    assert describe_differences(a, a)[2:] == ("All that is set, and the comparison, are the same.",)


def test_that_different_weights_may_give_the_same_answer() -> None:
    lines = describe_differences(snap(ROWS, {"Safe writes": 8}), snap(ROWS, {"Safe writes": 9}))
    assert lines[2:] == ("Safe writes: 8 in A, 9 in B", "The answer is the same.")


def test_that_different_comparisons_are_named() -> None:
    lines = describe_differences(snap(ROWS, {"Safe writes": 8}), snap({**ROWS, "New": (1, 1)}, {"New": 2}))
    assert "The two files contain different versions of the comparison." in lines
    assert "New: not in A, 2 in B" in lines


def test_that_levels_systems_and_prices_are_told_apart() -> None:
    a = snap(ROWS, {"Safe writes": 8})
    other = intents.set_price(intents.set_running(a.decision, ["redis"]), 0.25)
    b = take_snapshot(intents.set_enough(other, "safe-writes", 4))
    assert describe_differences(a, b)[2:-1] == (
        "Enough Safe writes: none in A, strong in B",
        "Redis runs already: no in A, yes in B",
        "Price of a further system: 0.5 in A, 0.25 in B",
    )


def test_that_one_difference_of_a_requirement_is_decisive_without_the_other() -> None:
    a, b = snap(ROWS, {"Safe writes": 8}), snap(ROWS, {"Safe writes": 7}, {"Safe writes": 2})
    weight, must_have = compare_decisions(a.decision, b.decision).values
    lines = describe_differences(a, b, {must_have})
    assert lines[2] == "Safe writes: 8 in A, 7 in B"
    assert lines[3].endswith("this alone changes the answer")
    assert weight.subject == must_have.subject


def test_that_where_no_difference_turns_the_answer_by_itself_that_is_said() -> None:
    a, b = snap(ROWS, {"Safe writes": 8}), snap(ROWS, {"Safe writes": 9, "Fast reads": 1})
    assert describe_reach(decisive_differences(a.decision, b.decision)) == (
        "No single difference changes the answer of A."
    )
    other = snap(ROWS, {"Safe writes": 7, "Fast reads": 10})
    assert describe_reach(decisive_differences(a.decision, other.decision)) == ""
