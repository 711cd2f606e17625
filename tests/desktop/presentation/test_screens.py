"""Two screens: the audience on one, the presenter on the other, and one of them vanishing."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

MEETING = """
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from steelyard.comparison.built_ins import open_built_in
from steelyard.decision.intents import begin
from steelyard.desktop.presentation.window import PresentationWindow
from steelyard.desktop.state.workspace import Workspace

application = QApplication([])
laptop, projector = QGuiApplication.screens()
window = PresentationWindow(Workspace(begin(open_built_in("redis-vs-kafka"))), reduced_motion=True)
window.start("recommendation")
QTest.qWait(50)
print(window.screen() is projector, window.geometry() == projector.geometry(), window.isFullScreen())
print(window.presenter.isVisible(), window.presenter.screen() is laptop)
application.screenRemoved.emit({gone})
QTest.qWait(50)
print(window.isVisible(), window.isFullScreen(), window.screen() is {left}, window.stage.step)
print(window.presenter.isVisible())
window.close()
print(window.presenter.isVisible())
"""


def hold(folder: Path, gone: str, left: str) -> list[str]:
    """Hold a meeting on two screens in a process of its own, and return what it prints."""
    screens = [
        {"name": name, "x": x, "y": 0, "width": width, "height": 800, "logicalDpi": 96, "dpr": 1}
        for name, x, width in (("laptop", 0, 1280), ("projector", 1280, 1920))
    ]
    configuration = folder / "screens.json"
    configuration.write_text(json.dumps({"screens": screens}))
    environment = {**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={configuration}"}
    run = subprocess.run(
        [sys.executable, "-c", MEETING.format(gone=gone, left=left)],
        env=environment, capture_output=True, text=True, check=True, timeout=60,
    )  # fmt: skip
    return run.stdout.splitlines()


@pytest.mark.parametrize(("gone", "left"), [("projector", "laptop"), ("laptop", "projector")])
def test_that_a_meeting_survives_a_screen_that_vanishes(tmp_path: Path, gone: str, left: str) -> None:
    assert hold(tmp_path, gone, left) == [
        "True True True",
        "True True",
        "True True True recommendation",
        "False",
        "False",
    ]
