"""The two leading candidates as dumbbells: how far apart their fits are, largest weighted gap first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from steelyard.charts.drawing import Drawing, Label, Line, Mark, Marker, Spot
from steelyard.charts.fitting import LINE_HEIGHT
from steelyard.charts.legend import draw_legend
from steelyard.charts.measures import HAIRLINE
from steelyard.charts.pairs import empty_drawing, leading_pair
from steelyard.charts.row_plot import plan_rows, rows_that_fit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from steelyard.charts.drawing import Frame
    from steelyard.charts.row_plot import RowPlot
    from steelyard.charts.series import Series
    from steelyard.scoring.snapshot import Snapshot

TITLE = "Gaps"
_HIGHEST = 5
_ABOVE, _BELOW, _LEGEND = 0.3, 1.4, 1.3
"""Above and below the rows, and from the rows to the legend, in lines."""
_LEFT, _RIGHT = 0.4, 0.6
"""Beside the scale, so that markers at its ends are whole, in lines."""
_FIGURE = 0.8
"""From the scale to the middle of its figures, in text sizes."""
_MARKER, _WEIGHTED, _UNWEIGHTED = 0.75, 0.3, 0.1
"""Markers, and the line between them by whether the gap weighs anything, in text sizes."""
_SAME, _APART = 0.5, 0.4
"""Markers that are nearer than the one are moved off the line by the other, in text sizes."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A signal with the fits of the two candidates; `unknown` where nothing is known of one."""

    key: str
    name: str
    share: int
    fits: tuple[float, float]
    unknown: tuple[bool, bool]
    weighted: float

    @property
    def size(self) -> float:
        """The distance between the fits."""
        return abs(self.fits[0] - self.fits[1])


def gaps(snapshot: Snapshot, frame: Frame, *, hidden: frozenset[str] = frozenset()) -> Drawing:
    """Draw the signals of the two best candidates; what weighs nothing comes last."""
    pair = leading_pair(snapshot, hidden)
    found = find_gaps(snapshot, pair) if pair else ()
    if pair is None or not found:
        return empty_drawing("gaps", TITLE, frame, "There are no two candidates to compare.")
    line = LINE_HEIGHT * frame.text_size
    _, legend_height = draw_legend(pair, frame, 0.0)
    bottom = frame.height - legend_height - _BELOW * line
    shown = found[: rows_that_fit(frame, _ABOVE * line, bottom)]
    plot = plan_rows([gap.name for gap in shown], frame, (_ABOVE * line, bottom), (0.0, _HIGHEST),
                     room=(_LEFT * line, _RIGHT * line))  # fmt: skip
    legend, _ = draw_legend(pair, frame, plot.bottom + _LEGEND * line)
    left_out = len(found) - len(shown)
    return Drawing(
        name="gaps",
        title=TITLE,
        width=frame.width,
        height=frame.height,
        marks=(*_grid(plot), *_marks(shown, pair, plot), *legend),
        spots=tuple(
            Spot(gap.key, (plot.x(sum(gap.fits) / 2), plot.y(row)), _describe(gap, pair))
            for row, gap in enumerate(shown)
        ),
        caption="Largest weighted gap first." + (f" {left_out} more in the table." if left_out else ""),
        columns=("Signal", "Share", pair[0].name, pair[1].name, "Gap"),
        rows=tuple(
            (gap.name, f"{gap.share}%", *(_value(gap, side) for side in (0, 1)), f"{gap.size:.1f}")
            for gap in found
        ),
    )


def find_gaps(snapshot: Snapshot, pair: tuple[Series, Series]) -> tuple[Gap, ...]:
    """Return the signals that have requirements, by weighted gap, then by gap, largest first."""
    evaluation, comparison = snapshot.evaluation, snapshot.decision.comparison
    weighted = dict.fromkeys(evaluation.signal_fits, 0.0)
    for one in evaluation.contribution(pair[0].candidate, pair[1].candidate):
        if one.requirement is not None:
            weighted[comparison.signal_of[one.requirement].id] += one.value
    found = [
        Gap(
            signal.id,
            signal.title,
            evaluation.signal_shares[signal.id],
            (
                evaluation.signal_fits[signal.id][pair[0].candidate],
                evaluation.signal_fits[signal.id][pair[1].candidate],
            ),
            (
                (signal.id, pair[0].candidate) in evaluation.unknown_signals,
                (signal.id, pair[1].candidate) in evaluation.unknown_signals,
            ),
            abs(weighted[signal.id]),
        )
        for signal in comparison.signals
        if signal.id in evaluation.signal_fits
    ]
    return tuple(sorted(found, key=lambda gap: (-round(gap.weighted, 9), -round(gap.size, 9))))


def _grid(plot: RowPlot) -> list[Mark]:
    size = plot.frame.text_size
    marks: list[Mark] = []
    for value in range(_HIGHEST + 1):
        at = (plot.x(value), plot.bottom + _FIGURE * size)
        marks += [plot.upright(value, "grid", HAIRLINE), Label(f"{value}", at, "muted", size, "middle")]
    return marks


def _marks(shown: Sequence[Gap], pair: tuple[Series, Series], plot: RowPlot) -> list[Mark]:
    size, marks = plot.frame.text_size, list[Mark]()
    for row, gap in enumerate(shown):
        y = plot.y(row)
        marks += plot.name(row, gap.key)
        ends = tuple((plot.x(fit), y) for fit in gap.fits)
        marks.append(Line(ends, "axis", size * (_WEIGHTED if gap.weighted > 0 else _UNWEIGHTED), key=gap.key))
        same = gap.size * (plot.x(1) - plot.x(0)) < _SAME * size
        for side in (1, 0):
            shift = (_APART * size if side == 0 else -_APART * size) if same else 0.0
            at = (ends[side][0], y + shift)
            series = pair[side]
            marks.append(Marker(at, series.shape, series.role, size * _MARKER, gap.unknown[side], gap.key))
    return marks


def _value(gap: Gap, side: int) -> str:
    return "not known" if gap.unknown[side] else f"{gap.fits[side]:.1f}"


def _describe(gap: Gap, pair: tuple[Series, Series]) -> str:
    values = ", ".join(f"{series.name} {_value(gap, side)}" for side, series in enumerate(pair))
    return f"{gap.name}, {gap.share}% of the weight: {values}"
