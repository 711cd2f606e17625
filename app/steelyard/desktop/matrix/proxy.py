"""What the view shows of the table: rows filtered, columns hidden. The score never changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel
from typing_extensions import override

from steelyard.desktop.matrix.filtering import accepts
from steelyard.desktop.state.view import View

if TYPE_CHECKING:
    from steelyard.desktop.matrix.model import MatrixModel
    from steelyard.desktop.matrix.row_state import RowKey

Index = QModelIndex | QPersistentModelIndex

_FILTERING = ("search", "row_filter", "theme", "hidden")


class MatrixProxy(QSortFilterProxyModel):
    """Filters a MatrixModel by a View; the order is the model's."""

    def __init__(self, model: MatrixModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._view = View()
        self.setSourceModel(model)
        self.setDynamicSortFilter(True)

    def show_view(self, view: View) -> None:
        """Filter by another view; nothing happens where it filters as before."""
        before = self._view
        if any(getattr(before, field) != getattr(view, field) for field in _FILTERING):
            self._refilter(view)
        self._view = view

    def column_of(self, candidate: str) -> int:
        """Return the column that shows a candidate, -1 where it is hidden or unknown."""
        visible = [h.candidate for h in self._model.headings if h.candidate not in self._view.hidden]
        return visible.index(candidate) if candidate in visible else -1

    def row_of(self, key: RowKey) -> int:
        """Return the row that shows a signal or a requirement, -1 where it is filtered out or unknown."""
        for number, row in enumerate(self._model.rows):
            if row.key == key and self.rowCount() and self.columnCount():
                column = self.mapToSource(self.index(0, 0)).column()
                return self.mapFromSource(self._model.index(number, column)).row()
        return -1

    @override
    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        return accepts(self._model.rows[source_row], self._view)

    @override
    def filterAcceptsColumn(self, source_column: int, source_parent: Index) -> bool:
        return self._model.headings[source_column].candidate not in self._view.hidden

    def _refilter(self, view: View) -> None:
        if hasattr(self, "endFilterChange"):
            self.beginFilterChange()
            self._view = view
            self.endFilterChange()
        else:  # before PySide6 6.10
            self._view = view
            self.invalidateFilter()
