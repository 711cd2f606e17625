"""The radar: the profile of each candidate over the signals, on one scale from 0 to 5."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steelyard.charts.drawing import Area, Drawing, Label, Line, Mark, Marker, Spot
from steelyard.charts.fitting import LINE_HEIGHT
from steelyard.charts.legend import draw_legend
from steelyard.charts.measures import HAIRLINE, STROKES_IN_TEXT
from steelyard.charts.radar.layout import directions, lay_out_radar
from steelyard.charts.radar.spokes import FEWEST_SPOKES, Spoke, spokes_of
from steelyard.charts.radar.strips import draw_strips
from steelyard.charts.series import all_series, ranked_series
from steelyard.comparison.quantities import HIGHEST_FIT, NOT_KNOWN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from steelyard.charts.drawing import Frame, Point
    from steelyard.charts.radar.layout import RadarLayout
    from steelyard.charts.series import Series
    from steelyard.scoring.snapshot import Snapshot

CAPTION = "Compare along a spoke; the area has no meaning."
MOST_PROFILES = 6
HIGHEST = int(HIGHEST_FIT)
_CENTRE = -1.0
"""The value at the centre: below 0, so that a 0 can be seen."""
_FILL = 0.08
"""The opacity of a profile: six on top of each other still show the grid."""
_THICK, _USUAL_TEXT = 5.0, 12
"""The width of the heaviest spoke at the usual text size."""
_MARKER = 0.58
_OVER_LEGEND = 0.3
"""Above the legend, in lines."""


def radar(snapshot: Snapshot, frame: Frame, *, hidden: frozenset[str] = frozenset()) -> Drawing:
    """Draw the profiles of the candidates that are not hidden, at most the six best.

    With fewer than three spokes there is no polygon: the fits are drawn as dots on strips.
    """
    spokes = spokes_of(snapshot)
    everyone = all_series(snapshot, hidden)
    best = ranked_series(snapshot, hidden)[:MOST_PROFILES]
    shown = [series for series in everyone if series in best]
    left_out = len(everyone) - len(shown)
    caption = CAPTION if len(spokes) >= FEWEST_SPOKES else "Fit of each candidate, from 0 to 5."
    if left_out:
        caption += f" {left_out} more in the table."
    footer, height = _footer(shown, caption, frame)
    if len(spokes) < FEWEST_SPOKES:
        marks, spots = draw_strips(spokes, shown, frame, frame.height - height)
    else:
        layout = lay_out_radar(tuple(spoke.label for spoke in spokes), frame, frame.height - height)
        marks = (*_grid(spokes, layout, frame), *_profiles(snapshot, spokes, shown, layout, frame))
        spots = _spots(spokes, shown, layout)
    return Drawing(
        name="radar",
        title="Radar",
        width=frame.width,
        height=frame.height,
        marks=(*marks, *footer),
        spots=spots,
        caption=caption,
        columns=("Signal", "Share", *(series.name for series in everyone)),
        rows=tuple(_row(spoke, everyone) for spoke in spokes),
    )


def _footer(shown: Sequence[Series], caption: str, frame: Frame) -> tuple[tuple[Mark, ...], float]:
    line = LINE_HEIGHT * frame.text_size
    _, legend_height = draw_legend(shown, frame, 0.0)
    fits = frame.measure(caption, frame.text_size, False) <= frame.width
    height = legend_height + (line if fits else 0.0)
    marks, _ = draw_legend(shown, frame, frame.height - height)
    if fits:
        at = (frame.width / 2, frame.height - line / 2)
        marks = (*marks, Label(caption, at, "muted", frame.text_size, "middle"))
    return marks, height + _OVER_LEGEND * line


def _at(layout: RadarLayout, way: Point, value: float) -> Point:
    reach = layout.radius * (value - _CENTRE) / (HIGHEST - _CENTRE)
    return layout.centre[0] + way[0] * reach, layout.centre[1] + way[1] * reach


def _grid(spokes: Sequence[Spoke], layout: RadarLayout, frame: Frame) -> list[Mark]:
    ways = directions(len(spokes))
    largest = max(spoke.share for spoke in spokes) or 1
    marks: list[Mark] = []
    for value in range(HIGHEST + 1):
        ring = [_at(layout, way, value) for way in ways]
        marks.append(Line((*ring, ring[0]), "grid", 1.0 if value in (0, HIGHEST) else HAIRLINE))
    for spoke, way in zip(spokes, ways, strict=True):
        width = (HAIRLINE + (_THICK - HAIRLINE) * spoke.share / largest) * frame.text_size / _USUAL_TEXT
        marks.append(Line((layout.centre, _at(layout, way, HIGHEST)), "grid", width, key=spoke.key))
    for spoke, label in zip(spokes, layout.labels, strict=bool(layout.labels)):
        x, y = label.at
        line = LINE_HEIGHT * frame.text_size
        top = y - (len(label.lines) - 1) * line / 2
        marks += [
            Label(text, (x, top + i * line), "text", frame.text_size, label.anchor, key=spoke.key)
            for i, text in enumerate(label.lines)
        ]
    return marks


def _profiles(
    snapshot: Snapshot, spokes: Sequence[Spoke], shown: Sequence[Series], layout: RadarLayout, frame: Frame
) -> list[Mark]:
    """Return all fills, then all lines, then all markers; the leader's are the last of each."""
    ways = directions(len(spokes))
    leaders = snapshot.evaluation.leaders
    ordered = sorted(shown, key=lambda series: (series.candidate in leaders, -series.index))
    shapes = {
        series.candidate: [
            _at(layout, way, spoke.fits[series.candidate]) for spoke, way in zip(spokes, ways, strict=True)
        ]
        for series in ordered
    }
    size = frame.text_size
    fills = [
        Area(tuple(shapes[series.candidate]), series.role, _FILL)
        for series in ordered
        if snapshot.evaluation.standing(series.candidate).eligible
    ]
    lines = [
        Line((*points, points[0]), series.role, size / STROKES_IN_TEXT, series.dash)
        for series in ordered
        for points in [shapes[series.candidate]]
    ]
    markers = [
        Marker(at, series.shape, series.role, size * _MARKER, series.candidate in spoke.unknown, spoke.key)
        for series in ordered
        for spoke, at in zip(spokes, shapes[series.candidate], strict=True)
    ]
    return [*fills, *lines, *markers]


def _spots(spokes: Sequence[Spoke], shown: Sequence[Series], layout: RadarLayout) -> tuple[Spot, ...]:
    ways = directions(len(spokes))
    return tuple(
        Spot(spoke.key, _at(layout, way, HIGHEST), describe_spoke(spoke, shown))
        for spoke, way in zip(spokes, ways, strict=True)
    )


def describe_spoke(spoke: Spoke, shown: Sequence[Series]) -> str:
    """Return the values of one spoke in words: "Durability, 18% of the weight: Redis 2.0, Kafka 5.0"."""
    values = ", ".join(f"{series.name} {_value(spoke, series)}" for series in shown)
    return f"{spoke.label}, {spoke.share}% of the weight: {values}"


def _row(spoke: Spoke, everyone: Sequence[Series]) -> tuple[str, ...]:
    return (spoke.label, f"{spoke.share}%", *(_value(spoke, series) for series in everyone))


def _value(spoke: Spoke, series: Series) -> str:
    unknown = series.candidate in spoke.unknown
    return NOT_KNOWN if unknown else f"{spoke.fits[series.candidate]:.1f}"
