"""Takes the pictures of the manual, off the screen, from the window and the presentation as they are.

usage: python packaging/manual_pictures.py   (writes resources/manual/pictures)
"""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from steelyard.comparison.built_ins import open_built_in
from steelyard.decision import intents
from steelyard.desktop.app import build_application, build_window
from steelyard.desktop.appearance.appearance import Appearance
from steelyard.desktop.importing.dialog import ImportDialog
from steelyard.desktop.importing.preview import read_copied
from steelyard.desktop.presentation.page_painting import render_step
from steelyard.desktop.state.settings import Settings
from steelyard.scoring.snapshot import take_snapshot

PLACE = Path(__file__).parents[1] / "resources" / "manual" / "pictures"
WIDTH = 700
"""The widest that a picture may be, in pixels: what a page of the manual has room for."""
SIZE = (1440, 900)
TABLE = """\
| Criterion | Weight | NATS | RabbitMQ | Kafka |
|---|---|---|---|---|
| Replay from the start | 5 | partly (streams only) | no | yes |
| Ease of operation | 3 | yes | yes | partly |
| Latency (ms) | 2 | 1 | 3 | 8 |
| Licence | 1 | Apache 2.0 | MPL 2.0 | Apache 2.0 |
"""


def main() -> None:
    """Write every picture."""
    build_application()
    PLACE.mkdir(parents=True, exist_ok=True)
    decision = intents.begin(open_built_in())
    with TemporaryDirectory() as folder:
        settings = Settings(Path(folder))
        window = build_window(decision, Appearance("light"), settings, Path(folder))
        window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        window.resize(*SIZE)
        window.show()
        contents = window.contents
        contents.complete()
        contents.workspace.settle()
        QCoreApplication.processEvents()
        take(window, "window")
        take(contents.weights, "weights")
        take(contents.matrix, "table")
        take(contents.recommendation, "answer")
        assert contents.charts is not None
        take(contents.charts, "charts")
        window.close()
        settings.sync()
    taken = ImportDialog(read_copied("", TABLE, date.today()), Path(), Appearance("light"))
    taken.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    taken.show()
    taken.resize(1080, 640)
    QCoreApplication.processEvents()
    take(taken, "import")
    slide = render_step(take_snapshot(decision), "recommendation", QSize(1280, 720), theme="light", scale=1)
    write(slide, "presentation")


def take(widget: QWidget, name: str) -> None:
    """Write the picture of a widget."""
    write(widget.grab().toImage(), name)


def write(picture: QImage, name: str) -> None:
    """Write a picture, no wider than a page."""
    smaller = picture.scaledToWidth(min(WIDTH, picture.width()), Qt.TransformationMode.SmoothTransformation)
    place = PLACE / f"{name}.png"
    if not smaller.convertToFormat(QImage.Format.Format_RGB32).save(str(place), "PNG", 0):
        raise OSError(f"{place} cannot be written")


if __name__ == "__main__":
    main()
