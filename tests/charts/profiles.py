"""Comparisons with any number of signals, for charts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steelyard.comparison.files import parse_comparison
from steelyard.decision import intents
from steelyard.scoring.snapshot import take_snapshot

if TYPE_CHECKING:
    from collections.abc import Sequence

    from steelyard.scoring.snapshot import Snapshot


def profile(
    titles: Sequence[str], *, candidates: int = 3, themes: Sequence[str] = (), weights: Sequence[float] = ()
) -> Snapshot:
    """Return a decision on signals of one requirement each; `weights` are 5 where none is given."""
    lines = ["kind: comparison", "format: 1", "id: profile", "title: Profile", "options:"]
    lines += [f"  - {{id: c{c}, name: Candidate {c}}}" for c in range(candidates)]
    lines.append("signals:")
    for s, title in enumerate(titles):
        lines += [f"  - id: s{s}", f"    title: {title}"]
        if themes:
            lines.append(f'    theme: "{themes[s % len(themes)]}"')
        fits = ", ".join(f"c{c}: {(2 * s + 3 * c) % 6}" for c in range(candidates))
        lines.append(f"    requirements: [{{id: r{s}, name: Need {title}, fits: {{{fits}}}}}]")
    given = [*weights, *([5.0] * (len(titles) - len(weights)))]
    weighted = ", ".join(f"r{s}: {weight}" for s, weight in enumerate(given))
    lines += ["scenarios:", f"  - {{id: all, title: All, weights: {{{weighted}}}}}"]
    return take_snapshot(intents.begin(parse_comparison("\n".join(lines), "profile.yaml")))
