"""Painted cells, kept as pictures, so that scrolling costs one copy a cell however much stands in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QPixmap

if TYPE_CHECKING:
    from PySide6.QtCore import QSize

    from steelyard.desktop.matrix.row_state import CellLook
    from steelyard.wording.cells import CellWords

MOST_BYTES = 64_000_000
"""What the pictures may take before they are dropped: twice a screen of 3840 x 2160 pixels."""
_BYTES_A_PIXEL = 4


@dataclass(frozen=True, slots=True)
class Look:
    """How a cell is painted: size in pixels, pixels a point, its look, its background, marked words."""

    width: int
    height: int
    ratio: float
    cell: CellLook
    ground: int
    words: tuple[str, ...]


class Pictures:
    """Keeps a picture for each cell and way of painting it."""

    def __init__(self) -> None:
        self._kept: dict[tuple[int, Look], tuple[CellWords, QPixmap]] = {}
        self._bytes = 0

    def find(self, cell: CellWords, look: Look) -> QPixmap | None:
        """Return the picture of this very cell, None if none is kept."""
        kept = self._kept.get((id(cell), look))
        return kept[1] if kept else None

    def make(self, cell: CellWords, size: QSize, look: Look) -> QPixmap:
        """Return a new picture to paint the cell on, kept from now on."""
        picture = QPixmap(size * look.ratio)
        picture.setDevicePixelRatio(look.ratio)
        added = picture.width() * picture.height() * _BYTES_A_PIXEL
        if self._bytes + added > MOST_BYTES:
            self._kept.clear()
            self._bytes = 0
        self._bytes += added
        # the cell is kept with its picture, so that no other one can take its identity
        self._kept[id(cell), look] = (cell, picture)
        return picture
