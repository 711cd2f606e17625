from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QSpinBox

from steelyard.desktop.appearance.appearance import Appearance
from steelyard.desktop.settings.dialog import SettingsDialog
from steelyard.desktop.state.settings import SETTINGS, Settings
from steelyard.desktop.widgets.check_box import CheckBox

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def settings(tmp_path: Path, qtbot: QtBot) -> Settings:
    return Settings(tmp_path)


@pytest.fixture
def dialog(settings: Settings, qapp: QApplication, qtbot: QtBot) -> Iterator[SettingsDialog]:
    sheet, font, palette = qapp.styleSheet(), qapp.font(), qapp.palette()
    dialog = SettingsDialog(settings, Appearance("light"))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.open()
    yield dialog
    qapp.setStyleSheet(sheet)
    qapp.setFont(font)
    qapp.setPalette(palette)


def test_that_every_setting_has_a_field_that_is_named_described_and_large_enough(
    dialog: SettingsDialog,
) -> None:
    assert list(dialog.fields) == [setting.key for setting in SETTINGS]
    for setting in SETTINGS:
        editor = dialog.fields[setting.key].editor
        assert editor.accessibleName() == setting.title
        assert editor.accessibleDescription() == setting.description
        assert editor.height() >= 24
        assert editor.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_that_fields_show_what_is_set(dialog: SettingsDialog, settings: Settings) -> None:
    for key, value, shown in (
        ("theme", "dark", "Dark"),
        ("text-size", 150, "150%"),
        ("decider", "Ada", "Ada"),
    ):
        settings.choose(key, value)
        editor = dialog.fields[key].editor
        assert (editor.currentText() if isinstance(editor, QComboBox) else editor.text()) == shown
    settings.choose("reduced-motion", True)
    switch = dialog.fields["reduced-motion"].editor
    assert isinstance(switch, CheckBox)
    assert switch.isChecked()


def test_that_keys_alone_change_settings_at_once(
    dialog: SettingsDialog, settings: Settings, qtbot: QtBot
) -> None:
    qtbot.keyClick(dialog.fields["theme"].editor, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.fields["text-size"].editor, Qt.Key.Key_Up)
    qtbot.keyClick(dialog.fields["reduced-motion"].editor, Qt.Key.Key_Space)
    qtbot.keyClicks(dialog.fields["decider"].editor, "Ada")
    assert (settings["theme"], settings["text-size"]) == ("light", 110)
    assert (settings["reduced-motion"], settings["decider"]) == (True, "Ada")


def test_that_a_number_counts_when_it_is_typed_to_the_end(
    dialog: SettingsDialog, settings: Settings, qtbot: QtBot
) -> None:
    editor = dialog.fields["text-size"].editor
    assert isinstance(editor, QSpinBox)
    editor.setFocus()
    editor.selectAll()
    qtbot.keyClicks(editor, "200")
    assert settings["text-size"] == 100
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert settings["text-size"] == 200
    assert dialog.isVisible()


def test_that_all_of_a_switch_can_be_clicked(
    dialog: SettingsDialog, settings: Settings, qtbot: QtBot
) -> None:
    switch = dialog.fields["open-when-done"].editor
    qtbot.mouseClick(switch, Qt.MouseButton.LeftButton, pos=switch.rect().center())
    assert settings["open-when-done"] is True


def test_that_reset_brings_the_defaults_back_to_settings_and_fields(
    dialog: SettingsDialog, settings: Settings
) -> None:
    settings.choose("theme", "dark")
    settings.choose("decider", "Ada")
    dialog.reset.click()
    assert (settings["theme"], settings["decider"]) == ("system", "")
    theme = dialog.fields["theme"].editor
    assert isinstance(theme, QComboBox)
    assert theme.currentText() == "As the system"


def test_that_esc_closes_it(dialog: SettingsDialog, qtbot: QtBot) -> None:
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_that_the_wheel_changes_no_choice(dialog: SettingsDialog, settings: Settings, qtbot: QtBot) -> None:
    from PySide6.QtCore import QPoint, QPointF
    from PySide6.QtGui import QWheelEvent

    event = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(dialog.fields["theme"].editor, event)
    assert settings["theme"] == "system"
