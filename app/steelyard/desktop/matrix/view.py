"""The table itself: keys, pointer, column widths and what is marked. It only tells what was done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QWidget
from typing_extensions import override

from steelyard.desktop.matrix.candidate_header import CandidateHeader
from steelyard.desktop.matrix.clipboard import copied
from steelyard.desktop.matrix.corner import TITLE, Corner
from steelyard.desktop.matrix.delegate import CellDelegate
from steelyard.desktop.matrix.highlights import NO_MARKS, Marks
from steelyard.desktop.matrix.model import CELL_ROLE, HEADING_ROLE, ROW_ROLE, Index
from steelyard.desktop.matrix.signal_header import SignalHeader
from steelyard.desktop.matrix.style import Style
from steelyard.desktop.painting.text_layout import Texts
from steelyard.wording.cells import copied_cell

if TYPE_CHECKING:
    from collections.abc import Iterator, Set

    from PySide6.QtCore import QAbstractItemModel

    from steelyard.desktop.appearance.appearance import Appearance
    from steelyard.desktop.matrix.heading import Heading
    from steelyard.desktop.matrix.row_state import RowKey, TableRow
    from steelyard.desktop.state.view import View

ROOMY_COLUMNS = 4
"""Columns of the least width that must fit beside the wide first column; else it is the narrow one."""


class MatrixView(QTableView):
    """A table of signals by candidates whose first column stays while the others scroll."""

    cell_chosen = Signal(object, str)
    """The key of the row, and the candidate, of the cell that became the current one."""
    opened = Signal(object, str)
    """The key of the row, and the candidate, of the cell whose details are wanted."""
    fold_wanted = Signal(str)
    """The signal whose requirements are to be shown under it, or no longer."""
    closed = Signal()
    """The details are not wanted any more."""
    row_hovered = Signal(str)
    """The signal under the pointer, empty for none."""
    sort_wanted = Signal(str)
    """The candidate whose head was clicked."""
    order_wanted = Signal()
    """The corner was clicked: sort again, or the other of the two orders."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._marks = NO_MARKS
        self._pressed = QModelIndex()
        style, texts = self._make_style()
        self._delegate = CellDelegate(style, texts, self)
        self._candidates = CandidateHeader(style, texts, self)
        self._signals = SignalHeader(style, texts, self)
        self._corner = Corner(style, texts, self)
        self._style = style
        self._set_up()
        appearance.changed.connect(self._dress)
        self._dress()

    def _set_up(self) -> None:
        self.setItemDelegate(self._delegate)
        self.setHorizontalHeader(self._candidates)
        self.setVerticalHeader(self._signals)
        self.setCornerButtonEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName("Decision table")
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._candidates.sectionPressed.disconnect()  # a click on a head sorts; it selects no column
        self._candidates.sectionEntered.disconnect()
        self._candidates.sectionClicked.connect(self._ask_for_sorting)
        self._corner.clicked.connect(self.order_wanted)
        self._signals.fold_wanted.connect(self.fold_wanted)
        self._signals.hovered.connect(self._tell_hovered_row)
        self.entered.connect(self._tell_entered)
        self.viewportEntered.connect(self._tell_none_entered)

    @override
    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        if model is not None:
            model.modelReset.connect(self.lay_out_columns)
            model.columnsInserted.connect(self.lay_out_columns)
            model.columnsRemoved.connect(self.lay_out_columns)

    def show_order(self, order: str, *, stale: bool) -> None:
        """Say in the corner how the rows are sorted, and whether they would be sorted otherwise by now."""
        self._corner.show_order(order, stale=stale)

    def show_view(self, view: View, words: tuple[str, ...], selected: RowKey) -> None:
        """Mark the selected row and what the view hovers over and searches; repaint only where it differs."""
        before = self._marks
        self._marks = Marks(selected, view.hovered, words)
        self._delegate.marks = self._signals.marks = self._marks
        self._signals.show_view(view)
        self._candidates.show_order(view.sort_by, view.order)
        tinted, self._delegate.tint = self._delegate.tint, view.tint
        if before.words != words or tinted != view.tint:
            self.viewport().update()
            self._signals.viewport().update()
        elif before != self._marks:
            changed = {before.selected[0], selected[0]} if before.selected != selected else set()
            changed |= {before.hovered, view.hovered} if before.hovered != view.hovered else set()
            self._repaint_rows(changed - {""})

    def show_current(self, row: int, column: int) -> None:
        """Make a cell the current one, or none with a negative row, and bring it into sight."""
        if row < 0:
            self.selectionModel().clear()
            return
        index = self.model().index(row, max(column, 0))
        if index != self.currentIndex():
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.scrollTo(index)

    @Slot()
    def lay_out_columns(self) -> None:
        """Give each column its width: they fill the view, or scroll where they would be too narrow."""
        count = self.model().columnCount() if self.model() else 0
        whole = self.width() - self.verticalScrollBar().sizeHint().width()
        style = self._style
        roomy = whole - style.row_header >= min(count, ROOMY_COLUMNS) * style.least_column
        self._signals.setFixedWidth(style.row_header if roomy else style.narrow_row_header)
        self.updateGeometries()
        room = self.viewport().width()
        for column in range(count):
            share = room * (column + 1) // count - room * column // count
            self.setColumnWidth(column, max(share, style.least_column))
        self._fit_header()

    @Slot(object)
    def repaint_row_heads(self, keys: frozenset[RowKey]) -> None:
        """Show what the heads of these rows say now."""
        for top, height in self._visible_rows({signal for signal, _ in keys}):
            self._signals.viewport().update(0, top, self._signals.width(), height)

    @Slot()
    def repaint_column_heads(self) -> None:
        """Show what the heads of the candidates say now."""
        self._candidates.viewport().update()
        self._fit_header()

    def copy(self) -> None:
        """Copy the selected cells, with the heads of their rows and columns, in three formats."""
        indexes = self.selectionModel().selectedIndexes()
        if not indexes:
            return
        selected = {(index.row(), index.column()): index for index in indexes}
        rows = sorted({row for row, _ in selected})
        columns = sorted({column for _, column in selected})
        head = (TITLE, *(self._heading(column).name for column in columns))
        body = [
            (
                self._row(row).title,
                *(
                    copied_cell(selected[row, column].data(CELL_ROLE)) if (row, column) in selected else ""
                    for column in columns
                ),
            )
            for row in rows
        ]
        QGuiApplication.clipboard().setMimeData(copied([head, *body]))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif self._folds(event):
            self.fold_wanted.emit(self._row(self.currentIndex().row()).signal)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _folds(self, event: QKeyEvent) -> bool:
        """Say whether a key folds or unfolds: arrows at the edges of the table, or anywhere with Ctrl."""
        index = self.currentIndex()
        if not index.isValid() or event.key() not in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            return False
        row, right = self._row(index.row()), event.key() == Qt.Key.Key_Right
        edge = index.column() == (self.model().columnCount() - 1 if right else 0)
        asked = edge or event.modifiers() == Qt.KeyboardModifier.ControlModifier
        return asked and (
            row.unfolds and not row.unfolded if right else row.unfolded or bool(row.requirement)
        )

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        left = event.button() == Qt.MouseButton.LeftButton
        self._pressed = self.indexAt(event.position().toPoint()) if plain and left else QModelIndex()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index == self._pressed:
            self._open(index)
        self._pressed = QModelIndex()

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self.row_hovered.emit("")
        return super().viewportEvent(event)

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self.cell_chosen.emit(self._row(current.row()).key, self._heading(current.column()).candidate)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.lay_out_columns()
        if event.size().height() < event.oldSize().height() and self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())  # the details that open under it are about this row

    @override
    def updateGeometries(self) -> None:
        super().updateGeometries()
        self._corner.setGeometry(0, 0, self._signals.width(), self._candidates.height())

    @Slot()
    def open_current(self) -> None:
        """Ask for the details of the current cell."""
        self._open(self.currentIndex())

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(self._row(index.row()).key, self._heading(index.column()).candidate)

    def _row(self, row: int) -> TableRow:
        found: TableRow = self.model().headerData(row, Qt.Orientation.Vertical, ROW_ROLE)
        return found

    def _heading(self, column: int) -> Heading:
        found: Heading = self.model().headerData(column, Qt.Orientation.Horizontal, HEADING_ROLE)
        return found

    def _repaint_rows(self, signals: set[str]) -> None:
        for top, height in self._visible_rows(signals):
            self.viewport().update(0, top, self.viewport().width(), height)
            self._signals.viewport().update(0, top, self._signals.width(), height)

    def _visible_rows(self, signals: Set[str]) -> Iterator[tuple[int, int]]:
        """Yield top and height, in pixels, of those of the rows that are in sight."""
        height = self.verticalHeader().defaultSectionSize()
        first = max(self.rowAt(0), 0)
        for row in range(first, min(first + self.viewport().height() // height + 2, self.model().rowCount())):
            if self._row(row).signal in signals:
                yield self.rowViewportPosition(row), height

    def _make_style(self) -> tuple[Style, Texts]:
        style = Style(self._appearance)
        return style, Texts(style.colour("mark"), style.colour("card"))

    @Slot()
    def _dress(self) -> None:
        style, texts = self._make_style()
        self._style = style
        for part in (self._delegate, self._candidates, self._signals, self._corner):
            part.dress(style, texts)
        self._signals.setMinimumSectionSize(style.row_height)
        self._signals.setDefaultSectionSize(style.row_height)
        self._candidates.setMinimumSectionSize(style.least_column)
        palette = self.palette()
        for role in (QPalette.ColorRole.Window, QPalette.ColorRole.Base, QPalette.ColorRole.Button):
            palette.setColor(role, style.colour("card"))
        self.setPalette(palette)
        self._signals.setPalette(palette)
        self._candidates.setPalette(palette)
        self.lay_out_columns()
        self.viewport().update()
        self._signals.viewport().update()
        self._candidates.viewport().update()

    def _fit_header(self) -> None:
        before = self._candidates.height()
        self._candidates.fit_height()
        if self._candidates.height() != before:
            self.updateGeometries()

    @Slot(int)
    def _ask_for_sorting(self, column: int) -> None:
        self.sort_wanted.emit(self._heading(column).candidate)

    @Slot(QModelIndex)
    def _tell_entered(self, index: QModelIndex) -> None:
        self.row_hovered.emit(self._row(index.row()).signal)

    @Slot()
    def _tell_none_entered(self) -> None:
        self.row_hovered.emit("")

    @Slot(int)
    def _tell_hovered_row(self, row: int) -> None:
        self.row_hovered.emit(self._row(row).signal if row >= 0 else "")
