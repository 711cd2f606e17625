"""The slider of one requirement: 0 to 10 in half steps, with the places where the answer flips."""

from __future__ import annotations

import time
import weakref
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleInterface,
    QAccessibleValueChangeEvent,
    QAccessibleValueInterface,
    QPainter,
)
from PySide6.QtWidgets import QAccessibleWidget, QWidget
from typing_extensions import override

from steelyard.desktop.widgets.importance import HIGHEST, LOWEST, STEP, TypedDigits, half_step
from steelyard.desktop.widgets.slider_painting import HANDLE, TARGET, SliderLook, Track, paint_slider

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import (
        QEnterEvent,
        QFocusEvent,
        QHideEvent,
        QKeyEvent,
        QMouseEvent,
        QPaintEvent,
        QWheelEvent,
    )

    from steelyard.charts.notches import Notch
    from steelyard.desktop.appearance.appearance import Appearance

WHEEL_NOTCH = 120
_STEPS = {
    Qt.Key.Key_Left: -1.0,
    Qt.Key.Key_Down: -1.0,
    Qt.Key.Key_Right: 1.0,
    Qt.Key.Key_Up: 1.0,
    Qt.Key.Key_PageDown: -2.0,
    Qt.Key.Key_PageUp: 2.0,
}
_ENDS = {Qt.Key.Key_Home: LOWEST, Qt.Key.Key_End: HIGHEST}
_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


class WeightSlider(QWidget):
    """Shows a weight and turns drags, clicks and keys into values; it never changes its own value.

    Shift with an arrow key moves by a half step. What it does not know, such as letters, goes to its parent.
    """

    moved = Signal(float)
    """While dragging: the value under the pointer."""
    settled = Signal(float, bool)
    """A value was decided. True: a key or a click, which merges with those just before it; False: a drag."""
    cancelled = Signal()
    """A drag was given up: back to where it started."""
    reset_asked = Signal()
    """Back to the scenario's value."""
    focus_changed = Signal(bool)
    """The slider took the focus or lost it."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._value = LOWEST
        self._ghost = LOWEST
        self._notches: tuple[Notch, ...] = ()
        self._grip: float | None = None
        self._jumped = False
        self._dragged = False
        self._typed = TypedDigits()
        self._wheel = 0
        self.value_text = ""
        """The value as a screen reader says it: "7, very important, share 9 percent"."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    @property
    def value(self) -> float:
        """The weight that is shown, 0 to 10."""
        return self._value

    @property
    def ghost(self) -> float:
        """The scenario's weight, shown as a tick."""
        return self._ghost

    @property
    def notches(self) -> tuple[Notch, ...]:
        """Where the answer flips."""
        return self._notches

    @property
    def dragging(self) -> bool:
        """Whether the pointer holds the handle."""
        return self._grip is not None

    @property
    def track(self) -> Track:
        """Where the values lie."""
        return Track.within(self.width(), self.height(), self._appearance.scale)

    def show_weight(self, value: float, ghost: float, notches: tuple[Notch, ...]) -> None:
        """Show a weight, the scenario's weight and the flips; repaints only where something differs."""
        if (value, ghost, notches) == (self._value, self._ghost, self._notches):
            return
        told = value != self._value
        self._value, self._ghost, self._notches = value, ghost, notches
        self.update()
        if told and self.hasFocus():
            QAccessible.updateAccessibility(QAccessibleValueChangeEvent(self, value))

    def settle(self, value: float) -> None:
        """Decide on a value as a key does; also how assistive technology sets it."""
        self.settled.emit(half_step(value), True)

    def cancel(self) -> None:
        """Give up a drag, if there is one."""
        if self.dragging:
            self._grip = None
            self.update()
            self.cancelled.emit()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._appearance.pixels(140), self._appearance.pixels(TARGET))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._appearance.pixels(80), self._appearance.pixels(TARGET))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look = SliderLook(
            value=self._value,
            ghost=self._ghost,
            notches=self._notches,
            focused=self.hasFocus(),
            active=self.dragging or (self.underMouse() and self.isEnabled()),
        )
        with QPainter(self) as painter:
            paint_slider(painter, self.track, look, self._appearance.theme)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if self.dragging:
            if key == Qt.Key.Key_Escape:
                self.cancel()
            return
        if event.modifiers() & _COMMANDS:
            event.ignore()
        elif key in _STEPS:
            small = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.settle(self._value + _STEPS[key] * (STEP if small else 1))
        elif key in _ENDS:
            self.settle(_ENDS[key])
        elif key == Qt.Key.Key_Delete:
            self.reset_asked.emit()
        elif (typed := self._typed.feed(event.text(), time.monotonic())) is not None:
            self.settle(typed)
        else:
            event.ignore()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        x, handle = event.position().x(), self.track.place(self._value)
        on_handle = abs(x - handle) <= TARGET / 2 * self._appearance.scale
        self._grip = x - handle if on_handle else 0.0
        self._dragged = False
        self.update()
        self._jumped = not on_handle and self._move_to(x)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is not None and event.buttons() & Qt.MouseButton.LeftButton:
            self._dragged = self._move_to(event.position().x() - self._grip) or self._dragged

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.dragging:
            self._grip = None
            self.update()
            if self._jumped or self._dragged:
                self.settled.emit(self._value, not self._dragged)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.reset_asked.emit()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if not (self.hasFocus() and event.modifiers() & Qt.KeyboardModifier.ControlModifier):
            event.ignore()
            return
        self._wheel += event.angleDelta().y()
        steps = int(self._wheel / WHEEL_NOTCH)
        self._wheel -= steps * WHEEL_NOTCH
        if steps:
            self.settle(self._value + steps)
        event.accept()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()
        self.focus_changed.emit(True)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()
        self.focus_changed.emit(False)

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.cancel()

    def handle_rect(self) -> QRect:
        """Return where the handle is drawn."""
        track, size = self.track, HANDLE * self._appearance.scale
        left, top = track.place(self._value) - size / 2, track.middle - size / 2
        return QRect(round(left), round(top), round(size), round(size))

    def _move_to(self, x: float) -> bool:
        value = half_step(self.track.value(x))
        if value == self._value:
            return False
        self.moved.emit(value)
        return True


@cache
def describe_sliders() -> None:
    """Make Qt describe weight sliders by `SliderAccessible`; once for the whole program."""
    QAccessible.installFactory(_make)


class SliderAccessible(QAccessibleWidget):
    """Role, name, value and state of a weight slider."""

    # PySide 6.11 never lets go of an interface that a factory made: a strong reference would keep the slider.
    def __init__(self, slider: WeightSlider) -> None:
        super().__init__(slider, QAccessible.Role.Slider)
        self._slider = weakref.ref(slider)
        self._value = _SliderValue(slider)

    @override
    def interface_cast(self, kind: QAccessible.InterfaceType) -> object:  # type: ignore[override]  # PySide 6.11 types a C++ pointer as int
        if kind == QAccessible.InterfaceType.ValueInterface:
            return self._value
        return super().interface_cast(kind)

    @override
    def text(self, kind: QAccessible.Text) -> str:
        slider = self._slider()
        if kind == QAccessible.Text.Value and slider is not None:
            return slider.value_text
        return super().text(kind)


class _SliderValue(QAccessibleValueInterface):
    """The value of a slider as a number."""

    def __init__(self, slider: WeightSlider) -> None:
        super().__init__()
        self._slider = weakref.ref(slider)

    @override
    def currentValue(self) -> float:
        slider = self._slider()
        return slider.value if slider else LOWEST

    @override
    def setCurrentValue(self, value: float) -> None:
        slider = self._slider()
        if slider:
            slider.settle(float(value))

    @override
    def minimumValue(self) -> float:
        return LOWEST

    @override
    def maximumValue(self) -> float:
        return HIGHEST

    @override
    def minimumStepSize(self) -> float:
        return STEP


def _make(_name: str, described: QObject) -> QAccessibleInterface | None:
    return SliderAccessible(described) if isinstance(described, WeightSlider) else None
