"""How a test walks through an import as a user does: clipboard, keys, and what is on show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QMessageBox, QPushButton, QWidget

from steelyard.desktop.importing.cards import CriterionCard, QuestionCard
from steelyard.desktop.importing.dialog import ImportDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from steelyard.desktop.window.opening import MainWindow


def copy(text: str = "", html: str = "") -> None:
    """Put a text on the clipboard, with its HTML where it has one."""
    data = QMimeData()
    data.setText(text)
    if html:
        data.setHtml(html)
    QGuiApplication.clipboard().setMimeData(data)


def paste(window: QWidget, qtbot: QtBot) -> None:
    """Press Ctrl+V in a window, which the tests' platform does not make the active one by itself."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def wait_for_dialog(window: QWidget, qtbot: QtBot) -> ImportDialog:
    """Return the dialog of the import as soon as it is open."""
    found: list[ImportDialog] = []

    def is_open() -> bool:
        found[:] = [dialog for dialog in window.findChildren(ImportDialog) if dialog.isVisible()]
        return bool(found)

    qtbot.waitUntil(is_open, timeout=20_000)
    return found[0]


def wait_for_box(window: QWidget, qtbot: QtBot) -> QMessageBox:
    """Return the message or question as soon as it is open."""
    found: list[QMessageBox] = []

    def is_open() -> bool:
        found[:] = [box for box in window.findChildren(QMessageBox) if box.isVisible()]
        return bool(found)

    qtbot.waitUntil(is_open, timeout=20_000)
    return found[0]


def press(box: QMessageBox, text: str) -> None:
    """Press the button with a text."""
    next(button for button in box.buttons() if button.text() == text).click()


def import_text(main: MainWindow, qtbot: QtBot, text: str) -> ImportDialog:
    """Copy a text, paste it, and return the dialog that comes."""
    copy(text)
    paste(main, qtbot)
    dialog = wait_for_dialog(main, qtbot)
    dialog.resize(1240, 800)  # the screen of the tests is smaller
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def card(dialog: ImportDialog, name: str) -> CriterionCard:
    """Return the card of a criterion."""
    return next(
        one
        for one in dialog.findChildren(CriterionCard)
        if one.content is not None and one.content.criterion.name == name
    )


def question(dialog: ImportDialog, asks: str) -> QuestionCard:
    """Return the card of a question about the table."""
    return next(
        one
        for one in dialog.findChildren(QuestionCard)
        if any(asks in label.text() for label in one.findChildren(QLabel))
    )


def control(card: QWidget, name: str) -> QWidget:
    """Return a control of a card that is on show."""
    return next(one for one in card.findChildren(QWidget, name) if one.isVisibleTo(card))


def button(card: QWidget, name: str) -> QPushButton:
    """Return a button of a card."""
    found = control(card, name)
    assert isinstance(found, QPushButton)
    return found


def wait_until_read(dialog: ImportDialog, qtbot: QtBot) -> None:
    """Wait until what was said last is taken in."""
    qtbot.waitUntil(lambda: not dialog.busy, timeout=20_000)
