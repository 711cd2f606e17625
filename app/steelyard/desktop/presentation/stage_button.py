"""A button on the audience's screen, in the colours of the slides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget
from typing_extensions import override

from steelyard.desktop.painting.drawings import drawing_font
from steelyard.desktop.painting.focus_ring import paint_focus_ring
from steelyard.desktop.presentation.tray_slider import TARGET

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from steelyard.theme.palette import Palette

_ACTIVATING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_PASSED_ON = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


class StageButton(QAbstractButton):
    """A large flat button; a `primary` one is filled."""

    def __init__(
        self, label: str, palette: Palette, *, primary: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._palette = palette
        self._primary = primary
        self._size = 20.0
        self.setText(label)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def set_text_size(self, size: float) -> None:
        """Set the text size in pixels."""
        if size != self._size:
            self._size = size
            self.updateGeometry()
            self.update()

    @override
    def sizeHint(self) -> QSize:
        width = QFontMetricsF(drawing_font(self._size, True)).horizontalAdvance(self.text())
        return QSize(round(width + 1.6 * self._size), max(TARGET, round(2.1 * self._size)))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _ACTIVATING:
            self.click()
        elif key in _PASSED_ON:
            self.focusNextPrevChild(key in (Qt.Key.Key_Right, Qt.Key.Key_Down))
        else:
            event.ignore()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours, texts = self._palette.lines, self._palette.texts
        frame = QRectF(self.rect()).adjusted(3, 3, -3, -3)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(colours["border"]), 1.5) if not self._primary else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(texts["accent"] if self._primary else colours["background"]))
            painter.drawRoundedRect(frame, 8, 8)
            if self.hasFocus():
                ring = frame.adjusted(-1, -1, 1, 1)
                paint_focus_ring(painter, ring, QColor(texts["text"]), width=3, radius=9)
            painter.setFont(drawing_font(self._size, True))
            painter.setPen(QColor(colours["background"] if self._primary else texts["accent"]))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
