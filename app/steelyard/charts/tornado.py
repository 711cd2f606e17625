"""How far the lead swings while each weight, alone, goes from 0 to 10; widest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steelyard.charts.drawing import Area, Drawing, Label, Mark, Spot
from steelyard.charts.fitting import LINE_HEIGHT, shorten
from steelyard.charts.measures import BAR, BESIDE_BAR, HEAD, HEADS_APART, STRONG_LINE, TALLEST_BAR
from steelyard.charts.pairs import caption_label, empty_drawing, leading_pair, why_no_pair
from steelyard.charts.row_plot import plan_rows, row_span, rows_that_fit
from steelyard.scoring.sensitivity import find_swings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from steelyard.charts.drawing import Frame, Point
    from steelyard.charts.row_plot import RowPlot
    from steelyard.charts.series import Series
    from steelyard.scoring.sensitivity import Swing
    from steelyard.scoring.snapshot import Snapshot

TITLE = "Tornado"
_NOTHING = 1e-9
"""What is nearer to zero is what rounding leaves, not a swing."""
_WEIGHT_APART = 0.6
"""What the weight at the end of a bar takes beside its own width, in text sizes."""
_OPACITY = 0.85
"""How much of a bar covers the line of the lead behind it."""


def tornado(snapshot: Snapshot, frame: Frame, *, hidden: frozenset[str] = frozenset()) -> Drawing:
    """Draw the lead over the runner-up with each weight at 0 and at 10; it is compared whatever is hidden.

    A bar that crosses the zero line says that this weight alone can change the leader.
    """
    del hidden
    pair = leading_pair(snapshot)
    lead = snapshot.evaluation.lead
    swings = [swing for swing in find_swings(snapshot.decision) if swing.width > _NOTHING]
    if pair is None or lead is None or not swings:
        return empty_drawing("tornado", TITLE, frame, why_no_pair(snapshot) if pair is None or lead is None
                             else "No weight moves the lead.")  # fmt: skip
    shown = swings[: rows_that_fit(frame, *row_span(frame))]
    plot = _plan(snapshot, shown, lead, frame)
    left_out = len(swings) - len(shown)
    caption = f"Lead of {pair[0].name} with each weight at 0 and at 10." + (
        f" {left_out} more in the table." if left_out else ""
    )
    return Drawing(
        name="tornado",
        title=TITLE,
        width=frame.width,
        height=frame.height,
        marks=(*_heads(pair, plot), *_marks(shown, lead, pair, plot), *caption_label(caption, frame)),
        spots=_spots(snapshot, shown, plot),
        caption=caption,
        columns=("Requirement", "At 0", "Now", "At 10"),
        rows=tuple(
            (_name(snapshot, swing), _signed(swing.at_zero), _signed(lead), _signed(swing.at_ten))
            for swing in swings
        ),
    )


def _plan(snapshot: Snapshot, shown: Sequence[Swing], lead: float, frame: Frame) -> RowPlot:
    values = [0.0, lead, *(value for swing in shown for value in _ends(swing, lead))]
    room = frame.measure("10", frame.text_size, False) + _WEIGHT_APART * frame.text_size
    names = [_name(snapshot, swing) for swing in shown]
    return plan_rows(names, frame, row_span(frame), (min(values), max(values)), room=(room, room))


def _heads(pair: tuple[Series, Series], plot: RowPlot) -> list[Mark]:
    size, zero = plot.frame.text_size, plot.x(0.0)
    y, gap = plot.top - HEAD / 2 * LINE_HEIGHT * size, HEADS_APART * size
    ahead, behind = (f"{series.name} leads" for series in pair)
    right = min(zero + gap, plot.frame.width - plot.frame.measure(ahead, size, True))
    left = shorten(behind, max(right - 2 * gap, 0.0), plot.frame, bold=True)
    heads: list[Mark] = [Label(ahead, (right, y), pair[0].role, size, bold=True)]
    if plot.low < 0:
        heads.append(Label(left, (right - 2 * gap, y), pair[1].role, size, "end", bold=True))
    return heads


def _marks(shown: Sequence[Swing], lead: float, pair: tuple[Series, Series], plot: RowPlot) -> list[Mark]:
    marks: list[Mark] = []
    for row, swing in enumerate(shown):
        marks += plot.name(row, swing.requirement)
        ends = _ends(swing, lead)
        for low, high, series in ((0.0, None, pair[0]), (None, 0.0, pair[1])):
            start = max(min(ends), low) if low is not None else min(ends)
            end = min(max(ends), high) if high is not None else max(ends)
            if end > start:
                marks.append(_bar(swing.requirement, (start, end), row, series.role, plot))
        marks += _end_labels(swing, row, plot)
    return [*marks, plot.upright(0.0, "axis", STRONG_LINE), plot.upright(lead, "text", 1.0)]


def _bar(key: str, ends: tuple[float, float], row: int, role: str, plot: RowPlot) -> Area:
    half = min(plot.row_height * BAR, TALLEST_BAR * plot.frame.text_size) / 2
    left, right, y = plot.x(ends[0]), plot.x(ends[1]), plot.y(row)
    return Area(
        ((left, y - half), (right, y - half), (right, y + half), (left, y + half)), role, _OPACITY, key
    )


def _end_labels(swing: Swing, row: int, plot: RowPlot) -> list[Mark]:
    """Say at each end of a bar which weight it is."""
    size = plot.frame.text_size
    known = [
        (value, text) for value, text in ((swing.at_zero, "0"), (swing.at_ten, "10")) if value is not None
    ]
    lowest = min(value for value, _ in known)
    return [
        _end_label(
            swing.requirement,
            text,
            (plot.x(value), plot.y(row)),
            size,
            left=value == lowest and len(known) > 1,
        )
        for value, text in known
    ]


def _end_label(key: str, text: str, end: Point, size: float, *, left: bool) -> Label:
    x, y = end
    beside = -BESIDE_BAR if left else BESIDE_BAR
    return Label(text, (x + beside * size, y), "muted", size, "end" if left else "start", key=key)


def _ends(swing: Swing, lead: float) -> tuple[float, float]:
    return (
        lead if swing.at_zero is None else swing.at_zero,
        lead if swing.at_ten is None else swing.at_ten,
    )


def _spots(snapshot: Snapshot, shown: Sequence[Swing], plot: RowPlot) -> tuple[Spot, ...]:
    return tuple(
        Spot(
            swing.requirement,
            (plot.x(0.0), plot.y(row)),
            f"{_name(snapshot, swing)}: lead {_signed(swing.at_zero)} at 0, {_signed(swing.at_ten)} at 10",
        )
        for row, swing in enumerate(shown)
    )


def _name(snapshot: Snapshot, swing: Swing) -> str:
    return snapshot.decision.comparison.requirement_by_id[swing.requirement].name


def _signed(value: float | None) -> str:
    return "–" if value is None else f"{value:+.2f}".replace("-", "−")
