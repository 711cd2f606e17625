"""New, open, save, close: what the File menu does, with the questions it asks before anything is lost."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QStandardPaths, Signal, Slot
from PySide6.QtWidgets import QFileDialog

from steelyard.comparison.catalogue import built_ins, open_built_in
from steelyard.decision.files import read_document
from steelyard.decision.intents import begin
from steelyard.decision.model import Decision
from steelyard.desktop.files.session import SUFFIX, Session
from steelyard.desktop.notices import Question, show_problem
from steelyard.documents.faults import DocumentError

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from steelyard.desktop.files.autosave import Leftover
    from steelyard.desktop.settings import Settings

RECENT = 10
FILTER = "Comparisons and decisions (*.yaml *.yml)"
_SAVE, _DISCARD, _CANCEL = "Save", "Discard", "Cancel"
_OVERWRITE, _SAVE_AS = "Replace it", "Save under another name"


class _Next(NamedTuple):
    """What follows once the unsaved work is safe: a document to open (a path or a built-in), or closing."""

    kind: str
    name: str


class FileCommands(QObject):
    """The document commands of one window."""

    closing = Signal()
    """Nothing unsaved is left: the window may close."""
    recent_changed = Signal()

    def __init__(self, session: Session, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._settings = settings
        self._window = window
        self._then: _Next | None = None

    @Slot()
    def ask_open(self) -> None:
        """Ask which file to open."""
        dialog = self._dialog("Open", QFileDialog.AcceptMode.AcceptOpen)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.open_path)
        dialog.open()

    @Slot(str)
    def open_path(self, path: str) -> None:
        """Open a file, after asking about unsaved work."""
        self._after_saving(_Next("file", path))

    @Slot(str)
    def open_built_in(self, name: str) -> None:
        """Start a new decision on a built-in comparison, after asking about unsaved work."""
        self._after_saving(_Next("built-in", name))

    @Slot()
    def begin_new(self) -> None:
        """Start a new decision on the first built-in comparison."""
        self.open_built_in(built_ins()[0].id)

    @Slot()
    def save(self) -> bool:
        """Save to the decision's file, or ask for one; says whether it is saved now."""
        path = self._session.path
        if path is None:
            self.ask_save_as()
            return False
        if self._session.changed_on_disk():
            self._ask_about_foreign_change(path)
            return False
        return self._save_to(path)

    @Slot()
    def ask_save_as(self) -> None:
        """Ask for a file and save to it; replacing one is asked for by the dialog."""
        dialog = self._dialog("Save as", QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX.removeprefix("."))
        path = self._session.path
        dialog.selectFile(str(path) if path is not None else self._proposed_name())
        dialog.fileSelected.connect(self._save_as)
        dialog.rejected.connect(self._give_up)
        dialog.open()

    @Slot()
    def close_window(self) -> None:
        """Ask about unsaved work, then say that the window may close."""
        self._after_saving(_Next("close", ""))

    def restore(self, leftover: Leftover) -> None:
        """Take up work that a crash has left; it is marked as not saved."""
        self._session.begin(leftover.decision, leftover.path, saved=False)

    def recent(self) -> tuple[str, ...]:
        """Return the files opened or saved last, the newest first."""
        return self._settings.recent_files()

    @Slot()
    def clear_recent(self) -> None:
        """Forget the files opened last."""
        self._settings.keep_recent_files(())
        self.recent_changed.emit()

    def _after_saving(self, following: _Next) -> None:
        self._then = following
        if not self._session.modified:
            self._go_on()
            return
        question = Question(
            self._window,
            f"Save the changes to “{self._session.title}”?"
            if self._session.path is not None
            else "Save this decision?",
            "Without saving, the changes since the last save are lost.",
            (_SAVE, _DISCARD, _CANCEL),
        )
        question.answered.connect(self._take_answer)
        question.ask()

    @Slot(str)
    def _take_answer(self, answer: str) -> None:
        if answer == _DISCARD:
            self._go_on()
        elif answer == _CANCEL:
            self._give_up()
        else:
            self.save()

    @Slot()
    def _give_up(self) -> None:
        self._then = None

    def _go_on(self) -> None:
        following, self._then = self._then, None
        if following is None:
            return
        if following.kind == "close":
            self.closing.emit()
        elif following.kind == "built-in":
            self._session.begin(begin(open_built_in(following.name), source=following.name))
        else:
            self._open(Path(following.name))

    def _open(self, path: Path) -> None:
        try:
            document = read_document(path)
        except DocumentError as error:
            count = len(error.faults)
            show_problem(
                self._window,
                f"“{path.name}” was not opened: it has {'a fault' if count == 1 else f'{count} faults'}.",
                f"What you are working on is unchanged. The first one:\n{error.lines()[0]}",
                str(error),
            )
            return
        self._remember(path)
        if not isinstance(document, Decision):
            self._session.begin(begin(document, source=str(path.resolve())))
            return
        owner = self._session.open_elsewhere(path)
        if not owner:
            self._session.begin(document, path)
            return
        self._session.begin(document, None, saved=False)
        show_problem(
            self._window,
            f"“{path.name}” is open in {owner}.",
            "You work on a copy; save it under another name, so that neither overwrites the other.",
        )

    def _ask_about_foreign_change(self, path: Path) -> None:
        question = Question(
            self._window,
            f"“{path.name}” was changed or removed by another program.",
            "Your work is unchanged. Replacing the file loses what the other program wrote; "
            "the last version is kept beside it as .bak.",
            (_SAVE_AS, _OVERWRITE, _CANCEL),
        )
        question.answered.connect(self._take_foreign_answer)
        question.ask()

    @Slot(str)
    def _take_foreign_answer(self, answer: str) -> None:
        path = self._session.path
        if answer == _OVERWRITE and path is not None:
            self._save_to(path)
        elif answer == _SAVE_AS:
            self.ask_save_as()
        else:
            self._give_up()

    @Slot(str)
    def _save_as(self, file: str) -> None:
        path = Path(file)
        owner = self._session.open_elsewhere(path)
        if owner:
            self._give_up()
            show_problem(
                self._window,
                f"“{path.name}” was not replaced: it is open in {owner}.",
                "Your work is unchanged. Save it under another name.",
            )
            return
        self._save_to(path)

    def _save_to(self, path: Path) -> bool:
        try:
            self._session.save(path)
        except OSError as error:
            self._give_up()
            show_problem(
                self._window,
                f"“{path.name}” was not saved: {error.strerror or error}.",
                "Your work is unchanged and kept by the program. Save it in another folder.",
                str(path),
            )
            return False
        self._remember(path)
        self._go_on()
        return True

    def _remember(self, path: Path) -> None:
        name = str(path.resolve())
        others = [known for known in self._settings.recent_files() if known != name]
        self._settings.keep_recent_files([name, *others][:RECENT])
        self._settings.keep_text("folder", str(path.resolve().parent))
        self.recent_changed.emit()

    def _dialog(self, title: str, mode: QFileDialog.AcceptMode) -> QFileDialog:
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        folder = self._settings.text("folder") or documents
        dialog = QFileDialog(self._window, title, folder, FILTER)
        dialog.setAcceptMode(mode)
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def _proposed_name(self) -> str:
        folder = Path(self._settings.text("folder"))
        return str(folder / f"{self._session.proposed_stem}{SUFFIX}")
