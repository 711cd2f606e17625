"""Two decisions on one question: where their weights differ, and which differences change the answer."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from steelyard.decision.differences import can_take_over, compare_decisions, take_over
from steelyard.desktop.differences.side import Side
from steelyard.desktop.state.draws import is_small
from steelyard.desktop.widgets.notices import show_problem
from steelyard.desktop.widgets.screen_room import resize_within_screen
from steelyard.desktop.widgets.side_by_side import ComparedLine, SideBySide
from steelyard.documents.characters import printable
from steelyard.documents.writing import write_atomically
from steelyard.report.two_decisions import two_decisions_markdown
from steelyard.scoring.differences import decisive_differences, order_by_effect
from steelyard.scoring.snapshot import take_snapshot
from steelyard.wording.differences import (
    describe_agreement,
    describe_reach,
    side_text,
    subject_text,
    turning_text,
)
from steelyard.wording.file_errors import reason_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from steelyard.decision.differences import Difference
    from steelyard.decision.model import Decision
    from steelyard.desktop.appearance.appearance import Appearance
    from steelyard.desktop.state.workspace import Workspace
    from steelyard.scoring.differences import DecisiveDifference

MARKDOWN = "Markdown (*.md)"
_TITLES = ("What differs", "A", "B", "Effect")
_WIDTHS = (110, 110, 260)
"""Of the columns after the first, in pixels at 100%."""


class CompareDialog(QDialog):
    """A is what is open, B the other one; what B has can be taken over, a row at a time or several."""

    def __init__(
        self, workspace: Workspace, b: Decision, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Compare two decisions")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._workspace = workspace
        self._appearance = appearance
        self._b = b
        self._trials = all(is_small(decision) for decision in (workspace.agreed, b))
        self._text = ""
        self._found: tuple[Difference, ...] = ()
        self.sides = (Side("A", appearance), Side("B", appearance))
        self.agreement = QLabel()
        self.agreement.setTextFormat(Qt.TextFormat.PlainText)
        self.agreement.setWordWrap(True)
        self.table = SideBySide(appearance)
        self.table.setAccessibleName("Where the two decisions differ")
        self.table.itemSelectionChanged.connect(self._offer)
        self._make_buttons()
        self._lay_out()
        self._compare()
        resize_within_screen(self, appearance.pixels(860), appearance.pixels(600))

    def _make_buttons(self) -> None:
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.take = self._buttons.addButton("&Take over from B", role)
        self.take.setToolTip("Sets what is chosen above in A as it is in B; undo takes it back")
        self.copy = self._buttons.addButton("Co&py", role)
        self.save = self._buttons.addButton("&Save as Markdown…", role)
        for button in (self.take, self.copy, self.save):
            button.setAutoDefault(False)
        self.take.clicked.connect(self._take_over)
        self.copy.clicked.connect(self._copy)
        self.save.clicked.connect(self._ask_for_file)
        self._buttons.rejected.connect(self.reject)

    def _lay_out(self) -> None:
        columns = QHBoxLayout()
        columns.setSpacing(self._appearance.pixels(24))
        for side in self.sides:
            columns.addWidget(side, 1)
        column = QVBoxLayout(self)
        column.addLayout(columns)
        column.addWidget(self.agreement)
        column.addWidget(self.table, 1)
        column.addWidget(self._buttons)

    @property
    def text(self) -> str:
        """What is shown, as Markdown."""
        return self._text

    def _compare(self) -> None:
        a, b = self._workspace.agreed, self._b
        one, other = (take_snapshot(each, trials=self._trials) for each in (a, b))
        for side, snapshot in zip(self.sides, (one, other), strict=True):
            side.show_snapshot(snapshot)
        tried = decisive_differences(a, b, trials=self._trials)
        said = (describe_agreement(one, other), describe_reach(tried))
        self.agreement.setText(" ".join(text for text in said if text))
        self._text = two_decisions_markdown(one, other, tried)
        found = order_by_effect(compare_decisions(a, b).values, tried)
        self._found = tuple(difference for difference, _ in found)
        self.table.show_lines(_TITLES, difference_lines(a, found))
        for place, width in enumerate(_WIDTHS, start=1):
            self.table.setColumnWidth(place, self._appearance.pixels(width))
        self.table.clearSelection()
        self.table.setVisible(bool(found))
        self._offer()

    @property
    def _chosen(self) -> tuple[Difference, ...]:
        """The differences of the selected rows that both comparisons know."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        chosen = (self._found[row] for row in rows if row < len(self._found))
        both = (self._workspace.agreed, self._b)
        return tuple(each for each in chosen if all(can_take_over(side, each) for side in both))

    @Slot()
    def _offer(self) -> None:
        self.take.setEnabled(bool(self._chosen))

    @Slot()
    def _take_over(self) -> None:
        self._workspace.commit(take_over(self._workspace.agreed, self._chosen))
        self._compare()

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text)

    @Slot()
    def _ask_for_file(self) -> None:
        dialog = QFileDialog(self, "Save the comparison as", "compared.md", MARKDOWN)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("md")
        dialog.fileSelected.connect(self.save_as)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(str)
    def save_as(self, file: str) -> None:
        """Write what is shown to a file that was chosen to be written."""
        path = Path(file)
        try:
            write_atomically(path, self.text.encode())
        except OSError as error:
            show_problem(
                self,
                f"“{printable(path.name)}” was not written: {reason_of(error)}.",
                "Choose another name or folder, or copy the text.",
            )


def difference_lines(
    a: Decision, found: Iterable[tuple[Difference, DecisiveDifference | None]]
) -> tuple[ComparedLine, ...]:
    """Return a row for everything set that differs; the remark says what it alone does to A."""
    return tuple(
        ComparedLine(
            subject_text(difference),
            side_text(difference, difference.a),
            side_text(difference, difference.b),
            "" if effect is None else turning_text(a, effect),
            marked=effect is not None,
        )
        for difference, effect in found
    )
