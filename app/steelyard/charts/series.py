"""How each candidate looks in every chart: dash and marker by its place in the comparison."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

    from steelyard.charts.drawing import Dash, Role, Shape
    from steelyard.scoring.snapshot import Snapshot

DASHES: tuple[Dash, ...] = ("solid", "dashed", "dotted", "dashdot", "longdash", "dashdotdot")
SHAPES: tuple[Shape, ...] = ("circle", "square", "diamond", "triangle", "cross", "pentagon")
COLOURS = 6


@dataclass(frozen=True, slots=True)
class Series:
    """A candidate in a chart: its id, its name and its place in the comparison, which gives its look.

    One that is `out`, eliminated while others are not, loses its colour but neither dash nor marker.
    """

    candidate: str
    name: str
    index: int
    out: bool = False

    @property
    def role(self) -> Role:
        """The colour role."""
        return "muted" if self.out else role_of(self.index)

    @property
    def dash(self) -> Dash:
        """The dash of its line."""
        return dash_of(self.index)

    @property
    def shape(self) -> Shape:
        """The shape of its markers."""
        return shape_of(self.index)


def all_series(snapshot: Snapshot, hidden: Collection[str] = ()) -> tuple[Series, ...]:
    """Return the candidates in the comparison's order, without the hidden ones."""
    candidates = snapshot.decision.comparison.candidates
    eligible = {standing.candidate for standing in snapshot.evaluation.standings if standing.eligible}
    return tuple(
        Series(candidate.id, candidate.name, index, out=bool(eligible) and candidate.id not in eligible)
        for index, candidate in enumerate(candidates)
        if candidate.id not in hidden
    )


def ranked_series(snapshot: Snapshot, hidden: Collection[str] = ()) -> tuple[Series, ...]:
    """Return the candidates best first, without the hidden ones."""
    by_id = {series.candidate: series for series in all_series(snapshot, hidden)}
    standings = snapshot.evaluation.standings
    return tuple(by_id[standing.candidate] for standing in standings if standing.candidate in by_id)


def dash_of(index: int) -> Dash:
    """Return the dash of the candidate at `index`; after six the dashes repeat shifted by one."""
    return DASHES[(index + index // COLOURS) % len(DASHES)]


def shape_of(index: int) -> Shape:
    """Return the marker of the candidate at `index`; after six the markers repeat shifted by two."""
    return SHAPES[(index + 2 * (index // COLOURS)) % len(SHAPES)]


def role_of(index: int) -> Role:
    """Return the colour role of the candidate at `index`."""
    return f"series:{index % COLOURS}"
