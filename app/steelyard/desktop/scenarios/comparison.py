"""Two scenarios, or a scenario and the present weights, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from steelyard.desktop.widgets.choice_box import ChoiceBox
from steelyard.desktop.widgets.side_by_side import SideBySide, weight_lines

if TYPE_CHECKING:
    from collections.abc import Mapping

    from steelyard.decision.model import Decision
    from steelyard.desktop.appearance.appearance import Appearance
    from steelyard.scoring.snapshot import Snapshot

_PRESENT = ""


class ScenarioComparison(QWidget):
    """Choose two; the table shows what weighs in either of them."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._decision: Decision | None = None
        heading = QLabel("Compare")
        heading.setObjectName("section")
        self.a, self.b = self._boxes = (ChoiceBox(appearance), ChoiceBox(appearance))
        for box, name in zip(self._boxes, ("First to compare", "Second to compare"), strict=True):
            box.setAccessibleName(name)
            box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            box.activated.connect(self._show)
        self.table = SideBySide(appearance)
        self.table.setAccessibleName("Weights side by side")
        line = QHBoxLayout()
        line.addWidget(heading)
        line.addWidget(self.a, 1)
        line.addWidget(self.b, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.addLayout(line)
        column.addWidget(self.table)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Offer the scenarios of a decision and show the two that are chosen as they are now."""
        decision, before = snapshot.decision, self._decision
        self._decision = decision
        if before is None or before.all_scenarios != decision.all_scenarios:
            self._offer(decision)
        self._show()

    def _offer(self, decision: Decision) -> None:
        names = [("Present weights", _PRESENT)]
        names += [(scenario.title, scenario.id) for scenario in decision.all_scenarios]
        for box, fallback in zip(self._boxes, (0, min(1, len(names) - 1)), strict=True):
            chosen = box.currentData()
            with QSignalBlocker(box):
                box.clear()
                for title, identifier in names:
                    box.addItem(title, identifier)
                box.setCurrentIndex(fallback if chosen is None else max(box.findData(chosen), 0))

    @Slot()
    def _show(self) -> None:
        decision = self._decision
        if decision is None:
            return
        sides = tuple(_values(decision, box.currentData()) for box in self._boxes)
        lines = weight_lines(decision.comparison, *sides)
        self.table.show_lines(("Requirement", self.a.currentText(), self.b.currentText()), lines)


def _values(decision: Decision, scenario: str) -> tuple[Mapping[str, float], Mapping[str, float]]:
    found = decision.find_scenario(scenario)
    return (decision.weights, decision.must_haves) if found is None else (found.weights, found.must_haves)
