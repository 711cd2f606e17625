"""What the view shows of the table: rows filtered and sorted, columns hidden. The score never changes."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel, Qt
from typing_extensions import override

from steelyard.desktop.matrix.filtering import accepts
from steelyard.desktop.state.view import View

if TYPE_CHECKING:
    from steelyard.desktop.matrix.model import MatrixModel

Index = QModelIndex | QPersistentModelIndex

_FILTERING = ("search", "row_filter", "theme", "hidden")


class MatrixProxy(QSortFilterProxyModel):
    """Filters and sorts a MatrixModel by a View."""

    def __init__(self, model: MatrixModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._view = View()
        self.setSourceModel(model)
        self.setDynamicSortFilter(True)

    def show_view(self, view: View) -> None:
        """Filter and sort by another view; nothing happens where neither differs from before."""
        before = self._view
        if any(getattr(before, field) != getattr(view, field) for field in _FILTERING):
            self._refilter(view)
        self._view = view
        self.sort_again()

    def sort_again(self) -> None:
        """Sort by the view's candidate, or restore the original order where there is none."""
        column = self._sort_column()
        if column < 0:
            self.sort(-1)
            return
        descending = self._view.order == "descending"
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        if (column, order) != (self.sortColumn(), self.sortOrder()):
            self.sort(column, order)

    def column_of(self, candidate: str) -> int:
        """Return the column that shows a candidate, -1 where it is hidden or unknown."""
        visible = [h.candidate for h in self._model.headings if h.candidate not in self._view.hidden]
        return visible.index(candidate) if candidate in visible else -1

    def row_of(self, signal: str) -> int:
        """Return the row that shows a signal, -1 where it is filtered out or unknown."""
        for number, row in enumerate(self._model.rows):
            if row.signal == signal and self.rowCount() and self.columnCount():
                column = self.mapToSource(self.index(0, 0)).column()
                return self.mapFromSource(self._model.index(number, column)).row()
        return -1

    @override
    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        return accepts(self._model.rows[source_row], self._view)

    @override
    def filterAcceptsColumn(self, source_column: int, source_parent: Index) -> bool:
        return self._model.headings[source_column].candidate not in self._view.hidden

    @override
    def lessThan(self, left: Index, right: Index) -> bool:
        return self._sort_value(left) < self._sort_value(right)

    def _sort_value(self, index: Index) -> tuple[float, int]:
        """Return the fit, what has none being last in either order; ties keep the original order."""
        descending = self.sortOrder() == Qt.SortOrder.DescendingOrder
        cell = self._model.rows[index.row()].cells[index.column()]
        last = -inf if descending else inf
        fit = cell.fit if cell.fit is not None and not cell.unknown else last
        return fit, -index.row() if descending else index.row()

    def _sort_column(self) -> int:
        if self._view.order == "original" or not self._view.sort_by:
            return -1
        return self.column_of(self._view.sort_by)

    def _refilter(self, view: View) -> None:
        if hasattr(self, "endFilterChange"):
            self.beginFilterChange()
            self._view = view
            self.endFilterChange()
        else:  # before PySide6 6.10
            self._view = view
            self.invalidateFilter()
