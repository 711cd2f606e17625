"""A matrix panel on the built-in comparison and on an odd one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from steelyard.desktop.matrix.panel import MatrixPanel
from steelyard.desktop.state.workspace import Workspace
from tests import samples
from tests.desktop.matrix.odd_table import odd_decision
from tests.desktop.matrix.rows import AS_IN_THE_FILE

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from steelyard.decision.model import Decision
    from steelyard.desktop.appearance.appearance import Appearance


@pytest.fixture
def workspace(qtbot: QtBot) -> Workspace:
    workspace = Workspace(samples.order_events())
    workspace.show_view(AS_IN_THE_FILE)
    return workspace


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
