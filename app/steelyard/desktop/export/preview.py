"""Pages as they will be, one below the other, or the text of a file without pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QLabel,
    QPlainTextEdit,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from steelyard.desktop.widgets.accessible_role import describe_as

if TYPE_CHECKING:
    from steelyard.desktop.appearance.appearance import Appearance

TEXT_SHOWN = 20_000
"""Characters of a long text that are shown."""


class PreviewPage(QWidget):
    """A page as wide as there is room; scaled only while it is in sight."""

    def __init__(self) -> None:
        super().__init__()
        describe_as(self, QAccessible.Role.Graphic)
        self._image = QImage()
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def image(self) -> QImage:
        """What is shown."""
        return self._image

    def show_image(self, image: QImage) -> None:
        """Show the picture of a page."""
        self._image = image
        self.updateGeometry()
        self.update()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return round(width * self._image.height() / max(self._image.width(), 1))

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.width(), self.heightForWidth(self.width()))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            height = self.heightForWidth(self.width())
            size = QSize(self.width(), height) * self.devicePixelRatioF()
            mode = Qt.TransformationMode.SmoothTransformation
            scaled = self._image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, mode)
            painter.drawImage(QRect(0, 0, self.width(), height), scaled)


class PreviewPane(QStackedWidget):
    """Shows pages, or text, or why there is neither yet."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: list[PreviewPage] = []
        self._scroll = QScrollArea()
        describe_as(self._scroll, QAccessible.Role.Grouping)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName("Preview")
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.setSpacing(appearance.pixels(12))
        self._column.addStretch(1)
        self._scroll.setWidget(content)
        self._text = QPlainTextEdit()
        self._text.setObjectName("source")
        self._text.setReadOnly(True)
        self._text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName("Preview")
        self._note = QLabel("Making the preview…")
        self._note.setObjectName("muted")
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._note.setWordWrap(True)
        self._note.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for widget in (self._note, self._scroll, self._text):
            self.addWidget(widget)

    def show_pages(self, images: tuple[QImage, ...]) -> None:
        """Show pictures of pages."""
        while len(self._pages) < len(images):
            page = PreviewPage()
            self._pages.append(page)
            self._column.insertWidget(len(self._pages) - 1, page)
        for number, page in enumerate(self._pages, start=1):
            page.setVisible(number <= len(images))
            page.setAccessibleName(f"Page {number} of {len(images)}")
            page.show_image(images[number - 1] if number <= len(images) else QImage())
        self.setCurrentWidget(self._scroll)

    def show_text(self, text: str) -> None:
        """Show the text of a file."""
        self._text.setPlainText(text[:TEXT_SHOWN] + ("\n…" if len(text) > TEXT_SHOWN else ""))
        self.setCurrentWidget(self._text)

    def show_note(self, note: str) -> None:
        """Say why there is nothing to be seen."""
        self._note.setText(note)
        self.setCurrentWidget(self._note)
