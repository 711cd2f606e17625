"""A heading with lines under it that lead somewhere: reasons or flips."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from steelyard.desktop.recommendation.lines import Line
from steelyard.desktop.recommendation.texts import set_text, text_label

if TYPE_CHECKING:
    from steelyard.desktop.theme import Appearance


class LineList(QWidget):
    """At most `most` lines, made once; a remark stands in their place where there are none."""

    def __init__(self, most: int, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = text_label("section")
        self._remark = text_label()
        self.lines = tuple(Line(appearance) for _ in range(most))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(1)
        layout.addWidget(self._heading)
        for line in self.lines:
            line.hide()
            layout.addWidget(line)
        layout.addWidget(self._remark)

    def show_heading(self, heading: str, shown: int, remark: str) -> None:
        """Show the heading, how many of the lines are there, and the remark below them."""
        set_text(self._heading, heading)
        set_text(self._remark, remark)
        for number, line in enumerate(self.lines):
            if line.isHidden() == (number < shown):
                line.setVisible(number < shown)
        visible = bool(shown or remark)
        if self.isHidden() == visible:
            self.setVisible(visible)
