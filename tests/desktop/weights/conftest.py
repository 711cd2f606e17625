from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from steelyard.desktop.state.workspace import Workspace
from steelyard.desktop.weights.panel import WeightsPanel
from tests import samples

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from steelyard.desktop.appearance.appearance import Appearance


@pytest.fixture
def workspace(qtbot: QtBot) -> Workspace:
    return Workspace(samples.order_events())


@pytest.fixture
def panel(qtbot: QtBot, workspace: Workspace, appearance: Appearance) -> WeightsPanel:
    return show_panel(qtbot, workspace, appearance)


def show_panel(qtbot: QtBot, workspace: Workspace, appearance: Appearance) -> WeightsPanel:
    """Return a panel on the screen that follows its workspace, as the main window connects it."""
    panel = WeightsPanel(workspace, appearance)
    qtbot.addWidget(panel)
    workspace.changed.connect(panel.show_snapshot)
    workspace.view_changed.connect(panel.show_view)
    panel.resize(340, 780)
    with qtbot.waitExposed(panel):
        panel.show()
    return panel
