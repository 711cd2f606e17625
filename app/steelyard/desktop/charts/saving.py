"""Saving the chart on show as SVG or PNG, drawn for paper from the same geometry.

The report is imported when something is saved: typst is not needed to start.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from steelyard.desktop.state.filter_note import filter_note
from steelyard.desktop.widgets.notices import show_problem
from steelyard.documents.writing import write_atomically

if TYPE_CHECKING:
    from steelyard.desktop.state.workspace import Workspace


class ChartSaving(QObject):
    """Asks for a file and writes the chart on show to it."""

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._window = window

    @Slot()
    def ask_svg(self) -> None:
        """Ask where to save the chart as SVG."""
        self._ask(".svg")

    @Slot()
    def ask_png(self) -> None:
        """Ask where to save the chart as PNG."""
        self._ask(".png")

    def _ask(self, suffix: str) -> None:
        from steelyard.charts.catalogue import DRAWN
        from steelyard.report.exports import propose_name

        chart = self._workspace.view.chart
        if chart not in DRAWN:
            show_problem(
                self._window,
                "The table of figures has no picture.",
                "Choose another chart, or copy the figures as text.",
            )
            return
        dialog = QFileDialog(self._window, "Save chart")
        dialog.setNameFilter(f"Picture (*{suffix})")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix.removeprefix("."))
        dialog.selectFile(propose_name(self._workspace.snapshot, f"-{chart}{suffix}"))
        dialog.fileSelected.connect(self.save)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(str)
    def save(self, file: str) -> None:
        """Write the chart on show to a file, as its ending says."""
        from steelyard.report.choices import Choices
        from steelyard.report.exports import find_export

        path, view = Path(file), self._workspace.view
        export = find_export(path.suffix)
        if export is None:
            return
        try:
            choices = Choices(
                chart=view.chart, requirement=view.requirement, filter_note=filter_note(self._workspace)
            )
            write_atomically(path, export.make(self._workspace.settle(), choices).content)
        except OSError as error:
            show_problem(
                self._window,
                f"“{path.name}” was not saved: {error.strerror or error}.",
                "Nothing else has changed. Choose another folder or name.",
                file,
            )
