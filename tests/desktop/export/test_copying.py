from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QImage, QPageRanges
from PySide6.QtPrintSupport import QPrinter

from steelyard.desktop.export.copying import chart_data, recommendation_data
from steelyard.desktop.export.printing import chosen_pages, paint_pages
from steelyard.report.brief import brief_pages
from steelyard.report.choices import AS_USUAL
from tests.report import cases

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


def test_that_the_recommendation_is_copied_as_picture_and_text(qtbot: QtBot) -> None:
    data = recommendation_data(cases.choose())
    picture = data.imageData()
    assert isinstance(picture, QImage)
    assert picture.size().toTuple() == (1920, 1080)
    assert "Kafka fits these requirements best." in data.text()
    assert data.hasHtml()


def test_that_a_chart_is_copied_as_picture_vector_and_words(qtbot: QtBot) -> None:
    data = chart_data(cases.choose(), AS_USUAL)
    assert isinstance(data.imageData(), QImage)
    assert data.data("image/svg+xml").toStdString().startswith("<svg")
    assert "Radar chart" in data.text()


def test_that_each_page_of_the_brief_is_printed_on_a_page(qtbot: QtBot, tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    pages = brief_pages(cases.choose())
    paint_pages(printer, [QImage.fromData(page) for page in pages])
    printed = (tmp_path / "printed.pdf").read_bytes()
    assert printed.count(b"/Type /Page\n") == len(pages)


def test_that_only_the_chosen_pages_are_printed(qtbot: QtBot) -> None:
    pages = [QImage(1, number, QImage.Format.Format_RGB32) for number in (1, 2, 3)]
    assert [page.height() for page in chosen_pages(pages, QPageRanges())] == [1, 2, 3]
    assert [page.height() for page in chosen_pages(pages, QPageRanges.fromString("2-3"))] == [2, 3]
