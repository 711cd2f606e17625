"""The ways in: a file, what was copied, what is dropped; each is read aside and shown in the dialog."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QProgressDialog

from steelyard.decision.edits import take_version
from steelyard.desktop.importing.work import Work
from steelyard.desktop.widgets.notices import show_notice, show_problem
from steelyard.documents.characters import printable
from steelyard.importing.endings import ENDINGS

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QMimeData
    from PySide6.QtWidgets import QWidget

    from steelyard.decision.model import Decision
    from steelyard.desktop.appearance.appearance import Appearance
    from steelyard.desktop.importing.dialog import ImportDialog
    from steelyard.desktop.importing.preview import Preview
    from steelyard.desktop.state.recent_files import RecentFiles
    from steelyard.desktop.state.workspace import Workspace

TABLES = f"Tables ({' '.join(f'*{ending}' for ending in ENDINGS)});;All files (*)"
COPIED = "what was copied"
_SLOW_MILLISECONDS = 400
_UNCHANGED = "What you are working on is unchanged."
_HOW = (
    "Copy a table from a wiki, a spreadsheet or a Markdown text, with its heads, and paste again. "
    "File > Import reads it from a file."
)


class ImportActions(QObject):
    """Asks for a table or takes one, has it read, shows the dialog, and tells what came of it."""

    taken = Signal(object, str, object)
    """The Decision that a table became, what it is called, and its file, None for what was copied."""

    def __init__(
        self, workspace: Workspace, appearance: Appearance, recent: RecentFiles, window: QWidget
    ) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._appearance, self._recent, self._window = appearance, recent, window
        self._file: Path | None = None
        self._progress: QProgressDialog | None = None
        self.dialog: ImportDialog | None = None
        self._work = Work(self)
        self._work.done.connect(self._show)
        self._work.refused.connect(self._say_refused)
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(_SLOW_MILLISECONDS)
        self._slow.timeout.connect(self._say_slow)

    def handlers(self) -> dict[str, Callable[..., object]]:
        """Return what is done, by the ids of the actions."""
        return {"import": self.ask, "import-paste": self.paste}

    @Slot()
    def ask(self) -> None:
        """Ask which file to import."""
        dialog = QFileDialog(self._window, "Import a table", str(self._recent.folder), TABLES)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.import_file)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(str)
    def import_file(self, file: str) -> None:
        """Read a file and show how."""
        self._begin(partial(_read, Path(file), date.today(), self._workspace.agreed), Path(file))

    @Slot()
    def paste(self) -> None:
        """Read what was copied and show how."""
        data = QGuiApplication.clipboard().mimeData()
        if data is not None:
            self.import_data(data)

    @Slot(object)
    def import_data(self, data: QMimeData) -> None:
        """Read what was copied or dropped: HTML first, then tab-separated text, then Markdown."""
        html, text = data.html() if data.hasHtml() else "", data.text() if data.hasText() else ""
        if not html.strip() and not text.strip():
            show_notice(self._window, "There is no text to paste.", _HOW)
            return
        self._begin(partial(_read_copied, html, text, date.today(), self._workspace.agreed), None)

    def _begin(self, read: Callable[[], Preview], file: Path | None) -> None:
        if self.dialog is not None or self._work.busy:
            return
        self._file = file
        self._slow.start()
        self._work.ask(read)

    @Slot(object)
    def _show(self, first: Preview) -> None:
        self._end_progress()
        from steelyard.desktop.importing.dialog import ImportDialog

        folder = Path(self._recent.folder)
        self.dialog = ImportDialog(first, folder, self._appearance, self._window)
        self.dialog.taken.connect(self._take)
        self.dialog.updated.connect(self._update)
        self.dialog.finished.connect(self._forget)
        self.dialog.open()

    @Slot(object)
    def _take(self, shown: Preview) -> None:
        name = printable(self._file.name) if self._file is not None else COPIED
        self.taken.emit(shown.snapshot.decision, f"Import of {name}", self._file)

    @Slot(object)
    def _update(self, shown: Preview) -> None:
        made = shown.snapshot.decision.comparison
        self._workspace.commit(take_version(self._workspace.agreed, made))

    @Slot()
    def _forget(self) -> None:
        self.dialog = None

    @Slot(str)
    def _say_refused(self, why: str) -> None:
        self._end_progress()
        if self._file is None:
            show_problem(self._window, "What was copied cannot be imported.", f"{_sentence(why)}\n{_HOW}")
        else:
            name = printable(self._file.name)
            show_problem(self._window, f"“{name}” cannot be imported.", f"{_sentence(why)}\n{_UNCHANGED}")

    @Slot()
    def _say_slow(self) -> None:
        name = printable(self._file.name) if self._file is not None else COPIED
        self._progress = QProgressDialog(f"Reading {name}…", "Cancel", 0, 0, self._window)
        self._progress.setWindowTitle("Import a table")
        self._progress.canceled.connect(self._cancel)
        self._progress.show()

    @Slot()
    def _cancel(self) -> None:
        self._work.forget()
        self._end_progress()

    def _end_progress(self) -> None:
        self._slow.stop()
        if self._progress is not None:
            progress, self._progress = self._progress, None
            progress.canceled.disconnect(self._cancel)
            progress.close()
            progress.deleteLater()


def _read(file: Path, day: date, known: Decision) -> Preview:
    """Read a file; what it takes to read is loaded here, away from the window's thread and its start."""
    from steelyard.desktop.importing.preview import read_file

    return read_file(file, day, known)


def _read_copied(html: str, text: str, day: date, known: Decision) -> Preview:
    from steelyard.desktop.importing.preview import read_copied

    return read_copied(html, text, day, known)


def _sentence(text: str) -> str:
    plain = text[:1].upper() + text[1:]
    return plain if plain.endswith((".", "?", "!")) else f"{plain}."
