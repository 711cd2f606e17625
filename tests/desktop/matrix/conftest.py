"""A matrix panel on the built-in comparison and on an odd one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from steelyard.comparison.catalogue import open_built_in
from steelyard.decision import intents
from steelyard.desktop.matrix.panel import MatrixPanel
from steelyard.desktop.theme import Appearance
from steelyard.desktop.workspace import Workspace
from tests.desktop.matrix.odd_table import odd_decision

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from steelyard.decision.model import Decision


@pytest.fixture
def appearance(qapp: QApplication) -> Iterator[Appearance]:
    sheet, font, palette = qapp.styleSheet(), qapp.font(), qapp.palette()
    yield Appearance("light")
    qapp.setStyleSheet(sheet)
    qapp.setFont(font)
    qapp.setPalette(palette)


@pytest.fixture
def workspace(qtbot: QtBot) -> Workspace:
    return Workspace(intents.begin(open_built_in("redis-vs-kafka")))


@pytest.fixture
def odd() -> Decision:
    return odd_decision()


@pytest.fixture
def panel(workspace: Workspace, appearance: Appearance, qtbot: QtBot) -> MatrixPanel:
    panel = MatrixPanel(workspace, appearance)
    workspace.changed.connect(panel.show_snapshot)
    workspace.view_changed.connect(panel.show_view)
    qtbot.addWidget(panel)
    panel.resize(660, 700)
    with qtbot.waitExposed(panel):
        panel.show()
    return panel
