"""The slide of the profiles: the radar, large, under the one sentence that it shows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from steelyard.charts.drawing import Line
from steelyard.charts.radar.radar import radar
from steelyard.slides.blocks import Block, Type, shift, text
from steelyard.wording.story import profile_sentence

if TYPE_CHECKING:
    from steelyard.charts.drawing import Drawing, Mark
    from steelyard.scoring.snapshot import Snapshot
    from steelyard.slides.page import Page

_BESIDE = 0.36
"""What the sentence takes of the width."""
_APART, _ABOVE, _UNDER = 0.04, 0.02, 0.015
"""Beside, above and under the sentence, in parts of the window's height."""
_THINNEST = 0.0018
"""The least width of a line, in parts of the window's height."""


def draw_profile(snapshot: Snapshot, page: Page, room: float) -> Block:
    """Draw the radar with its sentence beside it where there is room, else above it."""
    if page.wide:
        width = _BESIDE * page.room
        most = max(2, int(room / page.line("key")))
        said = text(
            profile_sentence(snapshot), page, width - page.part(_APART), Type("key", "muted", most=most)
        )
        drawing = radar(snapshot, page.frame(page.room - width, room))
        sentence = shift(said.marks, (0.0, page.part(_ABOVE)))
        return Block((*sentence, *shift(_strengthened(drawing, page), (width, 0.0))), room)
    said = text(profile_sentence(snapshot), page, page.room, Type("body", "muted", most=2))
    top = said.height + page.part(_UNDER)
    drawing = radar(snapshot, page.frame(page.room, room - top))
    return Block((*said.marks, *shift(_strengthened(drawing, page), (0.0, top))), room)


def _strengthened(drawing: Drawing, page: Page) -> tuple[Mark, ...]:
    """Return the marks with no line so thin that it is lost across a room."""
    least = page.part(_THINNEST)
    return tuple(
        replace(mark, width=least) if isinstance(mark, Line) and mark.width < least else mark
        for mark in drawing.marks
    )
