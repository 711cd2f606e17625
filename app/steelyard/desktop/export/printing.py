"""Printing the brief through the system's print dialog, from typst's own pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, QSizeF, Qt, Signal, Slot
from PySide6.QtGui import QImage, QPageLayout, QPageRanges, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter

from steelyard.desktop.export.making import Order, Workshop
from steelyard.desktop.state.filter_note import filter_note
from steelyard.desktop.widgets.notices import show_problem
from steelyard.report.brief import POINTS_PER_INCH
from steelyard.report.choices import Choices
from steelyard.report.exports import EXPORTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from steelyard.desktop.state.settings import Settings
    from steelyard.desktop.state.workspace import Workspace

MOST_DOTS_PER_INCH = 300


class Printing(QObject):
    """Asks for a printer and prints the brief of what is agreed."""

    said = Signal(str)
    """How far it is."""

    def __init__(self, workspace: Workspace, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._settings = settings
        self._window = window
        self._printer: QPrinter | None = None
        self._workshop = Workshop(self)
        self._workshop.typeset.connect(self._print)
        self._workshop.failed.connect(self._say_failed)

    @Slot()
    def ask(self) -> None:
        """Show the print dialog."""
        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        letter = self._settings["paper"] == "letter"
        size = QPageSize.PageSizeId.Letter if letter else QPageSize.PageSizeId.A4
        self._printer.setPageSize(QPageSize(size))
        self._printer.setDocName(self._workspace.agreed.title)
        self._printer.setFullPage(True)
        dialog = QPrintDialog(self._printer, self._window)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.accepted.connect(self._set)
        dialog.finished.connect(dialog.deleteLater)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.show()  # QPrintDialog hides the open() that takes no receiver

    @Slot()
    def _set(self) -> None:
        if self._printer is None:
            return
        chosen = self._printer.pageLayout().pageSize().id()
        paper = "letter" if chosen == QPageSize.PageSizeId.Letter else "a4"
        choices = Choices(paper=paper, filter_note=filter_note(self._workspace))
        scale = min(self._printer.resolution(), MOST_DOTS_PER_INCH) / POINTS_PER_INCH
        self.said.emit("Setting the pages to print…")
        self._workshop.set_pages(Order(EXPORTS[0], self._workspace.settle(), choices), scale)

    @Slot(object, object)
    def _print(self, order: Order, pages: tuple[QImage, ...]) -> None:
        if self._printer is None:
            return
        printed = chosen_pages(pages, self._printer.pageRanges())
        count = f"{len(printed)} page{'' if len(printed) == 1 else 's'}"
        if not paint_pages(self._printer, printed):
            self._say_failed(order, "the printer or the file does not take it")
        elif self._printer.outputFileName():
            self.said.emit(f"Printed to {self._printer.outputFileName()}: {count}.")
        else:
            self.said.emit(f"Sent to the printer: {count}.")

    @Slot(object, str)
    def _say_failed(self, order: Order, reason: str) -> None:
        del order
        show_problem(self._window, f"The brief was not printed: {reason}.", "The decision is unchanged.")


def chosen_pages(pages: Sequence[QImage], ranges: QPageRanges) -> tuple[QImage, ...]:
    """Return the pages that were chosen, all where there was no choice."""
    if ranges.isEmpty():
        return tuple(pages)
    return tuple(page for number, page in enumerate(pages, start=1) if ranges.contains(number))


def paint_pages(printer: QPrinter, pages: Sequence[QImage]) -> bool:
    """Paint pictures onto the pages of a printer, as large as they fit; says whether it took them."""
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    painter = QPainter()
    if not painter.begin(printer):
        return False
    try:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        sheet = printer.paperRect(QPrinter.Unit.DevicePixel)
        for number, image in enumerate(pages):
            if number:
                printer.newPage()
            size = QSizeF(image.size()).scaled(sheet.size(), Qt.AspectRatioMode.KeepAspectRatio)
            painter.drawImage(QRectF(sheet.topLeft(), size), image)
    finally:
        painter.end()
    return True
