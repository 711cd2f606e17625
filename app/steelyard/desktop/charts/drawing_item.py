"""A drawing as an item of a pyqtgraph view: its marks, those of the selected row stronger."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem
from typing_extensions import override

from steelyard.charts.drawing import Drawing, Label, Line, Mark, Marker
from steelyard.desktop.charts.repainting import changed_rects, mark_rect
from steelyard.desktop.painting.drawings import label_rect, paint_mark

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

    from steelyard.theme.palette import Palette


class DrawingItem(pg.GraphicsObject):  # type: ignore[misc] # pyqtgraph carries no types
    """Paints a drawing; the marks of the selected row stand out."""

    def __init__(self) -> None:
        super().__init__()
        self._marks: tuple[Mark, ...] = ()
        self._size = QSizeF(0, 0)
        self._palette: Palette | None = None
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)

    def show_drawing(self, drawing: Drawing, palette: Palette, keys: frozenset[str]) -> None:
        """Paint another drawing from now on, the marks of `keys` stronger; only what differs is repainted."""
        marks = tuple(
            _strengthen(mark, drawing.width) if mark.key in keys else mark for mark in drawing.marks
        )
        size = QSizeF(drawing.width, drawing.height)
        before = self._marks if (size, palette) == (self._size, self._palette) else ()
        if size != self._size:
            self.prepareGeometryChange()
        self._marks, self._size, self._palette = marks, size, palette
        if len(before) != len(marks):
            self.update()
            return
        for rect in changed_rects(before, marks):
            self.update(rect)

    @override
    def boundingRect(self) -> QRectF:
        return QRectF(QPointF(), self._size)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        if self._palette is None:
            return
        exposed: QRectF = option.exposedRect
        whole = exposed.contains(self.boundingRect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for mark in self._marks:
            if whole or mark_rect(mark).intersects(exposed):
                paint_mark(painter, mark, self._palette)


def _strengthen(mark: Mark, width: float) -> Mark:
    if isinstance(mark, Line):
        return replace(mark, width=max(mark.width, 2.0), role="accent") if mark.role == "grid" else mark
    if isinstance(mark, Label):
        strong = replace(mark, bold=True, role="accent")
        space = label_rect(strong)
        inside = space.left() >= 0 and space.right() <= width
        return strong if inside else replace(mark, role="accent")
    return replace(mark, size=mark.size * 1.35) if isinstance(mark, Marker) else mark
