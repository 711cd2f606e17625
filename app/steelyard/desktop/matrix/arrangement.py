"""In which order the table has its rows and columns. It is made when it is asked for, never by a slider."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf
from typing import TYPE_CHECKING

from steelyard.scoring.separation import separation

if TYPE_CHECKING:
    from collections.abc import Callable

    from steelyard.comparison.model import Signal
    from steelyard.desktop.state.view import View
    from steelyard.scoring.separation import Separation
    from steelyard.scoring.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The ids of signals, of the requirements under each, and of candidates, in the order of the table."""

    signals: tuple[str, ...]
    requirements: tuple[tuple[str, ...], ...]
    candidates: tuple[str, ...]

    def within(self, snapshot: Snapshot) -> Arrangement:
        """Return the same order for another state of the comparison: what is new comes last."""
        comparison = snapshot.decision.comparison
        known = dict(zip(self.signals, self.requirements, strict=True))
        by_id = {signal.id: signal for signal in comparison.signals}
        signals = _kept(self.signals, tuple(by_id))
        return Arrangement(
            signals,
            tuple(_kept(known.get(name, ()), _ids(by_id[name])) for name in signals),
            _kept(self.candidates, tuple(comparison.candidate_by_id)),
        )


def arrange(snapshot: Snapshot, view: View, columns: tuple[str, ...] = ()) -> Arrangement:
    """Return the order that a view asks for, as things stand now.

    Where the rows are sorted by one candidate, the columns stay as they are, if there are any.
    """
    comparison = snapshot.decision.comparison
    if view.order == "original":
        signals = comparison.signals
        return Arrangement(
            tuple(signal.id for signal in signals),
            tuple(_ids(signal) for signal in signals),
            tuple(comparison.candidate_by_id),
        )
    apart = separation(snapshot.evaluation, view.rival)
    places = {signal.id: place for place, signal in enumerate(comparison.signals)}
    key = _by_separation(snapshot, apart) if view.order == "separates" else _by_fit(snapshot, view)
    signals = tuple(sorted(comparison.signals, key=lambda signal: (*key(signal), places[signal.id])))
    parts = apart.parts if apart else {}
    return Arrangement(
        tuple(signal.id for signal in signals),
        tuple(
            tuple(sorted(_ids(signal), key=lambda name: -round(abs(parts.get(name, 0.0)), 9)))
            for signal in signals
        ),
        columns if columns and view.sort_by else _best_first(snapshot, apart),
    )


def _by_separation(snapshot: Snapshot, apart: Separation | None) -> Callable[[Signal], tuple[float, float]]:
    weights = snapshot.decision.weights

    def key(signal: Signal) -> tuple[float, float]:
        part = apart.over(_ids(signal)) if apart else 0.0
        return -round(abs(part), 9), not any(weights[name] for name in _ids(signal))

    return key


def _by_fit(snapshot: Snapshot, view: View) -> Callable[[Signal], tuple[float, float]]:
    """Return what sorts by the fit of one candidate; rows that have none are last in either order."""
    evaluation = snapshot.evaluation
    sign = -1 if view.order == "descending" else 1

    def key(signal: Signal) -> tuple[float, float]:
        fit = evaluation.signal_fits.get(signal.id, {}).get(view.sort_by)
        known = fit is not None and (signal.id, view.sort_by) not in evaluation.unknown_signals
        return (sign * fit, 0.0) if known and fit is not None else (inf, 0.0)

    return key


def _best_first(snapshot: Snapshot, apart: Separation | None) -> tuple[str, ...]:
    """Return the candidates by their standing, with the one that the leader is compared with second."""
    standings = tuple(standing.candidate for standing in snapshot.evaluation.standings)
    pair = (apart.leader, apart.rival) if apart else ()
    return (*pair, *(name for name in standings if name not in pair))


def _ids(signal: Signal) -> tuple[str, ...]:
    return tuple(requirement.id for requirement in signal.requirements)


def _kept(order: tuple[str, ...], present: tuple[str, ...]) -> tuple[str, ...]:
    if order == present:
        return order
    there = set(present)
    kept = tuple(name for name in order if name in there)
    return (*kept, *(name for name in present if name not in kept))
