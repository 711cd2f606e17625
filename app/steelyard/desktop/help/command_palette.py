"""The command palette: one box that finds actions, scenarios, signals and requirements."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from steelyard.desktop.actions import ACTIONS, Actions
from steelyard.desktop.state.search import matches
from steelyard.desktop.widgets.screen_room import resize_within_screen

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from steelyard.comparison.model import Comparison
    from steelyard.desktop.appearance.appearance import Appearance
    from steelyard.desktop.state.workspace import Workspace

SHOWN = 60
ROW = 28
_LIST_KEYS = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing the palette finds: its kind, its name, its keys, and the id of what it leads to."""

    kind: str
    text: str
    keys: str
    id: str

    @property
    def note(self) -> str:
        """What is listed beside the name: its keys, or what it is."""
        return self.keys or ("" if self.kind == "Action" else self.kind)


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


class CommandPalette(QDialog):
    """Type to find, arrows to choose, Enter to do or to go there, Esc to leave."""

    def __init__(
        self, workspace: Workspace, appearance: Appearance, actions: Actions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._appearance = appearance
        self._actions = actions
        self.setWindowTitle("Find a command")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._search = QLineEdit()
        self._search.setPlaceholderText("Find an action, a scenario, a signal or a requirement…")
        self._search.setAccessibleName("Find a command")
        self._search.setClearButtonEnabled(True)
        self._search.installEventFilter(self)
        self._list = QTreeWidget()
        self._list.setColumnCount(2)
        self._list.setHeaderHidden(True)
        self._list.setRootIsDecorated(False)
        self._list.setObjectName("found")
        self._list.setUniformRowHeights(True)
        self._list.setAccessibleName("What was found")
        self._list.header().setStretchLastSection(False)
        self._list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._nothing = QLabel("Nothing has these words.")
        self._nothing.setObjectName("muted")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout = QVBoxLayout(self)
        layout.addWidget(self._search)
        layout.addWidget(self._list, 1)
        layout.addWidget(self._nothing, 1)
        decision = workspace.decision
        scenarios = tuple(
            Entry("Scenario", scenario.title, "", scenario.id) for scenario in decision.all_scenarios
        )
        self._entries = list_entries(actions, decision.comparison, scenarios)
        self._search.textChanged.connect(self._find)
        self._search.returnPressed.connect(self._take)
        self._list.itemActivated.connect(self._take)
        self._list.itemClicked.connect(self._take)
        resize_within_screen(self, appearance.pixels(560), appearance.pixels(420))
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
            item = QTreeWidgetItem([entry.text, entry.note])
            item.setData(0, Qt.ItemDataRole.UserRole, entry)
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{entry.text}, {entry.note}".rstrip(", "))
            item.setData(1, Qt.ItemDataRole.AccessibleTextRole, entry.note or "no key")
            item.setForeground(1, self._appearance.theme.colour("muted"))
            item.setSizeHint(0, QSize(0, self._appearance.pixels(ROW)))
            item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self._list.addTopLevelItem(item)
        if (first := self._list.topLevelItem(0)) is not None:
            self._list.setCurrentItem(first)
        self._list.setHidden(not found)
        self._nothing.setVisible(not found)

    @Slot()
    def _take(self) -> None:
        item = self._list.currentItem()
        if item is None:
            return
        entry: Entry = item.data(0, Qt.ItemDataRole.UserRole)
        self.accept()
        if entry.kind == "Action":
            self._actions[entry.id].trigger()
        elif entry.kind == "Scenario":
            self._workspace.apply_scenario(entry.id)
        elif entry.kind == "Signal":
            self._workspace.show_view(replace(self._workspace.view, signal=entry.id))
        else:
            signal = self._workspace.decision.comparison.signal_of[entry.id].id
            self._workspace.show_view(replace(self._workspace.view, signal=signal, requirement=entry.id))
