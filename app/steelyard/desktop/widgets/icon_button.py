"""A small button that shows an icon."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap, QPixmapCache
from PySide6.QtWidgets import QAbstractButton, QWidget
from typing_extensions import override

from steelyard.desktop.painting.focus_ring import paint_focus_ring

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from steelyard.desktop.appearance.appearance import Appearance

ICON = 16


class IconButton(QAbstractButton):
    """Paints its icon itself, since a panel may hold hundreds of them; `icon_name` and `role` say which."""

    def __init__(self, appearance: Appearance, icon_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.appearance = appearance
        self.icon_name = icon_name
        self.role = "faint"
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    @override
    def sizeHint(self) -> QSize:
        side = self.appearance.pixels(BUTTON)
        return QSize(side, side)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self.paint_frame(painter)
            self.paint_icon(painter, QRectF(self.rect()).center())

    def paint_frame(self, painter: QPainter) -> None:
        """Paint the background under the pointer and the focus ring."""
        theme, scale = self.appearance.theme, self.appearance.scale
        side = min(self.width(), self.height(), self.appearance.pixels(BUTTON)) - 2 * scale
        square = QRectF(0, 0, side, side)
        square.moveCenter(QRectF(self.rect()).center())
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("raised"))
            painter.drawRoundedRect(square, 5 * scale, 5 * scale)
        if self.hasFocus():
            paint_focus_ring(painter, square, theme.colour("focus"), width=2 * scale, radius=5 * scale)

    def paint_icon(self, painter: QPainter, centre: QPointF) -> None:
        """Paint the icon around a point."""
        side = self.appearance.pixels(ICON)
        role = "text" if self.underMouse() and self.role == "faint" else self.role
        corner = QPointF(round(centre.x() - side / 2), round(centre.y() - side / 2))
        painter.drawPixmap(corner, tinted(self.appearance, self.icon_name, role, side))


def tinted(appearance: Appearance, name: str, role: str, side: int) -> QPixmap:
    """Return an icon in the colour of a role, `side` pixels wide; rendered once for all that show it."""
    key = f"{name} {role} {appearance.theme.name} {side}"
    pixmap = QPixmap()
    if not QPixmapCache.find(key, pixmap):
        pixmap = appearance.pixmap(name, role, side)
        QPixmapCache.insert(key, pixmap)
    return pixmap


BUTTON = 26
