"""Offers the unsaved work that a crash has left, and says what differs from the saved file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from steelyard.desktop.widgets.screen_room import resize_within_screen
from steelyard.documents.characters import printable
from steelyard.wording.file_errors import reason_of
from steelyard.wording.language.dates import short_date
from steelyard.wording.versions import describe_own_work, describe_unsaved

if TYPE_CHECKING:
    from collections.abc import Sequence

    from steelyard.desktop.appearance.appearance import Appearance
    from steelyard.desktop.files.recovery.leftovers import Leftover

_ROW = 32


class RestoreDialog(QDialog):
    """Lists what was found; each can be restored, set aside or left for later, which is what Esc means.

    Enter restores. What is set aside is kept for thirty days and can be taken back at once.
    """

    restore_chosen = Signal(object)
    """The Leftover to work on."""

    def __init__(
        self,
        leftovers: Sequence[Leftover],
        appearance: Appearance,
        parent: QWidget | None = None,
        *,
        set_aside: bool = False,
    ) -> None:
        super().__init__(parent)
        self._leftovers = list(leftovers)
        self._aside: list[Leftover] = []
        self.setWindowTitle("Unsaved work that was set aside" if set_aside else "Unsaved work was found")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.list = QListWidget()
        self.list.setAccessibleName("Unsaved work")
        self.list.setMaximumHeight(appearance.pixels(_ROW * 5))
        self._row_height = appearance.pixels(_ROW)
        self._heading = QLabel()
        self._heading.setObjectName("section")
        self._heading.setTextFormat(Qt.TextFormat.PlainText)
        self.differences = QPlainTextEdit()
        self.differences.setReadOnly(True)
        self.differences.setTabChangesFocus(True)
        self.differences.setAccessibleName("What differs from the saved file")
        self._make_buttons(set_aside=set_aside)
        self._lay_out(_SET_ASIDE_LEAD if set_aside else _LEAD)
        for leftover in leftovers:
            self._add(leftover)
        self.list.currentRowChanged.connect(self._show_differences)
        self.list.setCurrentRow(0)
        self.list.setFocus()
        resize_within_screen(self, appearance.pixels(560), appearance.pixels(420))

    def _make_buttons(self, *, set_aside: bool) -> None:
        buttons = self._buttons = QDialogButtonBox()
        self.restore = buttons.addButton("Restore", QDialogButtonBox.ButtonRole.AcceptRole)
        self.restore.setProperty("primary", True)
        self.later = buttons.addButton(
            "Close" if set_aside else "Later", QDialogButtonBox.ButtonRole.RejectRole
        )
        self.discard = buttons.addButton("Set aside", QDialogButtonBox.ButtonRole.ActionRole)
        self.discard.setToolTip("Keeps it for 30 days under File, Unsaved work that was set aside")
        self.discard.setVisible(not set_aside)
        self.undo = buttons.addButton("Take it back", QDialogButtonBox.ButtonRole.ActionRole)
        self.undo.hide()
        for button in (self.later, self.discard, self.undo):
            button.setAutoDefault(False)  # Enter means Restore, wherever the focus is but on a button itself
        self.restore.setDefault(True)
        self.discard.clicked.connect(self._set_aside)
        self.undo.clicked.connect(self._take_back)
        buttons.accepted.connect(self._restore)
        buttons.rejected.connect(self.reject)

    @property
    def remaining(self) -> tuple[Leftover, ...]:
        """What is not restored, with what is set aside: all that is still held here."""
        return (*self._leftovers, *self._aside)

    def _lay_out(self, said: str) -> None:
        lead = QLabel(said)
        lead.setWordWrap(True)
        column = QVBoxLayout(self)
        for widget in (lead, self.list, self._heading, self.differences, self._buttons):
            column.addWidget(widget)

    def _add(self, leftover: Leftover) -> None:
        item = QListWidgetItem(describe_leftover(leftover), self.list)
        item.setSizeHint(QSize(0, self._row_height))

    @Slot(int)
    def _show_differences(self, row: int) -> None:
        self.restore.setEnabled(row >= 0)
        self.discard.setEnabled(row >= 0)
        if not 0 <= row < len(self._leftovers):
            return
        leftover = self._leftovers[row]
        if leftover.saved is not None:
            self._heading.setText("Changed since it was saved")
            self.differences.setPlainText("\n".join(describe_unsaved(leftover.saved, leftover.decision)))
        else:
            heading, lines = describe_own_work(leftover.decision)
            lost = f"Its file cannot be read any more: {printable(str(leftover.path))}"
            self._heading.setText(heading)
            self.differences.setPlainText("\n".join((*lines, *([lost] if leftover.path else []))))

    @Slot()
    def _restore(self) -> None:
        row = self.list.currentRow()
        if row < 0:
            return
        leftover = self._leftovers.pop(row)
        self.accept()
        self.restore_chosen.emit(leftover)

    @Slot()
    def _set_aside(self) -> None:
        row = self.list.currentRow()
        try:
            aside = self._leftovers[row].set_aside()
        except OSError as error:
            self._say_at_list("It stays here", f"It could not be moved: {reason_of(error)}.")
            return
        self._leftovers.pop(row)
        self.list.takeItem(row)
        self._aside.append(aside)
        self.undo.show()
        self._show_differences(self.list.currentRow())
        if not self._leftovers:
            self._say_at_list("Set aside", "It is kept for 30 days and can be taken back until then.")
            self.later.setText("Close")
            self.undo.setFocus()

    @Slot()
    def _take_back(self) -> None:
        leftover = self._aside.pop().take_back()
        self._leftovers.append(leftover)
        self._add(leftover)
        self.list.setCurrentRow(len(self._leftovers) - 1)
        self.list.setFocus()
        self.undo.setVisible(bool(self._aside))

    def _say_at_list(self, heading: str, text: str) -> None:
        self._heading.setText(heading)
        self.differences.setPlainText(text)


_LEAD = "Steelyard did not close as it should. This work had not been saved:"
_SET_ASIDE_LEAD = "This work was set aside after a crash. Each piece is kept for 30 days:"


def describe_leftover(leftover: Leftover) -> str:
    """Return how unsaved work is listed: title, file, and when it was kept."""
    kept_at = leftover.kept_at.astimezone()
    when = f"{short_date(kept_at.date())}, {kept_at:%H:%M}"
    file = printable(leftover.path.name) if leftover.path is not None else "not saved yet"
    return f"{leftover.decision.title} · {file} · {when}"
