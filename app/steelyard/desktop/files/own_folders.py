"""Opens the folders of the program's own, and removes what it keeps when the user asks for that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices

from steelyard.desktop.files.own_data import list_own_data
from steelyard.desktop.state.folders import own_folders
from steelyard.desktop.widgets.notices import Question, show_notice, show_problem
from steelyard.documents.characters import printable

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from steelyard.desktop.files.own_data import OwnData

_REMOVE, _KEEP = "Close and remove", "Keep all"


class OwnFolderActions(QObject):
    """What the Help menu does with the folders of the program."""

    removal_agreed = Signal()
    """The user wants the window closed, and then everything removed that the program keeps."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window

    def handlers(self) -> dict[str, Callable[..., object]]:
        """Return what is done, by the ids of the actions."""
        return {
            "open-log-folder": self.open_logs,
            "open-settings-folder": self.open_settings,
            "remove-data": self.ask_removal,
        }

    def say_where_kept(self, passing: Path | None) -> None:
        """Say that settings or unsaved work go to a folder that does not last; None where they do not."""
        if passing is not None:
            show_problem(
                self._window,
                "Your own folders cannot be written to.",
                f"Settings and unsaved work are kept in {printable(str(passing))}, which may be emptied when "
                "the computer starts again. Save your decisions in a folder that lasts.",
            )

    @Slot()
    def open_logs(self) -> None:
        """Show the folder of the logs."""
        self._open(own_folders().state)

    @Slot()
    def open_settings(self) -> None:
        """Show the folder of the settings."""
        self._open(own_folders().settings)

    @Slot()
    def ask_removal(self) -> None:
        """List what the program keeps, and ask whether it shall go."""
        question = Question(
            self._window,
            "Remove everything that Steelyard keeps by itself?",
            f"{describe_own_data(list_own_data(own_folders()))}\n"
            "Your decisions and comparisons stay where you saved them. This window closes first and asks "
            "about unsaved changes.",
            (_KEEP, _REMOVE),
            harmless=_KEEP,
        )
        question.answered.connect(self._take_answer)
        question.ask()

    @Slot(str)
    def _take_answer(self, answer: str) -> None:
        if answer == _REMOVE:
            self.removal_agreed.emit()

    def _open(self, folder: Path) -> None:
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            opened = QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
        except OSError:
            opened = False
        if not opened:
            show_notice(self._window, "The folder could not be opened.", f"It is {printable(str(folder))}")


def describe_own_data(found: OwnData) -> str:
    """Return what there is, a line a kind, with where it is."""
    kinds = (
        ("the settings and the files opened last", found.settings),
        ("unsaved work that was kept or set aside", found.unsaved),
        ("logs", found.logs),
    )
    lines = [
        f"• {name} ({len(files)} {'file' if len(files) == 1 else 'files'} in "
        f"{printable(str(files[0].parent))})"
        for name, files in kinds
        if files
    ]
    return "\n".join(lines) if lines else "There is nothing yet but what this window has chosen."
