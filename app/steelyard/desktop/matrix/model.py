"""The decision table as Qt's views read it: rows by candidates, one snapshot at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from typing_extensions import override

from steelyard.desktop.matrix.heading import Heading, build_headings
from steelyard.desktop.matrix.row_state import TableRow, build_rows
from steelyard.desktop.painting.text_layout import plain_tip
from steelyard.wording.language.grammar import sentences

if TYPE_CHECKING:
    from steelyard.desktop.matrix.arrangement import Arrangement
    from steelyard.desktop.state.view import View
    from steelyard.scoring.snapshot import Snapshot

Index = QModelIndex | QPersistentModelIndex

CELL_ROLE = Qt.ItemDataRole.UserRole
"""The CellWords of a cell."""
ROW_ROLE = Qt.ItemDataRole.UserRole + 1
"""The TableRow of a cell, or of a vertical header section."""
HEADING_ROLE = Qt.ItemDataRole.UserRole + 2
"""The Heading of a horizontal header section."""
SHOWN_ROLE = Qt.ItemDataRole.UserRole + 3
"""All that a cell shows: its CellWords, its CellLook, and what of it nobody compared with its source for
long, empty where nothing is. Asked for at once: a question to a model costs more than copying a picture."""

_ROOT = QModelIndex()


class MatrixModel(QAbstractTableModel):
    """Rows are signals with what is unfolded under them, columns are candidates, both as they are arranged.

    Says only what changed from one snapshot to the next. Other words in a head are told by signals of its
    own: on headerDataChanged every view of Qt lays its whole table out anew.
    """

    row_heads_changed = Signal(object)
    """The keys, a frozenset, of the rows whose part of the weight is another one."""
    column_heads_changed = Signal()
    """The results of the candidates are other ones."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._snapshot: Snapshot | None = None
        self._arrangement: Arrangement | None = None
        self._unfolded: frozenset[str] = frozenset()
        self._rival = ""
        self._rows: tuple[TableRow, ...] = ()
        self._headings: tuple[Heading, ...] = ()

    @property
    def rows(self) -> tuple[TableRow, ...]:
        """The rows as they are arranged, before anything is filtered."""
        return self._rows

    @property
    def headings(self) -> tuple[Heading, ...]:
        """The heads of the columns as they are arranged."""
        return self._headings

    def show_snapshot(self, snapshot: Snapshot, arrangement: Arrangement, view: View) -> None:
        """Show another snapshot, arrangement or fold; another comparison starts afresh."""
        previous = self._snapshot
        given = (arrangement, view.unfolded, view.rival)
        if snapshot is previous and given == (self._arrangement, self._unfolded, self._rival):
            return
        moved = arrangement != self._arrangement
        self._snapshot = snapshot
        self._arrangement, self._unfolded, self._rival = given
        same = previous is not None and previous.decision.comparison is snapshot.decision.comparison
        headings = build_headings(snapshot, arrangement.candidates)
        if moved or not same:
            rows = build_rows(snapshot, arrangement, view.unfolded, rival=view.rival)
            self.beginResetModel()
            self._rows, self._headings = rows, headings
            self.endResetModel()
            return
        known = {row.key: row for row in self._rows}
        rows = build_rows(
            snapshot, arrangement, view.unfolded, rival=view.rival, known=known, previous=previous
        )
        self._fold(rows)
        old_rows, self._rows = self._rows, rows
        old_headings, self._headings = self._headings, headings
        self._tell_rows(old_rows)
        if old_headings != headings:
            self.column_heads_changed.emit()

    def _fold(self, rows: tuple[TableRow, ...]) -> None:
        """Put requirements in under their signals, and take those away that are folded, signal by signal."""
        wanted: dict[str, list[TableRow]] = {}
        for row in rows:
            wanted.setdefault(row.signal, []).append(row)
        present: dict[str, int] = {}
        for row in self._rows:
            present[row.signal] = present.get(row.signal, 0) + 1
        start = 0
        for signal, group in wanted.items():
            old, new = present[signal], len(group)
            first = start + 1
            if new > old:
                self.beginInsertRows(_ROOT, first, start + new - 1)
                self._rows = (*self._rows[:first], *group[1:], *self._rows[first:])
                self.endInsertRows()
            elif new < old:
                self.beginRemoveRows(_ROOT, first, start + old - 1)
                self._rows = (*self._rows[:first], *self._rows[start + old :])
                self.endRemoveRows()
            start += new

    def _tell_rows(self, old_rows: tuple[TableRow, ...]) -> None:
        pairs = list(zip(old_rows, self._rows, strict=True))
        heads = frozenset(new.key for old, new in pairs if _head(old) != _head(new))
        if heads:
            self.row_heads_changed.emit(heads)
        for number, (old, new) in enumerate(pairs):
            changed = _changed(old, new)
            if not changed and _filtered_by(old) != _filtered_by(new):
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
        cell, look = row.cells[index.column()], row.looks[index.column()]
        if role == SHOWN_ROLE:
            return cell, look, row.stale[index.column()]
        if role == CELL_ROLE:
            return cell
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.statement or cell.word
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = sentences(cell.spoken, look.counted, look.failing).removesuffix(".")
            stale = row.stale[index.column()]
            return f"{said}. {stale}" if stale else said
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
            return f"{row.title}: {row.share_words}{_fold_words(row)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(f"{row.title}: {row.share_words}")
        return None


def _changed(old: TableRow, new: TableRow) -> list[int]:
    """Return the columns of a row whose cells say or show something else."""
    if old.cells == new.cells and old.looks == new.looks:
        return []
    columns = range(len(new.cells))
    return [
        column
        for column in columns
        if old.cells[column] != new.cells[column] or old.looks[column] != new.looks[column]
    ]


def _head(row: TableRow) -> tuple[object, ...]:
    return row.share, row.share_words, row.bar, row.unfolded


def _filtered_by(row: TableRow) -> tuple[bool, bool, bool]:
    return row.weighted, row.decisive, row.separates


def _fold_words(row: TableRow) -> str:
    return f", {'unfolded' if row.unfolded else 'folded'}" if row.unfolds else ""
