"""What several tests of the window stand on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from steelyard.desktop.appearance.appearance import Appearance

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


from tests.desktop.desk import Desk, lay_desk


@pytest.fixture(autouse=True)
def _plain_file_dialogs(qapp: QApplication) -> Iterator[None]:
    from PySide6.QtCore import Qt

    qapp.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    yield
    qapp.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs, False)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def desk(window: QWidget, tmp_path: Path) -> Iterator[Desk]:
    desk = lay_desk(window, tmp_path / "settings", tmp_path / "autosave")
    yield desk
    desk.autosave.close()
    desk.session.close()


@pytest.fixture
def appearance(qapp: QApplication) -> Iterator[Appearance]:
    sheet, font, palette = qapp.styleSheet(), qapp.font(), qapp.palette()
    yield Appearance("light")
    qapp.setStyleSheet(sheet)
    qapp.setFont(font)
    qapp.setPalette(palette)
