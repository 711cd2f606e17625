"""New, open, save, close: what the File menu does, with the questions it asks before anything is lost."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog

from steelyard.comparison.blank import blank_comparison
from steelyard.comparison.built_ins import open_built_in
from steelyard.decision import intents
from steelyard.decision.model import Decision
from steelyard.desktop.files.blank import BlankTable
from steelyard.desktop.files.followed import Followed
from steelyard.desktop.files.following import (
    Begin,
    Blank,
    Close,
    Following,
    Open,
    Restore,
    Take,
    what_follows,
)
from steelyard.desktop.files.locks import Hold
from steelyard.desktop.files.looking import Found, look_at, look_beside, look_into
from steelyard.desktop.files.refusing import Refusing
from steelyard.desktop.files.saving import Saving
from steelyard.desktop.files.sources import find_source, resolve_source
from steelyard.desktop.state.aside import Aside, within
from steelyard.desktop.state.recent_files import RecentFiles
from steelyard.desktop.widgets.file_filters import DOCUMENTS
from steelyard.desktop.widgets.notices import Question, show_notice, show_problem
from steelyard.documents.characters import printable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from steelyard.comparison.model import Comparison
    from steelyard.desktop.files.recovery.leftovers import Leftover
    from steelyard.desktop.files.session import Session
    from steelyard.desktop.state.settings import Settings
    from steelyard.documents.faults import DocumentError

MOST_CELLS = 20_000
"""Candidates times requirements up to which a step of a slider takes a quarter of a second, a save two."""

_NOWHERE = "a file that does not answer"
_SAVE, _DISCARD, _CANCEL = "Save", "Discard", "Cancel"
_GO_ON = "Go on without saving"


class FileActions(QObject):
    """The document commands of one window."""

    closing = Signal()
    """Nothing unsaved is left: the window may close."""
    stayed = Signal()
    """The window was to close, and is to stay open after all."""
    closing_early = Signal()
    """The window may close although the file is still being written: its work has to be kept."""
    restored = Signal(object)
    """A Leftover is worked on again."""
    working_changed = Signal()
    """A disk is waited for now, or no longer."""

    table_chosen = Signal(str)
    """The path of a table that was opened by mistake and is to be imported."""

    def __init__(self, session: Session, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._settings = settings
        self._window = window
        self._looking: Aside | None = None
        self._looked_for = ""
        self._then: Following | None = None
        self.recent_files = RecentFiles(settings, self)
        self.followed = Followed(settings)
        self._refusing = Refusing(window)
        self._refusing.last_chosen.connect(self._open_found)
        self._refusing.table_chosen.connect(self.table_chosen)
        self._saving = Saving(session, self.recent_files, window)
        self._saving.done.connect(self._go_on_saved)
        self._saving.changed.connect(self.working_changed)
        self._saving.given_up.connect(self._give_up)
        self._blank = BlankTable(self.recent_files, window)
        self._blank.saved.connect(self._open_table)
        session.begun.connect(self._say_size)

    def handlers(self) -> dict[str, Callable[..., object]]:
        """Return what is done, by the ids of the actions."""
        return {
            "open": self.ask_open,
            "save": self.save,
            "save-as": self.ask_save_as,
        }

    @Slot()
    def ask_open(self) -> None:
        """Ask which file to open."""
        dialog = QFileDialog(self._window, "Open", self.recent_files.folder, DOCUMENTS)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.open_path)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @property
    def working(self) -> str:
        """What is done on a disk right now, empty where nothing is."""
        if self._saving.target is not None:
            return f"Saving “{printable(self._saving.target.name)}”…"
        return f"Opening “{self._looked_for}”…" if self._looking is not None else ""

    @property
    def is_saving(self) -> bool:
        """Whether a file is being written."""
        return self._saving.target is not None

    @property
    def is_closing(self) -> bool:
        """Whether the window closes as soon as the file is written."""
        return self.is_saving and isinstance(self._then, Close)

    @Slot(str)
    def open_path(self, file: str) -> None:
        """Open a file, after asking about unsaved work; what cannot be opened is said before that.

        Of two that are asked for, the later one is opened.
        """
        self._look(Path(file), partial(look_into, Path(file), self._session.own))

    def say_refused(self, error: DocumentError) -> None:
        """Say why the file that the program was started with was not opened, and what is beside it."""
        self._look(Path(error.name), partial(look_beside, error, self._session.own))

    def _look(self, path: Path, look: Callable[[], Found]) -> None:
        self.stop_opening()
        self._looked_for = printable(path.name)
        self._looking = Aside(look, self)
        self._looking.done.connect(self._take_found)
        self.working_changed.emit()

    @Slot()
    def stop_opening(self) -> None:
        """Wait no more for a file that was to be opened."""
        if self._looking is not None:
            self._looking.drop(_release)
            self._looking = None
            self.working_changed.emit()

    @Slot()
    def close_early(self) -> None:
        """Wait no more for the file that is written: the next start offers what is not saved."""
        self._give_up()
        self.closing_early.emit()

    @Slot(object)
    def _take_found(self, looking: Aside) -> None:
        self._looking = None
        self.working_changed.emit()
        found = looking.result()
        assert isinstance(found, Found)
        if found.refused is not None:
            self._refusing.say(found)
        elif found.hold is None or not found.hold.owner or not _bring_to_front(found.path):
            self._open_found(found)

    @Slot(object)
    def _open_found(self, found: Found) -> None:
        self._after_saving(Open(found))

    @Slot(object, str, object)
    def take(self, decision: Decision, name: str, file: Path | None) -> None:
        """Work on what a table became, after asking about unsaved work; undo brings back what was open.

        The `file` it came from is followed, as that of any comparison.
        """
        source = Path(os.path.normpath(file.absolute())) if file is not None else None
        if source is not None:
            self.followed.allow_now(source)
            decision = decision.model_copy(update={"comparison_source": str(source)})
        self._after_saving(Take(self._signed(decision), name))

    def begin_at_start(
        self, decision: Decision, path: Path | None, *, saved: bool = True, opened: bool = False
    ) -> None:
        """Show what the program was started with; `path` is the file of the decision, None where it has none.

        Where the user has `opened` its comparison, that is followed wherever it lies.
        """
        source = find_source(resolve_source(decision, Path()))
        if opened and source is not None:
            self.followed.allow_now(source)
        self._begin(decision, path, saved=saved)

    @Slot(str)
    def open_built_in(self, name: str) -> None:
        """Start a new decision on a built-in comparison, after asking about unsaved work."""
        self._after_saving(Begin(open_built_in(name), name))

    @Slot()
    def begin_again(self) -> None:
        """Start a new decision on the comparison that is open."""
        decision = self._session.decision
        self._after_saving(Begin(decision.comparison, decision.comparison_source))

    @Slot()
    def begin_blank(self) -> None:
        """Start a new decision on a table with nothing in it, and say how it is filled in."""
        self._after_saving(Blank())

    @Slot(object)
    def _open_table(self, path: Path) -> None:
        self.open_path(str(path))

    @Slot()
    def save(self) -> None:
        """Save to the decision's file, or ask for one."""
        self._saving.save()

    @Slot()
    def ask_save_as(self) -> None:
        """Ask for a file and save to it."""
        self._saving.ask_for_file()

    @Slot()
    def close_window(self) -> None:
        """Ask about unsaved work, then say that the window may close."""
        self._after_saving(Close())

    @Slot(object)
    def restore(self, leftover: Leftover) -> None:
        """Take up work that a crash has left, after asking about unsaved work; it is marked as unsaved."""
        self._after_saving(Restore(leftover))

    def _after_saving(self, following: Following) -> None:
        if isinstance(self._then, Open) and self._then is not following:
            self._then.found.release()
        self._then = following
        if self.is_saving:  # what it was asked for comes when that is done
            self.working_changed.emit()
            return
        if not self._session.modified:
            self._go_on()
            return
        named = self._session.path is not None
        question = Question(
            self._window,
            f"Save the changes to “{self._session.title}”?" if named else "Save this decision?",
            what_follows(following, named=named),
            (_SAVE, _GO_ON if isinstance(following, Take) else _DISCARD, _CANCEL),
        )
        question.answered.connect(self._take_answer)
        question.ask()

    @Slot(str)
    def _take_answer(self, answer: str) -> None:
        if answer in (_DISCARD, _GO_ON):
            self._go_on()
        elif answer == _SAVE:
            self._saving.save()
        else:
            self._give_up()

    @Slot()
    def _give_up(self) -> None:
        given_up, self._then = self._then, None
        if isinstance(given_up, Close):
            self.stayed.emit()
        elif isinstance(given_up, Open):
            given_up.found.release()

    @Slot()
    def _go_on_saved(self) -> None:
        """Do what the saving was for; what was changed meanwhile is asked about first."""
        if self._then is not None:
            self._after_saving(self._then)

    def _go_on(self) -> None:
        following, self._then = self._then, None
        match following:
            case Open(found):
                self._open(found)
            case Begin(comparison, source):
                self._session.begin(self._new_decision(comparison, source))
            case Take(decision, name):
                self._session.take(decision, name)
            case Blank():
                self._session.begin(self._new_decision(blank_comparison(), None))
                self._blank.offer(self._session.decision.comparison)
            case Restore(leftover):
                self._begin(leftover.decision, leftover.path, saved=False)
                self.restored.emit(leftover)
            case Close():
                self.closing.emit()
            case None:
                return

    def _open(self, found: Found) -> None:
        path, opened = found.path, found.opened
        if opened is None:
            return
        self.recent_files.add(path)
        if isinstance(opened.document, Decision):
            saved = not opened.notices and found.refused is None
            self._begin(opened.document, path, saved=saved, found=found)
        else:
            source = Path(os.path.normpath(path.absolute()))
            self.followed.allow_now(source)
            self._session.begin(self._new_decision(opened.document, str(source)))
        self.say_notices(path, opened.notices, opened.doubt)

    def say_notices(self, path: Path, notices: Sequence[str], doubt: str = "") -> None:
        """Say what was mended of a file that was opened, or that it is not as it was saved; nothing else."""
        name = printable(path.name)
        if notices:
            show_problem(self._window, f"“{name}” was mended at opening.", "\n".join(notices))
        elif doubt:
            asks = "If nobody meant to change it by hand, open an earlier version."
            show_problem(self._window, f"“{name}” was changed outside Steelyard.", f"{doubt}\n{asks}")

    def _begin(
        self, decision: Decision, path: Path | None, *, saved: bool, found: Found | None = None
    ) -> None:
        if path is None:
            self._session.begin(decision, saved=saved)
            return
        name = printable(path.name)
        if found is None:
            away = Found(path, None, hold=Hold(path, owner=_NOWHERE))
            found = within(partial(look_at, path, self._session.own), away)
        owner = found.hold.owner if found.hold is not None else ""
        self._session.begin(decision, path, saved=saved, content=found.content, hold=found.hold)
        if owner:
            show_problem(
                self._window,
                f"“{name}” does not answer: its disk or network is slow or gone."
                if owner == _NOWHERE
                else f"“{name}” is open in {owner}.",
                "It is read-only here: save it under another name, so that neither overwrites the other.",
            )

    @Slot()
    def _say_size(self) -> None:
        """Say where a comparison is larger than what the window carries without a wait."""
        comparison = self._session.decision.comparison
        options, requirements = len(comparison.candidates), len(comparison.requirements)
        if options * requirements > MOST_CELLS:
            show_notice(
                self._window,
                f"This is a large comparison: {options:,} candidates and {requirements:,} requirements.",
                f"With more than {MOST_CELLS:,} ratings each step of a slider, opening and saving take "
                "seconds. Nothing is lost meanwhile; the command line does the same without a window.",
            )

    def _new_decision(self, comparison: Comparison, source: str | None) -> Decision:
        return self._signed(intents.begin(comparison, source=source))

    def _signed(self, decision: Decision) -> Decision:
        """Return a new decision with the decider of the settings, if there is one."""
        decider = str(self._settings["decider"]).strip()
        return intents.set_record(decision, deciders=(decider,)) if decider else decision


def _bring_to_front(path: Path) -> bool:
    """Have the window that has a file come to the front; False where none answers."""
    from steelyard.desktop.files.front import bring_to_front

    return bring_to_front(path)


def _release(found: object) -> None:
    if isinstance(found, Found):
        found.release()
