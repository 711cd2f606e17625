"""All requirements of a comparison below one another, under their signals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from steelyard.desktop.weights.group import SignalGroup
from steelyard.desktop.weights.group_state import group_content
from steelyard.desktop.weights.row_state import row_states
from steelyard.desktop.widgets.accessible_role import describe_as

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from steelyard.comparison.model import Comparison
    from steelyard.decision.model import Decision
    from steelyard.desktop.appearance.appearance import Appearance
    from steelyard.desktop.state.view import View
    from steelyard.desktop.state.workspace import Workspace
    from steelyard.desktop.weights.requirement_row import RequirementRow
    from steelyard.scoring.snapshot import Snapshot

LEAST_WIDTH = 250
LEFT = 8


class RequirementList(QWidget):
    """Places the groups itself: a layout would ask all rows for their sizes at each step."""

    pointed = Signal(str)
    """The pointer came over a row: its requirement; "" when it left, or when the focus moved."""

    def __init__(self, workspace: Workspace, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        describe_as(self, QAccessible.Role.Grouping)
        self._workspace = workspace
        self._appearance = appearance
        self._comparison: Comparison | None = None
        self._decision: Decision = workspace.decision
        self._view = workspace.view
        self._counted: tuple[frozenset[str], ...] | None = None
        self.groups: dict[str, SignalGroup] = {}
        self.rows: dict[str, RequirementRow] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName("Requirements")

    @property
    def shown(self) -> int:
        """How many rows the filter leaves."""
        return sum(len(group.content.rows) for group in self.groups.values() if group.content.present)

    @property
    def empty(self) -> bool:
        """Whether the filter leaves nothing, not even a folded group."""
        return not any(group.content.present for group in self.groups.values())

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show the weights, shares, must-haves and flips of a snapshot."""
        decision = snapshot.decision
        if decision.comparison is not self._comparison:
            self._build(decision.comparison)
        self._decision = decision
        for requirement, state in row_states(snapshot).items():
            self.rows[requirement].show_state(state)
        for signal, group in self.groups.items():
            group.header.show_share(snapshot.evaluation.signal_shares[signal])
        weighted = frozenset(name for name, weight in decision.weights.items() if weight)
        counted = weighted, frozenset(decision.must_haves), frozenset(decision.enough)
        if counted != self._counted:
            self._counted = counted
            self._arrange()

    def show_view(self, view: View) -> None:
        """Show the marks of a view and the rows that its filter leaves."""
        before, self._view = self._view, view
        for group in self.groups.values():
            group.show_view(view)
        if _filter(before) != _filter(view):
            self._arrange()

    def restyle(self) -> None:
        """Take another theme or text size."""
        for group in self.groups.values():
            group.restyle()
        self._place()
        self.updateGeometry()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        inner = width - self._appearance.pixels(LEFT)
        return sum(group.heightForWidth(inner) for group in self._present())

    @override
    def sizeHint(self) -> QSize:
        width = self._appearance.pixels(LEAST_WIDTH)
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._appearance.pixels(LEAST_WIDTH), 0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _build(self, comparison: Comparison) -> None:
        for group in self.groups.values():
            group.hide()
            group.deleteLater()
        self._comparison = comparison
        self._counted = None
        self.groups = {
            signal.id: SignalGroup(signal, self._workspace, self._appearance, self)
            for signal in comparison.signals
            if signal.requirements
        }
        self.rows = {name: row for group in self.groups.values() for name, row in group.rows.items()}
        for row in self.rows.values():
            row.pointed.connect(self.pointed)
        for group in self.groups.values():
            group.show_view(self._view)
            group.show()

    def _arrange(self) -> None:
        engaged = {name for name, row in self.rows.items() if row.engaged}
        for signal in self._decision.comparison.signals:
            if signal.id in self.groups:
                content = group_content(signal, self._view, self._decision, engaged)
                self.groups[signal.id].show_content(content)
        self._place()
        self.updateGeometry()

    def _place(self) -> None:
        top, left = 0, self._appearance.pixels(LEFT)
        for group in self._present():
            height = group.heightForWidth(self.width() - left)
            group.setGeometry(left, top, self.width() - left, height)
            top += height

    def _present(self) -> list[SignalGroup]:
        return [group for group in self.groups.values() if group.content.present]


def _filter(view: View) -> tuple[object, ...]:
    return view.weights_search, view.only_weighted, view.folded, view.optional_shown
