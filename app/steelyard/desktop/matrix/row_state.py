"""The rows of the decision table as data, made from a snapshot."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from steelyard.charts.series import all_series
from steelyard.desktop.matrix.freshness import freshness
from steelyard.desktop.state.search import fold
from steelyard.wording.cells import CellWords, cell_words, result_text, share_text
from steelyard.wording.language.grammar import tidy
from steelyard.wording.result.explanation import explain

if TYPE_CHECKING:
    from collections.abc import Mapping

    from steelyard.charts.drawing import Shape
    from steelyard.charts.series import Series
    from steelyard.comparison.model import Signal
    from steelyard.scoring.snapshot import Snapshot
    from steelyard.wording.result.standings import ResultLine


@dataclass(frozen=True, slots=True)
class TableRow:
    """A signal in the decision table.

    `share` is a whole percent and `bar` its part of the largest one, 0 to 1. `decisive` says that a flip
    lies on one of its requirements, `weighted` that one of them counts. `folded` is what a search finds
    in title and requirements, `folded_cells` what it finds under each candidate. `stale` says of each cell
    what of it nobody compared with its source for long, empty where nothing is.
    """

    signal: str
    title: str
    theme: str
    share: int
    share_words: str
    bar: float
    weighted: bool
    decisive: bool
    cells: tuple[CellWords, ...]
    requirements: tuple[str, ...]
    folded: str
    folded_cells: tuple[str, ...]
    stale: tuple[str, ...]


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


def build_headings(snapshot: Snapshot) -> tuple[Heading, ...]:
    """Return one heading for each candidate, in the comparison's order."""
    lines = {line.candidate: line for line in explain(snapshot).answer.results}
    return tuple(_build_heading(snapshot, series, lines[series.candidate]) for series in all_series(snapshot))


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


def build_rows(
    snapshot: Snapshot, known: Mapping[str, TableRow] | None = None, previous: Snapshot | None = None
) -> tuple[TableRow, ...]:
    """Return one row for each signal; cells of the `known` rows of the `previous` snapshot are kept.

    A cell follows from the comparison and from the fits of its signal alone, so where these are the same
    as before, the cell is.
    """
    signals = snapshot.decision.comparison.signals
    turning = {flip.requirement for flip in snapshot.evaluation.flips}
    shares = snapshot.evaluation.signal_shares
    largest = max(shares.values(), default=0) or 1
    before = previous.evaluation.signal_fits if previous else {}
    rows = []
    for signal in signals:
        same = before.get(signal.id) == snapshot.evaluation.signal_fits.get(signal.id)
        kept = known.get(signal.id) if known and same else None
        rows.append(_build_row(snapshot, signal, kept=kept, turning=turning, largest=largest))
    return tuple(rows)


def _build_row(
    snapshot: Snapshot, signal: Signal, *, kept: TableRow | None, turning: set[str], largest: int
) -> TableRow:
    candidates = snapshot.decision.comparison.candidates
    weights = snapshot.decision.weights
    share = snapshot.evaluation.signal_shares.get(signal.id, 0)
    cells = kept.cells if kept else tuple(cell_words(snapshot, signal, c.id) for c in candidates)
    names = kept.requirements if kept else tuple(tidy(need.name) for need in signal.requirements)
    title = tidy(signal.title)
    return TableRow(
        signal=signal.id,
        title=title,
        theme=signal.theme,
        share=share,
        share_words=share_text(snapshot, signal),
        bar=share / largest,
        weighted=any(weights[requirement.id] > 0 for requirement in signal.requirements),
        decisive=any(requirement.id in turning for requirement in signal.requirements),
        cells=cells,
        requirements=names,
        folded=kept.folded if kept else fold("\n".join((title, *names))),
        folded_cells=kept.folded_cells
        if kept
        else tuple(fold(f"{cell.statement}\n{cell.word}") for cell in cells),
        stale=tuple(freshness(snapshot.decision.comparison).stale(signal.id, each.id) for each in candidates),
    )
