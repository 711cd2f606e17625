"""The list of keys: the actions' own, and what keys do inside each panel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from steelyard.desktop.actions import ACTIONS
from steelyard.desktop.state.search import matches
from steelyard.desktop.widgets.screen_room import resize_within_screen

if TYPE_CHECKING:
    from steelyard.desktop.appearance.appearance import Appearance

PANEL_KEYS: tuple[tuple[str, str, str], ...] = (
    ("Sliders", "Left, Right, Up, Down", "One step of 1"),
    ("Sliders", "Page Up, Page Down", "A step of 2"),
    ("Sliders", "Home, End", "0 and 10"),
    ("Sliders", "0 to 9", "Type the value; 7.5 gives a half step"),
    ("Sliders", "Delete", "Back to the scenario's value"),
    ("Sliders", "Esc", "During a drag: back to where it started"),
    ("Sliders", "Ctrl and wheel", "Half a step, on the slider that has the focus"),
    ("Table", "Arrows", "Move a cell"),
    ("Table", "Enter", "Open the details; Esc closes them"),
    ("Table", "Right, Left", "In the last and the first cell of a row: unfold it, fold it"),
    ("Table", "Ctrl+Right, Ctrl+Left", "Unfold the row, fold it"),
    ("Table", "Ctrl+C", "Copy the selection as text, HTML and Markdown"),
    ("Import", "Enter, Space", "In the source: say what a column or row is for"),
    ("Import", "Ctrl+Z", "Take the last thing back that was said"),
    ("Import", "Ctrl+Enter", "Open the table as a decision"),
    ("Charts", "Alt+1 to Alt+6", "Radar, gaps, contributions, sensitivity, tornado, table"),
    ("Charts", "Arrows", "Walk along the spokes or bars"),
)
_COLUMNS = ("Where", "Keys", "What they do")


class KeyList(QDialog):
    """All keys in one table, and a box that finds some of them."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Keys")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        search = QLineEdit()
        search.setPlaceholderText("Find a key or what it does…")
        search.setAccessibleName("Find a key")
        search.setClearButtonEnabled(True)
        search.textChanged.connect(self._find)
        self._rows = rows = list_keys()
        self._table = table = QTableWidget(len(rows), len(_COLUMNS))
        table.setObjectName("sideBySide")
        table.setAccessibleName("Keys")
        table.setShowGrid(False)
        table.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        table.setHorizontalHeaderLabels(_COLUMNS)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(appearance.pixels(28))
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.horizontalHeader().setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        table.setColumnWidth(0, appearance.pixels(120))
        table.setColumnWidth(1, appearance.pixels(210))
        for row, texts in enumerate(rows):
            for column, text in enumerate(texts):
                table.setItem(row, column, QTableWidgetItem(text))
        layout = QVBoxLayout(self)
        layout.addWidget(search)
        layout.addWidget(table)
        resize_within_screen(self, appearance.pixels(720), appearance.pixels(560))

    @Slot(str)
    def _find(self, words: str) -> None:
        for row, texts in enumerate(self._rows):
            self._table.setRowHidden(row, not matches(words, " ".join(texts)))


def list_keys() -> tuple[tuple[str, str, str], ...]:
    """Return every key as (where, keys, what they do), the actions first."""
    actions = tuple(
        (
            spec.menu.replace("&", ""),
            " or ".join(
                QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText) for keys in spec.keys
            ),
            spec.text.replace("&", "").rstrip("…"),
        )
        for spec in ACTIONS
        if spec.keys
    )
    return (*actions, *PANEL_KEYS)
