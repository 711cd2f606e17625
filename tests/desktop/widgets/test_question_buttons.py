from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QMessageBox, QWidget

from steelyard.desktop.appearance.appearance import Appearance
from steelyard.desktop.widgets.notices import Question

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize("percent", [100, 200])
def test_that_the_answers_of_a_question_stand_in_full(qtbot: QtBot, percent: int) -> None:
    appearance = Appearance("light", percent)
    window = QWidget()
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    Question(window, "Save it?", "It is lost.", ("Save under another name", "Replace it", "Cancel")).ask()
    box = window.findChild(QMessageBox)
    assert isinstance(box, QMessageBox)
    for button in box.buttons():
        text = button.fontMetrics().horizontalAdvance(button.text())
        assert button.width() >= text + appearance.pixels(16)
    box.close()
