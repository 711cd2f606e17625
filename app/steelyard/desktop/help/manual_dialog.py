"""The manual in a window of its own: chapters on the left, and a box that finds words in all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from steelyard.desktop.help.manual import chapters
from steelyard.desktop.help.manual_page import ManualPage
from steelyard.desktop.state.search import find_hits, fold, matches
from steelyard.desktop.widgets.screen_room import resize_within_screen

if TYPE_CHECKING:
    from steelyard.desktop.appearance.appearance import Appearance

_SIDE, _ROW = 230, 32


class ManualDialog(QDialog):
    """Shows one chapter at a time; what is searched for is marked, and Enter goes to the next place."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.setWindowTitle("Help")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.search = QLineEdit()
        self.search.setPlaceholderText("Find in the manual…")
        self.search.setAccessibleName("Find in the manual")
        self.search.setClearButtonEnabled(True)
        self.contents = QListWidget()
        self.contents.setAccessibleName("Chapters")
        for chapter in chapters():
            item = QListWidgetItem(chapter.title)
            item.setSizeHint(QSize(0, appearance.pixels(_ROW)))
            self.contents.addItem(item)
        self._nothing = QLabel("No chapter has these words.")
        self._nothing.setObjectName("muted")
        self._nothing.setWordWrap(True)
        self._nothing.hide()
        self.page = ManualPage()
        self._lay_out()
        self.search.textChanged.connect(self._find)
        self.search.returnPressed.connect(self._go_on)
        self.contents.currentRowChanged.connect(self._show)
        self.page.anchorClicked.connect(self._follow)
        appearance.changed.connect(self._dress)
        self._dress()
        self.contents.setCurrentRow(0)
        resize_within_screen(self, appearance.pixels(1040), appearance.pixels(760))
        self.search.setFocus()

    def show_chapter(self, name: str) -> None:
        """Show the chapter of a name."""
        self.search.clear()
        self.contents.setCurrentRow([chapter.name for chapter in chapters()].index(name))

    def _lay_out(self) -> None:
        side = QVBoxLayout()
        for widget in (self.search, self.contents, self._nothing):
            side.addWidget(widget)
        row = QHBoxLayout(self)
        row.addLayout(side)
        row.addWidget(self.page, 1)

    @Slot(int)
    def _show(self, row: int) -> None:
        if row < 0:
            return
        self.page.show_text(chapters()[row].text)
        self._mark()

    @Slot(str)
    def _find(self, words: str) -> None:
        found = [row for row, chapter in enumerate(chapters()) if matches(words, chapter.text)]
        for row in range(self.contents.count()):
            self.contents.item(row).setHidden(row not in found)
        self._nothing.setVisible(not found)
        if found and self.contents.currentRow() not in found:
            self.contents.setCurrentRow(found[0])
        else:
            self.page.moveCursor(QTextCursor.MoveOperation.Start)
            self._mark()
        if words:
            self._go_to_next_place()

    def _places(self) -> tuple[tuple[int, int], ...]:
        return find_hits(fold(self.search.text()).split(), self.page.document().toPlainText())

    def _mark(self) -> None:
        """Mark every place of the words in the chapter that is shown."""
        marks = []
        for start, length in self._places():
            mark = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.page.document())
            cursor.setPosition(start)
            cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
            mark.cursor = cursor
            mark.format.setBackground(self._appearance.theme.colour("accent-pale"))
            marks.append(mark)
        self.page.setExtraSelections(marks)

    def _go_to_next_place(self) -> bool:
        """Select the next place after the cursor; False where there is none in this chapter."""
        here = self.page.textCursor().selectionEnd()
        following = next((place for place in self._places() if place[0] >= here), None)
        if following is None:
            return False
        cursor = self.page.textCursor()
        cursor.setPosition(following[0])
        cursor.setPosition(sum(following), QTextCursor.MoveMode.KeepAnchor)
        self.page.setTextCursor(cursor)
        self.page.ensureCursorVisible()
        return True

    @Slot()
    def _go_on(self) -> None:
        """Go to the next place, in the next chapter that has one where this has no more."""
        if self._go_to_next_place():
            return
        rows = [row for row in range(self.contents.count()) if not self.contents.item(row).isHidden()]
        if rows:
            later = [row for row in rows if row > self.contents.currentRow()]
            following = (later or rows)[0]
            if following == self.contents.currentRow():
                self._show(following)
            self.contents.setCurrentRow(following)
            self._go_to_next_place()

    @Slot(QUrl)
    def _follow(self, url: QUrl) -> None:
        """Show the chapter or the heading that a link leads to; what lies elsewhere opens in the browser."""
        if url.scheme():
            QDesktopServices.openUrl(url)
            return
        if url.path():
            self.show_chapter(url.path().removesuffix(".md"))
        if url.fragment():
            self.page.show_heading(url.fragment())

    @Slot()
    def _dress(self) -> None:
        pixels = self._appearance.pixels
        for widget in (self.search, self.contents):
            widget.setFixedWidth(pixels(_SIDE))
        self.page.document().setDocumentMargin(pixels(20))
        self._mark()
