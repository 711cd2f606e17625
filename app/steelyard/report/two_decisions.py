"""Two decisions side by side as Markdown: their answers, and what they set differently."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steelyard.decision.differences import compare_decisions
from steelyard.report.markdown import escape
from steelyard.scoring.differences import order_by_effect
from steelyard.wording.differences import (
    describe_agreement,
    describe_reach,
    side_text,
    subject_text,
    turning_text,
)
from steelyard.wording.language.grammar import tidy
from steelyard.wording.result.answer import answer_sentence, confidence
from steelyard.wording.result.standings import result_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from steelyard.decision.differences import Difference
    from steelyard.scoring.differences import DecisiveDifference
    from steelyard.scoring.snapshot import Snapshot


def two_decisions_markdown(a: Snapshot, b: Snapshot, tried: Sequence[DecisiveDifference]) -> str:
    """Return both answers in two columns, whether they agree, and the differences, those that matter first.

    `tried` is what each difference that both know does by itself.
    """
    titles = [escape(tidy(snapshot.decision.title)) for snapshot in (a, b)]
    parts = [
        f"# {titles[0]} and {titles[1]}",
        _table(("", f"A: {titles[0]}", f"B: {titles[1]}"), _answers(a, b)),
        escape(" ".join(filter(None, (describe_agreement(a, b), describe_reach(tried))))),
    ]
    found = order_by_effect(compare_decisions(a.decision, b.decision).values, tried)
    if found:
        parts.append(_table(("What differs", "A", "B", "Effect"), _differences(a, found)))
    return "\n\n".join(parts) + "\n"


def _answers(a: Snapshot, b: Snapshot) -> Iterator[tuple[str, ...]]:
    yield ("Answer", *(escape(answer_sentence(one)) for one in (a, b)))
    yield ("Confidence", *(escape(confidence(one)) for one in (a, b)))
    yield ("Scores of 5", *(escape(_scores(one)) for one in (a, b)))


def _scores(snapshot: Snapshot) -> str:
    return ", ".join(
        f"{line.name} {line.score}{'' if line.eligible else ' (out)'}" for line in result_lines(snapshot)
    )


def _differences(
    a: Snapshot, found: Iterable[tuple[Difference, DecisiveDifference | None]]
) -> Iterator[tuple[str, ...]]:
    for difference, effect in found:
        yield (
            escape(subject_text(difference)),
            escape(side_text(difference, difference.a)),
            escape(side_text(difference, difference.b)),
            "" if effect is None else escape(turning_text(a.decision, effect)),
        )


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
