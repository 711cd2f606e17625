"""The slide of what matters: the largest shares as bars, with weights and must-haves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steelyard.charts.drawing import Area, Label, Mark
from steelyard.scoring.group import gather
from steelyard.slides.blocks import Block, Type, bar, fit, shift, stack, stack_fitting, text
from steelyard.wording.group import votes_line
from steelyard.wording.language.grammar import capitalise
from steelyard.wording.language.names import Names
from steelyard.wording.language.numbers import weight_text
from steelyard.wording.result.reasons import no_reasons
from steelyard.wording.story import more, must_have_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from steelyard.scoring.snapshot import Snapshot
    from steelyard.slides.page import Page

_NAMES = 0.46
"""What the names take of the width."""
_MOST_ROWS = 9
_GAP = 0.014
"""Between rows, in parts of the window's height."""
_BAR, _WEIGHT, _SHARE = 0.62, 3.4, 4.2
"""The height of a bar, and the widths of a weight and of a share, in body sizes."""
_SHIELD, _SHIELD_INSET = 0.8, 1.25
"""The width of the shield of a must-have, and where the words beside it start, in label sizes."""
_SHIELD_OUTLINE = (
    (0.0, 0.1), (0.5, 0.0), (1.0, 0.1), (0.97, 0.6), (0.8, 0.85), (0.5, 1.1), (0.2, 0.85), (0.03, 0.6),
)  # fmt: skip
"""The corners of the shield, in its widths."""


def draw_weights(snapshot: Snapshot, page: Page, room: float) -> Block:
    """Draw the weighted requirements, the largest share first, and how the group voted, if it did."""
    group = gather(snapshot.decision, trials=False)
    if group is None:
        return _draw_shares(snapshot, page, room)
    votes = text(votes_line(group), page, page.room, Type("body", "text", bold=True))
    gap = 2 * page.part(_GAP)
    return stack((_draw_shares(snapshot, page, room - votes.height - gap), votes), gap)


def _draw_shares(snapshot: Snapshot, page: Page, room: float) -> Block:
    """Draw the weighted requirements, the largest share first; must-haves stand under their names."""
    shown = heaviest(snapshot)
    if not shown:
        return _nothing(snapshot, page, room)
    largest = max(snapshot.evaluation.exact_shares.values()) or 1.0
    rows = [_row(snapshot, name, page, largest) for name in shown]
    head = _head(page)

    def rest(left: int) -> Block:
        share = sum(snapshot.evaluation.shares[name] for name in shown[len(shown) - left :])
        said = f"{more(left)}, together {share}%" if share else more(left)
        return text(said, page, page.room, Type("body", "muted"))

    few = rows[:_MOST_ROWS]
    gap = page.part(_GAP)
    body_room = room - head.height - gap
    body = stack_fitting(few, gap, body_room, lambda left: rest(left + len(rows) - len(few)))
    if len(rows) > len(few):
        body = stack_fitting([*few, *rows[len(few) :]], gap, min(body_room, _tall(few, gap, page)), rest)
    return stack((head, body), gap)


def _nothing(snapshot: Snapshot, page: Page, room: float) -> Block:
    """Return what to do where nothing is weighted, and the scenarios that one could start from."""
    said = text(no_reasons(snapshot), page, page.room, Type("key", "muted", most=3))
    scenarios = [scenario.title for scenario in snapshot.decision.all_scenarios]
    if not scenarios:
        return said
    title = text("Scenarios", page, page.room, Type("note", "muted", bold=True))
    lines = [text(scenario, page, page.room, Type("body", most=1)) for scenario in scenarios]
    gap = page.part(_GAP)
    left = room - said.height - title.height - 4 * gap
    listed = stack_fitting(lines, gap, left, lambda n: text(more(n), page, page.room, Type("note", "muted")))
    return stack((said, stack((title, listed), gap)), 3 * gap)


def heaviest(snapshot: Snapshot) -> list[str]:
    """Return the requirements that must be met, then those that weigh anything, each the heaviest first."""
    decision = snapshot.decision
    named = [name for name, weight in decision.weights.items() if weight or name in decision.must_haves]
    return sorted(named, key=lambda name: (name not in decision.must_haves, -decision.weights[name]))


def _tall(rows: Sequence[Block], gap: float, page: Page) -> float:
    return stack(rows, gap).height + gap + page.line("body")


def _columns(page: Page) -> tuple[float, float, float, float]:
    """Return where the bars start and end, and where weight and share end."""
    share = page.room
    weight = share - _SHARE * page.size("body")
    start = _NAMES * page.room
    return start, max(weight - _WEIGHT * page.size("body"), start + page.size("body")), weight, share


def _head(page: Page) -> Block:
    _, _, weight, share = _columns(page)
    y, size = page.line("label") / 2, page.size("label")
    marks = (
        Label("Weight", (weight, y), "muted", size, "end"),
        Label("Share", (share, y), "muted", size, "end"),
    )
    return Block(marks, page.line("label"))


def _row(snapshot: Snapshot, requirement: str, page: Page, largest: float) -> Block:
    decision, evaluation = snapshot.decision, snapshot.evaluation
    start, end, weight_end, share_end = _columns(page)
    size, middle = page.size("body"), page.line("body") / 2
    weight = decision.weights[requirement]
    name = Names(decision.comparison).requirement(requirement)
    marks: list[Mark] = [
        Label(fit(name, start - size, size, False), (0.0, middle), "text", size, key=requirement),
        *bar(
            start,
            middle,
            end - start,
            _BAR * size,
            (evaluation.exact_shares[requirement] / largest, "accent"),
        ),
        Label(weight_text(weight), (weight_end, middle), "text", size, "end", bold=True),
        Label(f"{evaluation.shares[requirement]}%", (share_end, middle), "muted", size, "end"),
    ]
    must_have = must_have_line(decision, requirement)
    if not must_have:
        return Block(tuple(marks), page.line("body"))
    shield = _shield(page)
    said = text(capitalise(must_have), page, start - size, Type("label", "accent", bold=True, most=1))
    marks += shift(shield, (0.0, page.line("body")))
    marks += shift(said.marks, (_SHIELD_INSET * page.size("label"), page.line("body")))
    return Block(tuple(marks), page.line("body") + said.height)


def _shield(page: Page) -> tuple[Mark, ...]:
    size, top = _SHIELD * page.size("label"), (page.line("label") - page.size("label")) / 2
    return (Area(tuple((x * size, top + y * size) for x, y in _SHIELD_OUTLINE), "accent"),)
