"""The figures of a chart as a table, to read, to walk and to copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableWidget, QTableWidgetItem, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from steelyard.charts.drawing import Drawing
    from steelyard.desktop.theme import Appearance


class FiguresTable(QTableWidget):
    """All numbers; Ctrl+C copies the selected cells, or all of them, as tab-separated text."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._columns: tuple[str, ...] = ()
        self._rows: tuple[tuple[str, ...], ...] = ()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.setAccessibleName("All figures")

    def show_drawing(self, drawing: Drawing) -> None:
        """Show the rows of a drawing."""
        self._columns, self._rows = drawing.columns, drawing.rows
        self.setColumnCount(len(drawing.columns))
        self.setRowCount(len(drawing.rows))
        self.setHorizontalHeaderLabels(list(drawing.columns))
        self.verticalHeader().setDefaultSectionSize(self._appearance.pixels(26))
        for row, texts in enumerate(drawing.rows):
            for column, text in enumerate(texts):
                self._show_cell(row, column, text)
        self.setColumnWidth(0, self._appearance.pixels(110))
        if self.columnCount() > 1:
            self.setColumnWidth(1, self._appearance.pixels(190))
        for column in range(2, self.columnCount()):
            self.setColumnWidth(column, self._appearance.pixels(76))

    def as_text(self) -> str:
        """Return the selected cells, or all with their heads, as tab-separated lines."""
        chosen = self.selectedRanges()
        if not chosen or (chosen[0].rowCount(), chosen[0].columnCount()) == (1, 1):
            lines = [self._columns, *self._rows]
        else:
            first, last = chosen[0].leftColumn(), chosen[0].rightColumn() + 1
            rows = self._rows[chosen[0].topRow() : chosen[0].bottomRow() + 1]
            lines = [row[first:last] for row in rows]
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
