from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from steelyard.decision import intents
from steelyard.desktop.scenarios.picker import ScenarioPicker
from steelyard.desktop.state.workspace import Workspace
from steelyard.scoring.snapshot import take_snapshot
from steelyard.wording.scenarios import scenario_label
from tests import samples

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from steelyard.desktop.appearance.appearance import Appearance


@pytest.fixture
def picker(appearance: Appearance, qtbot: QtBot) -> ScenarioPicker:
    workspace = Workspace(samples.order_events())
    picker = ScenarioPicker(workspace, appearance)
    workspace.setParent(picker)
    qtbot.addWidget(picker)
    workspace.changed.connect(picker.show_snapshot)
    picker.show_snapshot(workspace.snapshot)
    return picker


def test_that_the_scenario_of_the_weights_is_named(picker: ScenarioPicker) -> None:
    assert picker.accessibleName() == "Scenario: Order events shared by many teams"


def test_that_choosing_a_scenario_takes_its_weights(picker: ScenarioPicker) -> None:
    action = next(action for action in picker.menu().actions() if action.data() == "session-store")
    action.trigger()
    assert "Session store" in picker.text()
    assert action.isChecked()


def test_that_a_scenario_that_would_drop_must_haves_says_so(picker: ScenarioPicker) -> None:
    demanding = intents.set_must_have(samples.order_events(), "fast-reads", 3)
    picker.show_snapshot(take_snapshot(demanding))
    texts = {action.data(): action.text() for action in picker.menu().actions()}
    assert texts["session-store"] == "Session store for a web shop (drops one must-have)"
    picker.show_snapshot(take_snapshot(samples.order_events()))
    assert {action.data(): action.text() for action in picker.menu().actions()}["session-store"] == (
        "Session store for a web shop"
    )


def test_that_changed_weights_are_said_to_be_changed() -> None:
    decision = samples.order_events()
    changed = intents.set_weight(decision, "fast-reads", 3)
    assert scenario_label(changed) == "Order events shared by many teams (changed)"
    assert scenario_label(intents.set_weight(changed, "fast-reads", 0)) == scenario_label(decision)


def test_that_weights_without_a_scenario_are_the_users_own(picker: ScenarioPicker) -> None:
    cleared = intents.clear_weights(samples.order_events())
    assert scenario_label(cleared) == ""
    picker.show_snapshot(take_snapshot(cleared))
    assert "own weights" in picker.text()
