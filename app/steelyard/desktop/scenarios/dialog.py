"""The team's own scenarios: kept from the present weights, renamed, deleted, compared and taken again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from steelyard.decision import intents
from steelyard.desktop.scenarios.comparison import ScenarioComparison
from steelyard.desktop.widgets.screen_room import resize_within_screen
from steelyard.desktop.widgets.typed_text import typed

if TYPE_CHECKING:
    from steelyard.comparison.model import Scenario
    from steelyard.desktop.appearance.appearance import Appearance
    from steelyard.desktop.state.workspace import Workspace
    from steelyard.scoring.snapshot import Snapshot

_ROW = 30
_NONE = "No scenarios of your own yet. Keep the present weights under a name to have one."


class ScenariosDialog(QDialog):
    """What is done to scenarios; each button is one step of the workspace's undo."""

    def __init__(self, workspace: Workspace, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._shown: tuple[Scenario, ...] | None = None
        self.setWindowTitle("Scenarios")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.name = QLineEdit()
        self.name.setPlaceholderText("Name, such as “Peak season”")
        self.name.setAccessibleName("Name of the scenario")
        self.keep = QPushButton("&Keep the present weights")
        self.rename = QPushButton("Re&name")
        self.take = QPushButton("&Take its weights")
        self.delete = QPushButton("&Delete")
        self.reset = QPushButton("Reset to the &scenario")
        self.zero = QPushButton("Reset to &zero")
        self.list = QListWidget()
        self.list.setAccessibleName("Your own scenarios")
        self._row_height = appearance.pixels(_ROW)
        self._none = QLabel(_NONE)
        self._none.setObjectName("muted")
        self._none.setWordWrap(True)
        self.comparison = ScenarioComparison(appearance)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._lay_out()
        self._connect()
        resize_within_screen(self, appearance.pixels(680), appearance.pixels(640))
        self.show_snapshot(workspace.settle())

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show the scenarios of a decision."""
        decision = snapshot.decision
        if decision.scenarios != self._shown:
            self._shown = decision.scenarios
            self._fill(decision.scenarios)
        self.reset.setEnabled(decision.scenario is not None)
        self.comparison.show_snapshot(snapshot)
        self._enable()

    def _lay_out(self) -> None:
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)
        actions = QGridLayout()
        actions.addWidget(self.name, 0, 0, 1, 2)
        for place, button in enumerate(
            (self.keep, self.rename, self.take, self.delete, self.reset, self.zero)
        ):
            button.setAutoDefault(False)
            actions.addWidget(button, 1 + place // 2, place % 2)
        top = QHBoxLayout()
        mine = QVBoxLayout()
        mine.addWidget(self._none)
        mine.addWidget(self.list)
        top.addLayout(mine, 1)
        actions.setRowStretch(4, 1)
        top.addLayout(actions, 1)
        self.buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        column = QVBoxLayout(self)
        column.addLayout(top, 1)
        column.addWidget(self.comparison, 2)
        column.addWidget(self.buttons)

    def _connect(self) -> None:
        self.name.textChanged.connect(self._enable)
        self.list.currentRowChanged.connect(self._show_name)
        self.list.itemActivated.connect(self._take)
        self.keep.clicked.connect(self._keep)
        self.rename.clicked.connect(self._rename)
        self.take.clicked.connect(self._take)
        self.delete.clicked.connect(self._delete)
        self.reset.clicked.connect(self._workspace.reset_to_scenario)
        self.zero.clicked.connect(self._workspace.reset_to_zero)
        self.buttons.rejected.connect(self.reject)
        self._workspace.agreed_changed.connect(self.show_snapshot)

    def _fill(self, scenarios: tuple[Scenario, ...]) -> None:
        current = self._current()
        with QSignalBlocker(self.list):
            self.list.clear()
            for scenario in scenarios:
                item = QListWidgetItem(scenario.title, self.list)
                item.setData(Qt.ItemDataRole.UserRole, scenario.id)
                item.setSizeHint(QSize(0, self._row_height))
            ids = [scenario.id for scenario in scenarios]
            self.list.setCurrentRow(ids.index(current) if current in ids else len(ids) - 1)
        self.list.setVisible(bool(scenarios))
        self._none.setVisible(not scenarios)

    def _current(self) -> str:
        item = self.list.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item is not None else ""

    @Slot()
    def _enable(self) -> None:
        named, chosen = bool(typed(self.name.text()).strip()), bool(self._current())
        self.keep.setEnabled(named)
        self.rename.setEnabled(named and chosen)
        self.take.setEnabled(chosen)
        self.delete.setEnabled(chosen)

    @Slot(int)
    def _show_name(self, row: int) -> None:
        item = self.list.item(row)
        self.name.setText(item.text() if item is not None else "")
        self._enable()

    @Slot()
    def _keep(self) -> None:
        title = typed(self.name.text()).strip()
        self._workspace.commit(intents.keep_as_scenario(self._workspace.agreed, title))
        self.list.setCurrentRow(self.list.count() - 1)

    @Slot()
    def _rename(self) -> None:
        title = typed(self.name.text()).strip()
        self._workspace.commit(intents.rename_scenario(self._workspace.agreed, self._current(), title))

    @Slot()
    def _take(self) -> None:
        self._workspace.apply_scenario(self._current())

    @Slot()
    def _delete(self) -> None:
        self._workspace.commit(intents.delete_scenario(self._workspace.agreed, self._current()))
