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
_COLUMNS = {True: 3, False: 2}
"""How many candidates stand side by side on a wide page and on another."""
_FEW = 4
"""Up to so many candidates are introduced in the size of key sentences."""
_LEAST_GAP, _MOST_GAP, _BETWEEN = 0.03, 0.07, 0.022
"""Between the parts of the question, and between candidates, in the window's height."""
_NARROW_GAP, _WIDE_GAP, _WIDEST_GAP = 0.025, 0.055, 0.085
"""Between candidates that are introduced: at the least, where it is tried, where there is room."""
_LOW_CARD, _HIGH_CARD, _PADDING = 0.14, 0.26, 0.03
"""The least height of a card beside a situation and without one, and the air in it."""
_RULE, _QUOTE_INSET = 0.007, 0.035
"""The width of a rule, and where the text beside it starts."""
_RULE_SHORT = 0.12
"""What the rule lacks of the text at either end, in lines: from the capitals to the base line."""
_CARD_INSET, _CARD_MARKER, _CARD_MARKER_MIDDLE = 1.3, 0.75, 0.35
"""Where the name in a card starts, and its marker, in body sizes."""
_NAME_INSET, _NAME_MARKER = 1.05, 0.6
"""Where a name in a list starts, and its marker, in body sizes."""
_INTRODUCED_INSET, _INTRODUCED_MARKER, _MARKER_INSET = 1.3, 0.55, 0.1
"""Where what is said of a candidate starts, its marker in sizes of the name, and where that starts."""


def draw_question(snapshot: Snapshot, page: Page, room: float) -> Block:
    """Draw what the decision is about, between what, and on how much knowledge."""
    about = situation(snapshot.decision)
    grounds = text(grounds_of(snapshot), page, page.room, Type("note", "muted"))
    least, most = page.part(_LEAST_GAP), page.part(_MOST_GAP)
    for lines, candidates in product(range(_SITUATION_LINES, 0, -1), (_cards, _names)):
        told = _told(about, page, lines) if about else EMPTY
        shown = candidates(snapshot, page, room - told.height - grounds.height - 2 * least)
        if shown.height and told.height + shown.height + grounds.height + 2 * least <= room:
            return spread((told, shown, grounds), room, least, most)
    return _names(snapshot, page, room)


def _cards(snapshot: Snapshot, page: Page, room: float) -> Block:
    """Return a card for each candidate, nothing where there is no room for all."""
    series = all_series(snapshot)
    columns = min(len(series), _COLUMNS[page.wide])
    gap = page.part(_BETWEEN)
    width = (page.room - (columns - 1) * gap) / columns
    tall = page.part(_LOW_CARD if situation(snapshot.decision) else _HIGH_CARD)
    cells = [_card(one, page, width, tall) for one in series]
    rows = [_row(cells[i : i + columns], width + gap) for i in range(0, len(cells), columns)]
    whole = stack(rows, gap)
    return whole if whole.height <= room else EMPTY


def _card(series: Series, page: Page, width: float, least: float) -> Block:
    pad, size = page.part(_PADDING), page.size("body")
    name = text(series.name, page, width - 2 * pad - _CARD_INSET * size, Type("body", series.role, bold=True))
    height = max(name.height + 2 * pad, least)
    top = (height - name.height) / 2
    edge = box(0.0, 0.0, page.part(_RULE), height, series.role)
    marker = Marker(
        (pad + _CARD_MARKER_MIDDLE * size, height / 2), series.shape, series.role, _CARD_MARKER * size
    )
    said = shift(name.marks, (pad + _CARD_INSET * size, top))
    return Block((box(0.0, 0.0, width, height, "panel"), edge, marker, *said), height)


def _told(about: str, page: Page, lines: int) -> Block:
    """Return the situation beside a rule, as one quotes."""
    inset = page.part(_QUOTE_INSET)
    said = text(about, page, page.room - inset, Type("key", "text", most=lines))
    short = _RULE_SHORT * page.line("key")
    rule = box(0.0, short, page.part(_RULE), said.height - 2 * short, "accent")
    return Block((rule, *shift(said.marks, (inset, 0.0))), said.height)


def _names(snapshot: Snapshot, page: Page, room: float) -> Block:
    series = all_series(snapshot)
    columns = _COLUMNS[page.wide]
    width = page.room / columns
    cells = [_name(one, page, width) for one in series]
    rows = [_row(cells[i : i + columns], width) for i in range(0, len(cells), columns)]

    def rest(rows_left: int) -> Block:
        left = len(cells) - columns * (len(rows) - rows_left)
        return text(more(left), page, page.room, Type("body", "muted"))

    return stack_fitting(rows, page.part(_BETWEEN), room, rest)


def _row(cells: list[Block], width: float) -> Block:
    marks = tuple(mark for i, cell in enumerate(cells) for mark in shift(cell.marks, (i * width, 0.0)))
    return Block(marks, max(cell.height for cell in cells))


def _name(series: Series, page: Page, width: float) -> Block:
    inset = _NAME_INSET * page.size("body")
    name = text(series.name, page, width - inset - page.size("body"), Type("body", series.role, bold=True))
    size = _NAME_MARKER * page.size("body")
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
        gap = min(page.part(_WIDE_GAP), max(page.part(_NARROW_GAP), room / (4 * len(blocks))))
        if lines == 1 or stack(blocks, gap).height <= room:
            break
    whole = spread(blocks, room, gap, page.part(_WIDEST_GAP))
    return whole if whole.height <= room else stack_fitting(blocks, gap, room, rest)


def _introduced(snapshot: Snapshot, series: Series, page: Page, lines: int, names: Names) -> Block:
    candidate = snapshot.decision.comparison.candidate_by_id[series.candidate]
    inset = _INTRODUCED_INSET * page.size("key")
    kind: Kind = "key" if len(snapshot.decision.comparison.candidates) <= _FEW else "body"
    name = text(series.name, page, page.room - inset, Type(kind, series.role, bold=True, most=1))
    line = text(introduce(candidate, names), page, page.room - inset, Type("body", "text", most=lines))
    size = _INTRODUCED_MARKER * page.size(kind)
    at = (size / 2 + _MARKER_INSET * page.size("key"), page.line(kind) / 2)
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
