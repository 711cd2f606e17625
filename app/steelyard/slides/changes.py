"""The last slide: what would change the answer, what is risked, what is to be done next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steelyard.charts.drawing import Line, Mark, Marker
from steelyard.charts.series import role_of
from steelyard.scoring.results import Outcome
from steelyard.slides.blocks import EMPTY, Block, Type, bar, shift, stack, stack_fitting, text
from steelyard.wording.language.dates import short_date
from steelyard.wording.language.grammar import capitalise, tidy
from steelyard.wording.result.explanation import explain
from steelyard.wording.story import answer_label, more

if TYPE_CHECKING:
    from collections.abc import Sequence

    from steelyard.decision.model import NextStep
    from steelyard.scoring.snapshot import Snapshot
    from steelyard.slides.page import Page
    from steelyard.wording.result.flips import FlipLine

HIGHEST = 10.0
_BESIDE, _UNDER, _BETWEEN, _UNDER_TITLE, _BETWEEN_LISTS = 0.045, 0.03, 0.02, 0.012, 0.035
"""Between flips and lists, between flips, under their title and between lists, in the window's height."""
_FLIPS_OF_ROOM = (0.55, 0.45, 0.35)
"""The most that flips take of the height where lists stand below them, from the first that shows one."""
_TRACK, _TRACK_MIDDLE, _UNDER_TRACK = 0.2, 0.55, 0.6
"""A slider: its groove, from the name to its middle, and from there to the words, in body sizes."""
_GRIP, _NOTCH, _NOTCH_WIDTH = 0.36, 0.5, 0.13
"""The radius of the grip, the reach and the width of the notch, in body sizes."""
_HOLE = 1.4
"""The diameter of the hole in the grip, in radii of the grip."""
_INSET, _DOT_MIDDLE, _DOT = 0.9, 0.2, 0.28
"""Where an item's text starts, and its dot, in body sizes."""
_AMOUNTS = (
    (4, 3, 0.022),
    (4, 3, 0.008),
    (3, 3, 0.008),
    (3, 2, 0.008),
    (2, 2, 0.008),
    (1, 2, 0.0),
    (1, 1, 0.0),
)
"""From the fullest to the barest: items of a list, lines of an item, and the gap between items."""


def draw_changes(snapshot: Snapshot, page: Page, room: float) -> Block:
    """Draw the nearest flips on their sliders; beside or below them, risks and next steps."""
    gap = page.part(_BESIDE)
    lists = _lists(snapshot)
    if not page.wide:
        below = page.part(_UNDER)
        for share in _FLIPS_OF_ROOM:
            flips = _flips(snapshot, page, page.room, room * share)
            if flips.height:
                break
        rest = _columns(lists, page, page.room, room - flips.height - below)
        return stack((flips, rest), below)
    width = (page.room - gap) / 2
    flips = _flips(snapshot, page, width, room)
    texts = _columns(lists, page, width if flips.height else page.room, room)
    return Block(
        (*flips.marks, *shift(texts.marks, (page.room - width if flips.height else 0.0, 0.0))),
        max(flips.height, texts.height),
    )


def _flips(snapshot: Snapshot, page: Page, width: float, room: float) -> Block:
    said = explain(snapshot)
    title = text(answer_label(snapshot), page, width, Type("note", "muted", bold=True, most=1))
    smallest = (
        text(said.flips.smallest_change, page, width, Type("note", "muted", most=4))
        if said.flips.smallest_change
        else EMPTY
    )
    if snapshot.recommendation.outcome is Outcome.NO_WEIGHTS:
        return text(said.reasons.none, page, width, Type("key", "muted", most=4))
    if not said.flips.lines:
        none = text(said.flips.none, page, width, Type("body", most=2)) if said.flips.none else EMPTY
        whole = stack((none, smallest), page.part(_BETWEEN))
        return stack((title, whole), page.part(_UNDER_TITLE)) if whole.height else EMPTY
    rows = [_track(snapshot, line, page, width) for line in said.flips.lines]
    for kept in range(len(rows), 0, -1):
        for last in (smallest, EMPTY):
            whole = stack((title, *rows[:kept], last), page.part(_BETWEEN))
            if whole.height <= room:
                return whole
    return EMPTY


def _track(snapshot: Snapshot, line: FlipLine, page: Page, width: float) -> Block:
    """Return a requirement's slider: where it stands and, in the colour of who then leads, where it flips."""
    candidates = [candidate.id for candidate in snapshot.decision.comparison.candidates]
    flip, size = line.flip, page.size("body")
    role = "muted" if flip.clear_from is None else role_of(candidates.index(flip.leader))
    name = text(line.requirement, page, width, Type("body", key=flip.requirement, most=2))
    middle, radius = name.height + _TRACK_MIDDLE * size, _GRIP * size
    along = width - 2 * radius
    marks: list[Mark] = [*name.marks]
    marks += bar(radius, middle, along, _TRACK * size, (flip.now / HIGHEST, "accent"))
    x = radius + along * flip.at / HIGHEST
    notch = "axis" if flip.clear_from is None else role
    reach = _NOTCH * size
    marks.append(Line(((x, middle - reach), (x, middle + reach)), notch, _NOTCH_WIDTH * size))
    now = radius + along * flip.now / HIGHEST
    marks.append(Marker((now, middle), "circle", "accent", 2 * radius))
    marks.append(Marker((now, middle), "circle", "background", _HOLE * radius))
    said = text(capitalise(line.consequence), page, width, Type("note", role, bold=True))
    bottom = middle + _UNDER_TRACK * size
    return Block((*marks, *shift(said.marks, (0.0, bottom))), bottom + said.height)


def _lists(snapshot: Snapshot) -> tuple[tuple[str, tuple[str, ...]], ...]:
    said, record = explain(snapshot), snapshot.decision.record
    found = [line.subject for line in said.flips.find_out if line.turns]
    turns = "each could turn the answer" if len(found) > 1 else "it could turn the answer"
    steps = tuple(_step(step) for step in record.next_steps)
    steps += (f"Revisit when {tidy(record.revisit_when)}",) if record.revisit_when.strip() else ()
    return (
        ("Must-haves missed", said.cautions.eliminations),
        ("To be shown", said.cautions.to_be_shown),
        (f"Find out first, {turns}", tuple(found)),
        ("What follows", tuple(map(tidy, record.consequences))),
        ("Risks", tuple(risk.phrase for risk in said.cautions.risks)),
        ("Next steps", steps),
    )


def _step(step: NextStep) -> str:
    """Return a step with who does it and by when: "Measure the hit rate (Ana, 1 Dec 2026)"."""
    when = ", ".join(part for part in (step.who, short_date(step.by) if step.by else "") if part)
    return f"{tidy(step.what)} ({when})" if when else tidy(step.what)


def _columns(lists: Sequence[tuple[str, tuple[str, ...]]], page: Page, width: float, room: float) -> Block:
    """Return the lists that have items, all with as many items as there is room for."""
    filled = [(title, items) for title, items in lists if items]
    for amount in _AMOUNTS:
        whole = stack(
            [_list(title, items, page, width, amount) for title, items in filled], page.part(_BETWEEN_LISTS)
        )
        if whole.height <= room:
            return whole
    blocks = [_list(title, items, page, width, _AMOUNTS[-1]) for title, items in filled]
    return stack_fitting(blocks, page.part(_UNDER), room, lambda _: EMPTY)


def _list(
    title: str, items: Sequence[str], page: Page, width: float, amount: tuple[int, int, float]
) -> Block:
    most, lines, gap = amount
    inset, size = _INSET * page.size("body"), page.size("body")
    blocks = [text(title, page, width, Type("note", "muted", bold=True, most=1))]
    for item in items[:most]:
        said = text(item, page, width - inset, Type("body", most=lines))
        dot = Marker((_DOT_MIDDLE * size, page.line("body") / 2), "circle", "accent", _DOT * size)
        blocks.append(Block((dot, *shift(said.marks, (inset, 0.0))), said.height))
    if len(items) > most:
        blocks.append(text(more(len(items) - most), page, width - inset, Type("note", "muted")))
    return stack(blocks, page.part(gap))
