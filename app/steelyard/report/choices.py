"""What is chosen for an export besides its format."""

from __future__ import annotations

from dataclasses import dataclass

CHART = "radar"
"""The chart that is exported where none is named."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What is chosen for an export besides its format.

    `paper` is `a4` or `letter`, for the brief, and `left_out` names parts of it. `chart` is for pictures,
    with the `requirement` that the sensitivity chart follows; where it is empty, the one worth following.
    `filter_note` says how the table was filtered meanwhile. `semicolon` parts the cells of a CSV so, with
    decimal commas.
    """

    paper: str = "a4"
    chart: str = CHART
    requirement: str = ""
    left_out: frozenset[str] = frozenset()
    filter_note: str = ""
    semicolon: bool = False


AS_USUAL = Choices()
"""Everything, on A4, nothing filtered."""
