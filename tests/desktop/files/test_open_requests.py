from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QObject, Slot
from PySide6.QtGui import QFileOpenEvent

from steelyard.desktop.files.open_requests import OpenRequests

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication


class Opener(QObject):
    """Notes what it is to open."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(str)
    def open_path(self, file: str) -> None:
        self.opened.append(file)


@pytest.fixture
def requests(qapp: QApplication) -> Iterator[OpenRequests]:
    requests = OpenRequests(qapp)
    yield requests
    qapp.removeEventFilter(requests)
    requests.setParent(None)


def ask(qapp: QApplication, file: str) -> None:
    QCoreApplication.sendEvent(qapp, QFileOpenEvent(file))


def test_that_a_file_that_was_asked_for_before_the_window_is_opened_in_it(
    requests: OpenRequests, qapp: QApplication
) -> None:
    opener = Opener()
    ask(qapp, "/first.decision.yaml")
    ask(qapp, "/last.decision.yaml")
    requests.hand_to(opener.open_path)
    assert opener.opened == ["/last.decision.yaml"]


def test_that_each_file_is_opened_when_it_is_asked_for(requests: OpenRequests, qapp: QApplication) -> None:
    opener = Opener()
    requests.hand_to(opener.open_path)
    ask(qapp, "/a.steelyard")
    ask(qapp, "/b.steelyard")
    assert opener.opened == ["/a.steelyard", "/b.steelyard"]
