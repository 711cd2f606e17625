"""The stage: the slide on show, its footer, and what the presenter lays over it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, Qt, QTimer, QVariantAnimation, Slot
from PySide6.QtGui import QAccessible, QColor, QPainter, QPainterPath, QPixmap
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from steelyard.desktop.painting.drawings import paint_drawing, prepare_drawing
from steelyard.desktop.widgets.accessible_role import describe_as
from steelyard.slides.page import FOOTER, Page
from steelyard.slides.slide import draw_footer, draw_slide

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from steelyard.desktop.presentation.show_state import Blank
    from steelyard.scoring.snapshot import Snapshot
    from steelyard.theme.palette import Palette

FADE_MILLISECONDS = 250
POINTER_MILLISECONDS = 2000
"""A pointer at rest for so long is hidden."""
_SPOT = 0.17
_SHADE = QColor(0, 0, 0, 190)


class Stage(QWidget):
    """Paints one step; it knows nothing of keys."""

    def __init__(self, palette: Palette, *, fades: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        describe_as(self, QAccessible.Role.Graphic)
        self._palette = palette
        self._fades = fades
        self._snapshot: Snapshot | None = None
        self._steps: tuple[str, ...] = ()
        self._place = 0
        self._text = 1.0
        self._taken = 0
        self._blank: Blank = ""
        self._spot: QPoint | None = None
        self._old: QPixmap | None = None
        self._fade = QVariantAnimation(self)
        self._fade.setStartValue(0.0)
        self._fade.setEndValue(1.0)
        self._fade.setDuration(FADE_MILLISECONDS)
        self._fade.valueChanged.connect(self.update)
        self._fade.finished.connect(self._forget_old)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(POINTER_MILLISECONDS)
        self._rest.timeout.connect(self._hide_pointer)
        self._ahead = QTimer(self)
        self._ahead.setSingleShot(True)
        self._ahead.setInterval(0)
        self._ahead.timeout.connect(self._prepare_neighbours)
        self.setMouseTracking(True)

    @property
    def page(self) -> Page:
        """The space of the slide: what the tray leaves of the window."""
        return Page(max(self.width() - self._taken, 1), max(self.height(), 1), self._text)

    @property
    def step(self) -> str:
        """The step on show."""
        return self._steps[self._place] if self._steps else ""

    @property
    def headline(self) -> str:
        """The statement over the step on show."""
        return draw_slide(self._snapshot, self.step, self.page).title if self._snapshot else ""

    @property
    def blank(self) -> Blank:
        """Whether the stage is black, white or neither."""
        return self._blank

    @property
    def spotlight(self) -> QPoint | None:
        """Where the light falls, None without spotlight."""
        return self._spot

    def show_step(self, snapshot: Snapshot, steps: tuple[str, ...], place: int) -> None:
        """Show a step of a story; another step than before fades in."""
        if (snapshot, steps, place) == (self._snapshot, self._steps, self._place):
            return
        moved = self.step not in ("", steps[place])
        if moved and self._fades and self.isVisible() and not self._blank:
            self._old = self.grab()
            self._fade.stop()
            self._fade.start()
        self._snapshot, self._steps, self._place = snapshot, steps, place
        self._ahead.start()
        self.update()

    def show_size(self, text: float, taken: int) -> None:
        """Show the text larger by a factor, and leave so many pixels at the right to the tray."""
        if (text, taken) != (self._text, self._taken):
            self._text, self._taken = text, taken
            self.update()

    def show_blank(self, blank: Blank) -> None:
        """Turn the stage black or white, or back."""
        if blank != self._blank:
            self._blank = blank
            self.update()

    def show_spotlight(self, at: QPoint | None) -> None:
        """Let light fall on a place alone, or everywhere with None."""
        if at != self._spot:
            self._spot = at
            self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            if self._blank:
                painter.fillRect(self.rect(), QColor(self._blank))
                return
            painter.fillRect(self.rect(), QColor(self._palette.lines["background"]))
            self._paint_step(painter)
            if self._old is not None:
                painter.setOpacity(1.0 - float(self._fade.currentValue()))
                painter.drawPixmap(0, 0, self._old)
                painter.setOpacity(1.0)
            if self._spot is not None:
                self._paint_shade(painter, self._spot)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.unsetCursor()
        self._rest.start()
        if self._spot is not None:
            self.show_spotlight(event.position().toPoint())

    def _paint_step(self, painter: QPainter) -> None:
        if self._snapshot is None:
            return
        paint_drawing(painter, draw_slide(self._snapshot, self.step, self.page), self._palette)
        whole = Page(self.width(), max(self.height(), 1), self._text)
        painter.translate(0.0, whole.height * (1 - FOOTER))
        paint_drawing(painter, draw_footer(whole, self._place, len(self._steps)), self._palette)
        painter.resetTransform()

    def _paint_shade(self, painter: QPainter, at: QPoint) -> None:
        radius = _SPOT * self.height()
        shade = QPainterPath()
        shade.addRect(QRectF(self.rect()))
        shade.addEllipse(at.toPointF(), radius, radius)
        painter.fillPath(shade, _SHADE)

    @Slot()
    def _forget_old(self) -> None:
        self._old = None
        self.update()

    @Slot()
    def _hide_pointer(self) -> None:
        if self._spot is None:
            self.setCursor(Qt.CursorShape.BlankCursor)

    @Slot()
    def _prepare_neighbours(self) -> None:
        """Draw the steps before and after in the quiet after a step, so that the next one comes at once."""
        if self._snapshot is None:
            return
        for place in (self._place + 1, self._place - 1):
            if 0 <= place < len(self._steps):
                prepare_drawing(draw_slide(self._snapshot, self._steps[place], self.page))
