"""How a row looks besides its controls: a function of its state, its plan and the theme."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter

from steelyard.wording.language.numbers import importance_word, weight_text

if TYPE_CHECKING:
    from steelyard.desktop.appearance.appearance import Appearance
    from steelyard.desktop.weights.row_plan import RowPlan
    from steelyard.desktop.weights.row_state import RowState

ROUND = 6
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class RowLook:
    """All that is drawn: the name in lines, the state; `current` is followed, `pointed` under the pointer."""

    lines: tuple[str, ...]
    state: RowState
    current: bool
    pointed: bool


def label_font(appearance: Appearance) -> QFont:
    """Return the font of the name."""
    return appearance.font(12.5)


def paint_row(painter: QPainter, plan: RowPlan, look: RowLook, appearance: Appearance) -> None:
    """Paint background, name, number, word and share."""
    theme, weight = appearance.theme, look.state.weight
    if look.current or look.pointed:
        _paint_attention(painter, plan, look, appearance)
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    painter.setPen(theme.colour("text" if weight else "muted"))
    painter.setFont(label_font(appearance))
    _paint_label(painter, plan.label, look.lines)
    painter.setFont(appearance.font(13.5, 700))
    painter.drawText(plan.number, Qt.AlignmentFlag.AlignCenter, weight_text(weight))
    painter.setPen(theme.colour("muted"))
    painter.setFont(appearance.font(12))
    if not plan.word.isEmpty():
        painter.drawText(plan.word, _LEFT, importance_word(weight))
    painter.drawText(plan.share, _RIGHT, f"{look.state.share}%")


def _paint_attention(painter: QPainter, plan: RowPlan, look: RowLook, appearance: Appearance) -> None:
    """Paint the background of the row, and a frame which says that the number can be typed."""
    theme = appearance.theme
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("selection" if look.current else "hover"))
    painter.drawRoundedRect(QRect(0, 0, plan.width, plan.height), ROUND, ROUND)
    painter.setPen(theme.colour("outline"))
    painter.setBrush(theme.colour("field"))
    inset = appearance.pixels(3)
    field = QRectF(plan.number.adjusted(0, inset, 0, -inset)).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(field, ROUND, ROUND)


def _paint_label(painter: QPainter, area: QRect, lines: tuple[str, ...]) -> None:
    line = QRect(area.topLeft(), QSize(area.width(), area.height() // len(lines)))
    for text in lines:
        painter.drawText(line, _LEFT, text)
        line.translate(0, line.height())
