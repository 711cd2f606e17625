"""The command palette: one box that finds actions, scenarios, signals and requirements."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget
from typing_extensions import override

from steelyard.desktop.actions import ACTIONS, Actions
from steelyard.desktop.search import matches

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from steelyard.comparison.model import Comparison
    from steelyard.desktop.theme import Appearance
    from steelyard.desktop.workspace import Workspace

SHOWN = 60
_LIST_KEYS = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing the palette finds: its kind, its name, its keys, and the id of what it leads to."""

    kind: str
    text: str
    keys: str
    id: str

    @property
    def line(self) -> str:
        """How it is listed."""
        return f"{self.text}   {self.keys}" if self.keys else self.text


def list_entries(actions: Actions, comparison: Comparison, scenarios: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Return everything that can be found, in the order it is listed without a search."""
    commands = tuple(
        Entry("Action", actions[spec.id].text().replace("&", ""), " ".join(spec.keys[:1]), spec.id)
        for spec in ACTIONS
        if spec.id != "palette" and actions[spec.id].isEnabled()
    )
    signals = tuple(Entry("Signal", signal.title, "", signal.id) for signal in comparison.signals)
    requirements = tuple(
        Entry("Requirement", requirement.name, "", requirement.id) for requirement in comparison.requirements
    )
    return (*commands, *scenarios, *signals, *requirements)


class Palette(QDialog):
    """Type to find, arrows to choose, Enter to do or to go there, Esc to leave."""

    def __init__(
        self, workspace: Workspace, appearance: Appearance, actions: Actions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._actions = actions
        self.setWindowTitle("Find a command")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._search = QLineEdit(placeholderText="Find an action, a scenario, a signal or a requirement…")
        self._search.setAccessibleName("Find a command")
        self._search.setClearButtonEnabled(True)
        self._search.installEventFilter(self)
        self._list = QListWidget()
        self._list.setAccessibleName("What was found")
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._nothing = QLabel("Nothing has these words.")
        self._nothing.setObjectName("muted")
        layout = QVBoxLayout(self)
        layout.addWidget(self._search)
        layout.addWidget(self._list)
        layout.addWidget(self._nothing)
        decision = workspace.decision
        scenarios = tuple(
            Entry("Scenario", scenario.title, "", scenario.id) for scenario in decision.all_scenarios
        )
        self._entries = list_entries(actions, decision.comparison, scenarios)
        self._search.textChanged.connect(self._find)
        self._search.returnPressed.connect(self._take)
        self._list.itemActivated.connect(self._take)
        self._list.itemClicked.connect(self._take)
        self.resize(appearance.pixels(560), appearance.pixels(420))
        self._find("")

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress:
            key: QKeyEvent = event  # type: ignore[assignment] # a KeyPress is a QKeyEvent
            if key.key() in _LIST_KEYS:
                self._list.event(event)
                return True
        return super().eventFilter(watched, event)

    @Slot(str)
    def _find(self, words: str) -> None:
        self._list.clear()
        found = [entry for entry in self._entries if matches(words, f"{entry.kind} {entry.text}")]
        for entry in found[:SHOWN]:
            item = QListWidgetItem(f"{entry.kind}:  {entry.line}" if entry.kind != "Action" else entry.line)
            item.setData(Qt.ItemDataRole.UserRole, entry)
            self._list.addItem(item)
        self._list.setCurrentRow(0)
        self._nothing.setVisible(not found)

    @Slot()
    def _take(self) -> None:
        if not self._list.count():
            return
        entry: Entry = self._list.currentItem().data(Qt.ItemDataRole.UserRole)
        self.accept()
        if entry.kind == "Action":
            self._actions[entry.id].trigger()
        elif entry.kind == "Scenario":
            self._workspace.apply_scenario(entry.id)
        elif entry.kind == "Signal":
            self._workspace.update_view(signal=entry.id)
        else:
            signal = self._workspace.decision.comparison.signal_of[entry.id].id
            self._workspace.update_view(signal=signal, requirement=entry.id)
