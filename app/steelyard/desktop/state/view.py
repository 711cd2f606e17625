"""What only the window knows: what is searched, filtered, hidden, selected. Never part of a decision."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

RowFilter = Literal["all", "differences", "weighted", "decisive"]
Order = Literal["original", "descending", "ascending"]


@dataclass(frozen=True, slots=True)
class View:
    """The state of the window. `signal` is the selected row, `hovered` the one under the pointer.

    `requirement` is the one that the sensitivity chart follows. `theme` narrows the matrix to one theme.
    `folded` and `optional_shown` are signals whose requirements, or optional ones, the weights fold or show.
    """

    search: str = ""
    row_filter: RowFilter = "all"
    theme: str = ""
    hidden: frozenset[str] = frozenset()
    sort_by: str = ""
    order: Order = "original"
    signal: str = ""
    hovered: str = ""
    requirement: str = ""
    chart: str = "radar"
    weights_search: str = ""
    only_weighted: bool = False
    folded: frozenset[str] = frozenset()
    optional_shown: frozenset[str] = frozenset()
