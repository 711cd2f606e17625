"""Two decisions side by side, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steelyard.decision.differences import WeightDifference, compare_decisions
from steelyard.scoring.results import Outcome
from steelyard.wording.language.grammar import tidy
from steelyard.wording.language.names import Names
from steelyard.wording.language.numbers import must_have_text, weight_text
from steelyard.wording.result.answer import answer_sentence, one_line

if TYPE_CHECKING:
    from collections.abc import Collection

    from steelyard.decision.differences import MustHaveDifference
    from steelyard.decision.model import Decision
    from steelyard.scoring.differences import DecisiveDifference
    from steelyard.scoring.snapshot import Snapshot

_OTHER_VERSIONS = "The two files contain different versions of the comparison."
_ALL_SAME = "Weights, must-haves and comparison are the same."
_SAME_ANSWER = "The answer is the same."


def describe_differences(a: Snapshot, b: Snapshot, decisive: Collection[str] = ()) -> tuple[str, ...]:
    """Return where two decisions differ, one line each, then whether their answers do.

    `decisive` are the requirements whose difference, alone, takes a's answer to another one.
    """
    differences = compare_decisions(a.decision, b.decision)
    lines = [f"A: {decision_line(a)}", f"B: {decision_line(b)}"]
    if differences.comparisons_differ:
        lines.append(_OTHER_VERSIONS)
    lines += [_line(difference, decisive) for difference in differences.values]
    if not differences:
        lines.append(_ALL_SAME)
    elif answer_sentence(a) == answer_sentence(b):
        lines.append(_SAME_ANSWER)
    return tuple(lines)


def decision_line(snapshot: Snapshot) -> str:
    """Return a decision in one line: its title, its answer, how sure that is."""
    return f"{tidy(snapshot.decision.title)}. {one_line(snapshot)}"


def describe_agreement(a: Snapshot, b: Snapshot) -> str:
    """Return whether two decisions answer alike, and whether they stand on the same comparison."""
    differences = compare_decisions(a.decision, b.decision)
    if not differences:
        return _ALL_SAME
    answers = _SAME_ANSWER if answer_sentence(a) == answer_sentence(b) else "The answers differ."
    return f"{_OTHER_VERSIONS} {answers}" if differences.comparisons_differ else answers


def side_text(difference: WeightDifference | MustHaveDifference, side: float | None) -> str:
    """Return one side of a difference: a weight such as "7", or a must-have such as "at least adequate"."""
    if isinstance(difference, WeightDifference):
        return "not in it" if side is None else weight_text(side)
    return "none" if side is None else must_have_text(side)


def turning_text(a: Decision, tried: DecisiveDifference) -> str:
    """Return what a difference, alone, does to the answer of decision a."""
    match tried.outcome:
        case Outcome.CHOOSE | Outcome.COMBINE:
            return f"This alone makes {Names(a.comparison).candidate(tried.recommended[0])} lead in A."
        case Outcome.TOO_CLOSE:
            return "This alone makes A too close to call."
        case Outcome.NONE_ELIGIBLE:
            return "This alone leaves A without a candidate."
        case Outcome.NOT_ENOUGH_KNOWN:
            return "With this alone, not enough is known for A."
        case Outcome.NO_WEIGHTS:
            return "This alone leaves nothing weighted in A."


def _line(difference: WeightDifference | MustHaveDifference, decisive: Collection[str]) -> str:
    name = tidy(difference.name)
    subject = name if isinstance(difference, WeightDifference) else f"Must-have {name}"
    a, b = side_text(difference, difference.a), side_text(difference, difference.b)
    return f"{subject}: {a} in A, {b} in B{_turns(difference.requirement, decisive)}"


def _turns(requirement: str, decisive: Collection[str]) -> str:
    return "; this alone changes the answer" if requirement in decisive else ""
