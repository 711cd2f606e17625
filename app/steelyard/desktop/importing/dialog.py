"""The dialog of an import: the source at the left, how it was read and what follows at the right."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, SignalInstance, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from steelyard.desktop.importing.panes import ReadingPane, SourcePane
from steelyard.desktop.importing.preview import Preview, preview
from steelyard.desktop.importing.work import Work
from steelyard.desktop.widgets.columns import Columns, card
from steelyard.desktop.widgets.notices import show_problem
from steelyard.desktop.widgets.screen_room import resize_within_screen
from steelyard.desktop.widgets.text import Note, heading_label, set_text, text_label
from steelyard.documents.writing import write_atomically
from steelyard.importing.reading import write_reading
from steelyard.wording.file_errors import reason_of
from steelyard.wording.imported import describe_open, describe_source

if TYPE_CHECKING:
    from steelyard.desktop.appearance.appearance import Appearance
    from steelyard.desktop.importing.controls import Edit

_NARROW = 860
"""The width in pixels, at normal text size, below which source and reading stand in tabs."""
_SLOW_MILLISECONDS = 400
"""After how long the dialog says that it is reading again."""
_READINGS = "Readings (*.yaml *.yml)"


class ImportDialog(QDialog):
    """Shows a preview and takes edits until it is opened as a decision; each edit can be taken back."""

    taken = Signal(object)
    """A Preview that is to be opened."""
    updated = Signal(object)
    """A Preview whose table is to take the place of its version in the decision that is open."""

    def __init__(
        self, first: Preview, folder: Path, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._folder = folder
        self._history: list[Preview] = [first]
        self._pending: list[Edit] = []
        self._then: SignalInstance | None = None
        self._work = Work(self)
        self.setWindowTitle("Import a table")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._create(appearance)
        self._lay_out(appearance)
        self._connect()
        resize_within_screen(self, appearance.pixels(1240), appearance.pixels(800))
        self._show()
        self.source.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def shown(self) -> Preview:
        """What is on show."""
        return self._history[-1]

    @property
    def busy(self) -> bool:
        """Whether something that was said is still being taken in."""
        return self._work.busy

    def _create(self, appearance: Appearance) -> None:
        self._title = heading_label("answer")
        self._title.setText("Import a table")
        self._where = text_label("small")
        self.source, self.reading = SourcePane(appearance), ReadingPane(appearance)
        self._columns = Columns(("The source", "How it was read"), appearance, narrow=_NARROW)
        self._problem = Note()
        self._open = text_label("small")
        self._ask = QPushButton("Show it")
        self._ask.setProperty("link", True)
        self.back = QPushButton("Step back")
        self.cancel = QPushButton("Cancel")
        self.save = QPushButton("Save reading…")
        self.take = QPushButton("Open as a decision")
        self.update_open = QPushButton("Update the open decision")
        self.update_open.setVisible(self.shown.known is not None)
        main = self.take if self.shown.known is None else self.update_open
        main.setProperty("primary", True)
        main.setDefault(True)
        for button in (self._ask, self.back, self.cancel, self.save):
            button.setAutoDefault(False)
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(_SLOW_MILLISECONDS)

    def _lay_out(self, appearance: Appearance) -> None:
        head = QVBoxLayout()
        head.setSpacing(1)
        head.addWidget(self._title)
        head.addWidget(self._where)
        asked, foot = QHBoxLayout(), QHBoxLayout()
        asked.addWidget(self._open, 1)
        asked.addWidget(self._ask)
        foot.addStretch(1)
        for button in (self.back, self.cancel, self.save, self.take, self.update_open):
            foot.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.addLayout(head)
        layout.addWidget(self._columns, 1)
        layout.addWidget(self._problem)
        layout.addLayout(asked)
        layout.addLayout(foot)
        self._reading_card = card(self.reading)
        self._columns.set_columns((card(self.source), self._reading_card), (740, 440))

    def _connect(self) -> None:
        self.source.changed.connect(self.edit)
        self.reading.changed.connect(self.edit)
        self._work.done.connect(self._take_made)
        self._work.refused.connect(self._say_refused)
        self._slow.timeout.connect(self._say_slow)
        self._ask.clicked.connect(self._show_open)
        self.back.clicked.connect(self.step_back)
        self.cancel.clicked.connect(self.reject)
        self.save.clicked.connect(self._ask_save)
        self.take.clicked.connect(self._take)
        self.update_open.clicked.connect(self._update)
        QShortcut(QKeySequence("Ctrl+Z"), self).activated.connect(self.step_back)
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self._take)

    @Slot(object)
    def edit(self, edit: Edit) -> None:
        """Read the source again with something said about it."""
        self._pending.append(edit)
        self._ask_again()

    @Slot()
    def step_back(self) -> None:
        """Take the last edit back."""
        self._work.forget()
        self._slow.stop()
        if self._pending:
            self._pending.clear()
        elif len(self._history) > 1:
            self._history.pop()
        self._show()

    def done(self, result: int) -> None:
        """Close; what is still being read is forgotten."""
        self._work.forget()
        super().done(result)

    def _ask_again(self) -> None:
        self._problem.say("")
        self._slow.start()
        self._work.ask(partial(_edited, tuple(self._pending), self.shown))

    @Slot(object)
    def _take_made(self, made: Preview) -> None:
        self._slow.stop()
        self._pending.clear()
        self._history.append(made)
        self._show()
        if self._then is not None:
            self._end(self._then)

    @Slot(str)
    def _say_refused(self, why: str) -> None:
        """Let go of the edit that cannot be, and keep those before it."""
        self._slow.stop()
        self._then = None
        self._pending.pop()
        self.reading.forget()
        if self._pending:
            self._ask_again()
        else:
            self._show()
        self._problem.say(f"That cannot be: {why.removesuffix('.')}.", is_problem=True)

    @Slot()
    def _say_slow(self) -> None:
        set_text(self._open, "Reading the table again…")

    def _show(self) -> None:
        shown = self.shown
        set_text(self._where, describe_source(shown.draft.imported))
        self.source.show_preview(shown)
        self.reading.show_preview(shown)
        set_text(self._open, describe_open(shown.draft))
        self._ask.setVisible(bool(shown.draft.open))
        self.back.setEnabled(len(self._history) > 1)
        self.update_open.setEnabled(shown.news is not None and bool(shown.news.lines))

    @Slot()
    def _show_open(self) -> None:
        found = self.reading.first_open(self.shown.draft)
        if found is not None:
            self._columns.reveal(self._reading_card)
            self.reading.reveal(found)

    @Slot()
    def _take(self) -> None:
        self._end(self.taken)

    @Slot()
    def _update(self) -> None:
        self._end(self.updated)

    def _end(self, told: SignalInstance) -> None:
        """Close and tell what is to be done, as soon as all that was said is taken in."""
        self._then = told if self._pending else None
        if self._then is None:
            self.accept()
            told.emit(self.shown)

    @Slot()
    def _ask_save(self) -> None:
        stem = Path(self.shown.draft.source.file or "table").stem
        dialog = QFileDialog(self, "Save reading", str(self._folder), _READINGS)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("yaml")
        dialog.selectFile(f"{stem}.reading.yaml")
        dialog.fileSelected.connect(self.save_reading)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(str)
    def save_reading(self, file: str) -> None:
        """Write how the table is read to a file, which `steelyard import --reading` takes."""
        content = write_reading(self.shown.draft.imported.reading).encode()
        try:
            write_atomically(Path(file), content)
        except OSError as error:
            show_problem(
                self,
                f"The reading was not saved: {reason_of(error)}.",
                "Nothing else was touched. Save it in another folder.",
            )


def _edited(edits: tuple[Edit, ...], shown: Preview) -> Preview:
    draft = shown.draft
    for edit in edits:
        draft = edit(draft)
    return preview(draft, shown.day, shown.known)
