"""The scenario that the weights started from, and the ones to start from instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton, QWidget

from steelyard.desktop.painting.text_layout import plain_tip
from steelyard.desktop.widgets.menu_buttons import MenuToolButton
from steelyard.wording.scenarios import OWN_WEIGHTS, dropped_must_haves, scenario_label

if TYPE_CHECKING:
    from steelyard.comparison.model import Scenario
    from steelyard.decision.model import Decision
    from steelyard.desktop.appearance.appearance import Appearance
    from steelyard.desktop.state.workspace import Workspace
    from steelyard.scoring.snapshot import Snapshot


class ScenarioPicker(MenuToolButton):
    """Names the scenario, says whether its weights were changed, and offers the others."""

    def __init__(self, workspace: Workspace, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(appearance, parent)
        self._workspace = workspace
        self._shown: tuple[Scenario, ...] | None = None
        self._menu = QMenu(self)
        self._menu.setToolTipsVisible(True)
        self._group = QActionGroup(self._menu)
        self._group.triggered.connect(self._choose)
        self.setMenu(self._menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show the scenario of a decision."""
        decision = snapshot.decision
        if decision.all_scenarios != self._shown:
            self._shown = decision.all_scenarios
            self._fill(decision.all_scenarios)
        current = decision.chosen_scenario
        for action in self._group.actions():
            action.setChecked(current is not None and action.data() == current.id)
            scenario = decision.find_scenario(action.data())
            if scenario is not None:
                dropped = dropped_must_haves(decision, scenario)
                said = f"{scenario.title} ({dropped})" if dropped else scenario.title
                action.setText(said.replace("&", "&&"))
        self.setText(f"Scenario: {_name(decision)}".replace("&", "&&"))
        self.setAccessibleName(f"Scenario: {_name(decision)}")
        self.setToolTip(plain_tip(current.situation if current is not None else ""))
        self.setEnabled(bool(decision.all_scenarios))

    def _fill(self, scenarios: tuple[Scenario, ...]) -> None:
        self._menu.clear()
        for scenario in scenarios:
            action = QAction(scenario.title.replace("&", "&&"), self._group)
            action.setData(scenario.id)
            action.setToolTip(plain_tip(scenario.situation or scenario.title))
            action.setCheckable(True)
            self._menu.addAction(action)

    @Slot(QAction)
    def _choose(self, action: QAction) -> None:
        self._workspace.apply_scenario(action.data())


def _name(decision: Decision) -> str:
    return scenario_label(decision) or (OWN_WEIGHTS if decision.all_scenarios else "none")
