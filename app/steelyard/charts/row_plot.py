"""Charts of rows: a column of names, and beside it a scale on which each row has its marks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from steelyard.charts.drawing import Label, Line, Mark
from steelyard.charts.fitting import LINE_HEIGHT, Breakable, breakable
from steelyard.charts.measures import HEAD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from steelyard.charts.drawing import Frame

LEAST_ROW = 1.5
"""The least height of a row, in text sizes."""

_TALLEST_ROW = 2.6
_TIGHT_LINE = 1.12
"""The height of a line of a name of two, in text sizes."""
_NAMES = 0.45
"""The most that names take of the width."""
_NAME_APART = 0.8
"""From the names to the scale, in text sizes."""


@dataclass(frozen=True, slots=True)
class RowPlot:
    """Where the rows and the scale stand: the scale runs from `low` at x `left` to `high` at `right`."""

    names: tuple[Breakable, ...]
    left: float
    right: float
    low: float
    high: float
    top: float
    row_height: float
    frame: Frame

    @property
    def bottom(self) -> float:
        """The lower edge of the last row."""
        return self.top + self.row_height * len(self.names)

    def x(self, value: float) -> float:
        """Return where a value stands on the scale."""
        part = (value - self.low) / (self.high - self.low)
        return self.left + (self.right - self.left) * part

    def y(self, row: int) -> float:
        """Return the middle of a row."""
        return self.top + (row + 1 / 2) * self.row_height

    def name(self, row: int, key: str) -> tuple[Mark, ...]:
        """Return the name of a row in one or two lines that end before the scale."""
        size, room = self.frame.text_size, self.frame.width * _NAMES
        most = 2 if self.row_height >= 2 * _TIGHT_LINE * size else 1
        lines = self.names[row].lines(room, most, self.frame)
        first = self.y(row) - (len(lines) - 1) * _TIGHT_LINE * size / 2
        right = min(room, self._widest())
        return tuple(
            Label(line, (right, first + i * _TIGHT_LINE * size), "text", size, "end", key=key)
            for i, line in enumerate(lines)
        )

    def upright(self, value: float, role: str = "axis", width: float = 1.0) -> Line:
        """Return a line through all rows at a value."""
        return Line(((self.x(value), self.top), (self.x(value), self.bottom)), role, width)

    def _widest(self) -> float:
        return max(min(name.width, self.frame.width * _NAMES) for name in self.names)


def row_span(frame: Frame) -> tuple[float, float]:
    """Return the heights between which rows stand that have heads above and a caption below."""
    head = HEAD * LINE_HEIGHT * frame.text_size
    return head, frame.height - head


def rows_that_fit(frame: Frame, top: float, bottom: float) -> int:
    """Return how many rows there is room for between two heights, at least one."""
    return max(1, int((bottom - top) / (LEAST_ROW * frame.text_size)))


def plan_rows(
    names: Sequence[str],
    frame: Frame,
    span: tuple[float, float],
    scale: tuple[float, float],
    *,
    room: tuple[float, float] = (0.0, 0.0),
) -> RowPlot:
    """Lay out rows between the heights of `span`, with the values of `scale` beside their names.

    `room` is kept free left and right of the scale, for the texts that stand at the ends of bars.
    """
    size = frame.text_size
    measured = tuple(breakable(name, frame) for name in names)
    column = max(min(name.width, frame.width * _NAMES) for name in measured)
    height = min((span[1] - span[0]) / len(names), _TALLEST_ROW * size)
    low, high = scale if scale[0] < scale[1] else (scale[0], scale[0] + 1.0)
    left = column + _NAME_APART * size + room[0]
    right = max(frame.width - room[1], left + size)
    return RowPlot(measured, left, right, low, high, span[0], height, frame)
