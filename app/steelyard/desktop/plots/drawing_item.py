"""A drawing as an item of a pyqtgraph view: its marks, and those of the selected row once more, stronger."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pyqtgraph as pg
from PySide6.QtCore import QRectF
from typing_extensions import override

from steelyard.charts.drawing import Drawing, Label, Line, Mark, Marker
from steelyard.desktop.painting import paint_drawing, paint_mark
from steelyard.report.slides.palette import Palette

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

    from steelyard.desktop.theme import Theme

_ROLES = {"background": "card", "flip": "mark"}
"""Roles of drawings that a theme calls otherwise."""


def chart_palette(theme: Theme) -> Palette:
    """Return the colours of drawings in a theme."""
    plain = {role: colour.name() for role, colour in theme.roles.items()}
    plain |= {role: plain[name] for role, name in _ROLES.items()}
    lines = {f"series:{place}": colour.name() for place, colour in enumerate(theme.series)}
    texts = {f"series:{place}": colour.name() for place, colour in enumerate(theme.series_texts)}
    return Palette(theme.name, plain | lines, plain | texts)


class DrawingItem(pg.GraphicsObject):  # type: ignore[misc] # pyqtgraph carries no types
    """Paints a drawing; `key` is the signal or requirement whose marks stand out."""

    def __init__(self) -> None:
        super().__init__()
        self._drawing: Drawing | None = None
        self._palette: Palette | None = None
        self._key = ""

    def show_drawing(self, drawing: Drawing, palette: Palette, key: str) -> None:
        """Paint another drawing from now on."""
        if self._drawing is None or (drawing.width, drawing.height) != (
            self._drawing.width,
            self._drawing.height,
        ):
            self.prepareGeometryChange()
        self._drawing, self._palette, self._key = drawing, palette, key
        self.update()

    @override
    def boundingRect(self) -> QRectF:
        if self._drawing is None:
            return QRectF()
        return QRectF(0, 0, self._drawing.width, self._drawing.height)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        if self._drawing is None or self._palette is None:
            return
        paint_drawing(painter, self._drawing, self._palette)
        if self._key:
            for mark in self._drawing.marks:
                if mark.key == self._key:
                    paint_mark(painter, _strengthen(mark), self._palette)


def _strengthen(mark: Mark) -> Mark:
    if isinstance(mark, Line):
        return replace(mark, width=mark.width + 1.5, role="accent") if mark.role == "grid" else mark
    if isinstance(mark, Label):
        return replace(mark, bold=True, role="accent")
    return replace(mark, size=mark.size * 1.35) if isinstance(mark, Marker) else mark
