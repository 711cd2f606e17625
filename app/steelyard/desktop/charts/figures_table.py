"""The figures of a chart as a table, to read, to walk and to copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableWidget, QTableWidgetItem, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from steelyard.charts.drawing import Drawing
    from steelyard.desktop.appearance.appearance import Appearance


_WIDTHS = {0: 84, 1: 146}
"""Of the columns with names, in pixels of the design."""
_FIGURE_WIDTH = 66


class FiguresTable(QTableWidget):
    """All numbers; Ctrl+C copies the selected cells, or all where none is, as tab-separated text."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._columns: tuple[str, ...] = ()
        self._rows: tuple[tuple[str, ...], ...] = ()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setObjectName("sideBySide")
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.setAccessibleName("All figures")
        appearance.changed.connect(self._size_cells)

    def show_drawing(self, drawing: Drawing) -> None:
        """Show the rows of a drawing."""
        before, self._columns, self._rows = self._columns, drawing.columns, drawing.rows
        self.setRowCount(len(drawing.rows))
        if before != drawing.columns:
            self.setColumnCount(len(drawing.columns))
            self.setHorizontalHeaderLabels(list(drawing.columns))
            self._size_cells()
        for row, texts in enumerate(drawing.rows):
            for column, text in enumerate(texts):
                self._show_cell(row, column, text)

    @Slot()
    def _size_cells(self) -> None:
        pixels = self._appearance.pixels
        self.verticalHeader().setDefaultSectionSize(pixels(40))
        for column in range(self.columnCount()):
            self.setColumnWidth(column, pixels(_WIDTHS.get(column, _FIGURE_WIDTH)))

    def as_text(self) -> str:
        """Return the selected cells as tab-separated lines; all of them, with their heads, if none is.

        Cells between selected ones that are not selected themselves are left empty.
        """
        chosen = {(index.row(), index.column()) for index in self.selectedIndexes()}
        if len(chosen) in (0, self.rowCount() * self.columnCount()):
            lines = [self._columns, *self._rows]
        else:
            columns = sorted({column for _, column in chosen})
            lines = [
                tuple(self._rows[row][column] if (row, column) in chosen else "" for column in columns)
                for row in sorted({row for row, _ in chosen})
            ]
        return "\n".join("\t".join(line) for line in lines)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.as_text())
        else:
            super().keyPressEvent(event)

    def _show_cell(self, row: int, column: int, text: str) -> None:
        shown = self.item(row, column)
        if shown is None:
            item = QTableWidgetItem(text)
            side = Qt.AlignmentFlag.AlignRight if column > 1 else Qt.AlignmentFlag.AlignLeft
            item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
            self.setItem(row, column, item)
        elif shown.text() != text:
            shown.setText(text)
