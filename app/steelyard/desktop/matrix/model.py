"""The decision table as Qt's views read it: signals by candidates, one snapshot at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from typing_extensions import override

from steelyard.desktop.matrix.row_state import Heading, TableRow, build_headings, build_rows
from steelyard.desktop.painting.text_layout import plain_tip

if TYPE_CHECKING:
    from steelyard.scoring.snapshot import Snapshot

Index = QModelIndex | QPersistentModelIndex

CELL_ROLE = Qt.ItemDataRole.UserRole
"""The CellWords of a cell."""
ROW_ROLE = Qt.ItemDataRole.UserRole + 1
"""The TableRow of a cell, or of a vertical header section."""
STALE_ROLE = Qt.ItemDataRole.UserRole + 3
"""What of a cell nobody compared with its source for long, empty where nothing is."""
HEADING_ROLE = Qt.ItemDataRole.UserRole + 2
"""The Heading of a horizontal header section."""

_ROOT = QModelIndex()


class MatrixModel(QAbstractTableModel):
    """Rows are signals, columns are candidates. Says only what changed from one snapshot to the next.

    Other words in a head are told by signals of its own: on headerDataChanged every view of Qt lays its
    whole table out anew.
    """

    row_heads_changed = Signal(object)
    """The signals, a frozenset of ids, whose part of the weight is another one."""
    column_heads_changed = Signal()
    """The results of the candidates are other ones."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._snapshot: Snapshot | None = None
        self._rows: tuple[TableRow, ...] = ()
        self._headings: tuple[Heading, ...] = ()

    @property
    def rows(self) -> tuple[TableRow, ...]:
        """The rows in the comparison's order."""
        return self._rows

    @property
    def headings(self) -> tuple[Heading, ...]:
        """The heads of the columns in the comparison's order."""
        return self._headings

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show another snapshot; another comparison starts afresh."""
        previous = self._snapshot
        if snapshot is previous:
            return
        self._snapshot = snapshot
        headings = build_headings(snapshot)
        if previous is None or previous.decision.comparison is not snapshot.decision.comparison:
            self.beginResetModel()
            self._rows, self._headings = build_rows(snapshot), headings
            self.endResetModel()
            return
        known = {row.signal: row for row in self._rows}
        old_rows, self._rows = self._rows, build_rows(snapshot, known, previous)
        old_headings, self._headings = self._headings, headings
        self._tell_rows(old_rows)
        if old_headings != headings:
            self.column_heads_changed.emit()

    def _tell_rows(self, old_rows: tuple[TableRow, ...]) -> None:
        pairs = list(zip(old_rows, self._rows, strict=True))
        heads = frozenset(
            new.signal
            for old, new in pairs
            if (old.share, old.share_words, old.bar) != (new.share, new.share_words, new.bar)
        )
        if heads:
            self.row_heads_changed.emit(heads)
        for number, (old, new) in enumerate(pairs):
            changed = [
                column
                for column, (before, after) in enumerate(zip(old.cells, new.cells, strict=True))
                if before is not after and before != after
            ]
            if not changed and (old.weighted, old.decisive) != (new.weighted, new.decisive):
                changed = [0]  # the proxy looks at a row again when one of its cells changes
            if changed:
                self.dataChanged.emit(self.index(number, changed[0]), self.index(number, changed[-1]))

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._headings)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        cell = row.cells[index.column()]
        if role == CELL_ROLE:
            return cell
        if role == STALE_ROLE:
            return row.stale[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.statement or cell.word
        if role == Qt.ItemDataRole.AccessibleTextRole:
            stale = row.stale[index.column()]
            return f"{cell.spoken}. {stale}" if stale else cell.spoken
        return None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Vertical:
            return self._row_header(section, role)
        if not 0 <= section < len(self._headings):
            return None
        heading = self._headings[section]
        if role == HEADING_ROLE:
            return heading
        if role == Qt.ItemDataRole.DisplayRole:
            return heading.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return heading.spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(heading.spoken)
        return None

    def _row_header(self, section: int, role: int) -> object:
        if not 0 <= section < len(self._rows):
            return None
        row = self._rows[section]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.title}: {row.share_words}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(f"{row.title}: {row.share_words}")
        return None
