"""A comparison as numbers: what all weighings of it share, computed once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

import numpy as np

from steelyard.comparison.fits import BURDEN, resolve_fits
from steelyard.comparison.quantities import Evidence

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from numpy.typing import NDArray

    from steelyard.comparison.fits import Fit, FitTable
    from steelyard.comparison.model import Comparison

    Floats = NDArray[np.float64]
    Flags = NDArray[np.bool_]

HALF_WIDTHS = MappingProxyType(
    {Evidence.MEASURED: 0.0, Evidence.DOCUMENTED: 0.5, Evidence.REPORTED: 0.75, Evidence.JUDGED: 1.0}
)
"""How far a fit without a range of its own may be off, by its evidence."""

Scalar = TypeVar("Scalar", bound=np.generic)

_KEPT_MATRICES = 8


@dataclass(frozen=True, eq=False)
class Inheritance:
    """Which fits a combination (at `column`) has from its members; `best` and `worst` flag the rows."""

    column: int
    members: tuple[int, ...]
    best: Flags
    worst: Flags


@dataclass(frozen=True, eq=False)
class Matrix:
    """The fits of a comparison: rows are requirements, columns candidates, both in the file's order.

    All arrays are read-only and of shape (requirements, candidates). `fits` are the values computed
    with; `lows` and `highs` bound what is drawn: the stated range, the whole scale where unknown, else
    the half-width of the evidence around the fit, which may reach beyond 0 and 5: clipping it would move
    its middle. `inherited` flags what a combination has from its members, whose interval is theirs.
    `burdens` flags requirements of which a combination inherits the worst.
    """

    requirements: tuple[str, ...]
    candidates: tuple[str, ...]
    by_id: Mapping[str, Mapping[str, Fit]]
    fits: Floats
    lows: Floats
    highs: Floats
    unknown: Flags
    inherited: Flags
    burdens: Flags
    inheritances: tuple[Inheritance, ...]
    signals: tuple[str, ...]
    signal_starts: NDArray[np.intp]

    @cached_property
    def row_of(self) -> Mapping[str, int]:
        """The row of each requirement."""
        return {requirement: row for row, requirement in enumerate(self.requirements)}

    @cached_property
    def signal_means(self) -> Floats:
        """The plain mean fit of each signal that has requirements, by candidate."""
        rows = np.diff(np.append(self.signal_starts, len(self.requirements)))
        return _frozen(_reduce(self.fits, self.signal_starts) / rows[:, None])

    @cached_property
    def unknown_cells(self) -> tuple[tuple[str, str], ...]:
        """The (candidate, requirement) pairs that are unknown, requirement by requirement."""
        cells = np.argwhere(self.unknown).tolist()
        return tuple((self.candidates[column], self.requirements[row]) for row, column in cells)

    @cached_property
    def unknown_signals(self) -> frozenset[tuple[str, str]]:
        """The (signal, candidate) pairs in which every requirement is unknown."""
        if not self.signals:
            return frozenset()
        known = np.add.reduceat(~self.unknown, self.signal_starts, axis=0, dtype=np.intp)
        cells = np.argwhere(known == 0).tolist()
        return frozenset((self.signals[signal], self.candidates[column]) for signal, column in cells)

    @cached_property
    def reaches(self) -> tuple[Floats, Floats]:
        """The fits that count at the least and at the most: an unknown one anywhere in 0 to 5."""
        table = [fit for row in self.by_id.values() for fit in row.values()]
        shape = self.fits.shape
        least = np.where(self.unknown, np.reshape([fit.low for fit in table], shape), self.fits)
        most = np.where(self.unknown, np.reshape([fit.high for fit in table], shape), self.fits)
        return _frozen(least), _frozen(most)

    @cached_property
    def values(self) -> Mapping[str, Mapping[str, float]]:
        """The fits as plain numbers, by requirement, then by candidate."""
        return name_rows(self.requirements, self.candidates, self.fits)


@lru_cache(maxsize=_KEPT_MATRICES)
def view_matrix(comparison: Comparison) -> Matrix:
    """Return the fits of a comparison as numbers; the same comparison gives the same object."""
    table = resolve_fits(comparison)
    candidates = tuple(candidate.id for candidate in comparison.candidates)
    lows, highs = _intervals(table, len(candidates))
    inherited = _flags(table, len(candidates), lambda fit: bool(fit.inherited_from))
    weighable = [signal for signal in comparison.signals if signal.requirements]
    counts = [len(signal.requirements) for signal in weighable]
    return Matrix(
        requirements=tuple(requirement.id for requirement in comparison.requirements),
        candidates=candidates,
        by_id=_index(comparison, table),
        fits=_floats([[fit.value for fit in row] for row in table], len(candidates)),
        lows=lows,
        highs=highs,
        unknown=_flags(table, len(candidates), lambda fit: fit.unknown),
        inherited=inherited,
        burdens=_frozen(_burdens(comparison)),
        inheritances=_inheritances(comparison, inherited),
        signals=tuple(signal.id for signal in weighable),
        signal_starts=_frozen(np.cumsum([0, *counts[:-1]], dtype=np.intp)[: len(counts)]),
    )


def name_rows(
    rows: Sequence[str], candidates: Sequence[str], values: Floats
) -> Mapping[str, Mapping[str, float]]:
    """Return an array (rows, candidates) as plain numbers under its names."""
    return MappingProxyType(
        {
            row: MappingProxyType(dict(zip(candidates, line, strict=True)))
            for row, line in zip(rows, values.tolist(), strict=True)
        }
    )


def sum_by_signal(matrix: Matrix, rows: Floats) -> Floats:
    """Return the sums of the rows of each signal; shape (signals with requirements, columns)."""
    return _reduce(rows, matrix.signal_starts)


def inherit(members: Floats, *, best: bool) -> Floats:
    """Return what a combination inherits from the fits of its members (first axis)."""
    if best:
        return np.asarray(members.max(axis=0))
    return np.asarray(np.maximum(members.min(axis=0) - BURDEN, 0.0))


def _reduce(rows: Floats, starts: NDArray[np.intp]) -> Floats:
    if not len(starts):
        return np.empty((0, rows.shape[1]))
    return np.asarray(np.add.reduceat(rows, starts, axis=0))


def _index(comparison: Comparison, table: FitTable) -> Mapping[str, Mapping[str, Fit]]:
    columns = [candidate.id for candidate in comparison.candidates]
    rows = zip(comparison.requirements, table, strict=True)
    return MappingProxyType(
        {requirement.id: MappingProxyType(dict(zip(columns, row, strict=True))) for requirement, row in rows}
    )


def _intervals(table: FitTable, columns: int) -> tuple[Floats, Floats]:
    ends = [[_interval(fit) for fit in row] for row in table]
    lows = _floats([[low for low, _ in row] for row in ends], columns)
    highs = _floats([[high for _, high in row] for row in ends], columns)
    return lows, highs


def _interval(fit: Fit) -> tuple[float, float]:
    if fit.unknown or fit.low < fit.high:
        return fit.low, fit.high
    half = HALF_WIDTHS[fit.evidence]
    return fit.value - half, fit.value + half


def _burdens(comparison: Comparison) -> Flags:
    return np.array([requirement.combine == "worst" for requirement in comparison.requirements], dtype=bool)


def _inheritances(comparison: Comparison, inherited: Flags) -> tuple[Inheritance, ...]:
    columns = {candidate.id: column for column, candidate in enumerate(comparison.candidates)}
    best = ~_burdens(comparison)
    return tuple(
        Inheritance(
            column=columns[combination.id],
            members=tuple(columns[member] for member in combination.members),
            best=_frozen(inherited[:, columns[combination.id]] & best),
            worst=_frozen(inherited[:, columns[combination.id]] & ~best),
        )
        for combination in comparison.combinations
    )


def _floats(rows: list[list[float]], columns: int) -> Floats:
    return _frozen(np.array(rows, dtype=np.float64).reshape(len(rows), columns))


def _flags(table: FitTable, columns: int, holds: Callable[[Fit], bool]) -> Flags:
    rows = [[holds(fit) for fit in row] for row in table]
    return _frozen(np.array(rows, dtype=bool).reshape(len(rows), columns))


def _frozen(array: NDArray[Scalar]) -> NDArray[Scalar]:
    array.flags.writeable = False
    return array
