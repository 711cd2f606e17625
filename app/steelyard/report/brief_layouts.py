"""Papers and measures of the brief."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Layout:
    """How closely the brief is set: sizes of its text and its small text in points, and a part of all space.

    With `own_page` what the answer rests on begins on a page of its own; `paired` sets the weights in two
    columns, without the fits.
    """

    text: float
    small: float
    air: float
    own_page: bool = True
    paired: bool = False

    def as_data(self) -> dict[str, Any]:
        """Return the measures under the template's names."""
        return {
            "size": self.text,
            "small": self.small,
            "air": self.air,
            "break_after_answer": self.own_page,
            "paired": self.paired,
        }


NORMAL = Layout(9.8, 8.6, 0.9)


LAYOUTS = (
    NORMAL,
    Layout(9.8, 8.6, 0.9, paired=True),
    Layout(9.4, 8.5, 0.7, paired=True),
    Layout(9.4, 8.5, 0.7, own_page=False, paired=True),
    Layout(8.8, 7.8, 0.6, own_page=False, paired=True),
)
"""From the first on: the others are for briefs that a little less space would spare a page."""


ON_ONE_PAGE = (Layout(9.8, 8.6, 0.9, own_page=False), Layout(9.4, 8.5, 0.7, own_page=False))
"""For briefs so short that all of it fits on one page."""


MARGIN = 48.0


PAPERS = {"a4": ("a4", 595.28), "letter": ("us-letter", 612.0)}
"""The papers with the template's name for each and its width in points."""
