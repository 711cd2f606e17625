"""Save the brief as PDF, made away from the window's thread."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRunnable, QStandardPaths, QThreadPool, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QStatusBar, QWidget
from typing_extensions import override

from steelyard.desktop.notices import show_problem
from steelyard.documents.writing import write_atomically
from steelyard.report.exports import propose_name

if TYPE_CHECKING:
    from steelyard.desktop.workspace import Workspace
    from steelyard.scoring.results import Snapshot


class BriefExport(QObject):
    """Asks where to, makes the brief in a worker, writes it and says so."""

    def __init__(self, workspace: Workspace, window: QWidget, status: QStatusBar) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._window = window
        self._status = status
        self._folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        self._outcome = _Outcome(self)
        self._outcome.written.connect(self._say_written)
        self._outcome.failed.connect(self._say_failed)

    @Slot()
    def ask(self) -> None:
        """Ask for the file; an existing one is only replaced after asking."""
        dialog = QFileDialog(self._window, "Export brief", self._folder, "PDF (*.pdf)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(propose_name(self._workspace.snapshot, ".pdf"))
        dialog.fileSelected.connect(self.export_to)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(str)
    def export_to(self, file: str) -> None:
        """Make the brief of what is on show and write it to a file."""
        self._folder = str(Path(file).parent)
        self._status.showMessage("Making the brief…")
        QThreadPool.globalInstance().start(_Making(self._workspace.snapshot, Path(file), self._outcome))

    @Slot(str)
    def _say_written(self, file: str) -> None:
        self._status.showMessage(f"Brief saved: {file}", 8000)

    @Slot(str, str)
    def _say_failed(self, file: str, reason: str) -> None:
        self._status.clearMessage()
        show_problem(
            self._window,
            f"The brief was not saved: {reason}",
            "Your decision is unchanged. Choose another folder or name and export again.",
            file,
        )


class _Outcome(QObject):
    written = Signal(str)
    failed = Signal(str, str)


class _Making(QRunnable):
    def __init__(self, snapshot: Snapshot, path: Path, outcome: _Outcome) -> None:
        super().__init__()
        self._snapshot = snapshot
        self._path = path
        self._outcome = outcome

    @override
    def run(self) -> None:
        from steelyard.report.brief import brief_pdf

        try:
            write_atomically(self._path, brief_pdf(self._snapshot))
        except OSError as error:
            self._outcome.failed.emit(str(self._path), error.strerror or str(error))
        else:
            self._outcome.written.emit(str(self._path))
