"""Buttons that open a menu; the mark that says so is drawn, as no character of the font can."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QPushButton,
    QStyle,
    QStyleOptionButton,
    QStyleOptionToolButton,
    QStylePainter,
    QToolButton,
    QWidget,
)
from typing_extensions import override

from steelyard.desktop.widgets.icon_button import tinted

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from steelyard.desktop.appearance.appearance import Appearance

_MARK = 13
_GAP = 2


class MenuPushButton(QPushButton):
    """A push button with the mark at the end of its text."""

    def __init__(self, text: str, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._appearance = appearance

    @override
    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(_room(self._appearance), 0)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        option.rect = option.rect.adjusted(0, 0, -_room(self._appearance), 0)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonLabel, option)
        _draw_mark(painter, self, self._appearance)
        painter.end()


class MenuToolButton(QToolButton):
    """A tool button with the mark at the end of its text."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance

    @override
    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(_room(self._appearance), 0)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        label = QStyleOptionToolButton(option)
        option.text = ""
        option.icon = QIcon()
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)
        label.rect = label.rect.adjusted(0, 0, -_room(self._appearance), 0)
        painter.drawControl(QStyle.ControlElement.CE_ToolButtonLabel, label)
        _draw_mark(painter, self, self._appearance)
        painter.end()


def _room(appearance: Appearance) -> int:
    return appearance.pixels(_MARK + _GAP)


def _draw_mark(painter: QStylePainter, button: QPushButton | QToolButton, appearance: Appearance) -> None:
    """Draw the mark behind the text, which stands in the middle of what is left of the button."""
    side = appearance.pixels(_MARK)
    text = button.fontMetrics().horizontalAdvance(button.text().replace("&&", "&"))
    shown = text + (0 if button.icon().isNull() else button.iconSize().width())
    end = (button.width() - _room(appearance) + shown) // 2 + appearance.pixels(_GAP)
    role = "text" if button.isEnabled() else "faint"
    painter.drawPixmap(
        QPoint(end, (button.height() - side) // 2), tinted(appearance, "chevron-down", role, side)
    )
