"""A chapter of the manual on screen: Markdown with pictures that are never wider than the page."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QImageReader, QTextCursor, QTextImageFormat
from PySide6.QtWidgets import QTextBrowser, QWidget
from typing_extensions import override

from steelyard.desktop.help.manual import anchor, manual_folder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QResizeEvent, QTextBlock

_ABOVE_HEADING, _BELOW, _BELOW_ITEM = 0.7, 0.5, 0.2
"""Room above and below blocks, in lines."""


class ManualPage(QTextBrowser):
    """Shows Markdown; links are told by `anchorClicked` and not followed by itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setSearchPaths([str(manual_folder())])
        self.setAccessibleName("Manual")

    def show_text(self, text: str) -> None:
        """Show a text in Markdown from its beginning."""
        self.setMarkdown(text)
        self._part_blocks()
        self._fit_pictures()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def show_heading(self, name: str) -> None:
        """Bring a heading to the top, by the name that links to it have."""
        for block in self._blocks():
            if block.blockFormat().headingLevel() and anchor(block.text()) == name:
                self.moveCursor(QTextCursor.MoveOperation.End)  # coming from below, it stops at the top
                self.setTextCursor(QTextCursor(block))
                return

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_pictures()

    def _blocks(self) -> Iterator[QTextBlock]:
        block = self.document().begin()
        while block.isValid():
            yield block
            block = block.next()

    def _part_blocks(self) -> None:
        """Give headings, paragraphs and items room, which Markdown has none of in Qt."""
        line = self.fontMetrics().height()
        for block in self._blocks():
            form, cursor = block.blockFormat(), QTextCursor(block)
            if cursor.currentTable() is not None or form.nonBreakableLines():
                continue
            if form.headingLevel():
                form.setTopMargin(_ABOVE_HEADING * line)
            form.setBottomMargin((_BELOW_ITEM if block.textList() else _BELOW) * line)
            cursor.setBlockFormat(form)

    def _fit_pictures(self) -> None:
        room = self.viewport().width() - 2 * self.document().documentMargin()
        cursor = QTextCursor(self.document())
        for place, picture in list(self._pictures()):
            natural = QImageReader(str(Path(manual_folder(), picture.name()))).size().width()
            picture.setWidth(max(1.0, min(float(natural), room)))
            cursor.setPosition(place)
            cursor.setPosition(place + 1, QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(picture)

    def _pictures(self) -> Iterator[tuple[int, QTextImageFormat]]:
        """Go through the pictures, each with its place in the text."""
        for block in self._blocks():
            parts = block.begin()
            while not parts.atEnd():
                part = parts.fragment()
                if part.charFormat().isImageFormat():
                    yield part.position(), part.charFormat().toImageFormat()
                parts += 1
