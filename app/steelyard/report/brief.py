"""The decision brief on paper: a tagged, archival PDF, or pictures of its pages."""

from __future__ import annotations

from dataclasses import dataclass
from operator import itemgetter
from typing import TYPE_CHECKING

from steelyard.report.brief_content import brief_data
from steelyard.report.brief_layouts import LAYOUTS, ON_ONE_PAGE
from steelyard.report.choices import AS_USUAL
from steelyard.report.typesetting import typeset

if TYPE_CHECKING:
    from steelyard.report.choices import Choices
    from steelyard.report.typesetting import Typesetting
    from steelyard.scoring.snapshot import Snapshot

TEMPLATE = "brief.typ"
POINTS_PER_INCH = 72.0
_PAGES = 2
_LEAST_ON_LAST_PAGE = 200.0
"""A last page that ends higher than this, in points from its top, is a widow."""

_LEAST_ON_SECOND_PAGE = 330.0
"""A second page that ends higher than this may fit on the first."""


@dataclass(frozen=True, slots=True)
class Brief:
    """A finished brief; `missing` names the characters that no font of this computer can show."""

    pdf: bytes
    missing: tuple[str, ...]


def make_brief(snapshot: Snapshot, choices: Choices = AS_USUAL) -> Brief:
    """Make the brief; equal snapshots and choices give equal bytes on the same computer."""
    made = _typeset(snapshot, choices)
    return Brief(made.pdf, made.missing)


def brief_pages(snapshot: Snapshot, choices: Choices = AS_USUAL, *, scale: float = 1.0) -> tuple[bytes, ...]:
    """Return a PNG of each page for preview and print; at scale 1 a pixel is a point, 1/72 inch."""
    made = _typeset(snapshot, choices)
    return made.pages("png", pixels_per_inch=POINTS_PER_INCH * scale)


def _typeset(snapshot: Snapshot, choices: Choices) -> Typesetting:
    """Set the brief in the first layout without a fault, else in the one with the fewest."""
    tried: list[tuple[tuple[int, int], Typesetting]] = []
    layouts = list(LAYOUTS)
    data = brief_data(snapshot, choices)
    for layout in layouts:
        made = typeset(TEMPLATE, data | layout.as_data())
        faults, pages, filled = _judge(made, own_page=layout.own_page)
        tried.append(((faults, pages), made))
        if layout == layouts[0] and pages == _PAGES and filled < _LEAST_ON_SECOND_PAGE:
            layouts[1:] = ON_ONE_PAGE
        elif not faults and pages != _PAGES + 1 and (pages == 1 or layout not in ON_ONE_PAGE):
            break
    return min(tried, key=itemgetter(0))[1]


def _judge(made: Typesetting, *, own_page: bool) -> tuple[int, int, float]:
    """Return how many pages are nearly empty, the number of pages, and where the last one ends."""
    end, first_part = made.value("<end>"), made.value("<first-part>")
    widow = end["page"] > _PAGES and end["y"] < _LEAST_ON_LAST_PAGE
    torn = own_page and first_part > 1
    return int(widow) + int(torn), int(end["page"]), float(end["y"])
