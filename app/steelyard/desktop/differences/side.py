"""One of two decisions that are compared: its title, its answer, how sure that is, its bars."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from steelyard.desktop.widgets.result_bars import ResultBars
from steelyard.desktop.widgets.text import heading_label, set_text, text_label
from steelyard.wording.language.grammar import tidy
from steelyard.wording.result.explanation import explain

if TYPE_CHECKING:
    from steelyard.desktop.appearance.appearance import Appearance
    from steelyard.scoring.snapshot import Snapshot


class Side(QWidget):
    """A column; `letter` is A or B."""

    def __init__(self, letter: str, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._letter = letter
        self.title = heading_label("section")
        self.answer = text_label("answer")
        self.confidence = text_label()
        self.bars = ResultBars(appearance)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self.title, self.answer, self.confidence, self.bars):
            column.addWidget(part)
        column.addStretch(1)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show the answer of a decision."""
        answer = explain(snapshot).answer
        set_text(self.title, f"{self._letter}: {tidy(snapshot.decision.title)}")
        set_text(self.answer, answer.sentence)
        set_text(self.confidence, answer.confidence)
        candidates = snapshot.decision.comparison.candidates
        places = {candidate.id: place for place, candidate in enumerate(candidates)}
        self.bars.show_results(answer.results, places)
