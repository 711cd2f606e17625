"""A slide: breadcrumb, statement headline and one visual as one drawing; its footer as another."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from steelyard.charts.drawing import Area, Drawing, Label
from steelyard.slides.blocks import Block, Type, box, capsule, shift, text
from steelyard.slides.changes import draw_changes
from steelyard.slides.opening import draw_candidates, draw_question
from steelyard.slides.page import FOOTER, Page
from steelyard.slides.profile import draw_profile
from steelyard.slides.recommendation import draw_recommendation
from steelyard.slides.steps import TITLES
from steelyard.slides.table import draw_table
from steelyard.slides.weights import draw_weights
from steelyard.wording.story import breadcrumb, story_headlines

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from steelyard.scoring.snapshot import Snapshot

HEADLINE = "headline"
"""The key of the headline's labels."""
_DRAWN = 64
"""How many drawings are kept: the steps of a few snapshots."""
_UNDER_CRUMB, _UNDER_HEADLINE = 0.004, 0.03
"""In parts of the window's height."""
_RULE, _DOT, _LONG_DOT = 0.0014, 0.0145, 2.8
"""The rule and the dots of the footer in the window's height, and the present dot in dots."""
_COUNT = 0.4
"""The most that "6 of 7" takes of the height of the footer."""
_VISUALS: Mapping[str, Callable[[Snapshot, Page, float], Block]] = {
    "question": draw_question,
    "candidates": draw_candidates,
    "weights": draw_weights,
    "table": draw_table,
    "profile": draw_profile,
    "recommendation": draw_recommendation,
    "changes": draw_changes,
}


@lru_cache(maxsize=_DRAWN)
def draw_slide(snapshot: Snapshot, step: str, page: Page) -> Drawing:
    """Draw one of the seven steps above the footer of a page; the last drawings are kept."""
    crumb = text(breadcrumb(snapshot.decision), page, page.room, Type("note", "muted", most=1))
    headline = _headline(snapshot, step, page)
    top = page.top + crumb.height + page.part(_UNDER_CRUMB)
    body = top + headline.height + page.part(_UNDER_HEADLINE)
    visual = _VISUALS[step](snapshot, page, page.bottom - body)
    marks = (
        *shift(crumb.marks, (page.left, page.top)),
        *shift(headline.marks, (page.left, top)),
        *shift(visual.marks, (page.left, body)),
    )
    return Drawing(
        name=step,
        title=story_headlines(snapshot)[step],
        width=page.width,
        height=page.height * (1 - FOOTER),
        marks=marks,
        spots=(),
        caption=TITLES[step],
        columns=(),
        rows=(),
    )


def _headline(snapshot: Snapshot, step: str, page: Page) -> Block:
    said = story_headlines(snapshot)[step]
    return text(said, page, page.room, Type("headline", bold=True, most=3, key=HEADLINE))


def draw_footer(page: Page, place: int, count: int) -> Drawing:
    """Draw where the story stands: a dot for each step, the present one long, and "6 of 7"."""
    height = page.height * FOOTER
    middle, dot = height / 2, page.part(_DOT)
    rule = box(0.0, 0.0, page.width, max(page.part(_RULE), 1.0), "border")
    marks: list[Area | Label] = [rule]
    x = page.left
    for step in range(count):
        width = dot * (_LONG_DOT if step == place else 1.0)
        role = "accent" if step == place else "track"
        marks.append(Area(capsule(x, middle, width, dot, full=width), role))
        x += width + dot
    size = min(page.size("label"), _COUNT * height)
    marks.append(Label(f"{place + 1} of {count}", (page.right, middle), "muted", size, "end"))
    return Drawing("footer", "", page.width, height, tuple(marks), (), "", (), ())


def text_of(drawing: Drawing) -> str:
    """Return all that a slide says below its headline, in reading order."""
    labels = [mark.text for mark in drawing.marks if isinstance(mark, Label) and mark.key != HEADLINE]
    return ". ".join(label.rstrip(".") for label in labels) + "." if labels else ""
