"""The legend under a chart: a piece of line, a marker and a name for each candidate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steelyard.charts.drawing import Label, Line, Mark, Marker
from steelyard.charts.fitting import LINE_HEIGHT, shorten

if TYPE_CHECKING:
    from collections.abc import Sequence

    from steelyard.charts.drawing import Frame
    from steelyard.charts.series import Series

MOST_ROWS = 3
_SAMPLE, _GAP, _BETWEEN, _MARKER = 2.0, 0.4, 1.2, 0.6
"""The piece of line, from it to the name, between entries, and the marker, in text sizes."""
_STROKES = 7
"""A text size is so many widths of the piece of line."""


def legend_rows(series: Sequence[Series], frame: Frame) -> tuple[tuple[tuple[Series, str, float], ...], ...]:
    """Break the legend into rows of (candidate, its name as it fits, width of the entry)."""
    size, rows, used = frame.text_size, [], 0.0
    row: list[tuple[Series, str, float]] = []
    for one in series:
        room = frame.width - (_SAMPLE + _GAP) * size
        name = shorten(one.name, min(room, frame.width / 2), frame, bold=True)
        width = frame.measure(name, size, True) + (_SAMPLE + _GAP) * size
        if row and used + width > frame.width:
            rows.append(tuple(row))
            row, used = [], 0.0
        row.append((one, name, width))
        used += width + _BETWEEN * size
    return (*rows, tuple(row))[:MOST_ROWS] if row else ()


def draw_legend(series: Sequence[Series], frame: Frame, top: float) -> tuple[tuple[Mark, ...], float]:
    """Return the marks of the legend, centred below `top`, and the height that they take."""
    size, marks = frame.text_size, list[Mark]()
    rows = legend_rows(series, frame)
    for place, row in enumerate(rows):
        y = top + (place + 1 / 2) * LINE_HEIGHT * size
        x = (frame.width - sum(width for *_, width in row) - _BETWEEN * size * (len(row) - 1)) / 2
        for one, name, width in row:
            marks += _entry(one, name, (x, y), size)
            x += width + _BETWEEN * size
    return tuple(marks), len(rows) * LINE_HEIGHT * size


def _entry(series: Series, name: str, at: tuple[float, float], size: float) -> tuple[Mark, ...]:
    x, y = at
    return (
        Line(((x, y), (x + _SAMPLE * size, y)), series.role, size / _STROKES, series.dash),
        Marker((x + _SAMPLE * size / 2, y), series.shape, series.role, size * _MARKER),
        Label(name, (x + (_SAMPLE + _GAP) * size, y), series.role, size, bold=True),
    )
