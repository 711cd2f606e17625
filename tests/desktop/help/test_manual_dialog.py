from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QImage, QTextDocument

from steelyard.desktop.help.manual import chapters, manual_folder
from steelyard.desktop.help.manual_dialog import ManualDialog
from steelyard.desktop.help.manual_page import ManualPage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from steelyard.desktop.appearance.appearance import Appearance


@pytest.fixture
def manual(qtbot: QtBot, appearance: Appearance) -> ManualDialog:
    dialog = ManualDialog(appearance)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


IMAGE = QTextDocument.ResourceType.ImageResource.value


def listed(manual: ManualDialog) -> list[str]:
    items = (manual.contents.item(row) for row in range(manual.contents.count()))
    return [item.text() for item in items if not item.isHidden()]


def shown(manual: ManualDialog) -> str:
    return manual.page.document().begin().text()


def test_that_it_opens_at_the_first_chapter_and_lists_all(manual: ManualDialog) -> None:
    assert shown(manual) == chapters()[0].title
    assert listed(manual) == [chapter.title for chapter in chapters()]


@pytest.mark.parametrize("row", range(len(chapters())))
def test_that_every_chapter_is_shown_whole_with_its_pictures(manual: ManualDialog, row: int) -> None:
    manual.contents.setCurrentRow(row)
    assert shown(manual) == chapters()[row].title
    assert manual.page.horizontalScrollBar().maximum() == 0
    for name in re.findall(r"\((pictures/[^)]+)\)", chapters()[row].text):
        assert (
            manual.page.loadResource(QTextDocument.ResourceType.ImageResource.value, QUrl(name)) is not None
        )


def test_that_a_picture_is_never_wider_than_the_page_and_never_larger_than_it_is(qtbot: QtBot) -> None:
    natural = QImage(str(manual_folder() / "pictures" / "window.png")).width()
    page = ManualPage()
    qtbot.addWidget(page)
    page.show_text("![The window](pictures/window.png)\n")
    page.show()
    widths = []
    for width in (600, 1400):
        page.resize(width, 600)
        ((_, picture),) = page._pictures()
        widths.append(picture.width())
    assert 500 < widths[0] < 600
    assert widths[1] == natural


def test_that_words_leave_the_chapters_that_have_them_and_are_marked(
    manual: ManualDialog, qtbot: QtBot
) -> None:
    qtbot.keyClicks(manual.search, "promethee")
    assert listed(manual) == ["How sure it is"]
    assert shown(manual) == "How sure it is"
    assert [mark.cursor.selectedText() for mark in manual.page.extraSelections()] == ["PROMETHEE"]
    assert manual.page.textCursor().selectedText() == "PROMETHEE"
    manual.search.clear()
    assert len(listed(manual)) == len(chapters())
    assert manual.page.extraSelections() == []


def test_that_enter_goes_through_all_places_and_begins_again(manual: ManualDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(manual.search, "mouse")
    first = (shown(manual), manual.page.textCursor().position())
    visited = set()
    while (place := (shown(manual), manual.page.textCursor().position())) not in visited:
        visited.add(place)
        qtbot.keyClick(manual.search, Qt.Key.Key_Return)
    assert place == first
    assert all(manual.page.textCursor().selectedText() for _ in visited)


def test_that_words_that_are_nowhere_are_said_to_be_nowhere(manual: ManualDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(manual.search, "zeppelin")
    assert listed(manual) == []
    assert manual._nothing.isVisible()
    qtbot.keyClick(manual.search, Qt.Key.Key_Return)


def test_that_links_lead_to_chapters_and_headings_and_else_to_the_browser(
    manual: ManualDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: asked.append(url.toString()))
    manual.page.anchorClicked.emit(QUrl("weighing.md"))
    assert shown(manual) == "Weighing"
    manual.page.anchorClicked.emit(QUrl("command-line.md#what-changes-a-file"))
    assert manual.page.textCursor().block().text() == "What changes a file"
    manual.page.anchorClicked.emit(QUrl("https://example.org/"))
    assert asked == ["https://example.org/"]
