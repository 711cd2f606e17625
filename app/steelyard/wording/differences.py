"""Two decisions side by side, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steelyard.decision.differences import Kind, compare_decisions
from steelyard.scoring.group import gather
from steelyard.scoring.results import Outcome
from steelyard.wording.group import votes_line
from steelyard.wording.language.grammar import tidy
from steelyard.wording.language.names import Names
from steelyard.wording.language.numbers import must_have_text, price_text, weight_text
from steelyard.wording.levels import level_text
from steelyard.wording.result.answer import answer_sentence, one_line

if TYPE_CHECKING:
    from collections.abc import Collection

    from steelyard.decision.differences import Difference
    from steelyard.decision.model import Decision
    from steelyard.scoring.differences import DecisiveDifference
    from steelyard.scoring.snapshot import Snapshot

_OTHER_VERSIONS = "The two files contain different versions of the comparison."
_ALL_SAME = "All that is set, and the comparison, are the same."
_NOT_IN_IT = "not in it"
_SAME_ANSWER = "The answer is the same."


def describe_differences(a: Snapshot, b: Snapshot, decisive: Collection[Difference] = ()) -> tuple[str, ...]:
    """Return where two decisions differ, one line each, then whether their answers do.

    `decisive` are the differences that, each alone, take a's answer to another one.
    """
    differences = compare_decisions(a.decision, b.decision)
    lines = [f"A: {decision_line(a)}", f"B: {decision_line(b)}"]
    if differences.comparisons_differ:
        lines.append(_OTHER_VERSIONS)
    lines += _votes("A", a) + _votes("B", b)
    lines += [_line(difference, decisive) for difference in differences.values]
    if not differences:
        lines.append(_ALL_SAME)
    elif answer_sentence(a) == answer_sentence(b):
        lines.append(_SAME_ANSWER)
    return tuple(lines)


def _votes(side: str, snapshot: Snapshot) -> list[str]:
    group = gather(snapshot.decision, trials=False)
    return [f"{side}: {votes_line(group)}"] if group else []


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


def describe_reach(tried: Collection[DecisiveDifference]) -> str:
    """Return that no difference by itself changes the answer of a, where that is so and there are several."""
    if len(tried) < 2 or any(each.decisive for each in tried):
        return ""
    return "No single difference changes the answer of A."


def subject_text(difference: Difference) -> str:
    """Return what differs: a requirement's name, "Must-have Replay", "Redis runs already"."""
    name = tidy(difference.name)
    match difference.kind:
        case Kind.WEIGHT:
            return name
        case Kind.MUST_HAVE:
            return f"Must-have {name}"
        case Kind.ENOUGH:
            return f"Enough {name}"
        case Kind.RUNNING:
            return f"{name} runs already"
        case Kind.PRICE:
            return "Price of a further system"


def side_text(difference: Difference, side: float | None) -> str:
    """Return one side of a difference: "7", "at least adequate", "strong", "yes", "0.5"."""
    match difference.kind:
        case Kind.WEIGHT:
            return _NOT_IN_IT if side is None else weight_text(side)
        case Kind.MUST_HAVE:
            return "none" if side is None else must_have_text(side)
        case Kind.ENOUGH:
            return "none" if side is None else level_text(side)
        case Kind.RUNNING:
            return _NOT_IN_IT if side is None else "yes" if side else "no"
        case Kind.PRICE:
            return "none" if side is None else price_text(side)


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


def _line(difference: Difference, decisive: Collection[Difference]) -> str:
    sides = ((difference.a, "A"), (difference.b, "B"))
    a, b = (
        f"not in {letter}" if (said := side_text(difference, side)) == _NOT_IN_IT else f"{said} in {letter}"
        for side, letter in sides
    )
    turns = "; this alone changes the answer" if difference in decisive else ""
    return f"{subject_text(difference)}: {a}, {b}{turns}"
