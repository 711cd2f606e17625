"""Offers the unsaved work that a crash has left, and says what differs from the saved file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale, QSize, Qt, Signal, Slot
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

from steelyard.wording.versions import describe_unsaved

if TYPE_CHECKING:
    from collections.abc import Sequence

    from steelyard.desktop.appearance.appearance import Appearance
    from steelyard.desktop.files.recovery.leftovers import Leftover

_ROW = 32


class RestoreDialog(QDialog):
    """Lists what was found; each can be restored, discarded or left for later, which is what Esc means."""

    restore_chosen = Signal(object)
    """The Leftover to work on."""
    discard_chosen = Signal(object)
    """The Leftover to forget."""

    def __init__(
        self, leftovers: Sequence[Leftover], appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._leftovers = list(leftovers)
        self.setWindowTitle("Unsaved work was found")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.list = QListWidget()
        self.list.setAccessibleName("Unsaved work")
        self.list.setMaximumHeight(appearance.pixels(_ROW * 5))
        self._heading = QLabel()
        self._heading.setObjectName("section")
        self._heading.setTextFormat(Qt.TextFormat.PlainText)
        self.differences = QPlainTextEdit()
        self.differences.setReadOnly(True)
        self.differences.setTabChangesFocus(True)
        self.differences.setAccessibleName("What differs from the saved file")
        self._buttons = QDialogButtonBox()
        self.restore = self._buttons.addButton("Restore", QDialogButtonBox.ButtonRole.ActionRole)
        self.restore.setDefault(True)
        self.restore.setProperty("primary", True)
        self.discard = self._buttons.addButton("Discard", QDialogButtonBox.ButtonRole.DestructiveRole)
        self._buttons.addButton("Later", QDialogButtonBox.ButtonRole.RejectRole)
        self._lay_out()
        for leftover in leftovers:
            item = QListWidgetItem(describe_leftover(leftover), self.list)
            item.setSizeHint(QSize(0, appearance.pixels(_ROW)))
        self.list.currentRowChanged.connect(self._show_differences)
        self.restore.clicked.connect(self._restore)
        self.discard.clicked.connect(self._discard)
        self._buttons.rejected.connect(self.reject)
        self.list.setCurrentRow(0)
        self.resize(appearance.pixels(560), appearance.pixels(420))

    @property
    def remaining(self) -> tuple[Leftover, ...]:
        """What is neither restored nor discarded."""
        return tuple(self._leftovers)

    def _lay_out(self) -> None:
        lead = QLabel("Steelyard did not close as it should. This work had not been saved:")
        lead.setWordWrap(True)
        column = QVBoxLayout(self)
        for widget in (lead, self.list, self._heading, self.differences, self._buttons):
            column.addWidget(widget)

    @Slot(int)
    def _show_differences(self, row: int) -> None:
        if not 0 <= row < len(self._leftovers):
            return
        leftover = self._leftovers[row]
        if leftover.saved is not None:
            self._heading.setText("Changed since it was saved")
            self.differences.setPlainText("\n".join(describe_unsaved(leftover.saved, leftover.decision)))
        else:
            self._heading.setText("All of it")
            gone = leftover.path is not None
            self.differences.setPlainText(
                f"Its file cannot be read any more: {leftover.path}"
                if gone
                else "It was never saved to a file."
            )

    @Slot()
    def _restore(self) -> None:
        leftover = self._leftovers.pop(self.list.currentRow())
        self.accept()
        self.restore_chosen.emit(leftover)

    @Slot()
    def _discard(self) -> None:
        row = self.list.currentRow()
        leftover = self._leftovers.pop(row)
        self.list.takeItem(row)
        self.discard_chosen.emit(leftover)
        if self._leftovers:
            self._show_differences(self.list.currentRow())
        else:
            self.reject()


def describe_leftover(leftover: Leftover) -> str:
    """Return how unsaved work is listed: title, file, and when it was kept."""
    when = QLocale().toString(
        QDateTime.fromSecsSinceEpoch(int(leftover.kept_at.timestamp())), QLocale.FormatType.ShortFormat
    )
    file = leftover.path.name if leftover.path is not None else "not saved yet"
    return f"{leftover.decision.title} · {file} · {when}"
