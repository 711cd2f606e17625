"""What can be done with a table that has just been begun with nothing in it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog

from steelyard.comparison.files import write_comparison
from steelyard.desktop.state.aside import Aside
from steelyard.desktop.widgets.file_filters import COMPARISONS
from steelyard.desktop.widgets.notices import Question, show_problem
from steelyard.documents.characters import printable
from steelyard.documents.writing import write_atomically
from steelyard.wording.file_errors import reason_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from steelyard.comparison.model import Comparison
    from steelyard.desktop.state.recent_files import RecentFiles

SAVE, LATER = "Save the table…", "Later"
SUFFIX = ".comparison.yaml"
_HEAD = """\
# Fill this in with any text editor. Whenever it is saved, the window offers the new version.
# A fit says how well an option meets a requirement: 0 not offered, 3 adequate, 5 core strength, or unknown.
# "steelyard check FILE" says what is wrong with it; docs/file-formats.md says what else it may hold.
"""


class BlankTable(QObject):
    """Says how a blank table is filled in, and saves it as the file that this is done in."""

    saved = Signal(object)
    """The Path of the table's file."""

    def __init__(self, recent: RecentFiles, window: QWidget) -> None:
        super().__init__(window)
        self._recent = recent
        self._window = window
        self._comparison: Comparison | None = None
        self._path = Path()

    def offer(self, comparison: Comparison) -> None:
        """Say what can be done with a blank table."""
        self._comparison = comparison
        question = Question(
            self._window,
            "This table is to be filled in.",
            "It has two options and one requirement, and is filled in outside this window: save it as a "
            "file, open that in any text editor, and this window offers each version that you save.",
            (SAVE, LATER),
        )
        question.answered.connect(self._take_answer)
        question.ask()

    @Slot(str)
    def _take_answer(self, answer: str) -> None:
        if answer != SAVE:
            return
        dialog = QFileDialog(self._window, "Save the table", str(self._recent.folder), COMPARISONS)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX.removeprefix("."))
        dialog.selectFile(f"untitled{SUFFIX}")
        dialog.fileSelected.connect(self.save)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(str)
    def save(self, file: str) -> None:
        """Write the table to a file that was chosen for it; what stands against it is said."""
        if self._comparison is None:
            return
        content = (_HEAD + write_comparison(self._comparison)).encode()
        self._path = Path(file)
        Aside(partial(write_atomically, self._path, content), self).done.connect(self._tell)

    @Slot(object)
    def _tell(self, writing: Aside) -> None:
        path = self._path
        try:
            writing.result()
        except OSError as error:
            show_problem(
                self._window,
                f"“{printable(path.name)}” could not be written: {reason_of(error)}.",
                "The table is in the window as before. File > New > Blank offers to save it again.",
            )
            return
        self.saved.emit(path)
