"""Keeps the look of the program and its settings the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    from steelyard.desktop.appearance.appearance import Appearance, ThemeChoice
    from steelyard.desktop.state.settings import Settings


class AppearanceSettings(QObject):
    """What is chosen in the settings is seen at once; what the View menu chooses is remembered."""

    def __init__(self, settings: Settings, appearance: Appearance, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._appearance = appearance
        settings.changed.connect(self._apply)
        appearance.changed.connect(self._remember)

    @Slot(str)
    def _apply(self, key: str) -> None:
        value = self._settings[key]
        if key == "theme":
            self._appearance.choose(cast("ThemeChoice", value))
        elif key == "text-size":
            self._appearance.set_text_percent(int(value))
        elif key == "reduced-motion":
            self._appearance.reduced_motion = bool(value)

    @Slot()
    def _remember(self) -> None:
        self._settings.choose("theme", self._appearance.choice)
        self._settings.choose("text-size", self._appearance.text_percent)
