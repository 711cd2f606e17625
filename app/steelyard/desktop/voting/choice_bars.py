"""Who would choose what: a bar a candidate, as long as it has votes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QAccessible, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from steelyard.desktop.widgets.accessible_role import describe_as

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from steelyard.desktop.appearance.appearance import Appearance
    from steelyard.wording.group import ChoiceLine

_ROW, _NAMES, _COUNT, _BAR = 24, 0.42, 28, 10


class ChoiceBars(QWidget):
    """The candidates, most chosen first."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        describe_as(self, QAccessible.Role.Chart)
        self._appearance = appearance
        self._lines: tuple[ChoiceLine, ...] = ()
        self.setAccessibleName("Who would choose what")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        appearance.changed.connect(self._take_appearance)

    def show_choices(self, lines: tuple[ChoiceLine, ...]) -> None:
        """Show the choices of a group."""
        self._lines = lines
        self.setAccessibleDescription("; ".join(f"{line.name} {line.count}" for line in lines))
        self._take_appearance()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._appearance.pixels(220), self._appearance.pixels(_ROW) * max(len(self._lines), 1))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, pixels = self._appearance.theme, self._appearance.pixels
        row, names, count = pixels(_ROW), self.width() * _NAMES, pixels(_COUNT)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for number, line in enumerate(self._lines):
                top = number * row
                chosen = line.count and line.place is not None
                painter.setFont(self._appearance.font(13, 600 if chosen else 400))
                painter.setPen(theme.series_text(line.place or 0) if chosen else theme.colour("muted"))
                space = QRectF(0, top, names - pixels(8), row)
                name = painter.fontMetrics().elidedText(
                    line.name, Qt.TextElideMode.ElideRight, round(space.width())
                )
                painter.drawText(space, Qt.AlignmentFlag.AlignVCenter, name)
                bar = QRectF(
                    names, top + (row - pixels(_BAR)) / 2, self.width() - names - count, pixels(_BAR)
                )
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.colour("groove"))
                painter.drawRect(bar)
                bar.setWidth(bar.width() * line.fraction)
                painter.setBrush(theme.colour(f"series:{line.place}" if chosen else "outline"))
                painter.drawRect(bar)
                painter.setPen(theme.colour("text"))
                painter.setFont(self._appearance.font(13, 700))
                end = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
                painter.drawText(QRectF(0, top, self.width(), row), end, str(line.count))

    @Slot()
    def _take_appearance(self) -> None:
        self.updateGeometry()
        self.update()
