"""What only the window knows: what is searched, filtered, hidden, selected. Never part of a decision."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from steelyard.comparison.model import Comparison

RowFilter = Literal["all", "separates", "weighted", "decisive", "stale"]
Tint = Literal["separates", "level", "none"]
Order = Literal["separates", "original", "descending", "ascending"]


@dataclass(frozen=True, slots=True)
class View:
    """The state of the window. `signal` is the selected row, `hovered` the one under the pointer.

    `requirement` is the one that the sensitivity chart follows. `theme` narrows the matrix to one theme,
    `tint` is what colours its cells: what separates the leaders, the level of the fit, or nothing.
    `sortings` counts how often the table was asked to be sorted as things stand. `rival` is the candidate
    that the leader is compared with, empty for the runner-up. `unfolded` are signals whose requirements stand
    under them in the table; `folded` and `optional_shown` are signals whose requirements, or optional ones,
    the weights fold or show.
    """

    search: str = ""
    row_filter: RowFilter = "all"
    theme: str = ""
    tint: Tint = "separates"
    hidden: frozenset[str] = frozenset()
    sort_by: str = ""
    order: Order = "separates"
    sortings: int = 0
    rival: str = ""
    unfolded: frozenset[str] = frozenset()
    signal: str = ""
    hovered: str = ""
    requirement: str = ""
    chart: str = "radar"
    weights_search: str = ""
    only_weighted: bool = False
    folded: frozenset[str] = frozenset()
    optional_shown: frozenset[str] = frozenset()

    def within(self, comparison: Comparison) -> View:
        """Return the view without what a comparison does not have; at least one candidate stays in sight."""
        signals = {signal.id for signal in comparison.signals}
        candidates = {candidate.id for candidate in comparison.candidates}
        hidden = self.hidden & candidates
        sorted_by = self.sort_by in candidates
        return replace(
            self,
            theme=self.theme if self.theme in comparison.themes else "",
            hidden=hidden if hidden != candidates else frozenset(),
            sort_by=self.sort_by if sorted_by else "",
            order=self.order if sorted_by or self.order in ("separates", "original") else "separates",
            rival=self.rival if self.rival in candidates else "",
            unfolded=self.unfolded & signals,
            signal=self.signal if self.signal in signals else "",
            hovered=self.hovered if self.hovered in signals else "",
            requirement=self.requirement if self.requirement in comparison.signal_of else "",
            folded=self.folded & signals,
            optional_shown=self.optional_shown & signals,
        )
