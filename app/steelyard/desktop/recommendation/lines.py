"""Lines of text that wrap and can be taken hold of: reasons that lead to their row, flips to try."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from steelyard.desktop.painting.breaking import breakable
from steelyard.desktop.painting.focus_ring import paint_focus_ring
from steelyard.desktop.painting.text_layout import place_lines, plain_tip
from steelyard.desktop.widgets.text import heading_label, set_text, text_label

if TYPE_CHECKING:
    from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QPaintEvent

    from steelyard.desktop.appearance.appearance import Appearance

LEAST_HEIGHT = 24
MARGIN = 3
BAR_PART = 0.3
"""The part of the width that bars take, where there are any."""


class ReasonLine(QAbstractButton):
    """A line that can be hovered, focused and clicked; `fraction` (0 to 1) draws a bar at its right.

    `place` is where it stands in its list, from 0.
    """

    pointed = Signal(int)
    """The pointer or the focus has come to the line of a place."""
    left = Signal()
    """The pointer or the focus has gone."""
    chosen = Signal(int)
    """The line of a place was clicked, or Enter pressed on it."""

    def __init__(self, place: int, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = place
        self._appearance = appearance
        self._fraction: float | None = None
        self._colour = "accent"
        self._strong = ""
        self._layouts: dict[int, QTextLayout] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a press that slides off must not hold a preview
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._choose)

    def show_line(
        self,
        text: str,
        *,
        strong: str = "",
        detail: str = "",
        fraction: float | None = None,
        colour: str = "accent",
    ) -> None:
        """Show a text, `strong` at its beginning in bold; `detail` is said on hover and by screen readers.

        `colour` names a colour of the theme.
        """
        said = f"{text}: {detail}" if detail else text
        if (text, said, fraction, colour) == (
            self.text(),
            self.accessibleName(),
            self._fraction,
            self._colour,
        ):
            return
        before = self.heightForWidth(self.width())
        self._fraction, self._colour = fraction, colour
        self._strong = strong if text.startswith(strong) else ""
        self._layouts.clear()
        self.setText(text)
        self.setAccessibleName(said)
        self.setToolTip(plain_tip(detail))
        if self.heightForWidth(self.width()) != before:
            self.updateGeometry()
        self.update()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        margins = self._appearance.pixels(MARGIN) * 2
        needed = ceil(self._text_layout(width).boundingRect().height())
        return max(needed + margins, self._appearance.pixels(LEAST_HEIGHT))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._layouts.clear()

    @override
    def sizeHint(self) -> QSize:
        width = max(self.width(), self._appearance.pixels(200))
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._appearance.pixels(120), self._appearance.pixels(LEAST_HEIGHT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._appearance.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.underMouse():
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.colour("hover"))
                painter.drawRoundedRect(self.rect(), 4, 4)
            painter.setPen(theme.colour("text"))
            text = self._text_layout(self.width())
            top = (self.height() - text.boundingRect().height()) / 2
            text.draw(painter, QPointF(self._appearance.pixels(MARGIN), top))
            if self._fraction is not None:
                self._paint_bar(painter, self._fraction)
            if self.hasFocus():
                paint_focus_ring(painter, self.rect().adjusted(1, 1, -1, -1), theme.colour("focus"))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        self.pointed.emit(self._place)
        super().enterEvent(event)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self.left.emit()
        super().leaveEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self.pointed.emit(self._place)
        super().focusInEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.left.emit()
        super().focusOutEvent(event)

    @Slot()
    def _choose(self) -> None:
        self.chosen.emit(self._place)

    def _text_layout(self, width: int) -> QTextLayout:
        """Return the text, broken into lines for a width of the whole widget."""
        if width not in self._layouts:
            taken = round(width * BAR_PART) if self._fraction is not None else 0
            space = width - taken - self._appearance.pixels(MARGIN) * 2
            self._layouts[width] = self._break_lines(max(space, 1))
        return self._layouts[width]

    def _break_lines(self, width: int) -> QTextLayout:
        layout = QTextLayout(breakable(self.text()), self.font())
        if self._strong:
            bold = QTextLayout.FormatRange()
            bold.start, bold.length = 0, len(breakable(self._strong).encode("utf-16-le")) // 2
            bold.format = QTextCharFormat()
            bold.format.setFontWeight(QFont.Weight.DemiBold)
            layout.setFormats([bold])
        place_lines(layout, width)
        return layout

    def _paint_bar(self, painter: QPainter, fraction: float) -> None:
        pixels = self._appearance.pixels
        space = round(self.width() * BAR_PART) - pixels(MARGIN) * 2
        left = self.width() - space - pixels(MARGIN)
        height = pixels(10)
        top = (self.height() - height) // 2
        painter.fillRect(left, top - pixels(5), 1, height + pixels(10), self._appearance.theme.colour("axis"))
        width = max(round(space * fraction), 2)
        painter.fillRect(left, top, width, height, self._appearance.theme.colour(self._colour))


class LineList(QWidget):
    """At most `most` lines, made once; a remark stands above them, or in their place."""

    pointed = Signal(int)
    """The pointer or the focus has come to the line of a place."""
    left = Signal()
    """The pointer or the focus has gone from a line."""
    chosen = Signal(int)
    """The line of a place was clicked, or Enter pressed on it."""

    def __init__(self, most: int, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = heading_label("section")
        self._remark = text_label()
        self.lines = tuple(ReasonLine(place, appearance) for place in range(most))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(1)
        layout.addWidget(self._heading)
        layout.addWidget(self._remark)
        for line in self.lines:
            line.hide()
            line.pointed.connect(self.pointed)
            line.left.connect(self.left)
            line.chosen.connect(self.chosen)
            layout.addWidget(line)

    def show_heading(self, heading: str, shown: int, remark: str) -> None:
        """Show the heading, how many of the lines are there, and the remark above them."""
        set_text(self._heading, heading)
        set_text(self._remark, remark)
        for number, line in enumerate(self.lines):
            if line.isHidden() == (number < shown):
                line.setVisible(number < shown)
        visible = bool(shown or remark)
        if self.isHidden() == visible:
            self.setVisible(visible)
