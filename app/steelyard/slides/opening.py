"""The first two slides: the question, and the candidates that could answer it."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from steelyard.charts.drawing import Marker
from steelyard.charts.series import all_series
from steelyard.comparison.model import Combination
from steelyard.slides.blocks import EMPTY, Block, Type, box, shift, spread, stack, stack_fitting, text
from steelyard.wording.language.names import Names
from steelyard.wording.story import grounds_of, introduce, more, situation

if TYPE_CHECKING:
    from steelyard.charts.series import Series
    from steelyard.scoring.snapshot import Snapshot
    from steelyard.slides.page import Kind, Page

_SITUATION_LINES = 4
_RULE = 0.007


def draw_question(snapshot: Snapshot, page: Page, room: float) -> Block:
    """Draw what the decision is about, between what, and on how much knowledge."""
    about = situation(snapshot.decision)
    grounds = text(grounds_of(snapshot), page, page.room, Type("note", "muted"))
    least, most = page.part(0.03), page.part(0.07)
    for lines, candidates in product(range(_SITUATION_LINES, 0, -1), (_cards, _names)):
        told = _told(about, page, lines) if about else EMPTY
        shown = candidates(snapshot, page, room - told.height - grounds.height - 2 * least)
        if shown.height and told.height + shown.height + grounds.height + 2 * least <= room:
            return spread((told, shown, grounds), room, least, most)
    return _names(snapshot, page, room)


def _cards(snapshot: Snapshot, page: Page, room: float) -> Block:
    """Return a card for each candidate, nothing where there is no room for all."""
    series = all_series(snapshot)
    columns = min(len(series), 3 if page.wide else 2)
    gap = page.part(0.022)
    width = (page.room - (columns - 1) * gap) / columns
    tall = page.part(0.14 if situation(snapshot.decision) else 0.26)
    cells = [_card(one, page, width, tall) for one in series]
    rows = [_row(cells[i : i + columns], width + gap) for i in range(0, len(cells), columns)]
    whole = stack(rows, gap)
    return whole if whole.height <= room else EMPTY


def _card(series: Series, page: Page, width: float, least: float) -> Block:
    pad, size = page.part(0.03), page.size("body")
    name = text(series.name, page, width - 2 * pad - 1.3 * size, Type("body", series.role, bold=True))
    height = max(name.height + 2 * pad, least)
    top = (height - name.height) / 2
    edge = box(0.0, 0.0, page.part(_RULE), height, series.role)
    marker = Marker((pad + 0.35 * size, height / 2), series.shape, series.role, 0.75 * size)
    said = shift(name.marks, (pad + 1.3 * size, top))
    return Block((box(0.0, 0.0, width, height, "panel"), edge, marker, *said), height)


def _told(about: str, page: Page, lines: int) -> Block:
    """Return the situation beside a rule, as one quotes."""
    inset = page.part(0.035)
    said = text(about, page, page.room - inset, Type("key", "text", most=lines))
    rule = box(
        0.0, 0.12 * page.line("key"), page.part(_RULE), said.height - 0.24 * page.line("key"), "accent"
    )
    return Block((rule, *shift(said.marks, (inset, 0.0))), said.height)


def _names(snapshot: Snapshot, page: Page, room: float) -> Block:
    series = all_series(snapshot)
    columns = 3 if page.wide else 2
    width = page.room / columns
    cells = [_name(one, page, width) for one in series]
    rows = [_row(cells[i : i + columns], width) for i in range(0, len(cells), columns)]

    def rest(rows_left: int) -> Block:
        left = len(cells) - columns * (len(rows) - rows_left)
        return text(more(left), page, page.room, Type("body", "muted"))

    return stack_fitting(rows, page.part(0.022), room, rest)


def _row(cells: list[Block], width: float) -> Block:
    marks = tuple(mark for i, cell in enumerate(cells) for mark in shift(cell.marks, (i * width, 0.0)))
    return Block(marks, max(cell.height for cell in cells))


def _name(series: Series, page: Page, width: float) -> Block:
    inset = 1.05 * page.size("body")
    name = text(series.name, page, width - inset - page.size("body"), Type("body", series.role, bold=True))
    size = 0.6 * page.size("body")
    marker = Marker((size / 2, page.line("body") / 2), series.shape, series.role, size)
    return Block((marker, *shift(name.marks, (inset, 0.0))), name.height)


def draw_candidates(snapshot: Snapshot, page: Page, room: float) -> Block:
    """Draw each candidate with its marker, its name and what it is in one line or two."""
    comparison = snapshot.decision.comparison
    names = Names(comparison)
    series = all_series(snapshot)

    def rest(left: int) -> Block:
        return text(more(left), page, page.room, Type("body", "muted"))

    for lines in (2, 1):
        blocks = [_introduced(snapshot, one, page, lines, names) for one in series]
        gap = min(page.part(0.055), max(page.part(0.025), room / (4 * len(blocks))))
        if lines == 1 or stack(blocks, gap).height <= room:
            break
    whole = spread(blocks, room, gap, page.part(0.085))
    return whole if whole.height <= room else stack_fitting(blocks, gap, room, rest)


def _introduced(snapshot: Snapshot, series: Series, page: Page, lines: int, names: Names) -> Block:
    candidate = snapshot.decision.comparison.candidate_by_id[series.candidate]
    inset = 1.3 * page.size("key")
    kind: Kind = "key" if len(snapshot.decision.comparison.candidates) <= 4 else "body"
    name = text(series.name, page, page.room - inset, Type(kind, series.role, bold=True, most=1))
    line = text(introduce(candidate, names), page, page.room - inset, Type("body", "text", most=lines))
    size = 0.55 * page.size(kind)
    at = (size / 2 + 0.1 * page.size("key"), page.line(kind) / 2)
    blocks = [name, line]
    if isinstance(candidate, Combination) and candidate.one_liner.strip() and candidate.roles:
        roles = "; ".join(
            f"{names.candidate(member)}: {candidate.roles[member]}"
            for member in candidate.members
            if member in candidate.roles
        )
        blocks.append(text(roles, page, page.room - inset, Type("note", "muted", most=lines)))
    said = stack(blocks)
    return Block((Marker(at, series.shape, series.role, size), *shift(said.marks, (inset, 0.0))), said.height)
