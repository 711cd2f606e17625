from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from steelyard import __version__
from steelyard.desktop.appearance.appearance import Appearance
from steelyard.desktop.help.about_dialog import AboutDialog
from steelyard.desktop.help.licences_dialog import LicencesDialog
from steelyard.desktop.help.system_information import system_information

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture
def about(qtbot: QtBot) -> Iterator[AboutDialog]:
    dialog = AboutDialog(Appearance("light"))
    qtbot.addWidget(dialog)
    yield dialog
    QGuiApplication.clipboard().clear()


def test_that_about_names_versions_licences_and_what_it_does_not_do(about: AboutDialog) -> None:
    said = "\n".join(label.text() for label in about.findChildren(QLabel))
    for part in (__version__, f"Qt {qVersion()}", "MIT", "Lesser General Public", "Inter", "Libertinus"):
        assert part in said
    assert "sends nothing" in said


def test_that_system_information_is_copied_at_a_click_and_says_so(about: AboutDialog, qtbot: QtBot) -> None:
    qtbot.mouseClick(about.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == system_information(Appearance("light"))
    assert about.copy.text() == "Copied"


def test_that_system_information_names_program_and_machine_and_nobody(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", "GNOME")
    said = dict(line.split(": ", 1) for line in system_information(Appearance("light", 150)).splitlines())
    assert said["Steelyard"].startswith(__version__)
    assert said["Qt"] == qVersion()
    assert said["Desktop"] == f"GNOME, {QGuiApplication.platformName()}"
    assert said["Theme and text"] == "light, 150%"
    assert str(Path.home()) not in "\n".join(said.values())


def test_that_the_licences_can_be_read_and_not_changed(qtbot: QtBot) -> None:
    dialog = LicencesDialog(Appearance("light"))
    qtbot.addWidget(dialog)
    assert dialog.text.isReadOnly()
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in dialog.text.toPlainText()
