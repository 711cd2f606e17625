"""Saving, with what can stand against it: no file yet, another program's changes, a disk that refuses."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog

from steelyard.desktop.files.order import Changed, Elsewhere, Written, carry_out
from steelyard.desktop.state.aside import Aside
from steelyard.desktop.widgets.file_filters import DECISION_ENDING, DECISIONS
from steelyard.desktop.widgets.notices import Question, show_problem
from steelyard.documents.characters import printable
from steelyard.wording.file_errors import reason_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from steelyard.desktop.files.session import Session
    from steelyard.desktop.state.recent_files import RecentFiles

_SAVE_AS, _REPLACE, _AGAIN, _CANCEL = "Save under another name", "Replace it", "Save it again", "Cancel"
_UNCHANGED = "Your work is unchanged. Save it under another name."


class Saving(QObject):
    """Saves the session's decision; every refusal is said, leaves the work as it is and offers a way on.

    The disk is waited for away from the window, whose work goes on meanwhile. A file is written once at a
    time: asked again, it is saved again when that is done.
    """

    changed = Signal()
    """A file is being written now, or no longer."""
    done = Signal()
    """The decision is in its file now."""
    given_up = Signal()
    """It is not; whoever asked decided so."""

    def __init__(self, session: Session, recent: RecentFiles, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._recent = recent
        self._window = window
        self._without_backup: Path | None = None
        self._writing: dict[Path, Aside] = {}
        self._target: Path | None = None
        self._again = False

    @property
    def target(self) -> Path | None:
        """The file that is being written, None where none is."""
        return self._target

    @Slot()
    def save(self) -> None:
        """Save to the decision's file, or ask for one."""
        path = self._session.path
        if path is None:
            self.ask_for_file()
        else:
            self._write(path, checked=True)

    @Slot()
    def ask_for_file(self) -> None:
        """Ask for a file and save to it; the dialog asks before one is replaced."""
        path, folder = self._session.path, self._recent.reachable(self._session.folder)
        dialog = QFileDialog(self._window, "Save as", folder, DECISIONS)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(DECISION_ENDING.removeprefix("."))
        dialog.selectFile(
            path.name if path is not None else f"{self._session.proposed_stem}{DECISION_ENDING}"
        )
        dialog.fileSelected.connect(self.save_as)
        dialog.rejected.connect(self.given_up)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(str)
    def save_as(self, file: str) -> None:
        """Save to a file that was chosen to be written, which the decision belongs to from now on."""
        self._write(Path(file))

    def _write(self, path: Path, *, checked: bool = False) -> None:
        if path == self._target:
            self._again = True
            return
        if path in self._writing:  # asked for before, and its disk has not answered yet
            self._offer_another_name(f"“{printable(path.name)}” is still being saved.", _UNCHANGED)
            return
        if self._target is not None:  # the file that was asked for last is the one
            self._session.settle(None)
        self._again = False
        self._target = path
        aside = Aside(partial(carry_out, self._session.order(path, checked=checked)), self)
        self._writing[path] = aside
        aside.done.connect(self._take)
        self.changed.emit()

    @Slot(object)
    def _take(self, aside: Aside) -> None:
        path = next(path for path, writing in self._writing.items() if writing is aside)
        del self._writing[path]
        if path != self._target:
            _release(aside)
            return
        self._target, again, self._again = None, self._again, False
        outcome: object = None
        try:
            outcome = aside.result()
        except OSError as error:
            self._offer_another_name(
                f"“{printable(path.name)}” was not saved: {reason_of(error)}.",
                "Your work is unchanged, and so is what was in the file. Save it under another name or in "
                "another folder, or put this right and save again.",
            )
        finally:
            self._session.settle(outcome if isinstance(outcome, Written) else None)
            self.changed.emit()
        if isinstance(outcome, Written):
            self._say_written(outcome, again=again)
        elif isinstance(outcome, Elsewhere):
            self._offer_another_name(
                f"“{printable(path.name)}” was not replaced: it is open in {outcome.owner}.", _UNCHANGED
            )
        elif isinstance(outcome, Changed):
            self._ask_about_foreign_change(path, is_gone=outcome.is_gone)

    def _say_written(self, written: Written, *, again: bool) -> None:
        path = written.order.path
        self._recent.add(path)
        if written.not_backed_up is not None:
            self._say_no_backup(path, written.not_backed_up)
        if again and self._session.modified:
            self.save()
        else:
            self.done.emit()

    def _say_no_backup(self, path: Path, refused: OSError) -> None:
        """Say it once a file: the save itself is done."""
        if path != self._without_backup:
            self._without_backup = path
            show_problem(
                self._window,
                f"“{printable(path.name)}” was saved, without its last version: {reason_of(refused)}.",
                f"The last version is kept as “{printable(path.name)}.bak” as soon as that can be written.",
            )

    def _ask_about_foreign_change(self, path: Path, *, is_gone: bool) -> None:
        if is_gone:
            self._ask(
                f"“{printable(path.name)}” is no longer there.",
                "Your work is unchanged. It can be saved at the same place again or under another name.",
                (_AGAIN, _SAVE_AS, _CANCEL),
            )
        else:
            self._ask(
                f"“{printable(path.name)}” was changed by another program.",
                "Your work is unchanged. Replacing the file puts your work in its place; what the other "
                f"program wrote is then kept beside it as “{printable(path.name)}.bak”.",
                (_SAVE_AS, _REPLACE, _CANCEL),
            )

    def _offer_another_name(self, happened: str, meaning: str) -> None:
        self._ask(happened, meaning, (_SAVE_AS, _CANCEL))

    def _ask(self, happened: str, meaning: str, answers: tuple[str, ...]) -> None:
        question = Question(self._window, happened, meaning, answers, is_problem=True)
        question.answered.connect(self._take_answer)
        question.ask()

    @Slot(str)
    def _take_answer(self, answer: str) -> None:
        path = self._session.path
        if answer == _SAVE_AS:
            self.ask_for_file()
        elif answer in (_REPLACE, _AGAIN) and path is not None:
            self._write(path)
        else:
            self.given_up.emit()


def _release(aside: Aside) -> None:
    """Let go of a file that was written and is not the one of the decision any more."""
    with suppress(OSError):
        outcome = aside.result()
        if isinstance(outcome, Written):
            outcome.hold.release()
