"""The slider of one requirement: 0 to 10 in half steps, with the places where the answer flips."""

from __future__ import annotations

import time
from abc import abstractmethod
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractSlider, QWidget
from typing_extensions import override

from steelyard.desktop.widgets.importance import HIGHEST, LOWEST, STEP, TypedDigits, half_step
from steelyard.desktop.widgets.slider_painting import SliderLook, Track, paint_slider
from steelyard.wording.language.numbers import importance_text

if TYPE_CHECKING:
    from PySide6.QtGui import (
        QFocusEvent,
        QHideEvent,
        QKeyEvent,
        QMouseEvent,
        QPaintEvent,
        QWheelEvent,
    )

    from steelyard.charts.notches import Notch
    from steelyard.desktop.appearance.theme import Theme
    from steelyard.desktop.widgets.slider_painting import SliderStyle

WHEEL_NOTCH = 120
VALUES = 10
"""How many values, as assistive technology counts them, make 1 of importance: 7 is 70 of 100."""
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


class ImportanceSlider(QAbstractSlider):
    """Shows a weight and turns drags, clicks and keys into weights; it never changes its own.

    Shift with an arrow key moves by a half step, Delete and a double click ask for the ghost's weight. What
    it does not know, such as letters, goes to its parent. Qt describes it to assistive technology by itself:
    as a percentage of the scale, so the accessible name ends in the importance.
    """

    moved = Signal(str, float)
    """While dragging: the requirement and the weight under the pointer."""
    settled = Signal(str, float, bool)
    """A weight was decided. True: by a key or a click, to merge with the ones before; False: by a drag."""
    cancelled = Signal(str, float)
    """A drag was given up: the weight that it started from."""
    focus_changed = Signal(str, bool)
    """The slider took the focus or lost it."""

    other_keys: ClassVar[frozenset[Qt.Key]] = frozenset()
    """Keys that mean something else around this kind of slider."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.requirement = ""
        self._name = ""
        self._weight = LOWEST
        self._ghost = LOWEST
        self._notches: tuple[Notch, ...] = ()
        self._dots: tuple[float, ...] = ()
        self._grip: float | None = None
        self._start = LOWEST
        self._jumped = False
        self._dragged = False
        self._typed = TypedDigits()
        self._wheel = 0
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setRange(round(LOWEST * VALUES), round(HIGHEST * VALUES))
        self.setSingleStep(round(STEP * VALUES))
        self.setPageStep(VALUES)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.valueChanged.connect(self._take_value)

    @property
    @abstractmethod
    def slider_style(self) -> SliderStyle:
        """The lengths and roles of colours that it is painted with."""

    @property
    @abstractmethod
    def theme(self) -> Theme:
        """The colours that it is painted with."""

    @property
    def weight(self) -> float:
        """The weight that is shown, 0 to 10."""
        return self._weight

    @property
    def ghost(self) -> float:
        """The weight to compare with, the scenario's or the agreed one, marked on the groove."""
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
        """Where the weights lie."""
        return Track.within(self.width(), self.height(), self.slider_style.margin)

    def show_requirement(self, requirement: str, name: str) -> None:
        """Belong to a requirement, given its id and its name."""
        self.requirement, self._name = requirement, name
        self._say_name()

    def show_weight(self, weight: float, ghost: float, notches: tuple[Notch, ...]) -> None:
        """Show a weight, the weight to compare with and the flips; repaints only where something differs."""
        if (weight, ghost, notches) == (self._weight, self._ghost, self._notches):
            return
        told = weight != self._weight
        self._weight, self._ghost, self._notches = weight, ghost, notches
        self.update()
        if told:
            self._say_name()
            self._say_value()

    def show_votes(self, weights: tuple[float, ...]) -> None:
        """Show the weights of others as small dots."""
        if weights != self._dots:
            self._dots = weights
            self.update()

    def cancel(self) -> None:
        """Give up a drag, if there is one."""
        if self.dragging:
            self._grip = None
            self.update()
            self.cancelled.emit(self.requirement, self._start)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look = SliderLook(
            weight=self._weight,
            ghost=self._ghost,
            notches=self._notches,
            dots=self._dots,
            focused=self.hasFocus(),
            active=self.dragging or (self.underMouse() and self.isEnabled()),
        )
        with QPainter(self) as painter:
            paint_slider(painter, self.track, look, self.slider_style, self.theme)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if event.modifiers() & _COMMANDS or key in self.other_keys:
            event.ignore()
        elif self.dragging:
            if key == Qt.Key.Key_Escape:
                self.cancel()
        elif key in _STEPS:
            small = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self._settle(self._weight + _STEPS[key] * (STEP if small else 1))
        elif key in _ENDS:
            self._settle(_ENDS[key])
        elif key == Qt.Key.Key_Delete:
            self._reset()
        elif (typed := self._typed.feed(event.text(), time.monotonic())) is not None:
            self._settle(typed)
        else:
            event.ignore()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        x, handle = event.position().x(), self.track.place(self._weight)
        on_handle = abs(x - handle) <= self.slider_style.grip
        self._grip = x - handle if on_handle else 0.0
        self._start = self._weight
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
                self.settled.emit(self.requirement, self._weight, not self._dragged)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._reset()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if not (self.hasFocus() and event.modifiers() & Qt.KeyboardModifier.ControlModifier):
            event.ignore()
            return
        self._wheel += event.angleDelta().y()
        steps = int(self._wheel / WHEEL_NOTCH)
        self._wheel -= steps * WHEEL_NOTCH
        if steps:
            self._settle(self._weight + steps)
        event.accept()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_changed.emit(self.requirement, True)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_changed.emit(self.requirement, False)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.cancel()

    def _settle(self, weight: float) -> None:
        self.settled.emit(self.requirement, half_step(weight), True)

    def _reset(self) -> None:
        self.settled.emit(self.requirement, self._ghost, True)

    def _move_to(self, x: float) -> bool:
        weight = half_step(self.track.weight(x))
        if weight == self._weight:
            return False
        self.moved.emit(self.requirement, weight)
        return True

    def _say_name(self) -> None:
        self.setAccessibleName(f"{self._name}, {importance_text(self._weight)}")

    def _say_value(self) -> None:
        with QSignalBlocker(self):
            self.setValue(round(self._weight * VALUES))

    @Slot(int)
    def _take_value(self, value: int) -> None:
        """Assistive technology set the value: ask for it, and show what came of it."""
        self._settle(value / VALUES)
        self._say_value()
