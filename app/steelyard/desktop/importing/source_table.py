"""The source as a table: what each column and row was taken for in colour, changed in a menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QAction, QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)
from typing_extensions import override

from steelyard.desktop.painting.text_layout import plain_tip
from steelyard.importing.marking import ASIDE, HEAD, LABEL, STRANGE, UNKNOWN, MarkedCell
from steelyard.wording.imported import ROLE_WORDS

if TYPE_CHECKING:
    from steelyard.desktop.appearance.appearance import Appearance

Index = QModelIndex | QPersistentModelIndex
CELL_ROLE = Qt.ItemDataRole.UserRole
_ROW, _HEAD, _WIDEST, _NARROWEST, _MARGIN = 28, 46, 210, 64, 8
_LONGEST_SHOWN, _TALLEST = 200, 100_000
_ACROSS = (
    "option", "weight", "priority", "group", "note", "description", "unit", "direction", "source", "id",
    "remark", "product", "total", "other",
)  # fmt: skip
_DOWN = (
    "criterion",
    "section",
    "weight",
    "note",
    "description",
    "source",
    "total",
    "rank",
    "verdict",
    "other",
)
_LEFT_OUT = frozenset({"total", "rank", "verdict", "other", "id", "product"})
_TINTS = {"option": ("series:2", 0.13), "weight": ("series:3", 0.13), "priority": ("series:3", 0.13)}
"""The colour of a role and how much of it is mixed into the background."""


class SourceModel(QAbstractTableModel):
    """The cells of the source, heads and names among them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[tuple[MarkedCell, ...], ...] = ()

    def show_cells(self, rows: tuple[tuple[MarkedCell, ...], ...]) -> None:
        """Show other cells."""
        same = len(rows) == len(self._rows) and rows and self._rows and len(rows[0]) == len(self._rows[0])
        if same:
            self._rows = rows
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(rows[0]) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def cell(self, index: Index) -> MarkedCell:
        """Return a cell."""
        return self._rows[index.row()][index.column()]

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 # as Qt declares it
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 # as Qt declares it
        return 0 if parent.isValid() or not self._rows else len(self._rows[0])

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        cell = self.cell(index)
        if role == CELL_ROLE:
            return cell
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.text[:_LONGEST_SHOWN]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return describe_cell(cell)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(f"{cell.place}: {cell.text}" if cell.text else cell.place)
        return None


def describe_cell(cell: MarkedCell) -> str:
    """Return a cell as it is read aloud: its text, and what it was taken for."""
    if cell.state == HEAD:
        return f"{cell.text or 'without a name'}, column, {ROLE_WORDS.get(cell.column_role, 'left out')}"
    if cell.state == LABEL:
        return f"{cell.text or 'without a name'}, row, {ROLE_WORDS.get(cell.row_role, 'left out')}"
    said = {UNKNOWN: "not known", STRANGE: "not understood", ASIDE: "left out or about others"}.get(
        cell.state
    )
    return f"{cell.text or 'blank'}{f', {said}' if said else ''}"


class SourceDelegate(QStyledItemDelegate):
    """Paints a cell in the colours of what it was taken for."""

    def __init__(self, appearance: Appearance, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        cell: MarkedCell = index.data(CELL_ROLE)
        pixels = self._appearance.pixels
        metrics = QFontMetrics(self._appearance.font(13, _weight(cell)))
        line = max(cell.text[:_LONGEST_SHOWN].split("\n"), key=len)
        wide = metrics.horizontalAdvance(line)
        if (role := role_of(cell)) and cell.state == HEAD:
            wide = max(wide, QFontMetrics(self._appearance.font(12)).horizontalAdvance(role) + pixels(18))
        wide += 2 * pixels(_MARGIN) + 2
        height = pixels(_HEAD if cell.state == HEAD else _ROW)
        return QSize(min(max(wide, pixels(_NARROWEST)), pixels(_WIDEST)), height)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell: MarkedCell = index.data(CELL_ROLE)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.fillRect(rect, self._background(cell))
        self._paint_text(painter, rect, cell)
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus):
            painter.setPen(QPen(self._appearance.theme.colour("focus"), 2))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        painter.restore()

    def _paint_text(self, painter: QPainter, rect: QRect, cell: MarkedCell) -> None:
        theme, pixels = self._appearance.theme, self._appearance.pixels
        inner = rect.adjusted(pixels(_MARGIN), 0, -pixels(_MARGIN), 0)
        aside = cell.row_role in _LEFT_OUT or cell.column_role in _LEFT_OUT
        font = self._appearance.font(13, _weight(cell))
        font.setStrikeOut(aside and bool(cell.text))
        painter.setFont(font)
        painter.setPen(theme.colour("muted" if aside or cell.state == ASIDE else "text"))
        line = " ".join(cell.text[:_LONGEST_SHOWN].split())
        shown = QFontMetrics(font).elidedText(line, Qt.TextElideMode.ElideRight, inner.width())
        left = Qt.AlignmentFlag.AlignLeft
        if cell.state != HEAD:
            painter.drawText(inner, left | Qt.AlignmentFlag.AlignVCenter, shown)
            return
        half = rect.height() // 2
        painter.drawText(
            inner.adjusted(0, pixels(4), 0, -half + pixels(2)), left | Qt.AlignmentFlag.AlignVCenter, shown
        )
        if role := role_of(cell):
            self._paint_role(painter, inner.adjusted(0, half, 0, -pixels(3)), role)

    def _paint_role(self, painter: QPainter, room: QRect, role: str) -> None:
        pixels = self._appearance.pixels
        font = self._appearance.font(12)
        painter.setFont(font)
        painter.setPen(self._appearance.theme.colour("muted"))
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, role)
        arrow = self._appearance.pixmap("chevron-down", "muted", pixels(12))
        left = room.left() + QFontMetrics(font).horizontalAdvance(role) + pixels(3)
        painter.drawPixmap(QPoint(left, room.center().y() - pixels(6)), arrow)

    def _background(self, cell: MarkedCell) -> QColor:
        theme = self._appearance.theme
        base = theme.colour("raised" if cell.state == LABEL else "card")
        if cell.state in (UNKNOWN, STRANGE):
            return mixed(base, theme.colour("warning"), 0.16 if cell.state == UNKNOWN else 0.3)
        role = cell.row_role if cell.row_role in _TINTS else cell.column_role
        if role in _TINTS and (cell.state == HEAD or role != "option" or cell.state == LABEL):
            colour, part = _TINTS[role]
            return mixed(base, theme.colour(colour), part)
        if cell.state == HEAD:
            return theme.colour("raised")
        return base


def role_of(cell: MarkedCell) -> str:
    """Return what a head is for, as it is shown under its name."""
    return ROLE_WORDS.get(cell.column_role, cell.column_role)


def mixed(base: QColor, colour: QColor, part: float) -> QColor:
    """Return a colour that is `part`, 0 to 1, of another one."""
    ends = ((base.red(), colour.red()), (base.green(), colour.green()), (base.blue(), colour.blue()))
    red, green, blue = (round(one + (other - one) * part) for one, other in ends)
    return QColor(red, green, blue)


def _weight(cell: MarkedCell) -> int:
    return 600 if cell.state in (HEAD, LABEL) else 400


class SourceTable(QTableView):
    """Shows the source; Enter or a click on a head or a name says what it is for."""

    role_chosen = Signal(str, str, bool)
    """The name of a column or row, its new role, and whether it is a column."""
    turned = Signal()
    """Options and criteria change sides."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._model = SourceModel(self)
        self.setObjectName("sideBySide")
        self.setAccessibleName("The source")
        self.setModel(self._model)
        self.setItemDelegate(SourceDelegate(appearance, self))
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.menu: QMenu | None = None
        appearance.changed.connect(self._measure)

    def show_cells(self, rows: tuple[tuple[MarkedCell, ...], ...]) -> None:
        """Show the tables that were read, in the colours of what they were taken for."""
        self._model.show_cells(rows)
        if not self.currentIndex().isValid() and rows:
            self.setCurrentIndex(self._model.index(0, 0))
        self._measure()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_F2, Qt.Key.Key_Menu)
        if event.key() in keys and self.currentIndex().isValid():
            self._open_menu(self.currentIndex())
            return
        super().keyPressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        right = event.button() == Qt.MouseButton.RightButton
        if index.isValid() and (right or self._model.cell(index).state in (HEAD, LABEL)):
            self.setCurrentIndex(index)
            self._open_menu(index)

    def _open_menu(self, index: Index) -> None:
        cell = self._model.cell(index)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        across = _ACROSS if _options_across(self._model) else _DOWN
        down = _DOWN if across is _ACROSS else _ACROSS
        if cell.column:
            self._fill(menu, cell.column, cell.column_role, across, is_column=True)
        if cell.row:
            self._fill(menu, cell.row, cell.row_role, down, is_column=False)
        menu.addSeparator()
        turn = menu.addAction("Options and criteria change sides")
        turn.setData("")
        menu.triggered.connect(self._choose)
        self.menu = menu
        menu.destroyed.connect(self._forget_menu)
        menu.popup(self.viewport().mapToGlobal(self.visualRect(index).bottomLeft()))

    def _fill(self, menu: QMenu, name: str, role: str, roles: tuple[str, ...], *, is_column: bool) -> None:
        menu.addSection(f"{'Column' if is_column else 'Row'} {name[:40].replace('&', '&&')}")
        for one in roles:
            action = menu.addAction(ROLE_WORDS[one])
            action.setCheckable(True)
            action.setChecked(one == role)
            action.setData((name, one, is_column))

    @Slot(QAction)
    def _choose(self, action: QAction) -> None:
        chosen = action.data()
        if chosen:
            name, role, is_column = chosen
            self.role_chosen.emit(name, role, bool(is_column))
        else:
            self.turned.emit()

    @Slot()
    def _forget_menu(self) -> None:
        self.menu = None

    @Slot()
    def _measure(self) -> None:
        self.resizeColumnsToContents()
        pixels = self._appearance.pixels
        self.verticalHeader().setDefaultSectionSize(pixels(_ROW))
        for row in range(self._model.rowCount()):
            if self._model.cell(self._model.index(row, 0)).state == HEAD:
                self.setRowHeight(row, pixels(_HEAD))
        frame = 2 * self.frameWidth() + self.horizontalScrollBar().sizeHint().height()
        self.setMaximumHeight(min(self.verticalHeader().length(), _TALLEST) + frame)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
            if event.key() in keys:  # else they press the button of the dialog
                event.accept()
                return True
        return super().event(event)


def _options_across(model: SourceModel) -> bool:
    """Say whether the columns hold the options."""
    heads = (model.cell(model.index(0, column)) for column in range(model.columnCount()))
    return any(cell.column_role == "option" and cell.column for cell in heads)
