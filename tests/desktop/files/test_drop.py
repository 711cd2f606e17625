from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from steelyard.desktop.files.drop import FileDrop

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

ANY = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
FILE = QUrl.fromLocalFile("/files/a.yaml")


def urls(*given: QUrl) -> QMimeData:
    data = QMimeData()
    data.setUrls(list(given))
    return data


def drag_onto(window: QWidget, data: QMimeData) -> QDragEnterEvent:
    event = QDragEnterEvent(
        QPoint(5, 5), ANY, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(window, event)
    return event


def test_that_a_dropped_file_is_told_and_not_moved(window: QWidget, qtbot: QtBot) -> None:
    drop = FileDrop(window)
    data = urls(FILE)
    assert drag_onto(window, data).isAccepted()
    event = QDropEvent(QPointF(5, 5), ANY, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    with qtbot.waitSignal(drop.dropped) as told:
        QApplication.sendEvent(window, event)
    assert told.args == ["/files/a.yaml"]
    assert event.dropAction() == Qt.DropAction.CopyAction


@pytest.mark.parametrize(
    "given",
    [(), (FILE, FILE), (QUrl("https://example.org/a.yaml"),), (QUrl("file://host/share/a.yaml"),)],
    ids=["nothing", "two", "remote", "host"],
)
def test_that_anything_but_one_local_file_is_refused(window: QWidget, given: tuple[QUrl, ...]) -> None:
    FileDrop(window)
    assert not drag_onto(window, urls(*given)).isAccepted()


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/files/orders.decision.yaml", "Open orders.decision.yaml"),
        ("/files/notes.pdf", "“notes.pdf” is not a file for Steelyard"),
        ("/files/brokers.XLSX", "Import brokers.XLSX"),
        ("/files/<b>\x1b.yaml", "Open <b>\\x1b.yaml"),
    ],
)
def test_that_the_window_says_what_it_would_do_while_a_file_is_dragged(
    window: QWidget, path: str, said: str
) -> None:
    drop = FileDrop(window)
    drag_onto(window, urls(QUrl.fromLocalFile(path)))
    assert drop.target.isVisible()
    assert drop.target.text() == said
    assert drop.target.textFormat() == Qt.TextFormat.PlainText
    QApplication.sendEvent(window, QDragLeaveEvent())
    assert not drop.target.isVisible()
