"""Fits as dots on horizontal strips from 0 to 5: the profile where there are too few spokes for a radar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steelyard.charts.drawing import Label, Line, Mark, Marker, Spot
from steelyard.charts.fitting import LINE_HEIGHT, shorten
from steelyard.charts.measures import HAIRLINE
from steelyard.comparison.quantities import HIGHEST_FIT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from steelyard.charts.drawing import Frame
    from steelyard.charts.radar.spokes import Spoke
    from steelyard.charts.series import Series

_HIGHEST = int(HIGHEST_FIT)
_DOT_ROW, _FIGURE, _MARKER = 1.1, 0.7, 0.7
"""The height of a candidate, from the strip to the middle of its figures, and a dot, in text sizes."""
_AROUND = 3
"""The label, the figures and the air of a strip take so many heights of a candidate."""
_STROKES = 8
"""A text size is so many widths of a line."""


def draw_strips(
    spokes: Sequence[Spoke], shown: Sequence[Series], frame: Frame, height: float
) -> tuple[tuple[Mark, ...], tuple[Spot, ...]]:
    """Draw one strip a spoke within `height`: its label above, a dot for each candidate."""
    size, marks, spots = frame.text_size, list[Mark](), list[Spot]()
    left, right = size, frame.width - size
    for i, spoke in enumerate(spokes):
        top = height * i / len(spokes)
        middle = top + height / len(spokes) / 2
        step = min(_DOT_ROW * size, height / len(spokes) / (len(shown) + _AROUND))
        first = middle - step * (len(shown) - 1) / 2
        label = shorten(spoke.label, right - left, frame, bold=True)
        marks.append(Label(label, (left, first - LINE_HEIGHT * size), "text", size, bold=True, key=spoke.key))
        bottom = first + step * len(shown)
        for value in range(_HIGHEST + 1):
            x = left + (right - left) * value / _HIGHEST
            marks.append(Line(((x, first - step / 2), (x, bottom)), "grid", HAIRLINE))
            marks.append(Label(f"{value}", (x, bottom + _FIGURE * size), "muted", size, "middle"))
        for place, series in enumerate(shown):
            x = left + (right - left) * spoke.fits[series.candidate] / _HIGHEST
            y = first + place * step
            hollow = series.candidate in spoke.unknown
            marks.append(Line(((left, y), (x, y)), series.role, size / _STROKES, series.dash, spoke.key))
            marks.append(Marker((x, y), series.shape, series.role, size * _MARKER, hollow, spoke.key))
        values = ", ".join(f"{series.name} {spoke.fits[series.candidate]:.1f}" for series in shown)
        spots.append(Spot(spoke.key, ((left + right) / 2, middle), f"{spoke.label}: {values}"))
    return tuple(marks), tuple(spots)
