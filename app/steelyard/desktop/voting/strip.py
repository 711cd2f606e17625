"""The ballots on one requirement: each a dot between 0 and 10, with the group's weight and the flip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QSize, Qt, Slot
from PySide6.QtGui import QAccessible, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from steelyard.desktop.widgets.accessible_role import describe_as
from steelyard.desktop.widgets.importance import HIGHEST

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from steelyard.desktop.appearance.appearance import Appearance
    from steelyard.scoring.group import Spread

MOST_STACKED = 5
"""So many dots stand on one another; more of the same weight overlap, and the text beside counts them."""
_HEIGHT, _BASE, _DOT, _MARGIN = 50, 40, 4.5, 8
_MEAN_REACH, _FLIP_REACH = 9.0, 14.0


class VoteStrip(QWidget):
    """Paints one spread; equal weights stack."""

    def __init__(self, spread: Spread, words: str, appearance: Appearance) -> None:
        super().__init__()
        describe_as(self, QAccessible.Role.Chart)
        self._spread, self._appearance = spread, appearance
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        appearance.changed.connect(self._take_appearance)

    def dots(self) -> tuple[tuple[float, int], ...]:
        """Return each ballot as its weight and its place in the stack, from 0."""
        placed: list[tuple[float, int]] = []
        for weight in self._spread.weights:
            below = sum(abs(other - weight) < 1 / 4 for other, _ in placed)
            placed.append((weight, min(below, MOST_STACKED - 1)))
        return tuple(placed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._appearance.pixels(260), self._appearance.pixels(_HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._appearance.pixels(120), self._appearance.pixels(_HEIGHT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, scale = self._appearance.theme, self._appearance.scale
        base, dot = _BASE * scale, _DOT * scale
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.colour("groove"), 3 * scale))
            painter.drawLine(QLineF(self._x(0.0), base, self._x(HIGHEST), base))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("faint"))
            for weight, place in self.dots():
                painter.drawEllipse(QPointF(self._x(weight), base - 2 * dot * place), dot, dot)
            if self._spread.flip is not None:
                self._mark(painter, self._spread.flip.at, _FLIP_REACH, "mark", 3)
            if self._spread.weights:
                self._mark(painter, self._spread.group, _MEAN_REACH, "text", 2)

    def _mark(self, painter: QPainter, weight: float, reach: float, role: str, width: float) -> None:
        scale = self._appearance.scale
        x, base = self._x(weight), _BASE * scale
        painter.setPen(QPen(self._appearance.theme.colour(role), width * scale))
        painter.drawLine(QLineF(x, base - reach * scale * 1.4, x, base + reach * scale * 0.6))

    def _x(self, weight: float) -> float:
        margin = _MARGIN * self._appearance.scale
        return margin + (self.width() - 2 * margin) * weight / HIGHEST

    @Slot()
    def _take_appearance(self) -> None:
        self.updateGeometry()
        self.update()
