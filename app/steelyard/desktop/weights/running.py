"""What runs already: one chip an option, at the top of the weights."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from steelyard.desktop.painting.text_layout import plain_tip
from steelyard.desktop.widgets.accessible_role import describe_as
from steelyard.desktop.widgets.flow_layout import FlowLayout
from steelyard.desktop.widgets.text import named_label
from steelyard.wording.language.names import Names
from steelyard.wording.levels import RUNNING, running_note, running_text

if TYPE_CHECKING:
    from steelyard.comparison.model import Comparison
    from steelyard.decision.model import Decision
    from steelyard.desktop.appearance.appearance import Appearance
    from steelyard.desktop.state.workspace import Workspace
    from steelyard.scoring.snapshot import Snapshot

SPACING = 6


class Chip(QPushButton):
    """Says of one option whether it runs already."""

    switched = Signal(str, bool)
    """The option and whether it is to run."""

    def __init__(self, option: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.option = option
        self.setProperty("chip", True)
        self.setCheckable(True)
        self.toggled.connect(self._tell)

    def show_running(self, decision: Decision) -> None:
        """Show the option's name and whether it runs."""
        self.setText(Names(decision.comparison).candidate(self.option).replace("&", "&&"))
        self.setAccessibleName(running_text(decision, self.option))
        self.setToolTip(plain_tip(running_note(decision)))
        with QSignalBlocker(self):
            self.setChecked(self.option in decision.running)

    @Slot(bool)
    def _tell(self, runs: bool) -> None:
        self.switched.emit(self.option, runs)


class RunningBar(QWidget):
    """Turns each chip that is switched into a change of the workspace."""

    def __init__(self, workspace: Workspace, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        describe_as(self, QAccessible.Role.Grouping)
        self._workspace = workspace
        self._shown: tuple[object, ...] = ()
        self._comparison: Comparison | None = None
        self.chips: dict[str, Chip] = {}
        self.setAccessibleName(RUNNING)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._flow = FlowLayout(self)
        self._flow.setContentsMargins(0, 0, 0, 0)
        self._flow.setSpacing(appearance.pixels(SPACING))
        self._flow.addWidget(named_label("small", RUNNING))

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show which options run already."""
        decision = snapshot.decision
        if decision.comparison is not self._comparison:
            self._comparison = decision.comparison
            self._build(decision.comparison)
        shown = decision.comparison, decision.running, decision.system_price
        if shown != self._shown:
            self._shown = shown
            for chip in self.chips.values():
                chip.show_running(decision)

    def _build(self, comparison: Comparison) -> None:
        for chip in self.chips.values():
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._shown = ()
        self.chips = {option.id: Chip(option.id, self) for option in comparison.options}
        for chip in self.chips.values():
            self._flow.addWidget(chip)
            chip.switched.connect(self._workspace.set_running)
            chip.show()
        self._stand_in_line()

    def _stand_in_line(self) -> None:
        """Have Tab come to the chips here: new widgets stand behind all others."""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # else Qt takes no notice of it in the order
        for before, after in pairwise((self, *self.chips.values())):
            QWidget.setTabOrder(before, after)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
