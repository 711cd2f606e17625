"""The presentation as a PDF for those who could not come: the same slides, 16 by 9, tagged."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from steelyard.charts.catalogue import chart_named
from steelyard.charts.drawing import Label
from steelyard.report.plates import plate
from steelyard.report.typesetting import typeset
from steelyard.slides.page import Page
from steelyard.slides.slide import HEADLINE, draw_footer, draw_slide, text_of
from steelyard.slides.steps import shown_steps
from steelyard.theme.fonts import FAMILY, font_folder
from steelyard.theme.palette import slide_palette
from steelyard.wording.result.explanation import explain

if TYPE_CHECKING:
    from datetime import date

    from steelyard.report.typesetting import Typesetting
    from steelyard.scoring.snapshot import Snapshot

PAPER = Page(960, 540)
"""A slide in points: 13 1/3 by 7 1/2 inches, as presentation programs have it."""
POINTS_PER_INCH = 72.0
CAPITALS = 0.727
"""The height of a capital in the font of the slides, in text sizes."""
_PROGRAM = "Steelyard"
_NO_DATE = [2000, 1, 1]


def typeset_slides(snapshot: Snapshot, *, steps: tuple[str, ...] = (), note: str = "") -> Typesetting:
    """Set each step named, without `steps` those that are shown; `note` stands small on the first one.

    Equal snapshots give equal bytes on the same computer.
    """
    chosen = steps or shown_steps(snapshot.decision.story)
    return typeset("slides.typ", _data(snapshot, chosen) | {"note": note}, fonts=font_folder())


def slides_pages(snapshot: Snapshot, *, steps: tuple[str, ...] = (), note: str = "") -> tuple[bytes, ...]:
    """Return a PNG of each step, 1920 x 1080 pixels."""
    slides = typeset_slides(snapshot, steps=steps, note=note)
    return slides.pages("png", pixels_per_inch=2 * POINTS_PER_INCH)


def _data(snapshot: Snapshot, steps: tuple[str, ...]) -> dict[str, Any]:
    decision, palette = snapshot.decision, slide_palette("light")
    day: date | None = decision.record.date or decision.comparison.as_of
    return {
        "document": {
            "title": decision.title,
            "authors": list(decision.record.deciders) or [_PROGRAM],
            "subject": explain(snapshot).answer.one_line,
            "date": [day.year, day.month, day.day] if day else _NO_DATE,
        },
        "width": PAPER.width,
        "height": PAPER.height,
        "font": [FAMILY, "Libertinus Serif"],
        "capitals": CAPITALS,
        "colours": palette.as_data(),
        "steps": [_step(snapshot, steps, place) for place in range(len(steps))],
    }


def _step(snapshot: Snapshot, steps: tuple[str, ...], place: int) -> dict[str, Any]:
    drawing = draw_slide(snapshot, steps[place], PAPER)
    headline = [mark for mark in drawing.marks if isinstance(mark, Label) and mark.key == HEADLINE]
    rest = tuple(mark for mark in drawing.marks if not (isinstance(mark, Label) and mark.key == HEADLINE))
    return {
        "headline": [{"text": line.text, "at": line.at, "size": line.size} for line in headline],
        "drawing": plate(replace(drawing, marks=rest)),
        "alt": _alternative(snapshot, steps[place]),
        "footer": plate(draw_footer(PAPER, place, len(steps))),
    }


def _alternative(snapshot: Snapshot, step: str) -> str:
    if step == "profile":
        return chart_named("radar").describe(snapshot)
    return text_of(draw_slide(snapshot, step, PAPER)) or draw_slide(snapshot, step, PAPER).caption
