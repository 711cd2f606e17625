"""Two decisions side by side, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steelyard.decision.differences import compare_decisions
from steelyard.wording.answer import answer_sentence, one_line
from steelyard.wording.grammar import tidy
from steelyard.wording.quantities import must_have_text, weight_text

if TYPE_CHECKING:
    from collections.abc import Collection

    from steelyard.decision.differences import MustHaveDifference, WeightDifference
    from steelyard.scoring.results import Snapshot


def describe_differences(a: Snapshot, b: Snapshot, decisive: Collection[str] = ()) -> tuple[str, ...]:
    """Return where two decisions differ, one line each, then whether their answers do.

    `decisive` are the requirements whose difference, alone, takes a's answer to another one.
    """
    differences = compare_decisions(a.decision, b.decision)
    lines = [f"A: {tidy(a.decision.title)}. {one_line(a)}", f"B: {tidy(b.decision.title)}. {one_line(b)}"]
    if differences.comparisons_differ:
        lines.append("They stand on different versions of the comparison.")
    lines += [_weight(difference, decisive) for difference in differences.weights]
    lines += [_must_have(difference, decisive) for difference in differences.must_haves]
    if not differences:
        lines.append("Weights, must-haves and comparison are the same.")
    elif answer_sentence(a) == answer_sentence(b):
        lines.append("The answer is the same.")
    return tuple(lines)


def _weight(difference: WeightDifference, decisive: Collection[str]) -> str:
    a, b = ("not in it" if side is None else weight_text(side) for side in (difference.a, difference.b))
    return f"{tidy(difference.name)}: {a} in A, {b} in B{_turns(difference.requirement, decisive)}"


def _must_have(difference: MustHaveDifference, decisive: Collection[str]) -> str:
    a, b = ("none" if side is None else must_have_text(side) for side in (difference.a, difference.b))
    return f"Must-have {tidy(difference.name)}: {a} in A, {b} in B{_turns(difference.requirement, decisive)}"


def _turns(requirement: str, decisive: Collection[str]) -> str:
    return "; this alone changes the answer" if requirement in decisive else ""
