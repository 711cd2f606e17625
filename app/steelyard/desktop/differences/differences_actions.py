"""Compares the decision that is open with another one from a file; its dialog is imported when asked for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog

from steelyard.decision.files import parse_decision
from steelyard.desktop.widgets.file_filters import DECISIONS
from steelyard.desktop.widgets.notices import show_problem
from steelyard.documents.faults import DocumentError
from steelyard.documents.reading import decode, read_bytes
from steelyard.wording.refusals import describe_refusal

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
        """Show the decision that is open and the one of a file side by side."""
        content = None
        try:
            content = read_bytes(Path(file))
            other = parse_decision(decode(content, file), file)
        except DocumentError as error:
            refusal = describe_refusal(error, content, refused="cannot be compared with")
            show_problem(self._window, refusal.happened, refusal.meaning, refusal.details)
            return
        from steelyard.desktop.differences.dialog import CompareDialog

        CompareDialog(self._workspace.agreed, other, self._appearance, self._window).open()
