"""Says why a file was not opened, and offers what it held before the last save, where that is kept."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from steelyard.desktop.widgets.notices import Question, show_problem
from steelyard.documents.characters import printable
from steelyard.documents.writing import backup_path
from steelyard.wording.refusals import describe_refusal, is_table

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from steelyard.desktop.files.looking import Found

LAST, CLOSE = "Open the last version", "Close"
IMPORT, CANCEL = "Import", "Cancel"


class Refusing(QObject):
    """Tells of one refused file at a time."""

    last_chosen = Signal(object)
    """A Found whose last version is to be opened in place of what was refused."""
    table_chosen = Signal(str)
    """The path of a table that is to be imported."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._found: Found | None = None

    def say(self, found: Found) -> None:
        """Say why a file was not opened."""
        if found.refused is None:
            return
        self._found = found
        if found.content is not None and is_table(found.path, found.content):
            self._ask(
                f"“{printable(found.path.name)}” is a table. Import it?",
                "It can become a comparison: how it is read is shown before anything opens. "
                "What you are working on is unchanged.",
                (IMPORT, CANCEL),
            )
            return
        refusal = describe_refusal(found.refused, found.content)
        if found.last is None:
            show_problem(self._window, refusal.happened, refusal.meaning, refusal.details)
            return
        kept = printable(backup_path(found.path).name)
        self._ask(
            refusal.happened,
            f"{refusal.meaning}\nWhat it held before the last save is whole and stands beside it, in "
            f"“{kept}”. Opened, that is what you save next.",
            (LAST, CLOSE),
            details=refusal.details,
        )

    def _ask(self, question: str, meaning: str, answers: tuple[str, str], details: str = "") -> None:
        asked = Question(
            self._window, question, meaning, answers, details=details, is_problem=answers[0] == LAST
        )
        asked.answered.connect(self._take_answer)
        asked.ask()

    @Slot(str)
    def _take_answer(self, answer: str) -> None:
        found, self._found = self._found, None
        if answer == LAST and found is not None:
            self.last_chosen.emit(replace(found, opened=found.last, last=None))
        elif found is not None:
            found.release()
            if answer == IMPORT:
                self.table_chosen.emit(str(found.path))
