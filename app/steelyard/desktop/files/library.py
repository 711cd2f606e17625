"""The list of comparisons to start from: cards that are searched and chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QListView, QListWidget, QListWidgetItem, QVBoxLayout, QWidget
from typing_extensions import override

from steelyard.comparison.built_ins import built_ins, open_built_in
from steelyard.desktop.files.card_delegate import CARD_ROLE, CardDelegate
from steelyard.desktop.files.sources import find_source
from steelyard.desktop.state.search import fold, matches
from steelyard.desktop.widgets.search_box import SearchBox
from steelyard.wording.library import library_card

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from steelyard.decision.model import Decision
    from steelyard.desktop.appearance.appearance import Appearance
    from steelyard.wording.library import LibraryCard

OPEN_NOW = ""
"""The name of the comparison that is open, where it is none of the library."""
NOTHING = "No comparison has these words. Begin with Blank, or bring a table of your own."
_NAME_ROLE = Qt.ItemDataRole.UserRole
_LIST_KEYS = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


class _Cards(QListWidget):
    """A list whose cards are as wide as it is."""

    def __init__(self, delegate: CardDelegate) -> None:
        super().__init__()
        self._delegate = delegate
        self.setItemDelegate(delegate)
        self.setObjectName("cards")
        self.setAccessibleName("Comparisons")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._delegate.width = self.viewport().width()
        self.scheduleDelayedItemsLayout()  # the texts of a card break otherwise in another width


class Library(QWidget):
    """A search over cards: arrows choose a card also while one types."""

    chosen = Signal()
    """The card that is marked is to be begun with."""
    left = Signal()
    """Esc was pressed where nothing is searched for."""
    found_changed = Signal(bool)
    """Whether any card is shown."""

    def __init__(self, decision: Decision, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = SearchBox()
        self.search.setPlaceholderText("Search titles, options, requirements, scenarios…")
        self.search.setAccessibleName("Search the comparisons")
        self.search.setClearButtonEnabled(True)
        self.search.installEventFilter(self)
        self._delegate = CardDelegate(appearance, self)
        self.list = _Cards(self._delegate)
        self.nothing = QLabel(NOTHING)
        self.nothing.setObjectName("muted")
        self.nothing.setWordWrap(True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        column.addWidget(self.nothing, 1)
        self._fill(decision)
        self.search.textChanged.connect(self._find)
        self.search.left.connect(self._focus_list)
        self.list.itemActivated.connect(self.chosen)
        self._find("")
        self.setFocusProxy(self.search)

    @property
    def name(self) -> str | None:
        """The id of the card that is marked, OPEN_NOW for the one that is open, None where none is."""
        item = self.list.currentItem()
        return None if item is None or item.isHidden() else str(item.data(_NAME_ROLE))

    def _fill(self, decision: Decision) -> None:
        known = built_ins()
        for built_in in known:
            self._add(built_in.id, library_card(open_built_in(built_in.id)))
        if find_source(decision) not in {built_in.path for built_in in known}:
            self._add(OPEN_NOW, library_card(decision.comparison, open_now=True))

    def _add(self, name: str, card: LibraryCard) -> None:
        item = QListWidgetItem(card.title, self.list)
        item.setData(_NAME_ROLE, name)
        item.setData(CARD_ROLE, card)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, card.spoken)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress:
            key: QKeyEvent = event  # type: ignore[assignment] # a KeyPress is a QKeyEvent
            if key.key() in _LIST_KEYS:
                self.list.event(event)
                return True
            if key.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.chosen.emit()
                return True
            if key.key() == Qt.Key.Key_Escape and not self.search.text():
                self.left.emit()
                return True
        return super().eventFilter(watched, event)

    @Slot(str)
    def _find(self, words: str) -> None:
        items = [self.list.item(row) for row in range(self.list.count())]
        shown = [item for item in items if matches(words, item.data(CARD_ROLE).found)]
        self._delegate.words = tuple(fold(words).split())
        with QSignalBlocker(self.list):
            for item in items:
                item.setHidden(item not in shown)
            if self.list.currentItem() not in shown:
                self.list.setCurrentRow(items.index(shown[0]) if shown else -1)
        self.list.setHidden(not shown)
        self.nothing.setVisible(not shown)
        self.list.viewport().update()
        self.found_changed.emit(bool(shown))

    @Slot()
    def _focus_list(self) -> None:
        self.list.setFocus()
