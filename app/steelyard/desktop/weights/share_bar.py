"""One stacked bar of all shares."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from steelyard.desktop.painting.focus_ring import paint_focus_ring
from steelyard.desktop.widgets.accessible_role import describe_as

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent

    from steelyard.desktop.appearance.appearance import Appearance
    from steelyard.scoring.snapshot import Snapshot

HEIGHT, BAR = 26, 12
SHADES = (1.0, 0.62)
"""How strong the accent is in signals that follow one another, against the background."""


class ShareBar(QWidget):
    """Shows the shares side by side; the pointer and the arrow keys walk them."""

    pointed = Signal(str)
    """A requirement is pointed at, "" for none."""
    chosen = Signal(str)
    """A requirement was clicked, or Enter pressed on it."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        describe_as(self, QAccessible.Role.Chart)
        self._appearance = appearance
        self._shares: dict[str, float] = {}
        self._shades: dict[str, int] = {}
        self._at = ""
        self.setAccessibleName("Shares of the weight")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def at(self) -> str:
        """The requirement that is pointed at, "" for none."""
        return self._at

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show the shares of a snapshot."""
        shares = {name: share for name, share in snapshot.evaluation.exact_shares.items() if share > 0}
        if shares == self._shares:
            return
        comparison = snapshot.decision.comparison
        weighted = dict.fromkeys(comparison.signal_of[name].id for name in shares)
        places = {signal: index for index, signal in enumerate(weighted)}
        self._shares = shares
        self._shades = {name: places[comparison.signal_of[name].id] % len(SHADES) for name in shares}
        if self._at not in shares:
            self._point("")
        self.update()

    def segment(self, requirement: str) -> QRectF:
        """Return where the share of a requirement is drawn; empty for one without a share."""
        return self._segments().get(requirement, QRectF())

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._appearance.pixels(200), self._appearance.pixels(HEIGHT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, scale = self._appearance.theme, self._appearance.scale
        bar = self._bar()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            outline = QPainterPath()
            outline.addRoundedRect(bar, 2 * scale, 2 * scale)
            painter.fillPath(outline, theme.colour("groove"))
            painter.setClipPath(outline)
            for name, segment in self._segments().items():
                painter.fillRect(segment.adjusted(0, 0, -1, 0), theme.colour("card"))
                painter.fillRect(segment.adjusted(0, 0, -1.5, 0), self._shade(name))
            painter.setClipping(False)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            if self._at:
                painter.setPen(QPen(theme.colour("text"), 2 * scale))
                painter.drawRect(self.segment(self._at).adjusted(0, -2 * scale, -1, 2 * scale))
            if self.hasFocus():
                ring = self.rect().adjusted(1, 1, -1, -1)
                paint_focus_ring(painter, ring, theme.colour("focus"), width=2 * scale, radius=4 * scale)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        names = list(self._shares)
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        key = Qt.Key(event.key())
        if not names:
            event.ignore()
        elif key in steps:
            here = names.index(self._at) + steps[key] if self._at else 0
            self._point(names[min(max(here, 0), len(names) - 1)])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._point(names[0 if key == Qt.Key.Key_Home else -1])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._at:
            self.chosen.emit(self._at)
        else:
            event.ignore()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point(self._name_at(event.position().x()))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        name = self._name_at(event.position().x())
        if name:
            self.chosen.emit(name)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point("")

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()
        if self._shares and not self._at and event.reason() != Qt.FocusReason.MouseFocusReason:
            self._point(next(iter(self._shares)))

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()
        self._point("")

    def _point(self, name: str) -> None:
        if name != self._at:
            self._at = name
            self.update()
            self.pointed.emit(name)

    def _name_at(self, x: float) -> str:
        segments = self._segments().items()
        return next((name for name, segment in segments if segment.left() <= x < segment.right()), "")

    def _bar(self) -> QRectF:
        height = self._appearance.pixels(BAR)
        margin = 3 * self._appearance.scale
        return QRectF(margin, (self.height() - height) / 2, self.width() - 2 * margin, height)

    def _segments(self) -> dict[str, QRectF]:
        bar = self._bar()
        left, segments = bar.left(), {}
        for name, share in self._shares.items():
            segments[name] = QRectF(left, bar.top(), share * bar.width(), bar.height())
            left += share * bar.width()
        return segments

    def _shade(self, name: str) -> QColor:
        colour = QColor(self._appearance.theme.colour("accent"))
        colour.setAlphaF(SHADES[self._shades[name]])
        return colour
