"""What favours whom: each requirement's contribution to the lead as a bar to one side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from steelyard.charts.drawing import Area, Drawing, Label, Mark, Spot
from steelyard.charts.fitting import LINE_HEIGHT, shorten
from steelyard.charts.measures import BAR, BESIDE_BAR, HEAD, HEADS_APART, TALLEST_BAR
from steelyard.charts.pairs import caption_label, empty_drawing, leading_pair, why_no_pair
from steelyard.charts.row_plot import plan_rows, row_span, rows_that_fit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from steelyard.charts.drawing import Frame
    from steelyard.charts.row_plot import RowPlot
    from steelyard.charts.series import Series
    from steelyard.scoring.results import Contribution
    from steelyard.scoring.snapshot import Snapshot

PRICE = "A further system"
TITLE = "Contributions"
_NOTHING = 1e-9
"""What is nearer to zero is what rounding leaves, not a contribution."""
_NUMBER_APART = 0.5
"""What a number takes beside its own width, in text sizes."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A row: what it adds for the leader and, as a negative number, what it takes away."""

    key: str
    name: str
    gain: float
    loss: float

    @property
    def net(self) -> float:
        """The contribution to the lead."""
        return self.gain + self.loss


def contributions(snapshot: Snapshot, frame: Frame, *, hidden: frozenset[str] = frozenset()) -> Drawing:
    """Draw what each weighted requirement adds to the lead of the best candidate over the next.

    The largest come first; those for which there is no room are added up in a last row, what they add
    and what they take away apart.
    """
    pair = leading_pair(snapshot, hidden)
    found = _contributions(snapshot, pair)
    if pair is None or not found:
        return empty_drawing("contributions", TITLE, frame, why_no_pair(snapshot))
    if not any(abs(one.value) > _NOTHING for one in found):
        return empty_drawing("contributions", TITLE, frame, "No weighted requirement tells them apart.")
    bars = gather(_bars(snapshot, found), rows_that_fit(frame, *row_span(frame)))
    lead = sum(contribution.value for contribution in found)
    caption = f"The bars add up to the lead of {pair[0].name}: {lead:.2f} of 5."
    if f"{lead:.2f}" == "0.00":
        caption = f"The bars cancel out: {pair[0].name} and {pair[1].name} are level."
    plot = _plan(bars, frame)
    return Drawing(
        name="contributions",
        title=TITLE,
        width=frame.width,
        height=frame.height,
        marks=(*_heads(pair, plot), *_marks(bars, pair, plot), *caption_label(caption, frame)),
        spots=tuple(
            Spot(bar.key, (plot.x(0.0), plot.y(row)), _describe(bar, pair)) for row, bar in enumerate(bars)
        ),
        caption=caption,
        columns=("Requirement", "Share", f"{pair[0].name} over {pair[1].name}"),
        rows=_rows(snapshot, found),
    )


def gather(bars: Sequence[Bar], most: int) -> tuple[Bar, ...]:
    """Keep the bars that weigh most, at most so many rows, and add the others up in a last row."""
    ranked = sorted(bars, key=lambda bar: -bar.net)
    if len(ranked) <= most:
        return tuple(ranked)
    heaviest = {bar.key for bar in sorted(ranked, key=lambda bar: -abs(bar.net))[: most - 1]}
    kept = [bar for bar in ranked if bar.key in heaviest]
    rest = [bar for bar in ranked if bar.key not in heaviest]
    gain, loss = sum(bar.gain for bar in rest), sum(bar.loss for bar in rest)
    return (*kept, Bar("", f"{len(rest)} more", gain, loss))


def _contributions(snapshot: Snapshot, pair: tuple[Series, Series] | None) -> tuple[Contribution, ...]:
    if pair is None:
        return ()
    return snapshot.evaluation.contribution(pair[0].candidate, pair[1].candidate)


def _bars(snapshot: Snapshot, found: Sequence[Contribution]) -> list[Bar]:
    return [
        Bar(one.requirement or "", _name(snapshot, one), max(one.value, 0.0), min(one.value, 0.0))
        for one in found
        if abs(one.value) > _NOTHING
    ]


def _name(snapshot: Snapshot, contribution: Contribution) -> str:
    if contribution.requirement is None:
        return PRICE
    return snapshot.decision.comparison.requirement_by_id[contribution.requirement].name


def _plan(bars: Sequence[Bar], frame: Frame) -> RowPlot:
    low, high = min(bar.loss for bar in bars), max(bar.gain for bar in bars)
    number = frame.measure("−0.00", frame.text_size, False) + _NUMBER_APART * frame.text_size
    names = [bar.name for bar in bars]
    return plan_rows(
        names,
        frame,
        row_span(frame),
        (low, high),
        room=(number if low < 0 else 0.0, number if high > 0 else 0.0),
    )


def _heads(pair: tuple[Series, Series], plot: RowPlot) -> list[Mark]:
    size, zero = plot.frame.text_size, plot.x(0.0)
    y = plot.top - HEAD / 2 * LINE_HEIGHT * size
    gap = HEADS_APART * size
    heads: list[Mark] = []
    right, left = (f"favours {series.name}" for series in pair)
    wide = {text: plot.frame.measure(text, size, True) for text in (right, left)}
    x = min(zero + gap, plot.frame.width - wide[right])
    meeting = max(x, wide[left] + 2 * gap) if x - 2 * gap < wide[left] else x
    heads.append(_head(left, (meeting - 2 * gap, y), pair[1], plot, room=meeting - 2 * gap, end=True))
    heads.append(_head(right, (meeting, y), pair[0], plot, room=plot.frame.width - meeting, end=False))
    return heads


def _head(
    text: str, at: tuple[float, float], series: Series, plot: RowPlot, *, room: float, end: bool
) -> Label:
    said = shorten(text, room, plot.frame, bold=True)
    return Label(said, at, series.role, plot.frame.text_size, "end" if end else "start", bold=True)


def _marks(bars: Sequence[Bar], pair: tuple[Series, Series], plot: RowPlot) -> list[Mark]:
    marks: list[Mark] = []
    for row, bar in enumerate(bars):
        marks += plot.name(row, bar.key)
        for value, series in ((bar.gain, pair[0]), (bar.loss, pair[1])):
            if value:
                marks += _bar(bar.key, value, row, series, plot)
    return [*marks, plot.upright(0.0)]


def _bar(key: str, value: float, row: int, series: Series, plot: RowPlot) -> tuple[Mark, ...]:
    size = plot.frame.text_size
    half = min(plot.row_height * BAR, TALLEST_BAR * size) / 2
    zero, end, y = plot.x(0.0), plot.x(value), plot.y(row)
    corners = ((zero, y - half), (end, y - half), (end, y + half), (zero, y + half))
    gap = BESIDE_BAR * size if value > 0 else -BESIDE_BAR * size
    text = f"{value:+.2f}".replace("-", "−")
    return (
        Area(corners, series.role, key=key),
        Label(text, (end + gap, y), "muted", size, "start" if value > 0 else "end", key=key),
    )


def _describe(bar: Bar, pair: tuple[Series, Series]) -> str:
    series = pair[0] if bar.net > 0 else pair[1]
    return f"{bar.name}: favours {series.name} by {abs(bar.net):.2f}"


def _rows(snapshot: Snapshot, found: Sequence[Contribution]) -> tuple[tuple[str, ...], ...]:
    shares = snapshot.evaluation.shares
    return tuple(
        (
            _name(snapshot, one),
            f"{shares[one.requirement]}%" if one.requirement else "",
            f"{one.value:+.2f}".replace("-", "−"),
        )
        for one in found
    )
