"""What assistive technology hears of a weight slider: a slider from 0 to 10 that it can also set."""

from __future__ import annotations

import weakref
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleInterface,
    QAccessibleValueInterface,
)
from PySide6.QtWidgets import QAccessibleWidget, QWidget
from typing_extensions import override

from steelyard.desktop.weights.importance import HIGHEST, LOWEST, STEP
from steelyard.desktop.weights.weight_slider import WeightSlider

if TYPE_CHECKING:
    from PySide6.QtCore import QObject


def announce(widget: QWidget, message: str) -> None:
    """Let a screen reader say a sentence that belongs to a widget."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, message))


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
