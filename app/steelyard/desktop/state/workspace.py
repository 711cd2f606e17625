"""The store: one decision, what follows from it, and what was done to it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QUndoStack

from steelyard.decision import intents
from steelyard.desktop.state.draws import Draws, is_small
from steelyard.desktop.state.undo_step import UndoStep
from steelyard.desktop.state.view import View
from steelyard.scoring.snapshot import take_snapshot

if TYPE_CHECKING:
    from steelyard.decision.model import Decision
    from steelyard.scoring.snapshot import Snapshot

REST_MILLISECONDS = 50


class Workspace(QObject):
    """Holds the decision, its undo stack and its preview; emits one snapshot for each change.

    The agreed decision is what undo, autosave and the file know. A preview shows another one for a
    while: `commit` makes it the agreed one, `revert` takes it back.
    """

    changed = Signal(object)
    """A Snapshot: the decision on show and all that follows from it."""
    agreed_changed = Signal(object)
    """A Snapshot of the agreed decision, whenever that is on show: for what a preview must not reach."""
    opened = Signal()
    """Another decision was taken; told before it is shown."""
    view_changed = Signal(object)
    """A View: what the window shows of it."""

    def __init__(self, decision: Decision, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.undo_stack = QUndoStack(self)
        self._agreed = decision
        self._view = View()
        self._snapshot = take_snapshot(decision, trials=is_small(decision), knowing=False)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MILLISECONDS)
        self._rest.timeout.connect(self._draw)
        self._draws = Draws(self)
        self._draws.ready.connect(self._take_drawn)
        self._rest.start()

    @property
    def snapshot(self) -> Snapshot:
        """What is on show: the preview, if there is one, else the agreed decision."""
        return self._snapshot

    @property
    def decision(self) -> Decision:
        """The decision on show."""
        return self._snapshot.decision

    @property
    def agreed(self) -> Decision:
        """The decision that undo, autosave and the file know."""
        return self._agreed

    @property
    def previewing(self) -> bool:
        """Whether something is on show that is not agreed."""
        return self.decision is not self._agreed

    @property
    def view(self) -> View:
        """What the window shows."""
        return self._view

    def open(self, decision: Decision) -> None:
        """Take another decision, with an empty history and a fresh view."""
        self.undo_stack.clear()
        self._agreed = decision
        self.opened.emit()
        self.show_view(View(chart=self._view.chart, tint=self._view.tint))
        self._show(decision)

    def exchange(self, decision: Decision, view: View) -> None:
        """Show another decision as agreed, with the view that it had; a step of undo does this."""
        self._agreed = decision
        self._show(decision)
        self.show_view(view)

    def preview(self, decision: Decision) -> None:
        """Show a decision without agreeing to it."""
        self._show(decision)

    def revert(self) -> None:
        """Take a preview back."""
        if self.previewing:
            self._show(self._agreed)

    def commit(self, decision: Decision | None = None, *, merge: str = "") -> None:
        """Agree to a decision (None: to the one on show) as one undo step.

        Steps in a row with the same non-empty `merge` become one while they follow within 800 ms.
        """
        chosen = self.decision if decision is None else decision
        if chosen == self._agreed:
            self.revert()
            return
        self.undo_stack.push(UndoStep(self._agree, self._agreed, chosen, merge))

    def preview_weight(self, requirement: str, weight: float) -> None:
        """Show what follows from another weight, 0 to 10."""
        self.preview(intents.set_weight(self._agreed, requirement, weight))

    def set_weight(self, requirement: str, weight: float, *, merge: bool = False) -> None:
        """Set a weight, 0 to 10; with `merge`, key presses in a row are one undo step."""
        decision = intents.set_weight(self._agreed, requirement, weight)
        self.commit(decision, merge=f"weight {requirement}" if merge else "")

    @Slot(str, object)
    def set_must_have(self, requirement: str, least: float | None) -> None:
        """Set the least acceptable fit on a requirement, 0 to 5, or lift it with None."""
        self.commit(intents.set_must_have(self._agreed, requirement, least))

    @Slot(str, object)
    def set_enough(self, requirement: str, level: float | None) -> None:
        """Set the fit that is enough on a requirement, 0 to 5, or lift it with None."""
        self.commit(intents.set_enough(self._agreed, requirement, level))

    @Slot(str, bool)
    def set_running(self, option: str, runs: bool) -> None:
        """Say that an option runs already, or that it does not."""
        kept = (name for name in self._agreed.running if name != option)
        self.commit(intents.set_running(self._agreed, (*kept, option) if runs else kept))

    def apply_scenario(self, scenario: str) -> None:
        """Take the weights and must-haves of a scenario, by its id."""
        if (chosen := self._agreed.find_scenario(scenario)) is not None:
            self.commit(intents.apply_scenario(self._agreed, chosen))

    @Slot()
    def reset_to_scenario(self) -> None:
        """Take the weights and must-haves of the scenario again that the weights started from."""
        if self._agreed.scenario is not None:
            self.apply_scenario(self._agreed.scenario)

    @Slot()
    def reset_to_zero(self) -> None:
        """Weigh nothing."""
        self.commit(intents.clear_weights(self._agreed))

    def settle(self) -> Snapshot:
        """Return what is agreed, with all its draws: what leaves the program never holds a preview."""
        if self.previewing:
            return take_snapshot(self._agreed)
        if not self._snapshot.whole:
            self._rest.stop()
            self._take_drawn(take_snapshot(self.decision))
        return self._snapshot

    def show_view(self, view: View) -> None:
        """Show another view, in line with the comparison; says so only where it is another."""
        shown = view.within(self.decision.comparison)
        if shown != self._view:
            self._view = shown
            self.view_changed.emit(shown)

    def _agree(self, decision: Decision) -> None:
        self._agreed = decision
        self._show(decision)

    def _show(self, decision: Decision) -> None:
        if _weighs_the_same(decision, self.decision):
            self._snapshot = replace(self._snapshot, decision=decision)
        else:
            self._snapshot = take_snapshot(decision, trials=is_small(decision), knowing=False)
            self._rest.start()
        self.show_view(self._view)  # before the snapshot is told: what a view names must be in it
        self._tell()

    @Slot()
    def _draw(self) -> None:
        if not self._snapshot.whole:
            self._draws.start(self.decision)

    @Slot(object)
    def _take_drawn(self, snapshot: Snapshot) -> None:
        if _weighs_the_same(snapshot.decision, self.decision):
            self._snapshot = replace(snapshot, decision=self.decision)
            self._tell()

    def _tell(self) -> None:
        self.changed.emit(self._snapshot)
        if not self.previewing:
            self.agreed_changed.emit(self._snapshot)


def _weighs_the_same(one: Decision, other: Decision) -> bool:
    return (
        one.comparison is other.comparison
        and one.weights == other.weights
        and one.must_haves == other.must_haves
        and one.enough == other.enough
        and one.running == other.running
        and one.system_price == other.system_price
    )
