"""All settings in one dialog, made from their table; each takes effect at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from steelyard.desktop.settings.setting_field import SettingField
from steelyard.desktop.state.settings import SETTINGS
from steelyard.desktop.widgets.screen_room import resize_within_screen
from steelyard.desktop.widgets.scrolled_part import ScrolledPart

if TYPE_CHECKING:
    from steelyard.desktop.appearance.appearance import Appearance
    from steelyard.desktop.state.settings import Settings, Value


class SettingsDialog(QDialog):
    """A field for each setting, its description beneath, and a way back to the defaults."""

    def __init__(self, settings: Settings, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._appearance = appearance
        self.setWindowTitle("Settings")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fields = {setting.key: SettingField(setting, appearance) for setting in SETTINGS}
        self.reset = QPushButton("Reset all")
        self._lay_out()
        for key, field in self.fields.items():
            field.chosen.connect(self._choose)
            self._show(key)
        self.reset.clicked.connect(settings.reset)
        settings.changed.connect(self._show)
        appearance.changed.connect(self._dress)
        self._dress()
        resize_within_screen(self, appearance.pixels(460), appearance.pixels(600))

    def _lay_out(self) -> None:
        form = QWidget()
        self._form = QVBoxLayout(form)
        for field in self.fields.values():
            self._form.addWidget(field)
        self._form.addStretch(1)
        said = QLabel("Changes take effect at once.")
        said.setObjectName("small")
        buttons = QDialogButtonBox()
        buttons.addButton(self.reset, QDialogButtonBox.ButtonRole.ResetRole)
        close = buttons.addButton(QDialogButtonBox.StandardButton.Close)
        for button in (self.reset, close):
            button.setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(ScrolledPart(form), 1)
        column.addWidget(said)
        column.addWidget(buttons)

    @Slot(str, object)
    def _choose(self, key: str, value: Value) -> None:
        self._settings.choose(key, value)

    @Slot(str)
    def _show(self, key: str) -> None:
        self.fields[key].show_value(self._settings[key])

    @Slot()
    def _dress(self) -> None:
        pixels = self._appearance.pixels
        self._form.setSpacing(pixels(14))
        self._form.setContentsMargins(pixels(4), pixels(4), pixels(12), pixels(4))
        self.setMinimumSize(pixels(280), pixels(200))
