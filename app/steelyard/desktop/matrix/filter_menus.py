"""The menus of the filter bar: themes, and columns with sorting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Mapping

    from steelyard.desktop.matrix.heading import Heading
    from steelyard.desktop.state.view import Order, View

_ORDERS: tuple[tuple[Order, str], ...] = (("descending", "strongest first"), ("ascending", "weakest first"))


class StayingMenu(QMenu):
    """A menu that stays open while its check boxes are switched."""

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._switch(self.actionAt(event.position().toPoint())):
            super().mouseReleaseEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() not in keys or not self._switch(self.activeAction()):
            super().keyPressEvent(event)

    def _switch(self, action: QAction | None) -> bool:
        if action is None or not action.isCheckable() or action.actionGroup() is not None:
            return False
        if action.isEnabled():
            action.trigger()
        return True


class ThemeMenu(QMenu):
    """One theme or all of them, each with the number of rows that it would show."""

    chosen = Signal(str)
    """A theme, empty for all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QActionGroup(self)
        self._group.triggered.connect(self._tell)

    def show_counts(self, counts: Mapping[str, int], theme: str) -> None:
        """Show the themes with their counts, "" being all of them, and mark the one that is chosen."""
        known = {action.data(): action for action in self._group.actions()}
        if list(known) != list(counts):
            known = self._fill(counts)
        for name, number in counts.items():
            known[name].setText(f"{_plain(name) or 'All themes'}  {number}")
            known[name].setChecked(name == theme)

    def _fill(self, counts: Mapping[str, int]) -> dict[str, QAction]:
        for action in self._group.actions():
            self._group.removeAction(action)
            self.removeAction(action)
            action.deleteLater()
        for name in counts:
            action = self.addAction("")
            action.setData(name)
            action.setCheckable(True)
            self._group.addAction(action)
        return {action.data(): action for action in self._group.actions()}

    @Slot(QAction)
    def _tell(self, action: QAction) -> None:
        self.chosen.emit(action.data())


class ColumnsMenu(StayingMenu):
    """Which candidates are shown, and by which one the rows are sorted."""

    hidden_changed = Signal(frozenset)
    """The ids of the candidates that are hidden now."""
    sort_chosen = Signal(str, str)
    """A candidate and an order of the view; without a candidate by what separates, or as in the file."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._candidates: tuple[tuple[str, str], ...] = ()
        self._boxes: dict[str, QAction] = {}
        self._sorts = QMenu("&Sort rows", self)
        self._group = QActionGroup(self)
        self._group.triggered.connect(self._tell_order)

    def show_headings(self, headings: tuple[Heading, ...]) -> None:
        """Offer the candidates of another comparison; nothing happens where they are the same."""
        candidates = tuple((heading.candidate, heading.name) for heading in headings)
        if candidates == self._candidates:
            return
        self._candidates = candidates
        for action in (*self._boxes.values(), *self._group.actions()):
            action.deleteLater()
        self.clear()
        self._sorts.clear()
        self._boxes = {candidate: self._add_box(candidate, name) for candidate, name in candidates}
        self.addSeparator()
        self.addMenu(self._sorts)
        self._add_order("", "separates", "By what separates")
        self._add_order("", "original", "Original order")
        for candidate, name in candidates:
            for order, words in _ORDERS:
                self._add_order(candidate, order, f"{_plain(name)}, {words}")

    def show_view(self, view: View) -> None:
        """Show which columns are hidden and how the rows are sorted; the last column stays."""
        shown = [candidate for candidate in self._boxes if candidate not in view.hidden]
        for candidate, box in self._boxes.items():
            box.setChecked(candidate in shown)
            box.setEnabled(shown != [candidate])
        sorting = (view.sort_by, view.order)
        for action in self._group.actions():
            action.setChecked(tuple(action.data()) == sorting)

    def _add_box(self, candidate: str, name: str) -> QAction:
        box = self.addAction(_plain(name))
        box.setData(candidate)
        box.setCheckable(True)
        box.triggered.connect(self._tell_hidden)
        return box

    def _add_order(self, candidate: str, order: Order, text: str) -> None:
        action = self._sorts.addAction(text)
        action.setData((candidate, order))
        action.setCheckable(True)
        self._group.addAction(action)

    @Slot()
    def _tell_hidden(self) -> None:
        hidden = (candidate for candidate, box in self._boxes.items() if not box.isChecked())
        self.hidden_changed.emit(frozenset(hidden))

    @Slot(QAction)
    def _tell_order(self, action: QAction) -> None:
        candidate, order = action.data()
        self.sort_chosen.emit(candidate, order)


def _plain(name: str) -> str:
    """Return a name from a file as a menu shows it, its ampersands not being mnemonics."""
    return name.replace("&", "&&")
