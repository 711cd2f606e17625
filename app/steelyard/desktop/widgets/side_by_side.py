"""A table of two sets of weights side by side, those that count in bold."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from steelyard.desktop.painting.text_layout import plain_tip
from steelyard.wording.language.numbers import must_have_text, weight_text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from steelyard.comparison.model import Comparison
    from steelyard.desktop.appearance.appearance import Appearance

_ROW = 30


class ComparedLine(NamedTuple):
    """A row: what is compared, both sides as text, and a remark; a marked one is in bold."""

    name: str
    a: str
    b: str
    remark: str = ""
    marked: bool = False


class SideBySide(QTableWidget):
    """Two columns of values under their titles."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.setObjectName("sideBySide")
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        appearance.changed.connect(self._dress)
        self._dress()

    def show_lines(self, titles: Sequence[str], lines: Sequence[ComparedLine]) -> None:
        """Show rows; `titles` are those of their columns, with or without one for the remark."""
        self.setColumnCount(len(titles))
        self.setHorizontalHeaderLabels(list(titles))
        self.setRowCount(len(lines))
        normal, bold = self._appearance.font(), self._appearance.font(weight=600)
        for row, line in enumerate(lines):
            for column, text in enumerate((line.name, line.a, line.b, line.remark)[: len(titles)]):
                item = QTableWidgetItem(text)
                item.setFont(bold if line.marked else normal)
                item.setToolTip(plain_tip(text))
                self.setItem(row, column, item)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in range(1, len(titles)):
            self.setColumnWidth(column, self._appearance.pixels(160))

    @Slot()
    def _dress(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._appearance.pixels(_ROW))
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )


def weight_lines(
    comparison: Comparison,
    a: tuple[Mapping[str, float], Mapping[str, float]],
    b: tuple[Mapping[str, float], Mapping[str, float]],
) -> tuple[ComparedLine, ...]:
    """Return a row for each requirement that weighs or is a must-have on either side.

    Each side is its weights and its must-haves, by requirement.
    """
    lines = []
    for requirement in comparison.requirements:
        one, other = (_say(requirement.id, *side) for side in (a, b))
        if not one == other == _NOTHING:
            lines.append(ComparedLine(requirement.name, one, other, marked=one != other))
    return tuple(lines)


_NOTHING = "0"


def _say(requirement: str, weights: Mapping[str, float], must_haves: Mapping[str, float]) -> str:
    weight = weight_text(weights.get(requirement, 0.0))
    least = must_haves.get(requirement)
    return weight if least is None else f"{weight}, {must_have_text(least)}"
