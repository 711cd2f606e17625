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
_OTHER_KEY = f"theme:{OTHER}"


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


@dataclass(frozen=True, slots=True)
class _Group:
    """Signals that are one spoke together."""

    key: str
    label: str
    signals: tuple[Signal, ...]


def spokes_of(snapshot: Snapshot) -> tuple[Spoke, ...]:
    """Return the spokes: the signals that have requirements, at most 12, beyond that their themes.

    Where the signals have too few themes to show a profile, or too many, the lightest are gathered
    under "Other"; signals without a theme are there too.
    """
    signals = [signal for signal in snapshot.decision.comparison.signals if signal.requirements]
    if len(signals) <= MOST_SPOKES:
        return tuple(_signal_spoke(snapshot, signal) for signal in signals)
    groups = _by_theme(signals)
    if len(groups) < FEWEST_SPOKES:
        groups = [_Group(signal.id, signal.label, (signal,)) for signal in signals]
    return tuple(_group_spoke(snapshot, group) for group in _gather(snapshot, groups))


def _by_theme(signals: Sequence[Signal]) -> list[_Group]:
    themes: dict[str, list[Signal]] = {}
    for signal in signals:
        themes.setdefault(signal.theme or OTHER, []).append(signal)
    return [_Group(f"theme:{theme}", theme, tuple(members)) for theme, members in themes.items()]


def _gather(snapshot: Snapshot, groups: Sequence[_Group]) -> tuple[_Group, ...]:
    """Return at most as many groups as there may be spokes; "Other" takes the rest and comes last."""
    kept = [group for group in groups if group.key != _OTHER_KEY]
    if len(groups) > MOST_SPOKES:
        heaviest = sorted(kept, key=lambda group: -_share(snapshot, group))[: MOST_SPOKES - 1]
        kept = [group for group in kept if group in heaviest]
    rest = tuple(signal for group in groups if group not in kept for signal in group.signals)
    return (*kept, _Group(_OTHER_KEY, OTHER, rest)) if rest else tuple(kept)


def _share(snapshot: Snapshot, group: _Group) -> int:
    return sum(snapshot.evaluation.signal_shares[signal.id] for signal in group.signals)


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


def _group_spoke(snapshot: Snapshot, group: _Group) -> Spoke:
    evaluation = snapshot.evaluation
    requirements = [requirement.id for signal in group.signals for requirement in signal.requirements]
    return Spoke(
        group.key,
        group.label,
        _share(snapshot, group),
        evaluation.mean_fits(requirements),
        evaluation.unknown_over(requirements),
    )
