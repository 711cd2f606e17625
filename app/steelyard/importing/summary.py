"""How a table was read, in lines for a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steelyard.importing.reading import SCORE
from steelyard.importing.result import Imported, ReadCriterion, count_line

if TYPE_CHECKING:
    from collections.abc import Iterator


def summary_lines(imported: Imported) -> list[str]:
    """Return what was read, criterion by criterion, then what is open and what is to be known."""
    return [
        imported.title,
        f"Options: {', '.join(option.name for option in imported.options)}",
        *(f"  {_criterion_line(criterion)}" for criterion in imported.criteria),
        *(_left_out(imported)),
        *_ranking(imported),
        *remark_lines(imported),
    ]


def remark_lines(imported: Imported) -> list[str]:
    """Return the count line, every notice, and the open questions with what was taken meanwhile."""
    return [
        count_line(imported),
        *imported.notices,
        *(f"Open: {question.asks} Taken: {question.preset}." for question in imported.questions),
    ]


def _criterion_line(criterion: ReadCriterion) -> str:
    parts = [criterion.reading.kind, *_how(criterion)]
    if criterion.weight is not None:
        parts.append(f"weight {criterion.weight.stated}")
    return f"{criterion.name}: {', '.join(parts)}"


def _how(criterion: ReadCriterion) -> Iterator[str]:
    reading = criterion.reading
    if reading.better is not None:
        yield f"{reading.better} is better"
    if reading.scale is not None and reading.scale.worst is not None and reading.scale.best is not None:
        yield f"{reading.scale.worst:g} to {reading.scale.best:g} {reading.scale.unit}".strip()
    elif reading.kind == SCORE and reading.rating:
        yield f"{reading.rating['worst']:g} to {reading.rating['best']:g}"
    elif reading.rating:
        yield " ".join(f"{word} {fit:g}" for word, fit in reading.rating.items())


def _left_out(imported: Imported) -> Iterator[str]:
    if imported.left_out:
        yield f"Left out: {', '.join(f'{line.what} ({line.where})' for line in imported.left_out)}"


def _ranking(imported: Imported) -> Iterator[str]:
    if imported.ranking:
        yield f"As read: {', '.join(f'{name} {score:.2f}' for name, score in imported.ranking)}"
