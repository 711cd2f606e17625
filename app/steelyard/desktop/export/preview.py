"""Pages as they will be, one below the other, or the text of a file without pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QScrollArea, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from steelyard.desktop.theme import Appearance

TEXT_SHOWN = 20_000
"""Characters of a long text that are shown."""


class PreviewPane(QStackedWidget):
    """Shows pages as wide as there is room, or text."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures: tuple[QPixmap, ...] = ()
        self._labels: list[QLabel] = []
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName("Preview")
        page = QWidget()
        self._column = QVBoxLayout(page)
        self._column.setSpacing(appearance.pixels(12))
        self._column.addStretch(1)
        self._scroll.setWidget(page)
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName("Preview")
        self.addWidget(self._scroll)
        self.addWidget(self._text)

    def show_pages(self, pages: tuple[bytes, ...]) -> None:
        """Show pictures of pages."""
        pictures = []
        for page in pages:
            picture = QPixmap()
            picture.loadFromData(page)
            pictures.append(picture)
        self._pictures = tuple(pictures)
        while len(self._labels) < len(pictures):
            label = QLabel()
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            self._labels.append(label)
            self._column.insertWidget(len(self._labels) - 1, label)
        for number, label in enumerate(self._labels, start=1):
            label.setVisible(number <= len(pictures))
            label.setAccessibleName(f"Page {number} of {len(pictures)}")
        self.setCurrentWidget(self._scroll)
        self._fit()

    def show_text(self, text: str) -> None:
        """Show the text of a file."""
        self._text.setPlainText(text[:TEXT_SHOWN] + ("\n…" if len(text) > TEXT_SHOWN else ""))
        self.setCurrentWidget(self._text)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        width = max(self._scroll.viewport().width() - 2 * self._column.contentsMargins().left(), 80)
        ratio = self.devicePixelRatioF()
        for label, picture in zip(self._labels, self._pictures, strict=False):
            fitted = picture.scaledToWidth(round(width * ratio), Qt.TransformationMode.SmoothTransformation)
            fitted.setDevicePixelRatio(ratio)
            label.setPixmap(fitted)
