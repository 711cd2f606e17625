from __future__ import annotations

from steelyard.wording.differences import describe_differences
from steelyard.wording.result.explanation import explain
from tests.wording.decisions import snap

ROWS = {"Safe writes": (1, 5), "Fast reads": (5, 1)}


def test_that_two_decisions_are_told_apart_line_by_line() -> None:
    a, b = snap(ROWS, {"Safe writes": 8}), snap(ROWS, {"Safe writes": 2, "Fast reads": 9}, {"Fast reads": 3})
    assert describe_differences(a, b, {"fast-reads"}) == (
        f"A: Sample. {explain(a).answer.one_line}",
        f"B: Sample. {explain(b).answer.one_line}",
        "Safe writes: 8 in A, 2 in B",
        "Fast reads: 0 in A, 9 in B; this alone changes the answer",
        "Must-have Fast reads: none in A, at least adequate in B; this alone changes the answer",
    )


def test_that_equal_decisions_are_the_same() -> None:
    a = snap(ROWS, {"Safe writes": 8})
    assert describe_differences(a, a)[2:] == ("Weights, must-haves and comparison are the same.",)


def test_that_different_weights_may_give_the_same_answer() -> None:
    lines = describe_differences(snap(ROWS, {"Safe writes": 8}), snap(ROWS, {"Safe writes": 9}))
    assert lines[2:] == ("Safe writes: 8 in A, 9 in B", "The answer is the same.")


def test_that_different_comparisons_are_named() -> None:
    lines = describe_differences(snap(ROWS, {"Safe writes": 8}), snap({**ROWS, "New": (1, 1)}, {"New": 2}))
    assert "The two files contain different versions of the comparison." in lines
    assert "New: not in it in A, 2 in B" in lines
