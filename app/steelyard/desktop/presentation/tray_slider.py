"""A slider of the what-if tray: large, with a ring at the agreed weight and notches at the flips."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QSlider, QWidget
from typing_extensions import override

from steelyard.desktop.widgets.importance import HIGHEST, STEP, TypedDigits, half_step

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QWheelEvent

    from steelyard.desktop.presentation.tray_rows import TrayRow
    from steelyard.theme.palette import Palette

TARGET = 44
"""The least size of what a pointer has to hit, in pixels."""
_STEPS = {
    Qt.Key.Key_Left: -1.0,
    Qt.Key.Key_Down: -1.0,
    Qt.Key.Key_Right: 1.0,
    Qt.Key.Key_Up: 1.0,
}
_ENDS = {Qt.Key.Key_Home: 0.0, Qt.Key.Key_End: HIGHEST}
_OTHERS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


class TraySlider(QSlider):
    """Turns arrows, digits, Home, End, Delete and the pointer into weights; all other keys go on.

    Its integer value counts half steps, so that assistive technology can set it.
    """

    weighed = Signal(str, float)
    """The requirement and the weight that it is to have, 0 to 10."""
    focused = Signal(str)
    """The requirement whose slider took the focus; empty when it lost it."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._palette = palette
        self._row: TrayRow | None = None
        self._grip: float | None = None
        self._typed = TypedDigits()
        self.setRange(0, round(HIGHEST / STEP))
        self.setSingleStep(2)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.valueChanged.connect(self._tell)

    @property
    def row(self) -> TrayRow | None:
        """What is shown."""
        return self._row

    def show_row(self, row: TrayRow) -> None:
        """Show a weight, the agreed weight and the flips."""
        if row == self._row:
            return
        self._row = row
        self.blockSignals(True)
        self.setValue(round(row.weight / STEP))
        self.blockSignals(False)
        self.setAccessibleName(row.name)
        self.setAccessibleDescription(f"{row.value_text}. {row.meaning}".strip())
        self.update()

    def place(self, weight: float) -> float:
        """Return the x of a weight."""
        return self._radius + (self.width() - 2 * self._radius) * weight / HIGHEST

    @property
    def _radius(self) -> float:
        """Half the handle, and of the room that its focus ring takes."""
        return 0.4 * self.height()

    @override
    def sizeHint(self) -> QSize:
        return QSize(4 * TARGET, TARGET)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, weight = Qt.Key(event.key()), self.value() * STEP
        if event.modifiers() & _OTHERS:
            event.ignore()
        elif key in _STEPS:
            small = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self._take(weight + _STEPS[key] * (STEP if small else 1))
        elif key in _ENDS:
            self._take(_ENDS[key])
        elif key == Qt.Key.Key_Delete and self._row is not None:
            self.weighed.emit(self._row.requirement, self._row.agreed)
        elif (
            event.text().isdecimal()
            and (typed := self._typed.feed(event.text(), time.monotonic())) is not None
        ):
            self._take(typed)
        else:
            event.ignore()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        x, handle = event.position().x(), self.place(self.value() * STEP)
        on_handle = abs(x - handle) <= self.height() / 2
        self._grip = x - handle if on_handle else 0.0
        self._take(self._weight_at(x - self._grip))

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is not None:
            self._take(self._weight_at(event.position().x() - self._grip))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grip = None

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._row is not None:
            self.focused.emit(self._row.requirement)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focused.emit("")

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._row is None:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_track(painter, self._row)
            self._paint_handle(painter, self._row)

    def _paint_track(self, painter: QPainter, row: TrayRow) -> None:
        middle, width = self.height() / 2, self.height() * 0.13
        for end, role in ((HIGHEST, "track"), (row.weight, "accent")):
            pen = QPen(self._colour(role), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            if end:
                painter.drawLine(QPointF(self.place(0), middle), QPointF(self.place(end), middle))
        for at, role in row.notches:
            x, half = self.place(at), self.height() * 0.42
            painter.setPen(QPen(self._colour(role), self.height() * 0.07))
            painter.drawLine(QPointF(x, middle - half), QPointF(x, middle + half))
        if row.agreed != row.weight:
            painter.setPen(QPen(self._colour("muted"), self.height() * 0.07))
            painter.setBrush(self._colour("panel"))
            painter.drawEllipse(
                QPointF(self.place(row.agreed), middle), self.height() * 0.17, self.height() * 0.17
            )

    def _paint_handle(self, painter: QPainter, row: TrayRow) -> None:
        centre, radius = QPointF(self.place(row.weight), self.height() / 2), self.height() * 0.33
        painter.setBrush(self._colour("background"))
        painter.setPen(QPen(self._colour("accent"), self.height() * 0.07))
        painter.drawEllipse(centre, radius - self.height() * 0.035, radius - self.height() * 0.035)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._colour("focus"), max(self.height() * 0.05, 2)))
            painter.drawEllipse(centre, radius + self.height() * 0.06, radius + self.height() * 0.06)

    def _colour(self, role: str) -> QColor:
        return QColor(self._palette.lines[role])

    def _weight_at(self, x: float) -> float:
        return (x - self._radius) / (self.width() - 2 * self._radius) * HIGHEST

    def _type(self, digit: str) -> None:
        typed = self._typed.feed(digit, time.monotonic())
        if typed is not None:
            self._take(typed)

    def _take(self, weight: float) -> None:
        self.setValue(round(half_step(weight) / STEP))

    @Slot(int)
    def _tell(self, value: int) -> None:
        if self._row is not None:
            self.weighed.emit(self._row.requirement, value * STEP)
