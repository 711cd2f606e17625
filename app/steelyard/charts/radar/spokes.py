"""What a profile of the candidates runs over: the signals, or their themes where signals are too many."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from steelyard.comparison.model import Signal
    from steelyard.scoring.snapshot import Snapshot

MOST_SPOKES = 12
FEWEST_SPOKES = 3
OTHER = "Other"


@dataclass(frozen=True, slots=True)
class Spoke:
    """A signal or a theme with the fit (0 to 5) of each candidate; `share` is a whole percent.

    `unknown` lists the candidates of which nothing is known there. `key` is the signal's id, or
    `theme:` with the theme's name.
    """

    key: str
    label: str
    share: int
    fits: Mapping[str, float]
    unknown: frozenset[str]


def spokes_of(snapshot: Snapshot) -> tuple[Spoke, ...]:
    """Return the spokes: the signals that have requirements, at most 12, beyond that their themes.

    Where the signals have too few themes to show a profile, or too many, the lightest are gathered
    under "Other"; signals without a theme are there too.
    """
    signals = [signal for signal in snapshot.decision.comparison.signals if signal.requirements]
    if len(signals) <= MOST_SPOKES:
        return tuple(_signal_spoke(snapshot, signal) for signal in signals)
    groups: dict[str, list[Signal]] = {}
    for signal in signals:
        groups.setdefault(signal.theme or OTHER, []).append(signal)
    if len(groups) < FEWEST_SPOKES:
        groups = {signal.id: [signal] for signal in signals}
        return _gather(snapshot, groups, {signal.id: signal.label for signal in signals})
    return _gather(snapshot, groups, {})


def _gather(
    snapshot: Snapshot, groups: Mapping[str, Sequence[Signal]], labels: Mapping[str, str]
) -> tuple[Spoke, ...]:
    kept = set(groups)
    if len(groups) > MOST_SPOKES:
        shares = snapshot.evaluation.signal_shares
        weight = {name: sum(shares[signal.id] for signal in group) for name, group in groups.items()}
        named = sorted((name for name in groups if name != OTHER), key=lambda name: -weight[name])
        kept = set(named[: MOST_SPOKES - 1])
    spokes = [
        _theme_spoke(snapshot, name if labels else f"theme:{name}", labels.get(name, name), group)
        for name, group in groups.items()
        if name in kept and name != OTHER
    ]
    rest = [signal for name, group in groups.items() if name not in kept or name == OTHER for signal in group]
    if rest:
        spokes.append(_theme_spoke(snapshot, f"theme:{OTHER}", OTHER, rest))
    return tuple(spokes)


def _signal_spoke(snapshot: Snapshot, signal: Signal) -> Spoke:
    evaluation = snapshot.evaluation
    unknown = frozenset(
        candidate for signal_id, candidate in evaluation.unknown_signals if signal_id == signal.id
    )
    return Spoke(
        signal.id,
        signal.label,
        evaluation.signal_shares[signal.id],
        evaluation.signal_fits[signal.id],
        unknown,
    )


def _theme_spoke(snapshot: Snapshot, key: str, label: str, signals: Sequence[Signal]) -> Spoke:
    evaluation, weights = snapshot.evaluation, snapshot.decision.weights
    requirements = [requirement.id for signal in signals for requirement in signal.requirements]
    total = sum(weights[requirement] for requirement in requirements)
    parts = {
        requirement: weights[requirement] / total if total else 1 / len(requirements)
        for requirement in requirements
    }
    candidates = [candidate.id for candidate in snapshot.decision.comparison.candidates]
    fits = {
        candidate: sum(part * evaluation.fits[name][candidate].value for name, part in parts.items())
        for candidate in candidates
    }
    unknown = frozenset(
        candidate
        for candidate in candidates
        if all(evaluation.fits[name][candidate].unknown for name in requirements)
    )
    share = sum(evaluation.signal_shares[signal.id] for signal in signals)
    return Spoke(key, label, share, fits, unknown)
