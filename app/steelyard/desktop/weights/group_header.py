"""The title of a signal above its requirements: folds them, shows their share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter
from PySide6.QtWidgets import QAbstractButton, QWidget
from typing_extensions import override

from steelyard.desktop.painting.focus_ring import paint_focus_ring
from steelyard.desktop.weights.row_plan import PADDING, SHARE
from steelyard.desktop.widgets.accessible_role import describe_as
from steelyard.desktop.widgets.icon_button import tinted

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from steelyard.desktop.appearance.appearance import Appearance

HEIGHT = 28
CHEVRON = 14
MARK = 3


class GroupHeader(QAbstractButton):
    """A button that is checked while its group is unfolded; Left folds, Right unfolds."""

    def __init__(self, title: str, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        describe_as(self, QAccessible.Role.Button)
        self._appearance = appearance
        self._title = title
        self._share = -1
        self._selected = False
        self._hovered = False
        self.setCheckable(True)
        self.setChecked(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    @property
    def title(self) -> str:
        """The title of the signal."""
        return self._title

    @property
    def share(self) -> int:
        """The share of the whole group in percent."""
        return self._share

    def show_share(self, share: int) -> None:
        """Show the share of the whole group, in percent."""
        if share != self._share:
            self._share = share
            self.setAccessibleName(f"{self._title}, {share} percent of the weight")
            self.update(self._share_rect())

    def show_marks(self, selected: bool, hovered: bool) -> None:
        """Show whether the signal is selected, and whether it is pointed at somewhere."""
        if (selected, hovered) != (self._selected, self._hovered):
            self._selected, self._hovered = selected, hovered
            self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._appearance.pixels(310), self._appearance.pixels(HEIGHT))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        folds = {Qt.Key.Key_Left: True, Qt.Key.Key_Right: False}
        key = Qt.Key(event.key())
        if key in folds:
            if folds[key] == self.isChecked():
                self.click()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, pixels = self._appearance.theme, self._appearance.pixels
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self._hovered or self.underMouse():
                painter.fillRect(self.rect(), theme.colour("hover"))
            if self._selected:
                mark = self.rect().adjusted(0, pixels(4), 0, -pixels(4))
                mark.setWidth(pixels(MARK))
                painter.fillRect(mark, theme.colour("accent"))
            icon = "chevron-down" if self.isChecked() else "chevron-right"
            chevron = tinted(self._appearance, icon, "muted", pixels(CHEVRON))
            painter.drawPixmap(QPointF(pixels(MARK + 2), (self.height() - pixels(CHEVRON)) / 2), chevron)
            self._paint_text(painter)
            if self.hasFocus():
                ring = self.rect().adjusted(1, 1, -1, -1)
                paint_focus_ring(painter, ring, theme.colour("focus"), width=pixels(2))

    def _paint_text(self, painter: QPainter) -> None:
        theme, pixels = self._appearance.theme, self._appearance.pixels
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.setFont(self._appearance.font(12, 600))
        painter.setPen(theme.colour("text" if self._selected or self._hovered else "muted"))
        left = pixels(MARK + CHEVRON + 6)
        area = QRect(left, 0, self._share_rect().left() - left - pixels(4), self.height())
        title = painter.fontMetrics().elidedText(self._title, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, title)
        painter.setFont(self._appearance.font(12))
        painter.setPen(theme.colour("muted"))
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self._share_rect(), flags, f"{max(self._share, 0)}%")

    def _share_rect(self) -> QRect:
        width = self._appearance.pixels(SHARE)
        return QRect(self.width() - width - self._appearance.pixels(PADDING), 0, width, self.height())
