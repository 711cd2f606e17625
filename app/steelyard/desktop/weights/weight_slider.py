"""The slider of a row of the panel: a tick marks the scenario's weight."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from typing_extensions import override

from steelyard.desktop.widgets.slider import ImportanceSlider
from steelyard.desktop.widgets.slider_painting import SliderStyle

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from steelyard.desktop.appearance.appearance import Appearance
    from steelyard.desktop.appearance.theme import Theme


@cache
def panel_style(scale: float) -> SliderStyle:
    """Return the style of sliders in the panel; `scale` is the factor of the text size."""
    return SliderStyle(
        margin=13 * scale,
        grip=16 * scale,
        line=2 * scale,
        groove=4 * scale,
        handle=9 * scale,
        focus=11.5 * scale,
        focus_line=2 * scale,
        notch=9 * scale,
        notch_head=3 * scale,
        ghost_tick=(4 * scale, 10 * scale),
        ghost_ring=0,
        handle_role="handle",
        active_role="accent-pale",
        empty_role="outline",
        ghost_role="outline",
    )


class WeightSlider(ImportanceSlider):
    """Follows the theme and the text size of the window."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance

    @property
    @override
    def slider_style(self) -> SliderStyle:
        return panel_style(self._appearance.scale)

    @property
    @override
    def theme(self) -> Theme:
        return self._appearance.theme
