"""The slide of the decision table: the signals that separate the candidates most, as dots."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from steelyard.charts.drawing import Label, Mark, Marker
from steelyard.charts.series import ranked_series
from steelyard.comparison.quantities import NOT_KNOWN
from steelyard.slides.blocks import Block, Type, box, fit, shift, stack, stack_fitting, text
from steelyard.wording.language.grammar import capitalise
from steelyard.wording.language.numbers import fit_level, fit_word
from steelyard.wording.result.reasons import compared
from steelyard.wording.story import more, table_note

if TYPE_CHECKING:
    from steelyard.charts.drawing import Role
    from steelyard.charts.series import Series
    from steelyard.comparison.model import Signal
    from steelyard.scoring.snapshot import Snapshot
    from steelyard.slides.page import Page

MOST_COLUMNS = 4
_LEAST_COLUMN = 7.2
"""The least width of a column, in sizes of the body: five dots and a word."""
_NAMES = {True: 0.3, False: 0.34}
"""What the names of the signals take of the width, on a wide page and on another."""
_GAP, _RULE = 0.016, 0.0015
"""Between head, rows and note, and the lines between rows, in the window's height."""
_ROW, _HEAD_ROOM, _HEAD_MARKER = 1.9, 1.5, 0.6
"""The height of a row, what a head needs beside its name, and its marker, in body sizes."""
_SHARE = 3.4
"""The width of a share, in sizes of a label."""
_DOTS, _DOT, _DOT_STEP, _AFTER_DOTS = 5, 0.44, 0.62, 0.35
"""How many dots there are, a dot, from one to the next, and what is free after them, in body sizes."""


@dataclass(frozen=True, slots=True)
class _Grid:
    """Where the columns start, how wide each is, and who stands in them."""

    start: float
    width: float
    shown: tuple[Series, ...]
    left_out: int


def draw_table(snapshot: Snapshot, page: Page, room: float) -> Block:
    """Draw the signals, differences first, each with the fit of the best candidates."""
    grid = _grid(snapshot, page)
    signals = most_different(snapshot)
    head = _head(grid, page)
    note = text(_note(snapshot, grid), page, page.room, Type("label", "muted", most=1))
    rows = [_row(snapshot, signal, grid, page) for signal in signals]
    gap = page.part(_GAP)

    def rest(left: int) -> Block:
        return text(
            f"{more(left)} signals" if left > 1 else f"{more(left)} signal",
            page,
            page.room,
            Type("note", "muted"),
        )

    body = stack_fitting(rows, 0.0, room - head.height - note.height - 2 * gap, rest)
    return stack((head, body, note), gap)


def most_different(snapshot: Snapshot) -> tuple[Signal, ...]:
    """Return the signals with requirements: weighted differences first, then plain ones.

    The difference is that of the two that the recommendation compares, else the widest there is.
    """
    evaluation, pair = snapshot.evaluation, compared(snapshot)

    def gap(signal: Signal) -> float:
        fits = evaluation.signal_fits[signal.id]
        return abs(fits[pair[0]] - fits[pair[1]]) if pair else max(fits.values()) - min(fits.values())

    rated = [signal for signal in snapshot.decision.comparison.signals if signal.requirements]
    return tuple(
        sorted(rated, key=lambda signal: (-gap(signal) * evaluation.signal_shares[signal.id], -gap(signal)))
    )


def _grid(snapshot: Snapshot, page: Page) -> _Grid:
    series = ranked_series(snapshot)
    start = _NAMES[page.wide] * page.room
    most = max(1, min(MOST_COLUMNS, int((page.room - start) / (_LEAST_COLUMN * page.size("body")))))
    shown = series[:most]
    return _Grid(start, (page.room - start) / len(shown), shown, len(series) - len(shown))


def _note(snapshot: Snapshot, grid: _Grid) -> str:
    left_out = f" {more(grid.left_out).capitalize()} candidates are in the table." if grid.left_out else ""
    return table_note(snapshot) + left_out


def _head(grid: _Grid, page: Page) -> Block:
    size, line = page.size("body"), page.line("body")
    names = [
        text(series.name, page, grid.width - _HEAD_ROOM * size, Type("body", series.role, bold=True))
        for series in grid.shown
    ]
    height = max(name.height for name in names)
    marks: list[Mark] = []
    for place, (series, name) in enumerate(zip(grid.shown, names, strict=True)):
        x, top = grid.start + place * grid.width, height - name.height
        marks.append(
            Marker(
                (x + _HEAD_MARKER / 2 * size, top + line / 2), series.shape, series.role, _HEAD_MARKER * size
            )
        )
        marks += shift(name.marks, (x + size, top))
    return Block(tuple(marks), height)


def _row(snapshot: Snapshot, signal: Signal, grid: _Grid, page: Page) -> Block:
    height = _ROW * page.size("body")
    size, middle, label = page.size("body"), height / 2, page.size("label")
    share = f"{snapshot.evaluation.signal_shares[signal.id]}%"
    room = grid.start - _SHARE * label - size
    marks: list[Mark] = [
        box(0.0, 0.0, page.room, page.part(_RULE), "grid"),
        Label(fit(signal.title, room, size, False), (0.0, middle), "text", size, key=signal.id),
        Label(share, (grid.start - size, middle), "muted", label, "end"),
    ]
    for place, series in enumerate(grid.shown):
        x = grid.start + place * grid.width
        unknown = (signal.id, series.candidate) in snapshot.evaluation.unknown_signals
        value = snapshot.evaluation.signal_fits[signal.id][series.candidate]
        level = 0 if unknown else fit_level(value)
        marks += _dots((x, middle), level, series.role, size)
        said = capitalise(NOT_KNOWN if unknown else fit_word(value))
        word = x + _DOTS * _DOT_STEP * size + _AFTER_DOTS * size
        marks.append(Label(fit(said, x + grid.width - word, label, False), (word, middle), "text", label))
    return Block(tuple(marks), height)


def _dots(at: tuple[float, float], level: int, role: Role, size: float) -> list[Mark]:
    x, y = at
    return [
        Marker(
            (x + (_DOT / 2 + _DOT_STEP * i) * size, y),
            "circle",
            role if i < level else "axis",
            _DOT * size,
            i >= level,
        )
        for i in range(_DOTS)
    ]
