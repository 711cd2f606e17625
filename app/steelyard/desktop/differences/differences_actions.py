"""Compares the decision that is open with another one from a file; its dialog is imported when asked for."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog

from steelyard.decision.files import parse_decision
from steelyard.decision.model import Decision
from steelyard.desktop.state.aside import Aside
from steelyard.desktop.widgets.file_filters import DECISIONS
from steelyard.desktop.widgets.notices import show_problem
from steelyard.documents.faults import DocumentError
from steelyard.documents.reading import decode, read_bytes
from steelyard.wording.refusals import Refusal, describe_refusal

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from steelyard.desktop.appearance.appearance import Appearance
    from steelyard.desktop.state.recent_files import RecentFiles
    from steelyard.desktop.state.workspace import Workspace


class DifferencesActions(QObject):
    """Asks for the other decision and shows both side by side."""

    def __init__(
        self, workspace: Workspace, appearance: Appearance, recent: RecentFiles, window: QWidget
    ) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._appearance = appearance
        self._recent = recent
        self._window = window
        self._reading: Aside | None = None

    def handlers(self) -> dict[str, Callable[..., object]]:
        """Return what is done, by the ids of the actions."""
        return {
            "compare": self.ask,
        }

    @Slot()
    def ask(self) -> None:
        """Ask which decision to compare with."""
        dialog = QFileDialog(self._window, "Compare with", self._recent.folder, DECISIONS)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.compare_with)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(str)
    def compare_with(self, file: str) -> None:
        """Show the decision that is open and the one of a file side by side, when its disk has answered."""
        if self._reading is not None:  # the one that was chosen last is the one
            self._reading.let_go()
        self._reading = Aside(partial(_read, file), self)
        self._reading.done.connect(self._show)

    @Slot(object)
    def _show(self, reading: Aside) -> None:
        self._reading = None
        read = reading.result()
        if isinstance(read, Refusal):
            show_problem(self._window, read.happened, read.meaning, read.details)
            return
        assert isinstance(read, Decision)
        from steelyard.desktop.differences.dialog import CompareDialog

        CompareDialog(self._workspace, read, self._appearance, self._window).open()


def _read(file: str) -> Decision | Refusal:
    content = None
    try:
        content = read_bytes(Path(file))
        return parse_decision(decode(content, file), file)
    except DocumentError as error:
        return describe_refusal(error, content, refused="cannot be compared with")
