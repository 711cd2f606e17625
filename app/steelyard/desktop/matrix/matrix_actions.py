"""What the menus Table and View do to the table; everything goes through the view of the workspace."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction

from steelyard.desktop.matrix.row_state import unfolds

if TYPE_CHECKING:
    from collections.abc import Callable

    from steelyard.desktop.actions import Actions
    from steelyard.desktop.state.view import View
    from steelyard.desktop.state.workspace import Workspace


class MatrixActions(QObject):
    """Folds, sorts and tints the table; shows in the menus how it stands."""

    def __init__(self, workspace: Workspace, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._actions = actions
        workspace.view_changed.connect(self.show_view)
        self.show_view(workspace.view)

    def handlers(self) -> dict[str, Callable[..., object]]:
        """Return what is done, by the ids of the actions and choices."""
        return {
            "unfold-all": self._unfold_all,
            "fold-all": self._fold_all,
            "sort-again": self._sort_again,
            "order": self._choose_order,
            "tint": self._choose_tint,
        }

    @Slot(object)
    def show_view(self, view: View) -> None:
        """Check what the view holds."""
        self._actions[f"tint-{view.tint}"].setChecked(True)
        for order in ("separates", "original"):
            self._actions[f"order-{order}"].setChecked(view.order == order)

    @Slot()
    def _unfold_all(self) -> None:
        signals = self._workspace.decision.comparison.signals
        every = frozenset(signal.id for signal in signals if unfolds(signal))
        self._workspace.show_view(replace(self._workspace.view, unfolded=every))

    @Slot()
    def _fold_all(self) -> None:
        self._workspace.show_view(replace(self._workspace.view, unfolded=frozenset()))

    @Slot()
    def _sort_again(self) -> None:
        view = self._workspace.view
        self._workspace.show_view(replace(view, sortings=view.sortings + 1))

    @Slot(QAction)
    def _choose_order(self, action: QAction) -> None:
        view = self._workspace.view
        self._workspace.show_view(replace(view, order=action.data(), sort_by="", sortings=view.sortings + 1))

    @Slot(QAction)
    def _choose_tint(self, action: QAction) -> None:
        self._workspace.show_view(replace(self._workspace.view, tint=action.data()))
