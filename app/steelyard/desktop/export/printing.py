"""Printing the brief through the system's print dialog, from typst's own pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, QSizeF, Qt, Slot
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter

from steelyard.report.brief import POINTS_PER_INCH, brief_pages
from steelyard.report.choices import Choices

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from steelyard.desktop.settings import Settings
    from steelyard.desktop.workspace import Workspace

MOST_DOTS_PER_INCH = 300


class Printing(QObject):
    """Asks for a printer and prints the brief of what is on show."""

    def __init__(self, workspace: Workspace, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._settings = settings
        self._window = window
        self._printer: QPrinter | None = None

    @Slot()
    def ask(self) -> None:
        """Show the print dialog."""
        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        letter = self._settings["paper"] == "letter"
        size = QPageSize.PageSizeId.Letter if letter else QPageSize.PageSizeId.A4
        self._printer.setPageSize(QPageSize(size))
        self._printer.setDocName(self._workspace.decision.title)
        self._printer.setFullPage(True)
        dialog = QPrintDialog(self._printer, self._window)
        dialog.accepted.connect(self._print)
        dialog.finished.connect(dialog.deleteLater)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.show()  # QPrintDialog hides the open() that takes no receiver

    @Slot()
    def _print(self) -> None:
        if self._printer is not None:
            paper = "letter" if self._settings["paper"] == "letter" else "a4"
            resolution = min(self._printer.resolution(), MOST_DOTS_PER_INCH)
            scale = resolution / POINTS_PER_INCH
            pages = brief_pages(self._workspace.settle(), Choices(paper=paper), scale=scale)
            paint_pages(self._printer, pages)


def paint_pages(printer: QPrinter, pages: tuple[bytes, ...]) -> None:
    """Paint pictures of pages onto the pages of a printer, as large as they fit."""
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    with QPainter(printer) as painter:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        sheet = printer.paperRect(QPrinter.Unit.DevicePixel)
        for number, page in enumerate(pages):
            if number:
                printer.newPage()
            image = QImage.fromData(page)
            size = QSizeF(image.size()).scaled(sheet.size(), Qt.AspectRatioMode.KeepAspectRatio)
            painter.drawImage(QRectF(sheet.topLeft(), size), image)
