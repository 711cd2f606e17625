"""What leaves the program by menu: exports, print, copies for slides.

The report and typst are imported when something is to leave; the start does not wait for them.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QStatusBar, QWidget

    from steelyard.desktop.appearance.appearance import Appearance
    from steelyard.desktop.export.printing import Printing
    from steelyard.desktop.state.settings import Settings
    from steelyard.desktop.state.workspace import Workspace

SAID_MILLISECONDS = 8_000


class ExportActions(QObject):
    """Exports of one window."""

    def __init__(
        self,
        workspace: Workspace,
        appearance: Appearance,
        settings: Settings,
        window: QWidget,
        *,
        status: QStatusBar,
    ) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._appearance = appearance
        self._settings = settings
        self._window = window
        self._status = status
        self._printing: Printing | None = None

    def handlers(self) -> dict[str, Callable[..., object]]:
        """Return what is done, by the ids of the actions."""
        return {
            "export-brief": self.ask_brief,
            "export-other": self.ask_other,
            "print": self.print_brief,
            "copy-recommendation": self.copy_recommendation,
            "copy-chart": self.copy_chart,
        }

    @Slot()
    def ask_brief(self) -> None:
        """Show the export dialog for the brief."""
        self._ask(".pdf")

    @Slot()
    def ask_other(self) -> None:
        """Show the export dialog for the decision record; every other format is in its list."""
        self._ask(".md")

    @Slot()
    def print_brief(self) -> None:
        """Print the brief."""
        from steelyard.desktop.export.printing import Printing

        if self._printing is None:
            self._printing = Printing(self._workspace, self._settings, self._window)
            self._printing.said.connect(self._say)
        self._printing.ask()

    @Slot()
    def copy_recommendation(self) -> None:
        """Put the recommendation on the clipboard, as picture and text."""
        from steelyard.desktop.export.copying import recommendation_data

        QGuiApplication.clipboard().setMimeData(recommendation_data(self._workspace.settle()))
        self._status.showMessage(
            "The recommendation is on the clipboard, as picture and text.", SAID_MILLISECONDS
        )

    @Slot()
    def copy_chart(self) -> None:
        """Put the chart on show on the clipboard, as picture and text."""
        from steelyard.charts.catalogue import DRAWN
        from steelyard.desktop.export.copying import chart_data
        from steelyard.desktop.state.filter_note import filter_note
        from steelyard.report.choices import CHART, Choices

        view = self._workspace.view
        shown = view.chart if view.chart in DRAWN else CHART
        choices = Choices(chart=shown, requirement=view.requirement, filter_note=filter_note(self._workspace))
        QGuiApplication.clipboard().setMimeData(chart_data(self._workspace.settle(), choices))
        self._status.showMessage(
            f"The chart ({shown}) is on the clipboard, as picture and text.", SAID_MILLISECONDS
        )

    def _ask(self, suffix: str) -> None:
        from steelyard.desktop.export.dialog import ExportDialog

        dialog = ExportDialog(self._workspace, self._appearance, self._settings, self._window)
        dialog.choose_format(suffix)
        dialog.exported.connect(self._say_exported)
        dialog.open()

    @Slot(str)
    def _say(self, message: str) -> None:
        self._status.showMessage(message, SAID_MILLISECONDS)

    @Slot(str)
    def _say_exported(self, file: str) -> None:
        self._status.showMessage(f"Written: {Path(file).name} in {Path(file).parent}", SAID_MILLISECONDS)
