"""The heads of the columns as data, made from a snapshot."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from steelyard.charts.series import all_series
from steelyard.wording.cells import result_text
from steelyard.wording.result.explanation import explain

if TYPE_CHECKING:
    from steelyard.charts.drawing import Shape
    from steelyard.charts.series import Series
    from steelyard.scoring.snapshot import Snapshot
    from steelyard.wording.result.standings import ResultLine


@dataclass(frozen=True, slots=True)
class Heading:
    """The head of a column: a candidate, how its marker looks, and its result in words.

    `spoken` is all of it for a screen reader, with the full reason where it is eliminated.
    """

    candidate: str
    name: str
    index: int
    shape: Shape
    result: str
    spoken: str
    eligible: bool
    leads: bool


def build_headings(snapshot: Snapshot, candidates: tuple[str, ...]) -> tuple[Heading, ...]:
    """Return one heading for each candidate, in this order."""
    lines = {line.candidate: line for line in explain(snapshot).answer.results}
    series = {one.candidate: one for one in all_series(snapshot)}
    return tuple(_build_heading(snapshot, series[name], lines[name]) for name in candidates)


def _build_heading(snapshot: Snapshot, series: Series, line: ResultLine) -> Heading:
    result = result_text(snapshot, line)
    return Heading(
        candidate=series.candidate,
        name=line.name,
        index=series.index,
        shape=series.shape,
        result=result,
        spoken=f"{line.name}: {result if line.eligible else line.note}",
        eligible=line.eligible,
        leads=line.leads,
    )
