"""The matrix panel: filter bar, table, details, and the line that says what is hidden."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from steelyard.decision import edits
from steelyard.desktop.matrix.arrangement import arrange
from steelyard.desktop.matrix.cell_menu import CellMenu
from steelyard.desktop.matrix.details import DetailsPane
from steelyard.desktop.matrix.filter_bar import FilterBar
from steelyard.desktop.matrix.filtering import count_rows
from steelyard.desktop.matrix.freshness import freshness
from steelyard.desktop.matrix.model import MatrixModel
from steelyard.desktop.matrix.proxy import MatrixProxy
from steelyard.desktop.matrix.view import MatrixView
from steelyard.desktop.state.search import fold
from steelyard.desktop.state.today import today
from steelyard.desktop.widgets.text import plain_label
from steelyard.wording.cells import cell_details, describe_no_match, describe_order
from steelyard.wording.status import describe_filter

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from steelyard.desktop.appearance.appearance import Appearance
    from steelyard.desktop.matrix.arrangement import Arrangement
    from steelyard.desktop.matrix.row_state import RowKey
    from steelyard.desktop.state.view import Order, RowFilter, View
    from steelyard.desktop.state.workspace import Workspace
    from steelyard.scoring.snapshot import Snapshot

BESIDE = 860
"""The width, at normal text size, from which the details stand beside the table instead of under it."""
_NEXT: dict[Order, Order] = {"descending": "ascending", "ascending": "separates"}
"""What a click on a head sorts by next; anything else is followed by the strongest first."""


class MatrixPanel(QWidget):
    """The decision table with all that filters, sorts and explains it."""

    def __init__(self, workspace: Workspace, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._appearance = appearance
        self._snapshot = workspace.snapshot
        self._candidate, self._requirement = "", ""
        self._arranged: Arrangement | None = None
        self._asked: tuple[object, ...] = ()
        self._reopened = False
        self._counted: tuple[object, ...] = ()
        self._model = MatrixModel(self)
        self._proxy = MatrixProxy(self._model, self)
        self.bar = FilterBar(appearance)
        self.table = MatrixView(appearance)
        self.details = DetailsPane(appearance)
        self._line = plain_label("small")
        self._show_all = QPushButton("Show all rows")
        self._no_match = plain_label("muted")
        self._clear = QPushButton("Clear the filter")
        self._pages = QStackedWidget()
        self._splitter = QSplitter(Qt.Orientation.Vertical)
        self._lay_out()
        self._connect()
        self.show_snapshot(self._snapshot)

    def _lay_out(self) -> None:
        self.table.setModel(self._proxy)
        self._pages.addWidget(self.table)
        self._pages.addWidget(self._empty_page())
        self._splitter.addWidget(self._pages)
        self._splitter.addWidget(self.details)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setStretchFactor(0, 3)
        self._splitter.setStretchFactor(1, 2)
        self.details.hide()
        self._foot = QWidget()
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(12, 2, 12, 2)
        foot.addWidget(self._line, 1)
        foot.addWidget(self._show_all)
        self._show_all.setProperty("link", True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self._splitter, 1)
        layout.addWidget(self._foot)
        self.setFocusProxy(self.table)

    def _empty_page(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        self._no_match.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout.addStretch(2)
        layout.addWidget(self._no_match)
        layout.addWidget(self._clear, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        return page

    def _connect(self) -> None:
        self._model.row_heads_changed.connect(self.table.repaint_row_heads)
        self._model.column_heads_changed.connect(self.table.repaint_column_heads)
        self.bar.search_changed.connect(self._search)
        self.bar.search.left.connect(self._focus_table)
        self.bar.chip_chosen.connect(self._choose_chip)
        self.bar.themes.chosen.connect(self._choose_theme)
        self.bar.columns.hidden_changed.connect(self._hide_columns)
        self.bar.columns.sort_chosen.connect(self._sort)
        self.table.cell_chosen.connect(self._choose_cell)
        self.table.opened.connect(self._open_details)
        self.table.closed.connect(self._close_details)
        self.table.row_hovered.connect(self._hover)
        self.table.sort_wanted.connect(self._cycle_sorting)
        self.table.customContextMenuRequested.connect(self._open_menu)
        self.table.order_wanted.connect(self._change_order)
        self.table.fold_wanted.connect(self._fold)
        self._workspace.opened.connect(self._note_opened)
        self.details.closed.connect(self._close_details)
        self.details.verified.connect(self._verify)
        self.details.requirement_chosen.connect(self._choose_requirement)
        self._show_all.clicked.connect(self._clear_filter)
        self._clear.clicked.connect(self._clear_filter)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show another snapshot; only what differs is repainted."""
        if self._reopened:
            self._arranged, self._reopened = None, False
        self._snapshot = snapshot
        self.show_view(self._workspace.view)

    def show_view(self, view: View) -> None:
        """Show what the view filters, sorts, selects and hovers over."""
        arranged, stale = self._arrange(view)
        with QSignalBlocker(self.table):
            self._model.show_snapshot(self._snapshot, arranged, view)
            self._proxy.show_view(view)
            if not self._requirement_shown(view):
                self._requirement = ""
            words = tuple(fold(view.search).split())
            self.table.show_view(view, words, (view.signal, self._requirement))
            self.table.show_order(describe_order(self._snapshot, view.sort_by, view.order), stale=stale)
            self._show_current(view)
        self.bar.show_headings(self._model.headings)
        self._show_counts(view)
        self._fill_details(view.signal)

    def _arrange(self, view: View) -> tuple[Arrangement, bool]:
        """Return the order of the table, and whether it would be another one by now.

        It is made anew where the user asks: a decision is opened, a scenario picked, another order chosen.
        What a slider or an edit does is not asked for.
        """
        decision = self._snapshot.decision
        asked = (view.order, view.sort_by, view.sortings, view.rival, decision.scenario)
        now = self._arrangement(view)
        if self._arranged is None or (asked != self._asked and not self._workspace.previewing):
            self._arranged, self._asked = now, asked
        self._arranged = self._arranged.within(self._snapshot)
        return self._arranged, self._arranged != now

    def _arrangement(self, view: View) -> Arrangement:
        """Return the order that the table would have by now."""
        kept = self._arranged.within(self._snapshot) if self._arranged else None
        return arrange(self._snapshot, view, kept.candidates if kept else ())

    def _requirement_shown(self, view: View) -> bool:
        comparison = self._snapshot.decision.comparison
        signal = comparison.signal_of.get(self._requirement)
        return signal is not None and signal.id == view.signal and signal.id in view.unfolded

    def _show_counts(self, view: View) -> None:
        """Count again only where the rows or a filter differ: hovering changes the view at every move."""
        counted = (self._model.rows, replace(view, signal="", hovered="", requirement="", chart=""))
        if counted == self._counted:
            return
        self._counted = counted
        counts = count_rows(self._model.rows, view)
        self.bar.show_view(view, counts)
        self._pages.setCurrentIndex(0 if counts.shown else 1)
        filtered = view.row_filter != "all" or bool(view.theme)
        self._no_match.setText(describe_no_match(view.search, filtered=filtered))
        line = describe_filter(counts.rows - counts.shown, counts.rows)
        self._line.setText(line)
        self._foot.setVisible(bool(line) and counts.shown > 0)

    def focus_search(self) -> None:
        """Put the cursor into the search field, with its text selected."""
        self.bar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.bar.search.selectAll()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = event.size().width() >= self._appearance.pixels(BESIDE)
        self._splitter.setOrientation(Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical)

    def _show_current(self, view: View) -> None:
        row = self._proxy.row_of((view.signal, self._requirement))
        column = self._proxy.column_of(self._candidate)
        self.table.show_current(row, column)

    def _fill_details(self, signal: str) -> None:
        """Follow the current cell with open details; close them where it is no more."""
        if self.details.isHidden():
            return
        comparison = self._snapshot.decision.comparison
        found = next((known for known in comparison.signals if known.id == signal), None)
        if found is None or self._candidate not in comparison.candidate_by_id:
            self.details.hide()
            return
        self.details.show_details(cell_details(self._snapshot, found, self._candidate))
        self.details.show_claims(freshness(comparison).claims(signal, self._candidate))

    @Slot(object, str)
    def _choose_cell(self, key: RowKey, candidate: str) -> None:
        signal, self._requirement = key
        self._candidate = candidate
        view = self._workspace.view
        requirement = self._requirement or view.requirement
        self._workspace.show_view(replace(view, signal=signal, requirement=requirement))
        self.show_view(self._workspace.view)  # another row of the same signal leaves the view as it is

    @Slot(object, str)
    def _open_details(self, key: RowKey, candidate: str) -> None:
        self.details.show()
        self._choose_cell(key, candidate)
        self.table.scrollTo(self.table.currentIndex())

    @Slot(str)
    def _fold(self, signal: str) -> None:
        """Show the requirements of a signal under it, or no longer; the cursor stays on the signal."""
        view = self._workspace.view
        if self._requirement and view.signal == signal:
            self._requirement = ""
        self._workspace.show_view(replace(view, unfolded=view.unfolded ^ {signal}))

    @Slot()
    def _note_opened(self) -> None:
        self._reopened = True

    @Slot()
    def _change_order(self) -> None:
        view = self._workspace.view
        if self._arranged != self._arrangement(view):
            self._workspace.show_view(replace(view, sortings=view.sortings + 1))
            return
        self._sort("", "original" if view.order == "separates" else "separates")

    @Slot()
    def _close_details(self) -> None:
        self.details.hide()
        self._focus_table()

    @Slot(QPoint)
    def _open_menu(self, at: QPoint) -> None:
        """Open the menu of the current cell, where the pointer or the cell is."""
        view = self._workspace.view
        if not self.table.indexAt(at).isValid():
            return
        claims = freshness(self._snapshot.decision.comparison).claims(view.signal, self._candidate)
        row = self._requirement
        menu = CellMenu([claim for claim in claims if row in ("", claim.requirement)], self)
        menu.details_wanted.connect(self.table.open_current)
        menu.copy_wanted.connect(self.table.copy)
        menu.verified.connect(self._verify_all)
        menu.popup(self.table.viewport().mapToGlobal(at))

    @Slot(str)
    def _verify(self, place: str) -> None:
        self._verify_all((place,))

    @Slot(object)
    def _verify_all(self, places: tuple[str, ...]) -> None:
        """Keep as one undo step that what stands at some places was compared with its source today."""
        self._workspace.commit(edits.verify(self._workspace.agreed, places, today()))

    @Slot()
    def _focus_table(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _choose_requirement(self, requirement: str) -> None:
        self._workspace.show_view(replace(self._workspace.view, requirement=requirement))

    @Slot(str)
    def _hover(self, signal: str) -> None:
        self._workspace.show_view(replace(self._workspace.view, hovered=signal))

    @Slot(str)
    def _search(self, search: str) -> None:
        self._workspace.show_view(replace(self._workspace.view, search=search))

    @Slot(str)
    def _choose_chip(self, row_filter: RowFilter) -> None:
        self._workspace.show_view(replace(self._workspace.view, row_filter=row_filter))

    @Slot(str)
    def _choose_theme(self, theme: str) -> None:
        self._workspace.show_view(replace(self._workspace.view, theme=theme))

    @Slot(frozenset)
    def _hide_columns(self, hidden: frozenset[str]) -> None:
        self._workspace.show_view(replace(self._workspace.view, hidden=hidden))

    @Slot(str, str)
    def _sort(self, candidate: str, order: Order) -> None:
        self._workspace.show_view(replace(self._workspace.view, sort_by=candidate, order=order))

    @Slot(str)
    def _cycle_sorting(self, candidate: str) -> None:
        view = self._workspace.view
        following = _NEXT.get(view.order, "descending") if view.sort_by == candidate else "descending"
        self._sort("" if following == "separates" else candidate, following)

    @Slot()
    def _clear_filter(self) -> None:
        self._workspace.show_view(replace(self._workspace.view, search="", row_filter="all", theme=""))
        self._focus_table()
