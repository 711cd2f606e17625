"""A chart on the screen: draws a drawing, walks its spots by pointer and keys."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import pyqtgraph as pg
from PySide6.QtCore import QEasingCurve, QEvent, Qt, QVariantAnimation, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFontMetricsF, QImage, QPainter
from PySide6.QtWidgets import QFrame, QLabel, QWidget
from typing_extensions import override

from steelyard.charts.drawing import Drawing, Frame, Spot
from steelyard.desktop.charts.blending import blend, can_blend
from steelyard.desktop.charts.drawing_item import DrawingItem
from steelyard.desktop.painting.drawings import drawing_font, paint_drawing
from steelyard.desktop.widgets.accessible_role import describe_as
from steelyard.theme.palette import screen_palette

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent

    from steelyard.desktop.appearance.appearance import Appearance

ANIMATION_MILLISECONDS = 200
REACH = 40
"""How far from a spot, in pixels of the design, the pointer still means it."""
_STEPS = {
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
}


def screen_frame(width: float, height: float, appearance: Appearance) -> Frame:
    """Return a frame of the screen, measured with the font that charts are painted in."""
    return Frame(width, height, float(appearance.pixels(12)), _measure)


@lru_cache(maxsize=2000)
def _measure(text: str, size: float, bold: bool) -> float:
    return QFontMetricsF(drawing_font(size, bold)).horizontalAdvance(text)


class DrawingView(pg.GraphicsView):  # type: ignore[misc] # pyqtgraph carries no types
    """Shows one drawing at a time; a spot is walked to with the arrows or the pointer."""

    resized = Signal()
    """There is another size to draw for."""
    spot_hovered = Signal(str)
    """The key of the spot under the pointer or at the keyboard's mark, empty for none."""
    spot_chosen = Signal(str)
    """The key of a spot that was clicked or entered."""
    focus_changed = Signal()
    """The keyboard has come or gone."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent, background=None)
        describe_as(self, QAccessible.Role.Chart)
        self._appearance = appearance
        self._drawing: Drawing | None = None
        self._start: Drawing | None = None
        self._keys: frozenset[str] = frozenset()
        self._spot = -1
        self._item = DrawingItem()
        self.scene().addItem(self._item)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._note = QLabel(self)
        self._note.setObjectName("chartNote")
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._note.setWordWrap(True)
        self._note.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._note.hide()
        self._animation = QVariantAnimation(self)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.setDuration(ANIMATION_MILLISECONDS)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._animation.valueChanged.connect(self._move_on)

    @property
    def drawing(self) -> Drawing | None:
        """The drawing on show."""
        return self._drawing

    def show_drawing(
        self, drawing: Drawing, *, keys: frozenset[str], animated: bool, description: str
    ) -> None:
        """Show a drawing with the marks of `keys` standing out; `animated` moves there within 200 ms."""
        before = self._drawing
        if drawing == before and self._animation.state() is QVariantAnimation.State.Running:
            return  # on its way there already
        self._animation.stop()
        self._spot = self._spot_in(drawing)
        self._drawing, self._keys = drawing, keys
        self.setAccessibleName(drawing.title)
        self.setAccessibleDescription(description)
        if animated and before is not None and can_blend(before, drawing):
            self._start = before
            self._animation.start()
        else:
            self._show_marks(drawing)
        self._show_note()

    def mark_keys(self, keys: frozenset[str]) -> None:
        """Let the marks of other keys stand out."""
        if keys != self._keys:
            self._keys = keys
            self._mark_again()

    def picture(self) -> QImage:
        """Return the drawing as a picture, twice as fine as the screen, without note and focus."""
        drawing, theme = self._drawing, self._appearance.theme
        if drawing is None:
            return QImage()
        fine = 2 * self.devicePixelRatioF()
        picture = QImage(
            round(drawing.width * fine), round(drawing.height * fine), QImage.Format.Format_ARGB32
        )
        picture.setDevicePixelRatio(fine)
        picture.fill(theme.colour("card"))
        with QPainter(picture) as painter:
            paint_drawing(painter, drawing, screen_palette(theme.name))
        return picture

    def _mark_again(self) -> None:
        if self._drawing is not None and self._animation.state() is not QVariantAnimation.State.Running:
            self._show_marks(self._drawing)

    def _show_marks(self, drawing: Drawing) -> None:
        spots = drawing.spots
        walked = {spots[self._spot].key} if 0 <= self._spot < len(spots) else set()
        self._item.show_drawing(drawing, screen_palette(self._appearance.theme.name), self._keys | walked)

    @Slot(object)
    def _move_on(self, part: float) -> None:
        if self._start is not None and self._drawing is not None:
            self._show_marks(blend(self._start, self._drawing, part) if part < 1 else self._drawing)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        spots = self._drawing.spots if self._drawing is not None else ()
        if key in _STEPS and spots:
            start = self._spot if self._spot >= 0 else (-1 if _STEPS[key] > 0 else 0)
            self._mark((start + _STEPS[key]) % len(spots))
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, spots[self._spot].text))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and 0 <= self._spot < len(spots):
            self.spot_chosen.emit(spots[self._spot].key)
        elif key == Qt.Key.Key_Escape and self._spot >= 0:
            self._mark(-1)
        else:
            event.ignore()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._mark(self._spot_at(event))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        spot = self._spot_at(event)
        if event.button() == Qt.MouseButton.LeftButton and self._drawing is not None and spot >= 0:
            self.spot_chosen.emit(self._drawing.spots[spot].key)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._mark(-1)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_changed.emit()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self._mark(-1)
        self.focus_changed.emit()

    def _spot_in(self, drawing: Drawing) -> int:
        """Return where the spot of the pointer or the keys is in another drawing, -1 where it is not."""
        if self._drawing is None or self._spot < 0 or drawing.name != self._drawing.name:
            return -1
        keys = [spot.key for spot in drawing.spots]
        key = self._drawing.spots[self._spot].key
        return keys.index(key) if key in keys else -1

    def _spot_at(self, event: QMouseEvent) -> int:
        spots: tuple[Spot, ...] = self._drawing.spots if self._drawing is not None else ()
        at = event.position()
        away = [(spot.at[0] - at.x()) ** 2 + (spot.at[1] - at.y()) ** 2 for spot in spots]
        nearest = min(range(len(spots)), key=away.__getitem__, default=-1)
        return nearest if nearest >= 0 and away[nearest] <= self._appearance.pixels(REACH) ** 2 else -1

    def _mark(self, spot: int) -> None:
        if spot == self._spot or self._drawing is None:
            return
        self._spot = spot
        self._mark_again()
        self._show_note()
        self.spot_hovered.emit(self._drawing.spots[spot].key if spot >= 0 else "")

    def _show_note(self) -> None:
        if self._drawing is None or self._spot < 0:
            self._note.hide()
            return
        spot = self._drawing.spots[self._spot]
        self._note.setText(spot.text)
        self._note.setFixedWidth(min(self._appearance.pixels(230), self.width() - 8))
        self._note.adjustSize()
        left = min(max(int(spot.at[0]) + 12, 4), self.width() - self._note.width() - 4)
        top = int(spot.at[1]) + 12
        if top + self._note.height() > self.height() - 4:
            top = max(int(spot.at[1]) - 12 - self._note.height(), 4)
        self._note.move(left, top)
        self._note.show()
        self._note.raise_()
