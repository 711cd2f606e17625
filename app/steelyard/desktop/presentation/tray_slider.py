"""A slider of the what-if tray: large, with a ring at the agreed weight."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from typing_extensions import override

from steelyard.desktop.appearance.theme import load_theme
from steelyard.desktop.presentation.show_state import REMOTE_KEYS
from steelyard.desktop.widgets.slider import ImportanceSlider
from steelyard.desktop.widgets.slider_painting import SliderStyle

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from steelyard.desktop.appearance.theme import Theme
    from steelyard.theme.palette import Palette

TARGET = 44
"""The least size of what a pointer has to hit, in pixels."""
MARGIN = 0.4
"""Between the ends of the groove and of the slider, in heights of the slider."""


@cache
def tray_style(height: float) -> SliderStyle:
    """Return the style of a slider of this height, in pixels."""
    return SliderStyle(
        margin=MARGIN * height,
        grip=0.5 * height,
        line=0.07 * height,
        groove=0.13 * height,
        handle=0.33 * height,
        focus=0.39 * height,
        focus_line=max(0.05 * height, 2),
        notch=0.455 * height,
        notch_head=0,
        ghost_tick=(0, 0),
        ghost_ring=0.17 * height,
        handle_role="card",
        active_role="card",
        empty_role="accent",
        ghost_role="muted",
    )


class TraySlider(ImportanceSlider):
    """As high as the tray makes it; the keys of a remote go on to the presentation."""

    other_keys = frozenset(REMOTE_KEYS) - {Qt.Key.Key_Escape}

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = palette

    @property
    @override
    def slider_style(self) -> SliderStyle:
        return tray_style(self.height())

    @property
    @override
    def theme(self) -> Theme:
        return load_theme(self._palette.name)
