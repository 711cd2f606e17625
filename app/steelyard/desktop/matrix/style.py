"""Fonts, colours and lengths of the table, fixed until the appearance changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFontMetrics

from steelyard.desktop.painting.markers import Segments

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QFont

    from steelyard.desktop.appearance.appearance import Appearance

STATEMENT_LINES = 2
_BODY, _SMALL, _WORD = 13, 12, 11.5


class Style:
    """What painting needs of the appearance. Lengths are in pixels, scaled with the text."""

    def __init__(self, appearance: Appearance) -> None:
        self.theme = appearance.theme
        self.body: QFont = appearance.font(_BODY)
        self.bold: QFont = appearance.font(_BODY, 600)
        self.small: QFont = appearance.font(_SMALL)
        self.link: QFont = appearance.font(_SMALL)
        self.link.setUnderline(True)
        self.word: QFont = appearance.font(_WORD)
        self.strong_word: QFont = appearance.font(_WORD, 600)
        self.body_height = QFontMetrics(self.body).height()
        self.small_height = QFontMetrics(self.small).height()
        self.padding = appearance.pixels(12)
        self.indent = appearance.pixels(14)
        self.chevron = appearance.pixels(10)
        self.gap = appearance.pixels(4)
        self.arrow = appearance.pixels(7)
        self.segments = Segments(appearance.pixels(9), appearance.pixels(6), max(appearance.pixels(1.5), 1))
        self.marker = appearance.pixels(11)
        self.bar = max(appearance.pixels(4), 2)
        self.border = max(appearance.pixels(1), 1)
        self.ring = 2
        self.least_column = appearance.pixels(147)
        self.row_header = appearance.pixels(164)
        self.narrow_row_header = appearance.pixels(130)
        self.row_height = (
            STATEMENT_LINES * self.body_height + self.small_height + self.gap + appearance.pixels(14)
        )

    def colour(self, role: str) -> QColor:
        """Return the colour of a role of the theme."""
        return self.theme.colour(role)
