"""The rows of the decision table as data, made from a snapshot."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from steelyard.desktop.appearance.theme import TINTS
from steelyard.desktop.matrix.freshness import freshness
from steelyard.desktop.state.search import fold
from steelyard.scoring.separation import separates, separation
from steelyard.wording.cells import (
    CellWords,
    cell_words,
    counted_note,
    counted_text,
    failing_text,
    requirement_share_text,
    requirement_words,
    share_text,
)
from steelyard.wording.language.grammar import tidy

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from steelyard.comparison.model import Requirement, Signal
    from steelyard.desktop.matrix.arrangement import Arrangement
    from steelyard.scoring.snapshot import Snapshot

_OTHER_PART = 0.4
"""How much of its tint the weaker of the two leaders' cells has."""


RowKey = tuple[str, str]
"""A signal and one of its requirements, empty for the signal itself."""


@dataclass(frozen=True, slots=True)
class CellLook:
    """What a cell shows beside its content.

    `tint` is how much it separates the leaders, in steps of the theme; `better` says that it is the better of
    the two. `failing` is the must-have that is missed here, in words, `counted` how many of the signal's
    requirements make its fit; both may be empty.
    """

    tint: int = 0
    better: bool = False
    failing: str = ""
    counted: str = ""


@dataclass(frozen=True, slots=True)
class TableRow:
    """A signal in the decision table, or one of its requirements under it (`requirement`, else empty).

    `share` is a whole percent and `bar` its part of the largest one, 0 to 1. `decisive` says that a flip
    lies on one of its requirements, `weighted` that one of them counts, `separates` that the leaders differ
    on it or on one of them. `unfolds` says that requirements can be shown under it, `unfolded` that they are.
    `folded` is what a search finds in title and requirements, `folded_cells` what it finds under each
    candidate. `stale` says of each cell what of it nobody compared with its source for long, empty where
    nothing is.
    """

    signal: str
    requirement: str
    title: str
    theme: str
    share: int
    share_words: str
    bar: float
    weighted: bool
    decisive: bool
    separates: bool
    unfolds: bool
    unfolded: bool
    cells: tuple[CellWords, ...]
    looks: tuple[CellLook, ...]
    requirements: tuple[str, ...]
    folded: str
    folded_cells: tuple[str, ...]
    stale: tuple[str, ...]

    @property
    def key(self) -> RowKey:
        """What tells it from every other row: signal and requirement, empty for the signal itself."""
        return self.signal, self.requirement


def build_rows(
    snapshot: Snapshot,
    arrangement: Arrangement,
    unfolded: frozenset[str] = frozenset(),
    *,
    rival: str = "",
    known: Mapping[RowKey, TableRow] | None = None,
    previous: Snapshot | None = None,
) -> tuple[TableRow, ...]:
    """Return one row for each signal, and for each requirement of those that are unfolded, as arranged.

    Cells of the `known` rows of the `previous` snapshot are kept: a cell follows from the comparison and from
    the fits of its signal alone, so where these are the same as before, the cell is.
    """
    maker = _Maker(snapshot, arrangement.candidates, rival)
    before = previous.evaluation.signal_fits if previous else {}
    kept = known or {}
    by_id = {signal.id: signal for signal in snapshot.decision.comparison.signals}
    rows: list[TableRow] = []
    for name, requirements in zip(arrangement.signals, arrangement.requirements, strict=True):
        same = before.get(name) == snapshot.evaluation.signal_fits.get(name)
        signal = by_id[name]
        opened = name in unfolded and unfolds(signal)
        rows.append(maker.signal_row(signal, kept.get((name, "")) if same else None, unfolded=opened))
        if opened:
            rows += (maker.requirement_row(signal, one, kept.get((name, one))) for one in requirements)
    return tuple(rows)


def unfolds(signal: Signal) -> bool:
    """Say whether a signal has requirements that say more than its row."""
    return bool(signal.requirements) and signal.single is None


class _Maker:
    """Makes the rows of one snapshot: what all of them are measured by is looked up once."""

    def __init__(self, snapshot: Snapshot, candidates: tuple[str, ...], rival: str) -> None:
        evaluation = snapshot.evaluation
        self._snapshot = snapshot
        self._candidates = candidates
        self._fresh = freshness(snapshot.decision.comparison)
        self._apart = separation(evaluation, rival)
        self._out = frozenset(one.candidate for one in evaluation.standings if one.failed)
        self._turning = frozenset(flip.requirement for flip in evaluation.flips)
        self._largest = max(evaluation.signal_shares.values(), default=0) or 1
        parts = (abs(self._part(signal.requirements)) for signal in snapshot.decision.comparison.signals)
        self._largest_part = max(parts, default=0.0)

    def signal_row(self, signal: Signal, kept: TableRow | None, *, unfolded: bool) -> TableRow:
        """Return the row of a signal with the cells of the kept one, if any."""
        requirements, names = signal.requirements, self._candidates
        share = self._snapshot.evaluation.signal_shares.get(signal.id, 0)
        cells = kept.cells if kept else tuple(cell_words(self._snapshot, signal, name) for name in names)
        counted = counted_text(self._snapshot, signal)
        title = tidy(signal.title)
        called = kept.requirements if kept else tuple(tidy(need.name) for need in requirements)
        return TableRow(
            signal=signal.id,
            requirement="",
            title=title,
            theme=signal.theme,
            share=share,
            share_words=" · ".join(
                filter(None, (share_text(self._snapshot, signal), counted_note(self._snapshot, signal)))
            ),
            bar=share / self._largest,
            weighted=self._weighted(requirements),
            decisive=any(requirement.id in self._turning for requirement in requirements),
            separates=self._separates(requirements),
            unfolds=unfolds(signal),
            unfolded=unfolded,
            cells=cells,
            looks=self._looks(requirements, cells, counted),
            requirements=called,
            folded=kept.folded if kept else fold("\n".join((title, *called))),
            folded_cells=kept.folded_cells if kept else _folded(cells),
            stale=kept.stale if kept else tuple(self._fresh.stale(signal.id, one) for one in names),
        )

    def requirement_row(self, signal: Signal, name: str, kept: TableRow | None) -> TableRow:
        """Return the row of one requirement of a signal with the cells of the kept one, if any."""
        requirement = self._snapshot.decision.comparison.requirement_by_id[name]
        share = self._snapshot.evaluation.shares[name]
        cells = (
            kept.cells
            if kept
            else tuple(requirement_words(self._snapshot, requirement, one) for one in self._candidates)
        )
        title, alone = tidy(requirement.name), (requirement,)
        return TableRow(
            signal=signal.id,
            requirement=name,
            title=title,
            theme=signal.theme,
            share=share,
            share_words=requirement_share_text(self._snapshot, name),
            bar=share / self._largest,
            weighted=self._weighted(alone),
            decisive=name in self._turning,
            separates=separates(self._part(alone)),
            unfolds=False,
            unfolded=False,
            cells=cells,
            looks=self._looks(alone, cells, ""),
            requirements=(),
            folded=kept.folded if kept else fold(f"{title}\n{tidy(signal.title)}"),
            folded_cells=kept.folded_cells if kept else _folded(cells),
            stale=kept.stale
            if kept
            else tuple(self._fresh.stale(signal.id, one, name) for one in self._candidates),
        )

    def _looks(
        self, requirements: Sequence[Requirement], cells: Sequence[CellWords], counted: str
    ) -> tuple[CellLook, ...]:
        tints = self._tints(self._part(requirements))
        better = max(tints, key=lambda name: tints[name], default="")
        plain = CellLook(counted=counted)
        return tuple(
            CellLook(
                tints.get(cell.candidate, 0),
                cell.candidate == better,
                failing_text(self._snapshot, requirements, cell.candidate)
                if cell.candidate in self._out
                else "",
                counted,
            )
            if cell.candidate in tints or cell.candidate in self._out
            else plain
            for cell in cells
        )

    def _tints(self, part: float) -> dict[str, int]:
        """Return the tints of the two leaders' cells where they differ, the better one's the stronger."""
        step = self._step(part)
        if not step or self._apart is None:
            return {}
        pair = (self._apart.leader, self._apart.rival)
        better, other = pair if part > 0 else reversed(pair)
        return {better: step, other: max(1, round(step * _OTHER_PART))}

    def _step(self, part: float) -> int:
        """Return the tint of a part of the lead, in proportion to the largest; 0 for none."""
        if not separates(part) or not self._largest_part:
            return 0
        return max(1, min(TINTS, round(TINTS * abs(part) / self._largest_part)))

    def _part(self, requirements: Iterable[Requirement]) -> float:
        return self._apart.over(one.id for one in requirements) if self._apart else 0.0

    def _separates(self, requirements: Sequence[Requirement]) -> bool:
        """Say whether a signal separates, or one of its requirements, for which others may make up."""
        if self._apart is None:
            return False
        parts = [self._apart.parts.get(one.id, 0.0) for one in requirements]
        return separates(sum(parts)) or any(separates(part) for part in parts)

    def _weighted(self, requirements: Iterable[Requirement]) -> bool:
        weights = self._snapshot.decision.weights
        return any(weights[requirement.id] > 0 for requirement in requirements)


def _folded(cells: Sequence[CellWords]) -> tuple[str, ...]:
    return tuple(fold(f"{cell.statement}\n{cell.word}") for cell in cells)
