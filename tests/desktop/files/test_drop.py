from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
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
    "given", [(), (FILE, FILE), (QUrl("https://example.org/a.yaml"),)], ids=["nothing", "two", "remote"]
)
def test_that_anything_but_one_local_file_is_refused(window: QWidget, given: tuple[QUrl, ...]) -> None:
    FileDrop(window)
    assert not drag_onto(window, urls(*given)).isAccepted()
