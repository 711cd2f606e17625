"""All requirements of a comparison below one another, under their signals."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Signal, Slot
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from steelyard.desktop.weights.group import SignalGroup
from steelyard.desktop.weights.group_state import group_content
from steelyard.desktop.weights.must_have import MustHaveMenu
from steelyard.desktop.weights.requirement_card import RequirementCard
from steelyard.desktop.weights.row_state import row_states
from steelyard.desktop.widgets.accessible_role import describe_as
from steelyard.desktop.widgets.announcing import announce
from steelyard.wording.status import announce_weight

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
    """Turns what groups and rows tell of gestures into changes of the workspace.

    It places the groups itself: a layout would ask all rows for their sizes at each step.
    """

    pointed = Signal(str)
    """The pointer came over a row: its requirement; "" when it left, or when the focus moved."""

    def __init__(self, workspace: Workspace, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        describe_as(self, QAccessible.Role.Grouping)
        self._workspace = workspace
        self._appearance = appearance
        self._comparison: Comparison | None = None
        self._before: Snapshot | None = None
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
            signal.id: SignalGroup(signal, self._appearance, self)
            for signal in comparison.signals
            if signal.requirements
        }
        self.rows = {name: row for group in self.groups.values() for name, row in group.rows.items()}
        for row in self.rows.values():
            self._connect_row(row)
        for group in self.groups.values():
            group.pointed.connect(self._hover)
            group.left.connect(self._leave)
            group.fold_asked.connect(self._fold)
            group.optional_asked.connect(self._show_optional)
            group.show_view(self._view)
            group.show()

    def _connect_row(self, row: RequirementRow) -> None:
        row.pointed.connect(self.pointed)
        row.weight_moved.connect(self._preview)
        row.weight_settled.connect(self._settle)
        row.weight_cancelled.connect(self._revert)
        row.followed.connect(self._follow)
        row.levels_asked.connect(self._offer_levels)
        row.explanation_asked.connect(self._explain)

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

    @Slot(str, float)
    def _preview(self, requirement: str, weight: float) -> None:
        if self._before is None:
            self._before = self._workspace.snapshot
        self._workspace.preview_weight(requirement, weight)

    @Slot(str, float, bool)
    def _settle(self, requirement: str, weight: float, merge: bool) -> None:
        before = self._before or self._workspace.snapshot
        self._before = None
        self._workspace.set_weight(requirement, weight, merge=merge)
        after = self._workspace.snapshot
        if after.decision.weights[requirement] != before.decision.weights[requirement]:
            announce(self.rows[requirement].slider, announce_weight(after, requirement, before))

    @Slot()
    def _revert(self) -> None:
        self._before = None
        self._workspace.revert()

    @Slot(str)
    def _follow(self, requirement: str) -> None:
        signal = self._workspace.decision.comparison.signal_of[requirement].id
        self._workspace.show_view(replace(self._workspace.view, requirement=requirement, signal=signal))

    @Slot(str)
    def _offer_levels(self, requirement: str) -> None:
        row = self.rows[requirement]
        menu = MustHaveMenu(self._workspace.snapshot, requirement, row)
        menu.chosen.connect(self._workspace.set_must_have)
        menu.enough_chosen.connect(self._workspace.set_enough)
        menu.popup(row.must_have.mapToGlobal(QPoint(0, row.must_have.height())))

    @Slot(str)
    def _explain(self, requirement: str) -> None:
        row = self.rows[requirement]
        RequirementCard(self._workspace.snapshot, requirement, self._appearance, row).show_beside(row.info)

    @Slot(str)
    def _hover(self, signal: str) -> None:
        self._workspace.show_view(replace(self._workspace.view, hovered=signal))

    @Slot(str)
    def _leave(self, signal: str) -> None:
        if self._workspace.view.hovered == signal:
            self._hover("")

    @Slot(str)
    def _fold(self, signal: str) -> None:
        view = self._workspace.view
        self._workspace.show_view(replace(view, folded=view.folded ^ {signal}))

    @Slot(str)
    def _show_optional(self, signal: str) -> None:
        view = self._workspace.view
        self._workspace.show_view(replace(view, optional_shown=view.optional_shown ^ {signal}))


def _filter(view: View) -> tuple[object, ...]:
    return view.weights_search, view.only_weighted, view.folded, view.optional_shown
