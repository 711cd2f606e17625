"""Two decisions on one question: where their weights differ, and which differences change the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from steelyard.decision.differences import compare_decisions
from steelyard.desktop.state.draws import is_small
from steelyard.desktop.widgets.screen_room import resize_within_screen
from steelyard.desktop.widgets.side_by_side import ComparedLine, SideBySide
from steelyard.scoring.differences import decisive_differences
from steelyard.scoring.snapshot import take_snapshot
from steelyard.wording.differences import (
    decision_line,
    describe_agreement,
    side_text,
    subject_text,
    turning_text,
)

if TYPE_CHECKING:
    from steelyard.decision.model import Decision
    from steelyard.desktop.appearance.appearance import Appearance

_TITLES = ("Requirement", "A", "B", "Effect")


class CompareDialog(QDialog):
    """A is what is open, B the other one."""

    def __init__(
        self, a: Decision, b: Decision, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Compare two decisions")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        trials = all(is_small(decision) for decision in (a, b))
        snapshots = tuple(take_snapshot(decision, trials=trials) for decision in (a, b))
        self.heads = (QLabel(), QLabel())
        for label, letter, snapshot in zip(self.heads, "AB", snapshots, strict=True):
            label.setText(f"{letter}: {decision_line(snapshot)}")
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.table = SideBySide(appearance)
        self.table.setAccessibleName("Where the two decisions differ")
        lines = difference_lines(a, b, trials=trials)
        self.table.show_lines(_TITLES, lines)
        self.table.setVisible(bool(lines))
        for place, width in enumerate((110, 110, 240), start=1):
            self.table.setColumnWidth(place, appearance.pixels(width))
        self.verdict = QLabel(describe_agreement(*snapshots))
        self.verdict.setTextFormat(Qt.TextFormat.PlainText)
        self.verdict.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for widget in (*self.heads, self.verdict, self.table, buttons):
            column.addWidget(widget)
        resize_within_screen(self, appearance.pixels(820), appearance.pixels(520))


def difference_lines(a: Decision, b: Decision, *, trials: bool = True) -> tuple[ComparedLine, ...]:
    """Return a row for everything set that differs; the remark says what it alone does to A."""
    found = compare_decisions(a, b)
    decisive = {
        tried.difference: turning_text(a, tried)
        for tried in decisive_differences(a, b, trials=trials)
        if tried.decisive
    }
    return tuple(
        ComparedLine(
            subject_text(difference),
            side_text(difference, difference.a),
            side_text(difference, difference.b),
            decisive.get(difference, ""),
            marked=difference in decisive,
        )
        for difference in found.values
    )
